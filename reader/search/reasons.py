"""Reasons: tells which words brought a hit, in which field, and by which other wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reader.search.holding import OTHER_WORDING, Holder
from reader.search.needles import Needle
from reader.search.postings import BODY, HEADING, NAMES, STATEMENT, TITLE, WORTH
from reader.search.ranking import Asked
from reader.search.values import Reason

_FIELDS = (
    (TITLE, "title"),
    (NAMES, "other names"),
    (STATEMENT, "statement"),
    (HEADING, "headings"),
    (BODY, "text"),
)


def reasons_for(
    item: int,
    needles: Sequence[Needle],
    asked: Sequence[Asked],
    holder: Holder,
    over: Callable[[Iterable[int]], Iterator[int]],
) -> tuple[Reason, ...]:
    """Why ``item`` was found: one reason for each thing that was asked, the weightiest first."""
    found = []
    for number, each in enumerate(asked):
        place = each.held.get(item)
        if place is None:
            continue
        points = round(each.weight * (place >> 8) / WORTH, 3)
        if number >= len(needles):
            found.append(Reason("ages", "ages", points))
            continue
        needle = needles[number]
        word, source = needle.shown, ""
        if place & OTHER_WORDING:
            source = word
            also = (other for other in needle.also if item in holder.held(other, over))
            word = next((other.shown for other in also), word)
        found.append(Reason(word, _field(place), points, source))
    return tuple(sorted(found, key=lambda reason: -reason.points))


def _field(place: int) -> str:
    """The names of the fields that a place stands for, the weightiest first."""
    return ", ".join(name for bit, name in _FIELDS if place & bit)
