"""Sequences: the stems of every item in their order, so that phrases are found by one search.

Whoosh checks the places of every word in every item that has them all, in Python; that takes
twenty microseconds for an item. Here the text of the whole library is one run of numbers, and a
phrase is found in it as bytes are found in bytes.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from reader.search.columns import load_columns, save_columns

FILE_NAME = "sequences"
GAP_NUMBER = 0
"""Stands between the parts of an item and between items: no phrase reaches across it."""

_SMALL = 1 << 16


class SequencesWriter:
    """Collects the sequences of items in the order of their numbers."""

    def __init__(self) -> None:
        self._numbers: array[int] = array("I")
        self._starts: array[int] = array("I", [0])

    def add(self, parts: Iterable[Sequence[int]]) -> None:
        """Add the next item, part by part; stems are given by number, from 1."""
        for part in parts:
            self._numbers.extend(part)
            self._numbers.append(GAP_NUMBER)
        self._starts.append(len(self._numbers))

    def save(self, folder: Path) -> None:
        """Write the sequences of a generation. Raises OSError."""
        numbers = self._numbers
        if max(numbers, default=0) < _SMALL:
            numbers = array("H", numbers)
        save_columns({"starts": self._starts, "numbers": numbers}, folder, FILE_NAME)


class Sequences:
    """The sequences of one generation; ``numbers`` gives the number of a stem."""

    def __init__(self, folder: Path, numbers: Mapping[str, int]) -> None:
        columns = load_columns(folder, FILE_NAME)
        self._starts = columns["starts"]
        self._code = columns["numbers"].typecode
        self._size = columns["numbers"].itemsize
        self._data = columns["numbers"].tobytes()
        self._numbers = numbers

    def run(self, stems: Iterable[str]) -> bytes:
        """Stems side by side as they stand in the data; b'' when one of them is nowhere."""
        numbers = [self._numbers.get(stem, 0) for stem in stems]
        return array(self._code, numbers).tobytes() if all(numbers) else b""

    def holds(self, item: int, run: bytes) -> bool:
        """Whether an item has ``run``; once in 65,000 times it only looks so."""
        size = self._size
        start, end = self._starts[item] * size, self._starts[item + 1] * size
        return self._data.find(run, start, end) >= 0

    def items_with(self, run: bytes, part: int | None = None) -> Iterator[int]:
        """The items that have ``run``, rising; in the part of that number, if one is given."""
        if not run:
            return
        size, data, starts = self._size, self._data, self._starts
        place = data.find(run)
        while place >= 0:
            if place % size:
                place = data.find(run, place + 1)
                continue
            item = bisect_right(starts, place // size) - 1
            if part is not None:
                before = array(self._code, data[starts[item] * size : place])
                if before.count(GAP_NUMBER) != part:
                    place = data.find(run, place + size)
                    continue
            yield item
            place = data.find(run, starts[item + 1] * size)
