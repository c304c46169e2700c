"""Guide: one practice guide as a value, with where it comes from on its face."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.guide.evidence import EvidenceBase
from reader.guide.items import (
    EvidenceTheme,
    FrameworkPart,
    Indicator,
    Item,
    KeyPrinciple,
    Programme,
    RatingLevel,
    Recommendation,
    Section,
    Source,
    Study,
    Term,
    TimetableEntry,
)
from reader.guide.kinds import GuideKind, GuideStatus
from reader.guide.scale import NO_SCALE, StrengthScale

__all__ = [
    "LISTS",
    "LIST_TITLES",
    "Enquiry",
    "Guide",
    "GuideKind",
    "GuideStatus",
    "Image",
    "ListTitle",
]


LISTS: tuple[str, ...] = (
    "recommendations",
    "principles",
    "themes",
    "programmes",
    "studies",
    "framework",
    "indicators",
    "ratings",
    "timetable",
    "glossary",
    "sources",
)
"""Reserved names in ``Guide.contents``: each stands for the page that lists those items."""

LIST_TITLES: dict[str, str] = {
    "recommendations": "Recommendations",
    "principles": "Key principles",
    "themes": "Evidence themes",
    "programmes": "Programmes",
    "studies": "Studies",
    "framework": "Parts of the framework",
    "indicators": "Indicators",
    "ratings": "Programme ratings",
    "timetable": "Timetable",
    "glossary": "Glossary",
    "sources": "Sources",
}


@dataclass(frozen=True)
class Image:
    """A picture of the guide: ``name`` is its file name inside ``images/``."""

    name: str
    alt: str = ""


@dataclass(frozen=True)
class ListTitle:
    """A guide's own heading for one of its list pages; ``list`` is a name from LISTS."""

    list: str
    title: str


@dataclass(frozen=True)
class Enquiry:
    """Whom to ask about the guide, and what they want to know of the person who asks."""

    to: str
    asks: tuple[str, ...] = ()
    email: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()


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
    evidence_base: EvidenceBase | None = None
    enquiry: Enquiry | None = None
    contents: tuple[str, ...] = ()
    titles: tuple[ListTitle, ...] = ()
    sections: tuple[Section, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    principles: tuple[KeyPrinciple, ...] = ()
    themes: tuple[EvidenceTheme, ...] = ()
    programmes: tuple[Programme, ...] = ()
    studies: tuple[Study, ...] = ()
    framework: tuple[FrameworkPart, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    ratings: tuple[RatingLevel, ...] = ()
    timetable: tuple[TimetableEntry, ...] = ()
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
        yield from self.studies
        yield from self.framework
        yield from self.indicators
        yield from self.ratings
        yield from self.timetable
        yield from self.terms
        yield from self.sources

    def list_title(self, name: str) -> str:
        """The heading of a list page: the guide's own, or the usual one."""
        own = (each.title for each in self.titles if each.list == name)
        return next(own, LIST_TITLES[name])

    def find(self, item_id: str) -> Item | None:
        """The item with this id, or None."""
        return next((item for item in self.items() if item.id == item_id), None)
