"""Finds the place of a quoted passage in a text that may have changed, or says that it is lost.

Exact words first, then the same words with other blanks, case or quotation marks, then the
nearest words within bounds (Myers' bit-parallel approximate matching: G. Myers, "A fast
bit-vector algorithm for approximate string matching", Journal of the ACM 46(3), 1999).
Pure and deterministic: the same text and anchor always give the same answer.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

CONTEXT = 48
"""Characters of context kept before and after a quote."""

LONGEST_QUOTE = 4000
"""The most characters of a quote; a longer passage is cut when it is marked."""

CONFIDENT = 0.75
"""The least certainty at which a place counts as found; below it is only offered."""

PLAUSIBLE = 0.5
"""The least certainty at which a place is offered to a person who looks for a lost mark."""

_SURE = 0.95  # exact words with nearly all of their context: no need to look further
_MOST_ERRORS = 0.5  # a share of the quote's length
_SHORT = 16  # a quote of fewer characters needs its context to be found
_MOST_PLACES = 50

_ALIKE = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys("\u00ad\u200b\u2060\ufeff\ufffc", ""),
}


@dataclass(frozen=True)
class Anchor:
    """A quoted passage with the words around it; ``start`` is its offset in the item's text."""

    quote: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


@dataclass(frozen=True)
class Spot:
    """Where a passage is: character offsets in the text, and how certain that is (0.0 to 1.0)."""

    start: int
    end: int
    certainty: float


def make_anchor(text: str, start: int, end: int) -> Anchor:
    """The anchor of ``text[start:end]``; raises ValueError when that is empty or out of bounds."""
    if not 0 <= start < end <= len(text) or not text[start:end].strip():
        raise ValueError("an empty passage cannot be anchored")
    end = min(end, start + LONGEST_QUOTE)
    return Anchor(
        text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start
    )


class PassageText:
    """A text in which passages are looked for; made once for all the marks of an item."""

    def __init__(self, text: str) -> None:
        self._folded = _Folded(text)
        self._length = len(text)

    def find(self, anchor: Anchor) -> Spot | None:
        """The place of a passage, or None when it is lost."""
        spots = self.candidates(anchor, 1)
        return spots[0] if spots and spots[0].certainty >= CONFIDENT else None

    def candidates(self, anchor: Anchor, limit: int = 3) -> tuple[Spot, ...]:
        """At most ``limit`` plausible places, the most certain first."""
        words, quote = self._folded.text, _Folded(anchor.quote).text.strip()
        if not quote or not words:
            return ()
        spots = self._judged(_exact(quote, words), anchor, len(quote))
        if all(spot.certainty < _SURE for spot in spots):
            # The very words among other neighbours may be a twin, and the passage itself edited.
            spots += self._judged(_near(quote, words), anchor, len(quote))
        spots.sort(key=lambda spot: (-spot.certainty, abs(spot.start - anchor.start), spot.start))
        return _apart(spots, limit)

    def _judged(
        self, places: list[tuple[int, int, int]], anchor: Anchor, length: int
    ) -> list[Spot]:
        words = self._folded.text
        around = (_Folded(anchor.prefix).text, _Folded(anchor.suffix).text)
        share = min(1.0, anchor.start / max(1, self._length))
        spots = []
        for start, end, errors in places:
            context = _context(around, words, start, end)
            distance = abs(start / len(words) - share)
            certainty = _certainty(length, errors, context, distance)
            if certainty >= PLAUSIBLE:
                spots.append(Spot(*self._folded.span(start, end), round(certainty, 6)))
        return spots


def find(anchor: Anchor, text: str) -> Spot | None:
    """The place of a passage in ``text``, or None when it is lost."""
    return PassageText(text).find(anchor)


def candidates(anchor: Anchor, text: str, limit: int = 3) -> tuple[Spot, ...]:
    """At most ``limit`` plausible places in ``text``, the most certain first."""
    return PassageText(text).candidates(anchor, limit)


def _certainty(length: int, errors: int, context: float | None, distance: float) -> float:
    """How far to trust a place: its words count most, then its context, then its position."""
    words = 1.0 - errors / length
    around = 0.5 if context is None else context
    if errors == 0 and length >= _SHORT:
        return 0.85 + 0.13 * around + 0.02 * (1.0 - distance)
    if errors == 0:
        # "the family" stands in many places: without its context it is not the passage.
        return 0.55 + 0.41 * around + 0.04 * (1.0 - distance)
    return 0.72 * words + 0.26 * around + 0.02 * (1.0 - distance)


