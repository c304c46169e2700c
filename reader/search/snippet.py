"""Snippets: the piece of a text that answers a query best, with exact places of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.search.needles import Mark, Needle, find_marks

SNIPPET_LENGTH = 200
"""Characters, about two lines of a result list."""

_CUT = "…"


@dataclass(frozen=True)
class Snippet:
    """``spans`` are (start, end) offsets into ``text``, in order, never overlapping.

    ``answered`` are the numbers of the needles that the piece answers.
    """

    text: str
    spans: tuple[tuple[int, int], ...] = ()
    answered: frozenset[int] = frozenset()


def make_snippet(
    statement: str, body: str, needles: Sequence[Needle], length: int = SNIPPET_LENGTH
) -> Snippet:
    """The best ``length`` characters of an item, cut between words.

    The statement is taken unless the body answers more of the query. With no match in either,
    the beginning of the first that says anything is shown.
    """
    best: tuple[int, str, Sequence[Mark], Sequence[Mark]] = (0, statement or body, (), ())
    for text in (statement, body):
        marks: Sequence[Mark] = find_marks(text, needles)
        window = _best_window(marks, length)
        answered = len({mark.needle for mark in window})
        if answered > best[0]:
            best = (answered, text, marks, window)
        if answered == len(needles):
            break
    _, text, marks, window = best
    start, end = _widen(text, window, length)
    inside = [mark for mark in marks if start <= mark.start and mark.end <= end]
    lead = _CUT if start else ""
    piece = lead + text[start:end] + (_CUT if end < len(text) else "")
    answered_here = frozenset(mark.needle for mark in inside)
    return Snippet(piece, _merge(inside, len(lead) - start), answered_here)


def _best_window(marks: Sequence[Mark], length: int) -> Sequence[Mark]:
    """The marks within ``length`` characters that answer most needles; the earliest of equals."""
    merit: tuple[int, int] = (0, 0)
    chosen: Sequence[Mark] = ()
    first = 0
    answered: Counter[int] = Counter()
    for last, mark in enumerate(marks):
        answered[mark.needle] += 1
        while mark.end - marks[first].start > length and first < last:
            answered[marks[first].needle] -= 1
            first += 1
        here = (sum(count > 0 for count in answered.values()), last + 1 - first)
        if here > merit:
            merit, chosen = here, marks[first : last + 1]
    return chosen


def _widen(text: str, window: Sequence[Mark], length: int) -> tuple[int, int]:
    """Offsets of a piece of about ``length`` characters around ``window``, between words."""
    if len(text) <= length:
        return 0, len(text)
    low = window[0].start if window else 0
    high = max((mark.end for mark in window), default=0)
    spare = max(length - (high - low), 0)
    start = max(min(low - spare // 3, len(text) - length), 0)
    end = min(max(start + length, high), len(text))
    if start:
        space = text.find(" ", start - 1, low)
        start = space + 1 if space >= 0 else low
    if end < len(text):
        space = text.rfind(" ", high, end + 1)
        end = space if space > start else end
    return start, end


def _merge(marks: Sequence[Mark], shift: int) -> tuple[tuple[int, int], ...]:
    """Spans of ``marks`` moved by ``shift``; overlapping ones become one."""
    spans: list[tuple[int, int]] = []
    for mark in marks:
        if spans and mark.start + shift < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], mark.end + shift))
        else:
            spans.append((mark.start + shift, mark.end + shift))
    return tuple(spans)
