"""Wholes: which items have a title or other name that is just what was asked."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from reader.search.columns import load_columns, save_columns

FILE_NAME = "wholes"


class WholesWriter:
    """Collects the titles and names of items as stems."""

    def __init__(self) -> None:
        self._found: set[tuple[int, int]] = set()

    def add(self, item: int, stems: Iterable[str]) -> None:
        """Add one title or name."""
        if key := _key(stems):
            self._found.add((key, item))

    def save(self, folder: Path) -> None:
        """Write the names of a generation. Raises OSError."""
        ordered = sorted(self._found)
        keys = array("Q", (key for key, _ in ordered))
        items = array("I", (item for _, item in ordered))
        save_columns({"keys": keys, "items": items}, folder, FILE_NAME)


class Wholes:
    """The titles and names of one generation; read once, never changed."""

    def __init__(self, folder: Path) -> None:
        columns = load_columns(folder, FILE_NAME)
        self._keys, self._items = columns["keys"], columns["items"]

    def items(self, stems: Iterable[str]) -> list[int]:
        """The items of which a title or name has just these stems, in this order."""
        key = _key(stems)
        start = bisect_left(self._keys, key)
        end = bisect_left(self._keys, key + 1)
        return list(self._items[start:end]) if key else []


def _key(stems: Iterable[str]) -> int:
    """A number for a name; two names share one by a chance of one in 2 to the power of 63."""
    text = " ".join(stems)
    if not text:
        return 0
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1 | 1
