"""Guide: one practice guide as a value, with where it comes from on its face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.guide.address import Address
from reader.guide.grade import NO_SCALE, StrengthScale
from reader.guide.items import (
    EvidenceTheme,
    Item,
    KeyPrinciple,
    Programme,
    Recommendation,
    Section,
    Source,
    Term,
)
from reader.guide.kinds import GuideKind, GuideStatus

__all__ = ["LISTS", "LIST_TITLES", "Guide", "GuideKind", "GuideStatus", "Image"]


LISTS: tuple[str, ...] = (
    "recommendations",
    "principles",
    "themes",
    "programmes",
    "glossary",
    "sources",
)
"""Reserved names in ``Guide.contents``: each stands for the page that lists those items."""

LIST_TITLES: dict[str, str] = {
    "recommendations": "Recommendations",
    "principles": "Key principles",
    "themes": "Evidence themes",
    "programmes": "Programmes",
    "glossary": "Glossary",
    "sources": "Sources",
}


@dataclass(frozen=True)
class Image:
    """A picture of the guide: ``name`` is its file name inside ``images/``."""

    name: str
    alt: str = ""


@dataclass(frozen=True)
class Guide:
    """A whole guide. Dates are ISO (``2024-10-14``) or '' when not found.

    ``published_note`` and ``checked_note``
    say why a date is missing. ``edition`` names this text, not the official guide's own version.
    ``contents`` gives the order of pages by section id or by a reserved name from LISTS.
    """

    id: str
    title: str
    publisher: str
    edition: str
    kind: GuideKind
    status: GuideStatus
    address: str
    licence: str
    checked: str = ""
    summary: str = ""
    subtitle: str = ""
    commissioner: str = ""
    published: str = ""
    published_note: str = ""
    checked_note: str = ""
    audience: str = ""
    ages: str = ""
    language: str = "en-GB"
    outcomes: tuple[str, ...] = ()
    enablers: tuple[str, ...] = ()
    scale: StrengthScale = NO_SCALE
    contents: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    principles: tuple[KeyPrinciple, ...] = ()
    themes: tuple[EvidenceTheme, ...] = ()
    programmes: tuple[Programme, ...] = ()
    terms: tuple[Term, ...] = ()
    sources: tuple[Source, ...] = ()
    images: tuple[Image, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item, lists in the order of LISTS after the sections."""
        yield from self.sections
        yield from self.recommendations
        yield from self.principles
        yield from self.themes
        yield from self.programmes
        yield from self.terms
        yield from self.sources

    def find(self, item_id: str) -> Item | None:
        """The item with this id, or None."""
        return next((item for item in self.items() if item.id == item_id), None)

    def address_of(self, item: Item) -> Address:
        """The lasting address of one of this guide's items."""
        return Address(self.id, item.id)
