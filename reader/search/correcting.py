"""Correcting: finds the slips of spelling in a query, and the query without them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.search.query import Query, Spoken
from reader.search.spelling import Spelling

MOST_SLIPS = 6
"""Words of one query that are corrected: more than that is no slip but another language."""


@dataclass(frozen=True)
class Slip:
    """A word of the query, ``text[start:end]``, and what was meant by it."""

    start: int
    end: int
    raw: str
    meant: str


def slips_of(query: Query, spelling: Spelling, known: Callable[[Spoken], bool]) -> tuple[Slip, ...]:
    """The words of ``query`` that nobody wrote but that are close to a known word.

    A word that is ``known`` is never corrected, nor is one in capitals: it is a short form.
    """
    slips: list[Slip] = []
    for word in (*query.spoken, *query.offered):
        if len(slips) == MOST_SLIPS:
            break
        if word.wanted is None or word.raw.isupper() or known(word):
            continue
        meant = spelling.correct(word.folded, goes_on=word.typing)
        if meant:
            slips.append(Slip(word.start, word.end, word.raw, meant))
    return tuple(slips)


def mended(text: str, slips: Sequence[Slip]) -> str:
    """``text`` with what was meant in the place of each slip."""
    for slip in sorted(slips, key=lambda each: each.start, reverse=True):
        text = text[: slip.start] + slip.meant + text[slip.end :]
    return text
