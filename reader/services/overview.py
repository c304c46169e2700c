"""Overview: every recommendation and key principle of every guide as rows of one table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.guide.address import Address
from reader.guide.evidence import EvidenceBase, EvidenceOrigin
from reader.guide.items import FrameworkRole, KeyPrinciple, Recommendation
from reader.guide.kinds import GuideKind, ItemKind
from reader.jobs import JobControl
from reader.translation import tr, tr_noop

if TYPE_CHECKING:
    from reader.guide.guide import Guide
    from reader.library.library import Library

NOT_STATED = tr_noop("Not stated")
"""What stands where a guide says nothing, and the last column of the evidence map."""
NO_LABEL = tr_noop("No label known")
"""The strength of a recommendation whose guide's label is not known."""


@dataclass(frozen=True)
class OverviewRow:
    """One recommendation or key principle.

    ``strength`` is the guide's own label, '' for none; ``rank`` is its place on the guide's scale,
    None for none. ``studies`` is the largest confirmed count of one kind of study, None when there
    is none: counts of different kinds may overlap, so they are not added up. ``framework`` names
    the framework outcomes of the item, or those of its whole guide when ``by_guide``.
    """

    address: Address
    title: str
    statement: str
    guide: str
    kind: ItemKind
    strength: str = ""
    rank: int | None = None
    outcomes: tuple[str, ...] = ()
    framework: tuple[str, ...] = ()
    by_guide: bool = False
    for_whom: str = ""
    ages: str = ""
    origin: EvidenceOrigin = EvidenceOrigin.NOT_STATED
    studies: int | None = None
    studies_words: str = ""

    @property
    def strength_words(self) -> str:
        """The strength as people read it; a key principle carries none."""
        if self.kind is ItemKind.PRINCIPLE:
            return tr("None: a key principle")
        return self.strength or tr(NO_LABEL)

    @property
    def columns_of_map(self) -> tuple[str, ...]:
        """The columns of the evidence map that the item stands in; never none."""
        return self.framework or (NOT_STATED,)

    @property
    def uk(self) -> bool:
        """Whether any of the evidence is known to be from the UK."""
        return self.origin in (EvidenceOrigin.UK, EvidenceOrigin.MIXED)


@dataclass(frozen=True)
class Overview:
    """Every row, guide by guide; ``outcomes`` are the columns of the map in the framework's order.

    ``left_out`` names guides whose pages could not be read.
    """

    rows: tuple[OverviewRow, ...] = ()
    outcomes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()


class Facet(StrEnum):
    """What rows can be narrowed by; the value of a strength names its guide, too."""

    KIND = "kind"
    GUIDE = "guide"
    STRENGTH = "strength"
    OUTCOME = "outcome"
    ORIGIN = "origin"

    @property
    def label(self) -> str:
        """The word people read."""
        return _FACET_LABELS[self]


_FACET_LABELS = {
    Facet.KIND: tr_noop("Kind"),
    Facet.GUIDE: tr_noop("Guide"),
    Facet.STRENGTH: tr_noop("Strength"),
    Facet.OUTCOME: tr_noop("Outcome"),
    Facet.ORIGIN: tr_noop("Origin"),
}

_VALUES: Mapping[Facet, Callable[[OverviewRow], tuple[tuple[str, str], ...]]] = {
    Facet.KIND: lambda row: ((row.kind.value, row.kind.label),),
    Facet.GUIDE: lambda row: ((row.address.guide, row.guide),),
    # A label means what its own guide says, so two guides never share a choice.
    Facet.STRENGTH: lambda row: (
        (
            (
                f"{row.address.guide}/{row.strength}",
                f"{row.strength} ({row.guide})"
                if row.strength
                else f"{tr(NO_LABEL)} ({row.guide})",
            ),
        )
        if row.kind is ItemKind.RECOMMENDATION
        else ()
    ),
    Facet.OUTCOME: lambda row: tuple((name, name) for name in row.columns_of_map),
    Facet.ORIGIN: lambda row: ((row.origin.value, row.origin.label),),
}


@dataclass(frozen=True)
class Filters:
    """What is asked of the rows: words that all must occur, and one value a facet."""

    text: str = ""
    values: tuple[tuple[Facet, str], ...] = ()

    def with_value(self, facet: Facet, value: str) -> Filters:
        """The same, but for one facet; '' asks nothing of it."""
        kept = tuple(pair for pair in self.values if pair[0] is not facet)
        return replace(self, values=(*kept, (facet, value)) if value else kept)

    def value(self, facet: Facet) -> str:
        """What is asked of a facet, '' for nothing."""
        return dict(self.values).get(facet, "")

    def without(self, facet: Facet) -> Filters:
        """The same, asking nothing of a facet."""
        return self.with_value(facet, "")

    def allow(self, row: OverviewRow) -> bool:
        """Whether a row is what was asked for."""
        for facet, value in self.values:
            if value not in (key for key, _words in _VALUES[facet](row)):
                return False
        words = self.text.casefold().split()
        if not words:
            return True
        told = _words_of(row)
        return all(word in told for word in words)


