"""What rendering knows while it works: the guide's look-ups, and what a page has so far."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from reader.guide.figure import Figure
from reader.guide.guide import Guide
from reader.guide.items import (
    Indicator,
    Item,
    ItemKind,
    Recommendation,
    Source,
    Study,
    Term,
)
from reader.guide.page import OutlineEntry
from reader.render.terms import TermNames

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_SLUG_CHARACTERS = 80

_Found = TypeVar("_Found")


def _gathered(pairs: Iterable[tuple[str, _Found]]) -> dict[str, tuple[_Found, ...]]:
    """What stands under each name, in order, each once."""
    found: dict[str, dict[_Found, None]] = {}
    for name, one in pairs:
        found.setdefault(name, {})[one] = None
    return {name: tuple(ones) for name, ones in found.items()}


class GuideContext:
    """Look-ups of one guide, made once, and the record of who cites which source."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.items: dict[str, Item] = {item.id: item for item in guide.items()}
        self.numbers: dict[str, int] = {
            source.id: number for number, source in enumerate(guide.sources, start=1)
        }
        self.names = TermNames(guide.terms)
        self.images: dict[str, str] = {image.name: image.alt for image in guide.images}
        self.cited_by: dict[str, dict[str, None]] = {source.id: {} for source in guide.sources}
        self._studies = _gathered((item, one) for one in guide.studies for item in one.about)
        self._named_by = _gathered(
            (item, one) for one in guide.recommendations for item in one.programmes
        )
        self._indicators = _gathered((one.part, one) for one in guide.indicators)

    def studies_of(self, item_id: str) -> tuple[Study, ...]:
        """The studies that say they bear on an item, in the guide's order."""
        return self._studies.get(item_id, ())

    def named_by(self, programme_id: str) -> tuple[Recommendation, ...]:
        """The recommendations that name a programme."""
        return self._named_by.get(programme_id, ())

    def indicators_of(self, part_id: str) -> tuple[Indicator, ...]:
        """The indicators of a part of the framework; those of '' belong to none."""
        return self._indicators.get(part_id, ())

    def source(self, source_id: str) -> Source | None:
        """The source with this id, or None."""
        item = self.items.get(source_id)
        return item if isinstance(item, Source) else None

    def term(self, term_id: str) -> Term | None:
        """The term with this id, or None."""
        item = self.items.get(term_id)
        return item if isinstance(item, Term) else None

    def cite(self, source_id: str, item_id: str) -> None:
        """Remember that an item (or a page) cites a source."""
        if source_id in self.cited_by and item_id:
            self.cited_by[source_id][item_id] = None

    def address(self, item_id: str) -> str:
        """``guide:this-guide/item``."""
        return f"guide:{self.guide.id}/{item_id}"


@dataclass
class PageContext:
    """One page while it is made: anchors, outline, pictures, figures, and terms explained."""

    guide: GuideContext
    id: str
    anchors: set[str] = field(default_factory=set)
    explained: set[str] = field(default_factory=set)
    outline: list[OutlineEntry] = field(default_factory=list)
    images: dict[str, None] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)

    def anchor(self, wanted: str) -> str:
        """``wanted``, or with a number after it when the page has that anchor already."""
        name, number = wanted, 1
        while name in self.anchors:
            number += 1
            name = f"{wanted}-{number}"
        self.anchors.add(name)
        return name

    def enter(self, item: Item, level: int = 2) -> str:
        """Add an item's line to the outline and return its anchor."""
        anchor = self.anchor(item.id)
        self.outline.append(OutlineEntry(anchor, item.title, level, item.id, item.kind))
        return anchor

    def group(self, title: str) -> str:
        """Add the line of a group of items to the outline and return its anchor."""
        return self.heading(self.id, title, 2)

    def heading(self, owner: str, title: str, level: int) -> str:
        """Add a heading of running text to the outline and return its anchor.

        Levels deeper than 3 get an anchor but no line in the outline.
        """
        anchor = self.anchor(f"{owner}--{slug(title)}")
        if level <= 3:
            self.outline.append(OutlineEntry(anchor, title, level, "", ItemKind.SECTION))
        return anchor


@dataclass(frozen=True)
class BodyPlace:
    """Where a Markdown body stands: its page, its owner, and how far its headings move down.

    ``item`` is the id of the item that owns the text; ``layer`` the card's layer or ''.
    """

    page: PageContext
    item: str
    title: str
    layer: str = ""
    shift: int = 0

    @property
    def anchor(self) -> str:
        """What anchors inside this body begin with."""
        return f"{self.item}--{self.layer}" if self.layer else self.item


def slug(title: str) -> str:
    """``title`` as lower-case words joined by hyphens; ``part`` when it holds no Latin letters."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return _NOT_SLUG.sub("-", plain.lower()).strip("-")[:_SLUG_CHARACTERS].strip("-") or "part"
