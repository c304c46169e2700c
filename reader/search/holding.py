"""Holding: which items hold a needle, what it is worth in each, and in which fields it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from whoosh.query import Phrase

from reader.search.needles import Needle
from reader.search.postings import BODY, STATEMENT, TITLE, Postings
from reader.search.query import Filter
from reader.search.sequences import Sequences

OTHER_WORDING, GOES_ON = 32, 64
"""Bits beside those of the fields: found only by another wording, or only by a longer word."""

_PARTS: Mapping[str, int] = {"statement": 1}
"""Fields by their number among the parts of an item's sequence."""

LONGER_SHARE = 0.7
"""What a word that only begins like the one typed is worth."""

FIELD_BITS: Mapping[str, int] = {"": 255, "title": TITLE, "statement": STATEMENT}

Held = dict[int, int]
"""By item number: worth (1 to 255) times 256, plus bits of fields and of how it was found."""


class Holder:
    """Looks needles up in the postings and, for phrases, in Whoosh; used by one thread at a time.

    ``over`` is called with every walk through Whoosh and may cut it short.
    """

    def __init__(
        self,
        postings: Postings,
        sequences: Sequences,
        leaves: Sequence[tuple[Any, int]],
        passing: Callable[[Filter], Iterable[int]],
    ) -> None:
        self._postings = postings
        self._leaves = leaves
        self._passing = passing
        self._sequences = sequences

    def held(self, needle: Needle, over: Callable[[Iterable[int]], Iterator[int]]) -> Held:
        """The items that answer a needle, by itself or by another wording."""
        if needle.only is not None:
            return dict.fromkeys(self._passing(needle.only), 1 << 8 | BODY)
        if needle.options:
            return self._any_option(needle, over)
        found = self._own(needle, over)
        if needle.also:
            found = dict(found)
        for other in needle.also:
            _merge(found, self._own(other, over), other.share, OTHER_WORDING)
        return found

    def finds(self, needle: Needle) -> bool:
        """Whether any item has what a needle itself asks for."""
        if needle.field or needle.only is not None or needle.options:
            return bool(self.held(needle, iter))
        if any(stem in self._postings for stem in needle.stems):
            return True
        run = self._sequences.run(needle.phrase)
        return bool(run) and next(self._sequences.items_with(run), None) is not None

    def _own(self, needle: Needle, over: Callable[[Iterable[int]], Iterator[int]]) -> Held:
        found: Held = {}
        if needle.phrase:
            found = self._phrase(needle.phrase, needle.field, over)
        for stem in needle.exact:
            if found:
                _merge(found, self._word(stem, needle.field), 1.0, 0)
            else:
                found = self._word(stem, needle.field)
        for stem in sorted(needle.wider):
            _merge(found, self._word(stem, needle.field), LONGER_SHARE, GOES_ON)
        return found

    def _word(self, stem: str, field: str) -> Held:
        held = self._postings.held(stem)
        if not field:
            return held
        bit = FIELD_BITS[field]
        return {item: place for item, place in held.items() if place & bit}

    def _any_option(self, needle: Needle, over: Callable[[Iterable[int]], Iterator[int]]) -> Held:
        found: Held = {}
        for option in needle.options:
            parts = [self.held(each, over) for each in option]
            both = set(parts[0]).intersection(*parts[1:])
            _merge(found, {item: max(part[item] for part in parts) for item in both}, 1.0, 0)
        return found

    def _phrase(
        self,
        phrase: tuple[str, ...],
        field: str,
        over: Callable[[Iterable[int]], Iterator[int]],
    ) -> Held:
        """The items in which the stems stand side by side."""
        parts = [self._postings.held(stem) for stem in phrase]
        if not all(parts):
            return {}
        if field == "title":
            items = self._walk(field, phrase, over)
        else:
            run = self._sequences.run(phrase)
            items = list(over(self._sequences.items_with(run, _PARTS.get(field))))
        found: Held = {}
        for item in items:
            places = [part[item] for part in parts]
            bits = 255
            for place in places:
                bits &= place
            found[item] = (min(places) & ~255) | (bits or BODY)
        return found

    def _walk(
        self, field: str, phrase: tuple[str, ...], over: Callable[[Iterable[int]], Iterator[int]]
    ) -> list[int]:
        """The items with a phrase in one field, by Whoosh."""
        query = Phrase(field, list(phrase))
        found: list[int] = []
        for searcher, offset in self._leaves:
            matcher = query.matcher(searcher, searcher.boolean_context())
            found += [item + offset for item in over(matcher.all_ids())]
        return found


def _merge(into: Held, other: Held, share: float, flag: int) -> None:
    """Add what another way of finding brings; of two worths the greater counts."""
    for item, place in other.items():
        known = into.get(item)
        worth = int((place >> 8) * share) << 8
        if known is None:
            into[item] = worth | (place & 255) | flag
        elif worth > (known & ~255):
            into[item] = worth | (known & 255)