def _words_of(row: OverviewRow) -> str:
    """Everything of a row that typed words are looked for in."""
    parts = (row.title, row.statement, row.guide, row.kind.label, row.strength, row.for_whom)
    return " ".join((*parts, row.ages, *row.outcomes, *row.framework, row.origin.label)).casefold()


@dataclass(frozen=True)
class FacetChoice:
    """A value that rows can be narrowed to, and how many of them have it."""

    value: str
    label: str
    count: int


def choices(rows: Iterable[OverviewRow], facet: Facet, filters: Filters) -> list[FacetChoice]:
    """The values of a facet with what each would leave, given the other filters.

    The order is that of the rows, so choices do not move about; a value that would leave nothing
    is not offered.
    """
    others = filters.without(facet)
    found: dict[str, tuple[str, int]] = {}
    for row in rows:
        if others.allow(row):
            for value, label in _VALUES[facet](row):
                found[value] = (label, found.get(value, ("", 0))[1] + 1)
    return [FacetChoice(value, label, count) for value, (label, count) in found.items()]


class Column(StrEnum):
    """A column of the table; the value is the word that settings keep."""

    TITLE = "title"
    GUIDE = "guide"
    KIND = "kind"
    STRENGTH = "strength"
    OUTCOMES = "outcomes"
    FOR_WHOM = "for-whom"
    AGES = "ages"
    ORIGIN = "origin"
    STUDIES = "studies"

    @property
    def label(self) -> str:
        """The heading people read."""
        return _COLUMN_LABELS[self]

    def words(self, row: OverviewRow) -> str:
        """What the column says of a row."""
        return _COLUMN_WORDS[self](row)


_COLUMN_LABELS = {
    Column.TITLE: tr_noop("Title"),
    Column.GUIDE: tr_noop("Guide"),
    Column.KIND: tr_noop("Kind"),
    Column.STRENGTH: tr_noop("Strength"),
    Column.OUTCOMES: tr_noop("Outcomes"),
    Column.FOR_WHOM: tr_noop("For whom"),
    Column.AGES: tr_noop("Ages"),
    Column.ORIGIN: tr_noop("Origin"),
    Column.STUDIES: tr_noop("Studies"),
}

_COLUMN_WORDS: Mapping[Column, Callable[[OverviewRow], str]] = {
    Column.TITLE: lambda row: row.title,
    Column.GUIDE: lambda row: row.guide,
    Column.KIND: lambda row: row.kind.label,
    Column.STRENGTH: lambda row: row.strength_words,
    Column.OUTCOMES: lambda row: "; ".join(row.outcomes) or tr(NOT_STATED),
    Column.FOR_WHOM: lambda row: row.for_whom or tr(NOT_STATED),
    Column.AGES: lambda row: row.ages or tr(NOT_STATED),
    Column.ORIGIN: lambda row: (
        NOT_STATED if row.origin is EvidenceOrigin.NOT_STATED else row.origin.label
    ),
    Column.STUDIES: lambda row: row.studies_words or tr(NOT_STATED),
}


class Grouping(StrEnum):
    """How rows are put together under headings."""

    NONE = "none"
    GUIDE = "guide"
    OUTCOME = "outcome"

    @property
    def label(self) -> str:
        """The words people choose."""
        return {"none": tr_noop("No groups"), "guide": tr_noop("By guide")}.get(
            self.value, tr_noop("By framework outcome")
        )


@dataclass(frozen=True)
class Order:
    """How rows are sorted and grouped; ``column`` None keeps the guides' own order."""

    column: Column | None = None
    descending: bool = False
    grouping: Grouping = Grouping.NONE

    @property
    def by_strength(self) -> bool:
        """Whether strength decides, which it only can within one guide."""
        return self.column is Column.STRENGTH


@dataclass(frozen=True)
class Group:
    """Rows under a heading; '' when there is only one group without any."""

    title: str
    rows: tuple[OverviewRow, ...]


