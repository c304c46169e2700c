"""The values that go into the index and come out of a search; frozen, and free of Whoosh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.guide.address import Address
from reader.guide.items import ItemKind


@dataclass(frozen=True)
class SearchDocument:
    """One item as plain text: a section, recommendation, principle, theme, programme or term.

    ``strength`` is the guide's own label or ''; ``also`` holds other names of the same thing.
    """

    address: Address
    guide_title: str
    kind: ItemKind
    title: str
    statement: str
    body: str
    strength: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchRequest:
    """What somebody typed, and what they ticked beside it.

    ``limit`` bounds the hits, never the counts. Empty ``kinds`` or ``guides`` (guide ids) mean
    all. ``prefix`` lets the last word stand for every word that begins like it. ``synonyms`` also
    searches for other wordings of what was typed; while ``typing``, a short form in small letters
    that may become a longer word is left alone.
    """

    text: str
    limit: int = 20
    kinds: frozenset[ItemKind] = frozenset()
    guides: frozenset[str] = frozenset()
    prefix: bool = True
    synonyms: bool = True
    typing: bool = False


@dataclass(frozen=True)
class Hit:
    """One answer. ``guide`` is the guide's title; ``spans`` are offsets into ``snippet``.

    ``score`` never rises down the list. Its whole part says how the words were found (see
    ``reader.search.ranking``), the fraction how well.
    """

    address: Address
    guide: str
    kind: ItemKind
    title: str
    strength: str
    score: float
    snippet: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Choice:
    """One meaning of a short form, and the query that searches for just that."""

    name: str
    query: str


@dataclass(frozen=True)
class Applied:
    """Words that were searched for besides ``typed``.

    When ``ambiguous``, ``also`` names every meaning and ``choices`` searches for each alone.
    """

    typed: str
    also: tuple[str, ...]
    ambiguous: bool = False
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Answer:
    """The best hits and how many there are.

    ``kinds`` counts per kind as if no kind were ticked, ``guides`` per guide id as if no guide
    were ticked: so a filter list can show what another tick would bring. ``note`` is a sentence
    for the reader, or ''. ``applied`` says what else was searched for.
    """

    request: SearchRequest
    total: int
    hits: tuple[Hit, ...]
    kinds: Mapping[str, int]
    guides: Mapping[str, int]
    note: str = ""
    applied: tuple[Applied, ...] = ()


class IndexState(StrEnum):
    """Whether the index can answer for the installed guides; all but READY ask for a build."""

    READY = "ready"
    MISSING = "missing"
    STALE = "stale"
    DAMAGED = "damaged"
