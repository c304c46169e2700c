"""Spelling: which known word was meant by one that nobody wrote.

Every word of about the right length is looked at, without an index of slips: comparing the sets
of letters leaves out nearly all of 20,000 words in two milliseconds, and costs no memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log10

SHORTEST = 5
"""Letters of the shortest word that is corrected; shorter ones are too like one another."""

TWO_SLIPS = 7
"""Letters from which a word may have two slips, or a wrong first letter."""

BEGINNING = 5
"""Letters from which the beginning of a longer word is corrected."""

_OTHER_START = 0.6
_FREQUENT = 0.35
_GOES_ON = 0.5


class Spelling:
    """Known words with how often each occurs; read once, never changed."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts
        self._by_length: dict[int, list[tuple[str, int]]] = {}
        for word in counts:
            if len(word) >= SHORTEST - 1 and word.isalpha():
                self._by_length.setdefault(len(word), []).append((word, _letters(word)))
        self._longest = max(self._by_length, default=0)

    def __contains__(self, word: object) -> bool:
        return word in self._counts

    def correct(self, word: str, goes_on: bool = False) -> str:
        """The known word that was most likely meant, '' when there is none.

        With ``goes_on`` the word may not be finished yet. Two words in one ("lookedafter") are
        answered with a space between them.
        """
        if len(word) < SHORTEST or not word.isalpha():
            return ""
        most = 2 if len(word) >= TWO_SLIPS else 1
        best = (float(most) + 1.0, "")
        for length in range(len(word) - most, len(word) + most + 1):
            best = min(best, self._best_of(word, length, most))
        if best[0] > 1.0 and (parts := self._parts(word)):
            return parts
        if goes_on and len(word) >= BEGINNING and best[0] > 1.0:
            best = min(best, self._best_beginning(word))
        return best[1]

    def _best_of(self, word: str, length: int, most: int) -> tuple[float, str]:
        """The best word of one length by slips, first letter and frequency."""
        letters = _letters(word)
        best = (float(most) + 1.0, "")
        for known, held in self._by_length.get(length, ()):
            if (held ^ letters).bit_count() > 2 * most:
                continue
            if known[0] != word[0] and len(word) < TWO_SLIPS:
                continue
            slips = distance(word, known, most)
            if slips <= most:
                best = min(best, (self._cost(word, known, slips), known))
        return best

    def _best_beginning(self, word: str) -> tuple[float, str]:
        best = (2.0, "")
        letters = _letters(word)
        for length in range(len(word) + 2, self._longest + 1):
            for known, held in self._by_length.get(length, ()):
                if known[0] != word[0] or (letters & ~held).bit_count() > 1:
                    continue
                begun = (known[: len(word)], known[: len(word) + 1])
                slips = min(distance(word, each, 1) for each in begun)
                if slips <= 1:
                    best = min(best, (self._cost(word, known, slips) + _GOES_ON, known))
        return best

    def _cost(self, word: str, known: str, slips: int) -> float:
        frequent = min(log10(self._counts[known] + 1), 3.0) / 3.0
        return slips + _OTHER_START * (known[0] != word[0]) - _FREQUENT * frequent

    def _parts(self, word: str) -> str:
        """The two known words that were written as one, '' when there are none."""
        found = [
            (min(self._counts.get(head, 0), self._counts.get(tail, 0)), f"{head} {tail}")
            for head, tail in ((word[:n], word[n:]) for n in range(3, len(word) - 2))
        ]
        best = max(found, default=(0, ""))
        return best[1] if best[0] > 0 else ""


def distance(first: str, second: str, most: int) -> int:
    """How many letters were added, left out, changed or swapped with the next.

    Damerau's distance with each letter touched once at the most; more than ``most`` is only
    told as ``most`` + 1.
    """
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for place, letter in enumerate(first, start=1):
        next_row = [place]
        for other_place, other in enumerate(second, start=1):
            cost = min(
                row[other_place] + 1,
                next_row[other_place - 1] + 1,
                row[other_place - 1] + (letter != other),
            )
            if (
                before
                and other_place > 1
                and letter == second[other_place - 2]
                and other == first[place - 2]
            ):
                cost = min(cost, before[other_place - 2] + 1)
            next_row.append(cost)
        if min(next_row) > most:
            return most + 1
        before, row = row, next_row
    return min(row[-1], most + 1)


def known_words(counts: Mapping[str, int], forms: Iterable[str]) -> dict[str, int]:
    """The words of an index with those of forms that people type, which count as seldom."""
    return {**dict.fromkeys(forms, 1), **counts}


def _letters(word: str) -> int:
    """The letters of a word as bits; two letters may share one."""
    letters = 0
    for letter in word:
        letters |= 1 << (ord(letter) & 31)
    return letters
