"""Postings: for every stem, the items that hold it, what it is worth there, and where it stands.

Whoosh decodes postings one by one, at one to two microseconds each: a word that half of 100,000
items hold costs a tenth of a second for every field it is looked up in. Here they lie as two
arrays for each stem, read from the file as they are, so that Python's own loops in C do the
walking; and the part of BM25F that does not depend on the query is worked out when the index is
built.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

FILE_NAME = "postings.bin"
TABLE_NAME = "postings.json"

TITLE, NAMES, STATEMENT, BODY, HEADING = 1, 2, 4, 8, 16
"""Bits of a place: the fields of the item that hold the stem; HEADING is one inside its text."""

HEADLINE = TITLE | NAMES | STATEMENT

WEIGHTS: Mapping[int, float] = {TITLE: 5.0, NAMES: 4.0, STATEMENT: 2.4, HEADING: 2.0, BODY: 1.0}
"""BM25F: how much one occurrence in a field counts; tuned on the judged queries."""

LENGTHS: Mapping[int, float] = {TITLE: 4.0, NAMES: 6.0, STATEMENT: 16.0, HEADING: 20.0, BODY: 70.0}
"""BM25F: words of a field of usual length. Fixed, so that items can be indexed one by one."""

SLOPES: Mapping[int, float] = {TITLE: 0.5, NAMES: 0.4, STATEMENT: 0.4, HEADING: 0.3, BODY: 0.6}
"""BM25F: 0 to 1, how much a longer field waters its words down (the b of each field)."""

SATURATION = 2.5
"""BM25F's k1: the weighted count at which a word has half of its greatest worth."""

WORTH = 255
"""The greatest worth that is written; worths are 1 to 255 for 0 to 1."""


BLOCK = 1 << 16
"""Items of one block: within it a number takes two bytes."""


class PostingsWriter:
    """Collects the postings of items in the order of their numbers."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._items: list[array[int]] = []
        self._places: list[array[int]] = []
        self._blocks: list[list[int]] = []
        self._block = 0

    def add(self, number: int, fields: Mapping[int, Sequence[str]]) -> None:
        """Add item ``number``: the stems of each field, repeated as often as they stand there."""
        if number // BLOCK > self._block:
            self._end_block(number // BLOCK)
        weights: dict[str, float] = {}
        bits: dict[str, int] = {}
        for bit, stems in fields.items():
            share = len(stems) / LENGTHS[bit]
            weight = WEIGHTS[bit] / (1 - SLOPES[bit] + SLOPES[bit] * share)
            for each in stems:
                weights[each] = weights.get(each, 0.0) + weight
                bits[each] = bits.get(each, 0) | bit
        low = number % BLOCK
        for each, weight in weights.items():
            known = self._numbers.get(each)
            if known is None:
                known = self._numbers[each] = len(self._items)
                self._items.append(array("H"))
                self._places.append(array("H"))
                self._blocks.append([0] * self._block)
            worth = int(WORTH * weight / (weight + SATURATION)) or 1
            self._items[known].append(low)
            self._places[known].append(worth << 8 | bits[each])

    def numbers(self, stems: Iterable[str]) -> list[int]:
        """The numbers of stems that were added, from 1."""
        return [self._numbers[each] + 1 for each in stems]

    def save(self, folder: Path) -> None:
        """Write the postings of a generation. Raises OSError."""
        self._end_block(self._block + 1)
        with (folder / FILE_NAME).open("wb") as stream:
            for column in (self._items, self._places):
                for values in column:
                    stream.write(values.tobytes())
        content = {"stems": list(self._numbers), "blocks": self._blocks}
        text = json.dumps(content, separators=(",", ":"))
        (folder / TABLE_NAME).write_text(text, encoding="ascii")

    def _end_block(self, block: int) -> None:
        """Note how many items each stem has by now."""
        for counts, items in zip(self._blocks, self._items, strict=True):
            counts.extend([len(items)] * (block - self._block))
        self._block = block


class Postings:
    """The postings of one generation; any number of threads may read them.

    ``numbers`` gives the number of every stem, from 1.
    """

    def __init__(self, folder: Path) -> None:
        content = json.loads((folder / TABLE_NAME).read_text(encoding="ascii"))
        self._blocks: list[list[int]] = content["blocks"]
        self.numbers: dict[str, int] = {s: n for n, s in enumerate(content["stems"], start=1)}
        self._starts = [0]
        for ends in self._blocks:
            self._starts.append(self._starts[-1] + ends[-1])
        total = self._starts[-1]
        view = memoryview((folder / FILE_NAME).read_bytes())
        if len(view) != total * 4:
            raise ValueError("the postings are not as long as they should be")
        self._items = view[: total * 2].cast("H")
        self._places = view[total * 2 :].cast("H")

    def __contains__(self, stem: object) -> bool:
        return stem in self.numbers

    def count(self, stem: str) -> int:
        """How many items hold ``stem``."""
        number = self.numbers.get(stem)
        return self._blocks[number - 1][-1] if number else 0

    def held(self, stem: str) -> dict[int, int]:
        """By item: its worth (1 to 255) times 256, plus the bits of its fields."""
        number = self.numbers.get(stem)
        if not number:
            return {}
        start, begun = self._starts[number - 1], 0
        found: dict[int, int] = {}
        for block, ended in enumerate(self._blocks[number - 1]):
            if ended > begun:
                place = slice(start + begun, start + ended)
                items: Iterable[int] = self._items[place]
                if block:
                    items = map((block * BLOCK).__add__, items)
                found.update(zip(items, self._places[place], strict=True))
            begun = ended
        return found
