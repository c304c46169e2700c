"""Postings: for every stem, the items that hold it, what it is worth there, and where it stands.

Whoosh decodes postings one by one, at one to two microseconds each: a word that half of 100,000
items hold costs a tenth of a second for every field it is looked up in. Here they lie as two
arrays for each stem, read from the file as they are, so that Python's own loops in C do the
walking; and the part of BM25F that does not depend on the query is worked out when the index is
built. Whoosh keeps the places of words, for phrases, and the text that is shown.
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


def pair_key(first: str, second: str) -> str:
    """The key of two stems that stand side by side in a headline."""
    return f"{first} {second}"


def name_key(stems: Iterable[str]) -> str:
    """The key of a whole title or other name."""
    return "=" + " ".join(stems)


class PostingsWriter:
    """Collects the postings of items in the order of their numbers."""

    def __init__(self) -> None:
        self._items: dict[str, array[int]] = {}
        self._places: dict[str, array[int]] = {}

    def add(self, number: int, fields: Mapping[int, Iterable[str]]) -> None:
        """Add item ``number``: the stems of each field, repeated as often as they stand there."""
        weights: dict[str, float] = {}
        bits: dict[str, int] = {}
        for bit, stems in fields.items():
            listed = list(stems)
            share = len(listed) / LENGTHS[bit]
            weight = WEIGHTS[bit] / (1 - SLOPES[bit] + SLOPES[bit] * share)
            for each in listed:
                weights[each] = weights.get(each, 0.0) + weight
                bits[each] = bits.get(each, 0) | bit
        items, places = self._items, self._places
        for each, weight in weights.items():
            worth = int(WORTH * weight / (weight + SATURATION)) or 1
            if each not in items:
                items[each] = array("I")
                places[each] = array("H")
            items[each].append(number)
            places[each].append(worth << 8 | bits[each])

    def mark(self, number: int, keys: Mapping[str, int]) -> None:
        """Add keys that are no stems (see pair_key, name_key) with the bits of their fields."""
        for key, bits in keys.items():
            self._items.setdefault(key, array("I")).append(number)
            self._places.setdefault(key, array("H")).append(WORTH << 8 | bits)

    def save(self, folder: Path) -> None:
        """Write the postings of a generation. Raises OSError."""
        table: dict[str, tuple[int, int]] = {}
        offset = 0
        with (folder / FILE_NAME).open("wb") as stream:
            for each, numbers in self._items.items():
                table[each] = (offset, len(numbers))
                offset += len(numbers)
                stream.write(numbers.tobytes())
            for places in self._places.values():
                stream.write(places.tobytes())
        content = {"items": offset, "stems": table}
        text = json.dumps(content, separators=(",", ":"))
        (folder / TABLE_NAME).write_text(text, encoding="ascii")


class Postings:
    """The postings of one generation; any number of threads may read them."""

    def __init__(self, folder: Path) -> None:
        content = json.loads((folder / TABLE_NAME).read_text(encoding="ascii"))
        self._table: dict[str, list[int]] = content["stems"]
        total = int(content["items"])
        view = memoryview((folder / FILE_NAME).read_bytes())
        if len(view) != total * 6:
            raise ValueError("the postings are not as long as they should be")
        self._items = view[: total * 4].cast("I")
        self._places = view[total * 4 :].cast("H")

    def __contains__(self, stem: object) -> bool:
        return stem in self._table

    def count(self, stem: str) -> int:
        """How many items hold ``stem``."""
        entry = self._table.get(stem)
        return entry[1] if entry else 0

    def items(self, stem: str) -> Sequence[int]:
        """The numbers of the items that hold ``stem``, rising."""
        entry = self._table.get(stem)
        return self._items[entry[0] : entry[0] + entry[1]] if entry else ()

    def places(self, stem: str) -> Sequence[int]:
        """For each of items(): its worth (1 to 255) times 256, plus the bits of its fields."""
        entry = self._table.get(stem)
        return self._places[entry[0] : entry[0] + entry[1]] if entry else ()

    def held(self, stem: str) -> dict[int, int]:
        """items() and places() as one table."""
        return dict(zip(self.items(stem), self.places(stem), strict=True))
