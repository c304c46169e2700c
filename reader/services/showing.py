"""Showing: what an address holds, as lines to read and as fields to work with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from difflib import get_close_matches
from enum import Enum
from typing import Any

from reader.errors import NotFound
from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.guide.items import Item, Section, Source
from reader.guide.kinds import ItemKind
from reader.guide.page import PagePart, RenderedGuide
from reader.jobs import JobControl
from reader.services.reading import ReadingRoom, with_titles
from reader.translation import tr

MOST_NEAR = 3
"""How many near matches are named when an address leads nowhere."""


@dataclass(frozen=True)
class Shown:
    """An item, a list page (``page`` is its id, ``item`` None) or a whole guide (neither).

    ``elsewhere`` maps links to other installed guides to the titles they lead to.
    """

    address: Address
    rendered: RenderedGuide
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    item: Item | None = None
    page: str = ""

    @property
    def guide(self) -> Guide:
        """The guide that holds it."""
        return self.rendered.guide


def open_shown(room: ReadingRoom, address: Address, control: JobControl) -> Shown:
    """What stands at an address. Raises NotFound, with near matches, or StorageError."""
    if address.guide not in {card.id for card in room.all_cards()}:
        raise NotFound(
            tr("No guide with the id {guide} is installed.", guide=address.guide),
            _near(address.guide, [card.id for card in room.all_cards()], "")
            or tr("The command 'guides' lists the guides that are."),
        )
    rendered = room.open(Address(address.guide), control).rendered
    item = rendered.guide.find(address.item) if address.item else None
    pages = [page.id for page in rendered.pages]
    if address.item and item is None and address.item not in pages:
        known = [*pages, *(each.id for each in rendered.guide.items())]
        prefix = f"guide:{address.guide}/"
        raise NotFound(
            tr(
                "The guide {guide} holds nothing with the id {item}.",
                guide=address.guide,
                item=address.item,
            ),
            _near(address.item, known, prefix)
            or tr("The command 'show {guide}' lists what it holds.", guide=address.guide),
        )
    elsewhere = room.open(address, control).elsewhere
    return Shown(address, rendered, elsewhere, item, "" if item else address.item)


def _near(wanted: str, known: Iterable[str], prefix: str) -> str:
    """``Did you mean …?`` with the ids most like ``wanted``; '' when none is."""
    names = list(dict.fromkeys(known))
    near = get_close_matches(wanted, names, MOST_NEAR, 0.6)
    near += [name for name in names if wanted in name and name not in near]
    words = " or ".join(f"{prefix}{name}" for name in near[:MOST_NEAR])
    return f"Did you mean {words}?" if words else ""


def as_data(value: Any) -> Any:
    """A value of a guide as JSON holds it: fields by name, addresses and kinds as words."""
    if isinstance(value, Address):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [as_data(one) for one in value]
    return value


def counts(guide: Guide) -> dict[str, int]:
    """How many items of each kind a guide holds; every kind is named, with 0 where it has none."""
    found = dict.fromkeys((kind.value for kind in ItemKind), 0)
    for item in guide.items():
        found[item.kind.value] += 1
    return found


def provenance(guide: Guide) -> dict[str, str]:
    """Whose words they are and where they come from."""
    return {
        "publisher": guide.publisher,
        "commissioner": guide.commissioner,
        "official_address": guide.address,
        "published": guide.published or guide.published_note,
        "checked": guide.checked or guide.checked_note,
        "status": guide.status.value,
        "kind": guide.kind.value,
        "kind_label": guide.kind.label,
        "edition": guide.edition,
        "licence": guide.licence,
    }


# As fields


def shown_data(shown: Shown) -> dict[str, Any]:
    """Everything that is known at an address; ``sources`` of an item are written out in full."""
    guide = shown.guide
    about = {
        "address": str(shown.address),
        "guide": guide.id,
        "guide_title": guide.title,
        "provenance": provenance(guide),
    }
    if shown.item is not None:
        return {**about, **_item_data(shown.item, guide)}
    if shown.page:
        page = next(page for page in shown.rendered.pages if page.id == shown.page)
        listed = [guide.find(entry.item) for entry in page.outline if entry.item]
        items = [_item_data(item, guide) for item in listed if item is not None]
        return {**about, "page": page.id, "title": page.title, "items": items}
    whole = {
        field.name: as_data(getattr(guide, field.name))
        for field in fields(guide)
        if field.name not in _NAMED_ELSEWHERE
    }
    pages = [{"id": page.id, "title": page.title} for page in shown.rendered.pages]
    return {**about, **whole, "counts": counts(guide), "pages": pages}


_NAMED_ELSEWHERE = frozenset(("id", "address"))
"""Fields of a guide that the answer gives under other names."""


_OTHER_NAMES = {"address": "web_address", "guide": "about_guide"}
"""What fields of an item are called whose own names say where the item stands."""


def _item_data(item: Item, guide: Guide) -> dict[str, Any]:
    own = {_OTHER_NAMES.get(name, name): value for name, value in as_data(item).items()}
    wanted = getattr(item, "sources", ())
    if not isinstance(item, Source):
        own["sources"] = [
            as_data(source) | {"number": number}
            for number, source in _numbered(guide)
            if source.id in wanted
        ]
    return {"address": str(Address(guide.id, item.id)), **own, "kind_label": item.kind.label}


def _numbered(guide: Guide) -> list[tuple[int, Source]]:
    return list(enumerate(guide.sources, start=1))


# As lines


def shown_lines(shown: Shown) -> list[str]:
    """What stands at an address as plain text: every field and layer, sources at the end."""
    guide = shown.guide
    if shown.item is not None and not isinstance(shown.item, Section):
        html = _html_of_item(shown.rendered, shown.item.id)
        body = _written(html, shown.elsewhere)
        if not html:
            body = _lines_of_row(shown.rendered, shown.item)
        return _item_lines(shown, shown.item, body, html)
    if shown.page or shown.item is not None:
        wanted = shown.page or shown.address.item
        page = next(page for page in shown.rendered.pages if page.id == wanted)
        html = "".join(part.html for part in page.parts)
        sources = getattr(shown.item, "sources", ())
        return [*_written(html, shown.elsewhere), *_source_lines(guide, html, sources)]
    return _guide_lines(shown)


def _written(html: str, elsewhere: Mapping[str, str]) -> list[str]:
    from reader.render.written_out import written_out

    return written_out(with_titles(html, elsewhere))


def _html_of_item(rendered: RenderedGuide, item_id: str) -> str:
    parts: list[PagePart] = [
        part for page in rendered.pages for part in page.parts if part.item == item_id
    ]
    return "".join(part.html for part in parts)


def _lines_of_row(rendered: RenderedGuide, item: Item) -> list[str]:
    """The lines of an item that is a row of a table."""
    text = next(text for text in rendered.texts if text.item == item.id)
    return [line for line in (text.title, text.statement, text.body) if line]


def _item_lines(shown: Shown, item: Item, body: list[str], html: str) -> list[str]:
    guide = shown.guide
    return [
        f"{item.kind.label}, {guide.title}",
        f"{guide.kind.label}. Publisher of the guide: {guide.publisher}.",
        f"Official page: {guide.address}",
        f"Status of the guide: {guide.status.label}. Edition of this text: {guide.edition}.",
        f"guide:{guide.id}/{item.id}",
        "",
        *body,
        *_source_lines(guide, html, getattr(item, "sources", ())),
    ]


def _source_lines(guide: Guide, html: str, named: Iterable[str]) -> list[str]:
    """The sources that an item names or that its text cites, in full, by number."""
    wanted = {*named, *re.findall(rf'href="guide:{re.escape(guide.id)}/([a-z0-9-]+)"', html)}
    lines = [f"[{number}] {one.in_full}" for number, one in _numbered(guide) if one.id in wanted]
    return ["", "Sources", *lines] if lines else []


def _guide_lines(shown: Shown) -> list[str]:
    """A guide's face and what it holds, page by page, with the address of each item."""
    guide = shown.guide
    facts: Mapping[str, str] = {
        "Publisher of the guide": guide.publisher,
        "Commissioner": guide.commissioner,
        "Official address": guide.address,
        "Published": long_date(guide.published) or guide.published_note,
        "Checked": long_date(guide.checked) or guide.checked_note,
        "Status of the guide": guide.status.label,
        "Edition of this text": guide.edition,
        "Licence": guide.licence,
    }
    lines = [guide.title, f"{guide.kind.label}.", guide.summary, ""]
    lines += [f"{label}: {value}" for label, value in facts.items() if value]
    for page in shown.rendered.pages:
        lines += ["", f"{page.title} (guide:{guide.id}/{page.id})"]
        lines += [
            f"- {entry.title} (guide:{guide.id}/{entry.item})"
            for entry in page.outline
            if entry.item and entry.level > 1
        ]
    return lines
