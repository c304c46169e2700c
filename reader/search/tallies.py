"""Tallies: which items have which value of a facet, as bits, so that counting is one operation.

A set of items is a Python integer with one bit for each item number. Joining, narrowing and
counting then run over whole machine words in C.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.search.facets import FACETS, Facet, FacetValue
from reader.search.values import FacetCount, FacetCounts, SearchDocument, Tick


def bits_of(items: Iterable[int], size: int) -> int:
    """The items as bits; ``size`` is how many there are in all."""
    flags = bytearray(b"0") * size
    for item in items:
        flags[item] = 49  # the digit 1
    flags.reverse()
    return int(flags, 2) if size else 0


def items_of(bits: int) -> list[int]:
    """The numbers of the items in ``bits``, rising."""
    digits = f"{bits:b}"
    last = len(digits) - 1
    found = []
    place = digits.rfind("1")
    while place >= 0:
        found.append(last - place)
        place = digits.rfind("1", 0, place)
    return found


@dataclass
class Column:
    """What the items have in one facet: ``codes`` points into ``combinations`` of ``values``."""

    values: list[FacetValue] = field(default_factory=list)
    combinations: list[tuple[int, ...]] = field(default_factory=list)
    codes: array[int] = field(default_factory=lambda: array("H"))


class TalliesWriter:
    """Notes the values of every facet, item by item."""

    def __init__(self) -> None:
        self.columns = {facet.name: Column() for facet in FACETS}
        self._values: dict[str, dict[FacetValue, int]] = {f.name: {} for f in FACETS}
        self._codes: dict[str, dict[tuple[int, ...], int]] = {f.name: {} for f in FACETS}

    def add(self, document: SearchDocument) -> None:
        """Enter the next item."""
        for facet in FACETS:
            column, known = self.columns[facet.name], self._values[facet.name]
            numbers = []
            for value in facet.values(document):
                if value not in known:
                    known[value] = len(known)
                    column.values.append(value)
                numbers.append(known[value])
            key = tuple(numbers)
            codes = self._codes[facet.name]
            if key not in codes:
                codes[key] = len(codes)
                column.combinations.append(key)
            column.codes.append(codes[key])


class Tallies:
    """The facets of one generation; read once, never changed."""

    def __init__(self, columns: Mapping[str, Column], size: int) -> None:
        self.size = size
        self.everything = (1 << size) - 1
        self._columns = columns
        self._bits: dict[str, dict[str, int]] = {}

    def values(self, facet: str) -> Sequence[FacetValue]:
        """The values that occur."""
        return self._columns[facet].values

    def labels(self, facet: str, item: int) -> tuple[str, ...]:
        """What people read of an item's values."""
        column = self._columns[facet]
        return tuple(
            column.values[number].label for number in column.combinations[column.codes[item]]
        )

    def bits(self, facet: str) -> Mapping[str, int]:
        """The items with each value, by value."""
        if facet not in self._bits:
            self._bits[facet] = self._make(self._columns[facet])
        return self._bits[facet]

    def having(self, facet: str, values: Iterable[str]) -> int:
        """The items with any of ``values``."""
        bits = self.bits(facet)
        found = 0
        for value in values:
            found |= bits.get(value, 0)
        return found

    def count(self, matched: int, ticks: Iterable[Tick]) -> tuple[FacetCounts, ...]:
        """Every facet's counts of ``matched``, each as if nothing of its own were ticked."""
        ticked: dict[str, set[str]] = {}
        for tick in ticks:
            ticked.setdefault(tick.facet, set()).add(tick.value)
        held = {name: self.having(name, values) for name, values in ticked.items()}
        counted = []
        for facet in FACETS:
            base = matched
            for name, bits in held.items():
                if name != facet.name:
                    base &= bits
            counted.append(self._counts(facet, base, ticked.get(facet.name, set())))
        return tuple(counted)

    def narrowed(self, matched: int, ticks: Iterable[Tick]) -> int:
        """``matched`` with what is ticked: any value of a facet, and every facet."""
        ticked: dict[str, set[str]] = {}
        for tick in ticks:
            ticked.setdefault(tick.facet, set()).add(tick.value)
        for name, values in ticked.items():
            matched &= self.having(name, values)
        return matched

    def _counts(self, facet: Facet, base: int, ticked: set[str]) -> FacetCounts:
        bits = self.bits(facet.name)
        counts = []
        for value in self._columns[facet.name].values:
            count = (bits[value.value] & base).bit_count()
            chosen = value.value in ticked
            if count or chosen:
                counts.append(FacetCount(value.value, value.label, count, chosen, value.group))
        places = {value: place for place, value in enumerate(facet.order)}
        last = len(places)
        counts.sort(
            key=lambda each: (
                places.get(each.value, last),
                each.group,
                0 if places else -each.count,
                each.label,
            )
        )
        return FacetCounts(facet.name, facet.label, tuple(counts))

    def _make(self, column: Column) -> dict[str, int]:
        width = self.size // 8 + 1
        made = [bytearray(width) for _ in column.values]
        targets = [[made[number] for number in each] for each in column.combinations]
        for item, code in enumerate(column.codes):
            for target in targets[code]:
                target[item >> 3] |= 1 << (item & 7)
        return {
            value.value: int.from_bytes(data, "little")
            for value, data in zip(column.values, made, strict=True)
        }
