"""The lexicon: every word of the index as it is written, to finish a word that is being typed.

Whoosh holds stems, and a stem need not begin like what was typed ("navigat" is no beginning of
"navig"). Walking Whoosh's own terms for a short prefix takes up to a second with 20,000 items;
looking up the commonest words here takes less than a millisecond.
"""

from __future__ import annotations

import heapq
import json
from bisect import bisect_left
from collections.abc import Mapping
from pathlib import Path

FILE_NAME = "words.json"
MOST_WORDS = 12
"""Words that a prefix stands for: the commonest ones, as measured good enough for typing."""


class Lexicon:
    """Words and the number of items that hold each."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._sorted = sorted(counts)

    def __contains__(self, word: object) -> bool:
        return word in self._counts

    @property
    def counts(self) -> Mapping[str, int]:
        """By word, the number of items that hold it."""
        return self._counts

    def starting_with(self, prefix: str, most: int = MOST_WORDS) -> tuple[str, ...]:
        """The ``most`` commonest words that begin with ``prefix``, the commonest first."""
        start = bisect_left(self._sorted, prefix)
        end = bisect_left(self._sorted, prefix + "\U0010ffff", lo=start)
        return tuple(
            heapq.nsmallest(
                most, self._sorted[start:end], key=lambda word: (-self._counts[word], word)
            )
        )


def save_lexicon(counts: Mapping[str, int], folder: Path) -> None:
    """Write the words of a generation, sorted: the same guides give the same bytes."""
    text = json.dumps(counts, separators=(",", ":"), sort_keys=True)
    (folder / FILE_NAME).write_text(text, encoding="ascii")


def load_lexicon(folder: Path) -> Lexicon:
    """Read the words of a generation; any error means that it is damaged."""
    return Lexicon(json.loads((folder / FILE_NAME).read_text(encoding="ascii")))
