"""Evidence: how many studies of which kind stand behind something, and where they were done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.translation import tr_noop


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
    EvidenceOrigin.UK: tr_noop("UK evidence"),
    EvidenceOrigin.OVERSEAS: tr_noop("Overseas evidence"),
    EvidenceOrigin.MIXED: tr_noop("UK and overseas evidence"),
    EvidenceOrigin.NOT_STATED: tr_noop("Where the studies were done is not stated"),
}


_WHERE = {
    EvidenceOrigin.UK: "UK",
    EvidenceOrigin.OVERSEAS: "overseas",
    EvidenceOrigin.MIXED: "UK and overseas",
}


class StudyKind(StrEnum):
    """What kind of study something is; the words are those reviews use of themselves."""

    UMBRELLA_REVIEW = "umbrella-review"
    SYSTEMATIC_REVIEW = "systematic-review"
    IMPACT = "impact"
    RANDOMISED = "randomised-trial"
    QUASI_EXPERIMENTAL = "quasi-experimental"
    IMPLEMENTATION = "implementation"
    QUALITATIVE = "qualitative"
    VIEWS = "views"
    SURVEY = "survey"
    OTHER = "other"

    @property
    def label(self) -> str:
        """The words people read of one such study."""
        return _STUDY_LABELS[self][0]

    @property
    def plural(self) -> str:
        """The words people read of several."""
        return _STUDY_LABELS[self][1]


_STUDY_LABELS = {
    StudyKind.UMBRELLA_REVIEW: (tr_noop("Umbrella review"), tr_noop("Umbrella reviews")),
    StudyKind.SYSTEMATIC_REVIEW: (tr_noop("Systematic review"), tr_noop("Systematic reviews")),
    StudyKind.IMPACT: (tr_noop("Impact study"), tr_noop("Impact studies")),
    StudyKind.RANDOMISED: (tr_noop("Randomised trial"), tr_noop("Randomised trials")),
    StudyKind.QUASI_EXPERIMENTAL: (
        tr_noop("Quasi-experimental study"),
        tr_noop("Quasi-experimental studies"),
    ),
    StudyKind.IMPLEMENTATION: (tr_noop("Implementation study"), tr_noop("Implementation studies")),
    StudyKind.QUALITATIVE: (tr_noop("Qualitative study"), tr_noop("Qualitative studies")),
    StudyKind.VIEWS: (
        tr_noop("Study of views and experiences"),
        tr_noop("Studies of views and experiences"),
    ),
    StudyKind.SURVEY: (tr_noop("Survey"), tr_noop("Surveys")),
    StudyKind.OTHER: (tr_noop("Other study"), tr_noop("Other studies")),
}


class Inclusion(StrEnum):
    """How a study stands to the systematic review that a guide rests on."""

    REVIEW = "review"
    INCLUDED = "included"
    NOT_CONFIRMED = "not-confirmed"
    OUTSIDE = "outside"

    @property
    def label(self) -> str:
        """The sentence people read."""
        return _INCLUSION_LABELS[self]


_INCLUSION_LABELS = {
    Inclusion.REVIEW: tr_noop("The review behind this guide"),
    Inclusion.INCLUDED: tr_noop("One of the studies behind this guide"),
    Inclusion.NOT_CONFIRMED: tr_noop("Whether the guide's review included it was not found"),
    Inclusion.OUTSIDE: tr_noop("Related work, apart from this guide's review"),
}


@dataclass(frozen=True)
class StudyCount:
    """A number of studies of one kind; ``what`` names them in other words when it is not ''."""

    kind: StudyKind
    number: int
    what: str = ""
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    sources: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """What is counted, in words."""
        return self.what or (self.kind.label if self.number == 1 else self.kind.plural)

    @property
    def in_words(self) -> str:
        """The count in words: ``6 UK studies of experience (qualitative studies, UK)``.

        The kind is left out where the words say it, the origin where it is not stated.
        """
        words = self.label if self.label[:2].isupper() else self.label[:1].lower() + self.label[1:]
        kind = self.kind.label if self.number == 1 else self.kind.plural
        said = self.kind is StudyKind.OTHER or kind.split()[0].casefold() in words.casefold()
        more = ("" if said else kind.lower(), _WHERE.get(self.origin, ""))
        inside = ", ".join(text for text in more if text)
        return f"{self.number:,} {words}" + (f" ({inside})" if inside else "")


@dataclass(frozen=True)
class EvidenceBase:
    """The studies behind an item or a whole guide; only confirmed numbers stand here."""

    studies: tuple[StudyCount, ...] = ()
    countries: tuple[str, ...] = ()
    note: str = ""
    sources: tuple[str, ...] = ()