def arranged(rows: Sequence[OverviewRow], order: Order, outcomes: Sequence[str]) -> list[Group]:
    """Rows sorted and put into groups; ``outcomes`` gives the order of groups by outcome.

    Labels of two guides are never ranked against each other: by strength, rows are put together
    by guide, and sorted by the guide's own scale. An item with several outcomes stands under each.
    """
    grouping = order.grouping
    if order.by_strength and grouping is Grouping.NONE:
        grouping = Grouping.GUIDE
    ordered = _ordered(rows, order)
    if grouping is Grouping.NONE:
        return [Group("", tuple(ordered))] if ordered else []
    found: dict[str, list[OverviewRow]] = {}
    if grouping is Grouping.GUIDE:
        found = {row.address.guide: [] for row in rows}
        for row in ordered:
            found[row.address.guide].append(row)
        return [Group(each[0].guide, tuple(each)) for each in found.values()]
    for name in (*outcomes, NOT_STATED):
        found[name] = [row for row in ordered if name in row.columns_of_map]
    return [Group(name, tuple(each)) for name, each in found.items() if each]


def _ordered(rows: Sequence[OverviewRow], order: Order) -> list[OverviewRow]:
    column = order.column
    if column is None:
        return list(rows)
    if column is Column.STRENGTH:
        guides = {name: place for place, name in enumerate(dict.fromkeys(_guides(rows)))}

        def place(row: OverviewRow) -> tuple[int, bool, int]:
            rank = row.rank or 0
            return guides[row.address.guide], row.rank is None, -rank if order.descending else rank

        return sorted(rows, key=place)
    if column is Column.STUDIES:
        known = [row for row in rows if row.studies is not None]
        rest = [row for row in rows if row.studies is None]
        return sorted(known, key=lambda row: row.studies or 0, reverse=order.descending) + rest
    words = column.words
    known = [row for row in rows if words(row) != tr(NOT_STATED)]
    rest = [row for row in rows if words(row) == tr(NOT_STATED)]
    # What is not stated comes last, whichever way the rest is sorted.
    return sorted(known, key=lambda row: _natural(words(row)), reverse=order.descending) + rest


def _guides(rows: Iterable[OverviewRow]) -> list[str]:
    return [row.address.guide for row in rows]


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key by which "2 to 5" comes before "10 to 14"."""
    parts = re.findall(r"\d+|\D+", text.casefold())
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in parts)


class Overviews:
    """Reads the rows from installed guides, once for each state of the library; thread-safe."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: tuple[str, Overview] | None = None

    def all(self, control: JobControl) -> Overview:
        """Every recommendation and key principle; one step of ``control`` a guide.

        A guide whose pages are damaged is left out and named.
        """
        state = self._library.fingerprint
        if self._kept is not None and self._kept[0] == state:
            return self._kept[1]
        rows: list[OverviewRow] = []
        framework: list[str] = []
        named: list[str] = []
        left_out: list[str] = []
        cards = [card for card in self._library.cards() if card.kind is not GuideKind.HANDBOOK]
        for number, card in enumerate(cards):
            control.step(number, len(cards))
            try:
                guide = self._library.open(card.id).guide
            except StorageError:
                left_out.append(card.title)
                continue
            parts = [part for part in guide.framework if part.role is FrameworkRole.OUTCOME]
            framework += [part.title for part in sorted(parts, key=lambda part: part.number)]
            found = rows_of(guide)
            named += [name for row in found for name in row.framework]
            rows += found
        used = set(named)
        outcomes = tuple(dict.fromkeys(name for name in (*framework, *named) if name in used))
        overview = Overview(tuple(rows), outcomes, tuple(left_out))
        if not left_out:
            self._kept = (state, overview)
        return overview


def rows_of(guide: Guide) -> list[OverviewRow]:
    """The rows of one guide: recommendations, then key principles, in the guide's order."""
    items: tuple[Recommendation | KeyPrinciple, ...] = (*guide.recommendations, *guide.principles)
    return [_row(guide, item) for item in items]


def _row(guide: Guide, item: Recommendation | KeyPrinciple) -> OverviewRow:
    grade = item.strength if isinstance(item, Recommendation) else None
    labels = [each.id for each in guide.scale.grades]
    return OverviewRow(
        address=Address(guide.id, item.id),
        title=item.title,
        statement=item.statement,
        guide=guide.title,
        kind=item.kind,
        strength=grade.label if grade else "",
        rank=labels.index(grade.id) if grade and grade.id in labels else None,
        outcomes=item.outcomes,
        framework=item.framework or guide.outcomes,
        by_guide=not item.framework and bool(guide.outcomes),
        for_whom=item.for_whom,
        ages=item.ages or guide.ages,
        origin=item.origin,
        studies=_studies(item.evidence_base),
        studies_words=_studies_words(item.evidence_base),
    )


def _studies(base: EvidenceBase | None) -> int | None:
    return max((count.number for count in base.studies), default=None) if base else None


def _studies_words(base: EvidenceBase | None) -> str:
    return "; ".join(count.in_words for count in base.studies) if base else ""