class _Folded:
    """A text with alike signs made one, and the way back to its own offsets."""

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        origin: list[int] = []
        for place, sign in enumerate(text):
            if sign.isspace():
                if letters and letters[-1] == " ":
                    continue
                folded = " "
            elif sign.isascii():
                folded = sign.lower()
            else:
                known = _ALIKE.get(sign)
                whole = unicodedata.normalize("NFKC", sign) if known is None else known
                folded = whole.casefold()
            letters.extend(folded)
            origin.extend([place] * len(folded))
        self.text = "".join(letters)
        self._origin = origin

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original text."""
        return self._origin[start], self._origin[end - 1] + 1


def _exact(quote: str, text: str) -> list[tuple[int, int, int]]:
    found: list[tuple[int, int, int]] = []
    place = text.find(quote)
    while place >= 0 and len(found) < _MOST_PLACES:
        found.append((place, place + len(quote), 0))
        place = text.find(quote, place + 1)
    return found


def _near(quote: str, text: str) -> list[tuple[int, int, int]]:
    """The best approximate places: at each, an end with locally fewest errors, then its start."""
    most = int(len(quote) * _MOST_ERRORS)
    if most < 1 or len(quote) < _SHORT:
        return []
    errors = _distances(quote, text)
    ends = [
        (count, place)
        for place, count in enumerate(errors)
        if count <= most
        and (place == 0 or errors[place - 1] > count)
        and (place + 1 == len(errors) or errors[place + 1] >= count)
    ]
    found: list[tuple[int, int, int]] = []
    for count, place in sorted(ends)[:_MOST_PLACES]:
        end = place + 1
        first = max(0, end - len(quote) - count)
        backwards = _distances(quote[::-1], text[first:end][::-1])
        lengths = [length + 1 for length, value in enumerate(backwards) if value == count]
        if lengths:
            length = min(lengths, key=lambda size: (abs(size - len(quote)), size))
            found.append((end - length, end, count))
    return found


def _distances(quote: str, text: str) -> list[int]:
    """For each end in ``text``, the fewest edits that turn ``quote`` into words ending there."""
    full = (1 << len(quote)) - 1
    high = 1 << (len(quote) - 1)
    where: dict[str, int] = {}
    for place, sign in enumerate(quote):
        where[sign] = where.get(sign, 0) | (1 << place)
    positive, negative, score = full, 0, len(quote)
    scores = []
    for sign in text:
        equal = where.get(sign, 0)
        vertical = equal | negative
        horizontal = (((equal & positive) + positive) ^ positive) | equal
        plus = negative | (full & ~(horizontal | positive))
        minus = positive & horizontal
        score += bool(plus & high) - bool(minus & high)
        plus, minus = (plus << 1) & full, (minus << 1) & full
        positive = minus | (full & ~(vertical | plus))
        negative = plus & vertical
        scores.append(score)
    return scores


def _context(around: tuple[str, str], text: str, start: int, end: int) -> float | None:
    """How much of the words before and after is still there; None when none was kept."""
    prefix, suffix = around
    parts = []
    if prefix.strip():
        before = text[max(0, start - 2 * len(prefix)) : start]
        parts.append(_alike(prefix[::-1], before[::-1]))
    if suffix.strip():
        parts.append(_alike(suffix, text[end : end + 2 * len(suffix)]))
    return sum(parts) / len(parts) if parts else None


def _alike(wanted: str, there: str) -> float:
    """1.0 when ``there`` starts with ``wanted``, less with each edit, 0.0 when nothing is alike."""
    if there.startswith(wanted):
        return 1.0
    if not there:
        return 0.0
    fewest = min(_distances(wanted, there))
    # Two unrelated texts still share about four signs in ten.
    return max(0.0, 1.0 - fewest / len(wanted) / 0.6)


def _apart(spots: list[Spot], limit: int) -> tuple[Spot, ...]:
    kept: list[Spot] = []
    for spot in spots:
        if all(spot.end <= other.start or spot.start >= other.end for other in kept):
            kept.append(spot)
            if len(kept) == limit:
                break
    return tuple(kept)
