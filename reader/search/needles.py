"""Needles: what a wanted word or phrase looks like in stems, for Whoosh and for plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.search.lexicon import Lexicon
from reader.search.query import Filter, Wanted
from reader.search.words import STOP_WORDS, stem, words, words_beginning

SOFT = 0.4
"""Weight of a word that is understood in another way too, such as an age."""


@dataclass(frozen=True)
class Needle:
    """One thing to look for.

    A single word: any of ``exact`` is what was asked, any of ``wider`` only begins like it.
    A phrase: ``phrase`` holds its stems in order, ``exact`` may hold the joined spelling.
    ``field`` is '' for anywhere. What has any of ``also`` counts as if it had this; ``share`` says
    how much less than a word that was typed it weighs. ``must`` marks what may not be missing.

    With ``options`` it asks for all needles of any option instead; with ``only`` for the items
    that pass a filter. ``shown`` is the word as people read
    it; ``weight`` lowers what is said by something else as well, and ``part`` is how many words
    of the query stand for one thing together with this one.
    """

    exact: frozenset[str]
    wider: frozenset[str] = frozenset()
    phrase: tuple[str, ...] = ()
    beginning: str = ""
    field: str = ""
    also: tuple[Needle, ...] = ()
    share: float = 1.0
    must: bool = False
    options: tuple[tuple[Needle, ...], ...] = ()
    only: Filter | None = None
    shown: str = ""
    weight: float = 1.0
    part: int = 1

    @property
    def stems(self) -> frozenset[str]:
        """Every stem that alone is a match."""
        return self.exact | self.wider

    @property
    def every(self) -> tuple[Needle, ...]:
        """All that may be marked: the needle, its other wordings and what its options hold."""
        inside = (part for option in self.options for each in option for part in each.every)
        return (self, *self.also, *inside)

    def accepts(self, folded: str) -> bool:
        """Whether a folded word alone is a match."""
        if self.beginning and folded.startswith(self.beginning):
            return True
        return stem(folded) in self.exact or stem(folded) in self.wider

    def named_by(self, title: frozenset[str]) -> bool:
        """Whether a title with these stems holds what was asked."""
        if self.field:
            return False
        if self.phrase and title.issuperset(self.phrase):
            return True
        return not title.isdisjoint(self.exact)


def make_needle(wanted: Wanted, lexicon: Lexicon) -> Needle:
    """Turn a wanted word or phrase into stems; a beginning into its commonest words' stems.

    A beginning that is a whole word of the index counts as that word; words that go on from it
    only widen the match.
    """
    weight = SOFT if wanted.soft else 1.0
    if len(wanted.words) > 1:
        joined = frozenset((stem(wanted.joined),)) if wanted.joined else frozenset()
        stems = tuple(stem(word) for word in wanted.words)
        return Needle(joined, phrase=stems, field=wanted.field, weight=weight)
    word = wanted.words[0]
    own = frozenset((stem(word),))
    if not wanted.prefix:
        return Needle(own, field=wanted.field, weight=weight)
    longer = frozenset(stem(other) for other in lexicon.starting_with(word))
    if word in lexicon or not longer:
        return Needle(own, wider=longer - own, beginning=word, field=wanted.field, weight=weight)
    return Needle(longer, beginning=word, field=wanted.field, weight=weight)


class Mark(NamedTuple):
    """A place in a text that answers needle number ``needle``."""

    start: int
    end: int
    needle: int


def find_marks(text: str, needles: Sequence[Needle]) -> list[Mark]:
    """Where ``text`` answers the needles, in order; a phrase is marked word by word."""
    numbered = [(number, each) for number, needle in enumerate(needles) for each in needle.every]
    initials = _initials(each for _, each in numbered)
    alone: dict[str, set[int]] = {}
    for number, each in numbered:
        for single in each.stems:
            alone.setdefault(single, set()).add(number)
    beginnings = [(each.beginning, number) for number, each in numbered if each.beginning]
    phrases = dict.fromkeys((number, each.phrase) for number, each in numbered if each.phrase)
    parts = frozenset(part for _, phrase in phrases for part in phrase)
    if not phrases:
        return sorted(_alone(text, initials, alone, beginnings))
    marks: set[Mark] = set()
    run: dict[int, tuple[str, int, int]] = {}
    place = 0
    for start, end, folded, joined in words(text):
        if folded in STOP_WORDS or not folded:
            continue
        if folded[0] in initials:
            stemmed = stem(folded)
            marks.update(Mark(start, end, number) for number in alone.get(stemmed, ()))
            for beginning, number in beginnings:
                if folded.startswith(beginning):
                    marks.add(Mark(start, end, number))
            if stemmed in parts and not joined:
                run[place] = (stemmed, start, end)
        if not joined:
            place += 1
    for number, phrase in phrases:
        marks.update(Mark(start, end, number) for start, end in _runs(run, phrase))
    return sorted(marks)


def _alone(
    text: str,
    initials: frozenset[str],
    alone: Mapping[str, Iterable[int]],
    beginnings: Sequence[tuple[str, int]],
) -> Iterator[Mark]:
    """The marks of single words; most words are passed over by their first letter."""
    for start, end, folded, _ in words_beginning(text, initials):
        if folded and folded[0] in initials and folded not in STOP_WORDS:
            numbers = set(alone.get(stem(folded), ()))
            numbers.update(n for beginning, n in beginnings if folded.startswith(beginning))
            for number in numbers:
                yield Mark(start, end, number)


def _initials(needles: Iterable[Needle]) -> frozenset[str]:
    """First letters of anything that could match; a stem begins like its words."""
    return frozenset(
        text[0] for needle in needles for text in (*needle.stems, *needle.phrase) if text
    ) | frozenset(needle.beginning[0] for needle in needles if needle.beginning)


def _runs(
    found: Mapping[int, tuple[str, int, int]], phrase: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """The words of every place where ``phrase`` stands side by side; ``found`` is by place."""
    for place, (stemmed, _, _) in found.items():
        if stemmed != phrase[0]:
            continue
        run = [found.get(place + step, ("", 0, 0)) for step in range(len(phrase))]
        if tuple(part[0] for part in run) == phrase:
            yield from ((start, end) for _, start, end in run)
