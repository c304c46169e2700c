"""Indexing: turns an installed guide into what is indexed, item by item."""

from __future__ import annotations

from collections.abc import Iterator

from reader.guide.address import Address
from reader.guide.guide import Guide
from reader.guide.items import FrameworkPart, FrameworkRole, Indicator, Item, RatingLevel
from reader.guide.kinds import GuideKind
from reader.guide.page import RenderedGuide
from reader.search.values import SearchDocument

_OVERVIEW_PLACE = 1
"""The page that sums a guide up is its second: the first says what the text is."""


def describe(rendered: RenderedGuide) -> Iterator[SearchDocument]:
    """Every item of a guide with its plain text and what can be ticked."""
    guide = rendered.guide
    items = {item.id: item for item in guide.items()}
    overview = _overview(guide)
    headings = _headings(rendered)
    for text in rendered.texts:
        item = items.get(text.item)
        yield SearchDocument(
            address=Address(guide.id, text.item),
            guide_title=guide.title,
            kind=text.kind,
            title=text.title,
            statement=text.statement,
            body=text.body,
            strength=text.strength,
            also=(*text.also, *_labels(item)),
            ages=getattr(item, "ages", ""),
            audience=getattr(item, "for_whom", ""),
            guide_ages=guide.ages,
            guide_audience=guide.subtitle,
            outcomes=_parts(guide, item, FrameworkRole.OUTCOME) or guide.outcomes,
            enablers=_parts(guide, item, FrameworkRole.ENABLER) or guide.enablers,
            status=guide.status.value,
            origin=getattr(item, "origin", ""),
            headings=(*headings.get(text.item, ()), *getattr(item, "outcomes", ())),
            overview=text.item == overview,
            product_help=guide.kind is GuideKind.HANDBOOK,
        )


def _overview(guide: Guide) -> str:
    """The id of the page that sums a guide up, or ''."""
    if guide.kind is GuideKind.HANDBOOK or len(guide.contents) <= _OVERVIEW_PLACE:
        return ""
    name = guide.contents[_OVERVIEW_PLACE]
    return name if any(section.id == name for section in guide.sections) else ""


def _headings(rendered: RenderedGuide) -> dict[str, tuple[str, ...]]:
    """By section, the headings inside its text."""
    return {
        page.id: tuple(entry.title for entry in page.outline if entry.level > 1 and not entry.item)
        for page in rendered.pages
    }


def _labels(item: Item | None) -> tuple[str, ...]:
    """What an item is called by its place in a scale or a framework."""
    if isinstance(item, FrameworkPart):
        return (item.role_label,) if item.number else ()
    if isinstance(item, RatingLevel):
        return (f"{item.scheme} {item.label}",)
    return ()


def _parts(guide: Guide, item: Item | None, role: FrameworkRole) -> tuple[str, ...]:
    """The framework parts of one role that an item itself is known to serve, or is."""
    if isinstance(item, Indicator):
        item = next((part for part in guide.framework if part.id == item.part), None)
    if isinstance(item, FrameworkPart):
        return (item.title,) if item.role is role else ()
    return getattr(item, "framework", ()) if role is FrameworkRole.OUTCOME else ()
