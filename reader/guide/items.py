"""The items a guide is made of; bodies are Markdown, everything else plain text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, EvidenceOrigin, Inclusion, StudyKind
from reader.guide.grade import Grade
from reader.guide.kinds import GuideStatus, ItemKind
from reader.guide.scale import ProgrammeRating
from reader.translation import tr_noop

__all__ = [
    "LAYERS",
    "EvidenceOrigin",
    "EvidenceTheme",
    "FrameworkPart",
    "FrameworkRole",
    "Indicator",
    "Item",
    "ItemKind",
    "KeyPrinciple",
    "Programme",
    "RatingLevel",
    "Recommendation",
    "Section",
    "Source",
    "SourceStanding",
    "Study",
    "Term",
    "TimetableEntry",
]


class SourceStanding(StrEnum):
    """How close a source stands to the guide: its publisher's own page, or a supporting one."""

    PUBLISHER = "publisher"
    SUPPORTING = "supporting"

    @property
    def label(self) -> str:
        """The words people read."""
        return {"publisher": tr_noop("Publisher's own page")}.get(
            self.value, tr_noop("Supporting source")
        )


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

    @property
    def in_full(self) -> str:
        """The source on one line: title, publisher, standing, address."""
        return f"{self.title}. {self.publisher}. {self.standing.label}. {self.address}"


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
    evidence; ``why``, ``evidence``, ``how`` and ``limits`` are Markdown layers. ``framework``
    names the framework outcomes that this item, and not just its guide, is known to serve.
    """

    id: str
    title: str
    statement: str
    for_whom: str = ""
    ages: str = ""
    delivered_by: str = ""
    strength: Grade | None = None
    strength_note: str = ""
    certainty: str = ""
    outcomes: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    evidence_base: EvidenceBase | None = None
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
    for_whom: str = ""
    ages: str = ""
    delivered_by: str = ""
    outcomes: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    evidence_base: EvidenceBase | None = None
    why: str = ""
    evidence: str = ""
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
    for_whom: str = ""
    ages: str = ""
    delivered_by: str = ""
    outcomes: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    evidence_base: EvidenceBase | None = None
    body: str = ""
    why: str = ""
    evidence: str = ""
    how: str = ""
    limits: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.THEME


@dataclass(frozen=True)
class Programme:
    """A named programme the guide mentions; ``rating`` is another body's mark, never a strength."""

    id: str
    title: str
    statement: str
    for_whom: str = ""
    ages: str = ""
    delivered_by: str = ""
    outcomes: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    evidence_base: EvidenceBase | None = None
    rating: ProgrammeRating | None = None
    body: str = ""
    why: str = ""
    evidence: str = ""
    how: str = ""
    limits: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.PROGRAMME


@dataclass(frozen=True)
class Study:
    """One piece of research; ``statement`` says what it found, ``about`` names items it bears on.

    ``programme`` is what was studied, in words; naming it here recommends nothing.
    """

    id: str
    title: str
    statement: str
    design: StudyKind
    inclusion: Inclusion
    year: str = ""
    programme: str = ""
    participants: str = ""
    ages: str = ""
    countries: tuple[str, ...] = ()
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    outcomes: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    body: str = ""
    limits: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.STUDY


class FrameworkRole(StrEnum):
    """What a part of a framework is for."""

    PRINCIPLE = "principle"
    OUTCOME = "outcome"
    ENABLER = "enabler"

    @property
    def label(self) -> str:
        """The word people read."""
        return _ROLE_LABELS[self][0]

    @property
    def plural(self) -> str:
        """The word people read of several."""
        return _ROLE_LABELS[self][1]


_ROLE_LABELS = {
    FrameworkRole.PRINCIPLE: (tr_noop("Principle"), tr_noop("Principles")),
    FrameworkRole.OUTCOME: (tr_noop("Outcome"), tr_noop("Outcomes")),
    FrameworkRole.ENABLER: (tr_noop("Enabler"), tr_noop("Enablers")),
}


@dataclass(frozen=True)
class FrameworkPart:
    """A principle, outcome or enabler of a framework; ``number`` is its own number or 0."""

    id: str
    title: str
    statement: str
    role: FrameworkRole
    number: int = 0
    body: str = ""
    why: str = ""
    evidence: str = ""
    how: str = ""
    limits: str = ""
    related: tuple[Address, ...] = ()
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.FRAMEWORK

    @property
    def role_label(self) -> str:
        """What the part is: ``Outcome 1``, or its role alone when it has no number."""
        return f"{self.role.label} {self.number}" if self.number else self.role.label


@dataclass(frozen=True)
class Indicator:
    """Something that is counted to see progress; ``part`` is the id of a framework part or ''."""

    id: str
    title: str
    statement: str
    part: str = ""
    domain: str = ""
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.INDICATOR


@dataclass(frozen=True)
class RatingLevel:
    """One level of a scheme that rates programmes; it says nothing of a recommendation."""

    id: str
    title: str
    scheme: str
    label: str
    statement: str
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.RATING


@dataclass(frozen=True)
class TimetableEntry:
    """When something came out or is due: ``when`` is a date, a month, or words such as 2025/26.

    ``when_note`` says why there is no date; ``guide`` is what it is about, when it can be read.
    """

    id: str
    title: str
    status: GuideStatus
    when: str = ""
    when_note: str = ""
    statement: str = ""
    guide: Address | None = None
    sources: tuple[str, ...] = ()
    kind: ItemKind = ItemKind.EVENT


@dataclass(frozen=True)
class Term:
    """A glossary entry; ``also`` lists abbreviations and other words for the same thing.

    ``unconfirmed`` means that no source confirms a meaning, so ``definition`` is empty; ``note``
    is what a source does say.
    """

    id: str
    title: str
    definition: str = ""
    also: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    unconfirmed: bool = False
    note: str = ""
    related: tuple[Address, ...] = ()
    kind: ItemKind = ItemKind.TERM


Item = (
    Section
    | Recommendation
    | KeyPrinciple
    | EvidenceTheme
    | Programme
    | Study
    | FrameworkPart
    | Indicator
    | RatingLevel
    | TimetableEntry
    | Term
    | Source
)

LAYERS: dict[str, str] = {
    "why": "Why",
    "evidence": "The evidence",
    "how": "What to do next in practice",
    "limits": "Limits and gaps",
}
"""Layer ids and the headings people read, in reading order."""
