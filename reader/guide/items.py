"""The items a guide is made of; bodies are Markdown, everything else plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.guide.address import Address
from reader.guide.grade import Grade, ProgrammeRating


class ItemKind(StrEnum):
    """What an item is; the value is the stable word used in files, indexes and JSON."""

    SECTION = "section"
    RECOMMENDATION = "recommendation"
    PRINCIPLE = "principle"
    THEME = "theme"
    PROGRAMME = "programme"
    TERM = "term"
    SOURCE = "source"

    @property
    def label(self) -> str:
        """The word people read: Key principle, Evidence theme, Glossary term and so on."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    ItemKind.SECTION: "Section",
    ItemKind.RECOMMENDATION: "Recommendation",
    ItemKind.PRINCIPLE: "Key principle",
    ItemKind.THEME: "Evidence theme",
    ItemKind.PROGRAMME: "Programme",
    ItemKind.TERM: "Glossary term",
    ItemKind.SOURCE: "Source",
}


class EvidenceOrigin(StrEnum):
    """Where the studies behind a statement were done."""

    UK = "uk"
    OVERSEAS = "overseas"
    MIXED = "mixed"
    NOT_STATED = "not-stated"

    @property
    def label(self) -> str:
        """The sentence fragment people read."""
        return _ORIGIN_LABELS[self]


_ORIGIN_LABELS = {
    EvidenceOrigin.UK: "UK evidence",
    EvidenceOrigin.OVERSEAS: "Overseas evidence",
    EvidenceOrigin.MIXED: "UK and overseas evidence",
    EvidenceOrigin.NOT_STATED: "Where the studies were done is not stated",
}


class SourceStanding(StrEnum):
    """How close a source stands to the guide: its publisher's own page, or a supporting one."""

    PUBLISHER = "publisher"
    SUPPORTING = "supporting"


@dataclass(frozen=True)
class Source:
    """Where a statement comes from. ``address`` is a full https address."""

    id: str
    title: str
    publisher: str
    address: str
    standing: SourceStanding
    note: str = ""
    kind: ItemKind = ItemKind.SOURCE


@dataclass(frozen=True)
class Section:
    """A page of running text; ``body`` is Markdown."""

    id: str
    title: str
    body: str
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.SECTION


@dataclass(frozen=True)
class Recommendation:
    """What the guide says should be offered, with everything needed to judge it.

    ``strength`` is the guide's own label or None; ``certainty`` is what the review says of the
    evidence; ``why``, ``evidence``, ``how`` and ``limits`` are Markdown layers.
    """

    id: str
    title: str
    statement: str
    for_whom: str = ""
    ages: str = ""
    strength: Grade | None = None
    strength_note: str = ""
    certainty: str = ""
    outcomes: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    why: str = ""
    evidence: str = ""
    how: str = ""
    limits: str = ""
    programmes: tuple[str, ...] = ()
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.RECOMMENDATION


@dataclass(frozen=True)
class KeyPrinciple:
    """A condition for recommendations to work; it carries no strength. Layers are Markdown."""

    id: str
    title: str
    statement: str
    group: str = ""
    why: str = ""
    how: str = ""
    limits: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.PRINCIPLE


@dataclass(frozen=True)
class EvidenceTheme:
    """A finding of the evidence that the guide's own key principles are not known to name."""

    id: str
    title: str
    statement: str
    body: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.THEME


@dataclass(frozen=True)
class Programme:
    """A named programme the guide mentions; ``rating`` is another body's mark, never a strength."""

    id: str
    title: str
    statement: str
    ages: str = ""
    for_whom: str = ""
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    rating: ProgrammeRating | None = None
    body: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.PROGRAMME


@dataclass(frozen=True)
class Term:
    """A glossary entry; ``also`` lists abbreviations and other words for the same thing."""

    id: str
    title: str
    definition: str
    also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.TERM


Item = Section | Recommendation | KeyPrinciple | EvidenceTheme | Programme | Term | Source

LAYERS: dict[str, str] = {
    "why": "Why",
    "evidence": "The evidence",
    "how": "How to put it into practice",
    "limits": "Limits and gaps",
}
"""Layer ids and the headings people read, in reading order."""
