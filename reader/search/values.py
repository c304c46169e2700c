"""The values that go into the index and come out of a search; frozen, and free of Whoosh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from reader.guide.address import Address
from reader.guide.items import ItemKind


@dataclass(frozen=True)
class SearchDocument:
    """One item as plain text: a section, recommendation, principle, theme, programme or term.

    ``strength`` is the guide's own label or ''; ``also`` holds other names of the same thing.
    ``ages`` and ``audience`` are the item's own words, ``guide_ages`` and ``guide_audience`` its
    guide's. ``outcomes`` and ``enablers`` are titles of framework parts, ``status`` is a
    GuideStatus and ``origin`` an EvidenceOrigin by value, or ''. ``headings`` stand inside its
    text or say what it improved. ``overview`` marks the page that sums its guide up;
    ``product_help`` a page about the
    program itself.
    """

    address: Address
    guide_title: str
    kind: ItemKind
    title: str
    statement: str
    body: str
    strength: str = ""
    also: tuple[str, ...] = ()
    ages: str = ""
    audience: str = ""
    guide_ages: str = ""
    guide_audience: str = ""
    outcomes: tuple[str, ...] = ()
    enablers: tuple[str, ...] = ()
    status: str = ""
    origin: str = ""
    headings: tuple[str, ...] = ()
    overview: bool = False
    product_help: bool = False


FACET_NAMES = ("kind", "guide", "strength", "outcome", "enabler", "age", "status", "origin")
"""The facets by name, in the order to show them; what they are stands in reader.search.facets."""


class Tick(NamedTuple):
    """One value ticked in a facet: ``facet`` is one of FACET_NAMES, ``value`` its stable word."""

    facet: str
    value: str


@dataclass(frozen=True)
class SearchRequest:
    """What somebody typed, and what they ticked beside it.

    ``limit`` bounds the hits, never the counts. ``ticks`` of one facet widen, those of several
    facets narrow; ``kinds`` and ``guides`` (guide ids) are ticks of these two facets. ``prefix``
    lets the last word stand for every word that begins like it. While ``typing``, a short form in
    small letters that may become a longer word is left alone, and no spelling is corrected that
    may yet become right.

    The rest switches off, each alone, what is done to a query (see AppliedKind): ``synonyms``
    searches for other wordings too, ``correct`` mends spelling when little fits, ``ages`` reads
    ages as ranges, ``drop_common`` leaves out the words that only make a question, ``relax``
    answers with items that lack some words. ``explain`` fills Hit.reasons.
    """

    text: str
    limit: int = 20
    kinds: frozenset[ItemKind] = frozenset()
    guides: frozenset[str] = frozenset()
    prefix: bool = True
    synonyms: bool = True
    typing: bool = False
    ticks: frozenset[Tick] = frozenset()
    correct: bool = True
    ages: bool = True
    drop_common: bool = True
    relax: bool = True
    explain: bool = False


@dataclass(frozen=True)
class Reason:
    """One thing that brought a hit: ``word`` as searched for, in ``field``, worth ``points``.

    ``source`` is '' for a word that was typed, else the words that were typed instead.
    """

    word: str
    field: str
    points: float
    source: str = ""


@dataclass(frozen=True)
class Hit:
    """One answer. ``guide`` is the guide's title; ``spans`` are offsets into ``snippet``.

    ``score`` never rises down the list. ``reasons`` are filled when the request asks to explain.
    """

    address: Address
    guide: str
    kind: ItemKind
    title: str
    strength: str
    score: float
    snippet: str
    spans: tuple[tuple[int, int], ...]
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True)
class Choice:
    """One meaning of a short form, and the query that searches for just that."""

    name: str
    query: str


class AppliedKind(StrEnum):
    """What was done to a query; each can be switched off by itself.

    SYNONYM: other wordings were searched for too. CORRECTION: ``typed`` was taken for a slip of
    spelling and ``also`` searched for instead. AGE: ``typed`` was understood as the ages in
    ``also``. IGNORED: ``typed`` was left out, as a word too common or one that only makes a
    question. RELAXED: items were answered that lack some of the words.
    """

    SYNONYM = "synonym"
    CORRECTION = "correction"
    AGE = "age"
    IGNORED = "ignored"
    RELAXED = "relaxed"


def without(request: SearchRequest, kind: AppliedKind) -> SearchRequest:
    """The same request with one kind of help switched off."""
    match kind:
        case AppliedKind.SYNONYM:
            return replace(request, synonyms=False)
        case AppliedKind.CORRECTION:
            return replace(request, correct=False)
        case AppliedKind.AGE:
            return replace(request, ages=False)
        case AppliedKind.IGNORED:
            return replace(request, drop_common=False)
        case AppliedKind.RELAXED:
            return replace(request, relax=False)


@dataclass(frozen=True)
class Applied:
    """Something that was done to the words ``typed``; ``kind`` says what, ``also`` the result.

    When ``ambiguous``, ``also`` names every meaning and ``choices`` searches for each alone.
    """

    typed: str
    also: tuple[str, ...]
    ambiguous: bool = False
    choices: tuple[Choice, ...] = ()
    kind: AppliedKind = AppliedKind.SYNONYM


@dataclass(frozen=True)
class FacetCount:
    """One value of a facet: how many items the query has when this value is ticked too.

    ``value`` is the stable word for a Tick, ``label`` what people read. ``group`` is a heading
    above some values ('' for none): the guide whose scale a strength belongs to.
    """

    value: str
    label: str
    count: int
    ticked: bool = False
    group: str = ""


@dataclass(frozen=True)
class FacetCounts:
    """One facet with its values that are not empty or are ticked, in the order to show.

    ``name`` is for Tick and the command line, ``label`` what people read.
    """

    name: str
    label: str
    counts: tuple[FacetCount, ...]


@dataclass(frozen=True)
class Answer:
    """The best hits and how many there are.

    ``kinds`` counts per kind as if no kind were ticked, ``guides`` per guide id as if no guide
    were ticked: so a filter list can show what another tick would bring; ``facets`` does the same
    for every facet. ``note`` is a sentence for the reader about the result, or ''; ``mistakes``
    are sentences about what could not be read in the query (the rest was searched). ``applied``
    says what was done to the query; ``suggestions`` are other spellings that were *not* applied
    (did you mean). ``searched`` is the query after corrections. ``marked`` are the words and
    phrases, as written, that found something: for marking on the page of a hit.
    """

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    kinds: Mapping[str, int]
    guides: Mapping[str, int]
    note: str = ""
    applied: tuple[Applied, ...] = ()
    facets: tuple[FacetCounts, ...] = ()
    mistakes: tuple[str, ...] = ()
    suggestions: tuple[Choice, ...] = ()
    searched: str = ""
    marked: tuple[str, ...] = ()

    @property
    def corrections(self) -> tuple[Applied, ...]:
        """What was taken for slips of spelling."""
        return self.done(AppliedKind.CORRECTION)

    @property
    def ages(self) -> tuple[Applied, ...]:
        """What was understood as ages."""
        return self.done(AppliedKind.AGE)

    @property
    def notes(self) -> tuple[str, ...]:
        """Every sentence for the reader: the mistakes, then the note."""
        return (*self.mistakes, *([self.note] if self.note else []))

    def done(self, kind: AppliedKind) -> tuple[Applied, ...]:
        """What was applied of one kind."""
        return tuple(each for each in self.applied if each.kind is kind)


class IndexState(StrEnum):
    """Whether the index can answer for the installed guides; all but READY ask for a build."""

    READY = "ready"
    MISSING = "missing"
    STALE = "stale"
    DAMAGED = "damaged"
