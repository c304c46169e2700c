"""Ranking: in which order the items that match are answered, and the number that says so.

Two steps. Each item that matches is given a rough score: BM25F summed over what was asked, times
the share of it that was found, times a factor for the kind of item. The best of these are then
looked at closely. What counts there is written in Weights; no word and no item is treated
specially.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nlargest
from math import log
from typing import NamedTuple

from reader.guide.items import ItemKind
from reader.search.ages import AgeRange
from reader.search.holding import GOES_ON, OTHER_WORDING, Held
from reader.search.postings import BODY, HEADING, HEADLINE, NAMES, TITLE, WORTH
from reader.search.roster import KINDS, OVERVIEW, PRODUCT_HELP, Roster
from reader.search.weights import WEIGHTS, Weights

CLOSE_LOOK = 150
"""Items that are looked at closely; a hit further down is not seen without another search."""

MOST_NEEDLES = 48
"""What a mask of needles has room for."""

_SHIFT = 29
"""Bits of a sum below those that say which needles were found."""

_FINENESS = 100
"""Steps of a needle's weight in a sum: 33 needles of the rarest words just fit below the bits."""

_LOW = (1 << _SHIFT) - 1


@dataclass(frozen=True)
class Asked:
    """One needle as it was found: ``weight`` is its inverse document frequency.

    An item has everything that was asked without what is ``optional``.
    """

    held: Held
    weight: float
    must: bool = False
    optional: bool = False


def rarity(count: int, items: int) -> float:
    """BM25's inverse document frequency, which is never negative."""
    return log(1 + (items - count + 0.5) / (count + 0.5))


class Candidate(NamedTuple):
    """An item that matches: its rough score, and how much of what was asked it has.

    ``whole`` says that it lacks nothing.
    """

    rough: float
    item: int
    cover: float
    whole: bool


class Gathered:
    """What the needles found together, before it is decided how much may be missing."""

    def __init__(
        self, asked: Sequence[Asked], roster: Roster, contexts: Mapping[int, int], weights: Weights
    ) -> None:
        """``contexts`` tells by guide number which needles (as bits) its face has."""
        self._asked = asked
        self._roster = roster
        self._weights = weights
        self._total = sum(each.weight for each in asked) or 1.0
        self._contexts = contexts
        self._sums = _sums(asked, self._essential())
        self._full = sum(1 << n for n, each in enumerate(asked) if not each.optional)
        self._need = sum(1 << n for n, each in enumerate(asked) if each.must)

    def candidates(self, allowed: frozenset[int] | None) -> list[Candidate]:
        """The items with any of what was asked that weighs enough, in no order."""
        sums = self._sums
        if allowed is not None:
            sums = {item: sums[item] for item in allowed.intersection(sums)}
        guides, kinds = self._roster.guide_numbers, self._roster.kinds
        priors = [self._weights.kinds[kind] for kind in KINDS]
        levels: dict[int, dict[int, tuple[float, float, bool]]] = {}
        by_guide = [
            levels.setdefault(self._contexts.get(guide, 0), {})
            for guide in range(len(self._roster.guides))
        ]
        context_of = {id(level): context for context, level in levels.items()}
        found = []
        for item, sum_ in sums.items():
            level = by_guide[guides[item]]
            mask = sum_ >> _SHIFT
            known = level.get(mask)
            if known is None:
                known = level[mask] = self._level(mask, context_of[id(level)])
            cover, factor, whole = known
            if factor:
                rough = (sum_ & _LOW) * factor * priors[kinds[item]]
                found.append(Candidate(rough, item, cover, whole))
        return found

    def _level(self, mask: int, context: int) -> tuple[float, float, bool]:
        """The share of what was asked, its factor (0 for too little), and whether all is there.

        Words of the guide's face count in part.
        """
        if mask & self._need != self._need:
            return 0.0, 0.0, False
        found = sum(
            each.weight
            if mask >> number & 1
            else each.weight * self._weights.context * (context >> number & 1)
            for number, each in enumerate(self._asked)
        )
        cover = found / self._total
        return cover, cover**self._weights.cover, mask & self._full == self._full

    def _essential(self) -> frozenset[int]:
        """The needles of which an item must have one: with all others it would have too little."""
        order = sorted(range(len(self._asked)), key=lambda n: self._asked[n].weight)
        least = self._weights.least * self._total
        weight = 0.0
        for place, number in enumerate(order):
            weight += self._asked[number].weight
            if weight >= least or place == len(order) - 1:
                return frozenset(order[place:])
        return frozenset(order)


def _sums(asked: Sequence[Asked], essential: frozenset[int]) -> dict[int, int]:
    """By item: the sum of its worths, and above it one bit for each needle that it holds.

    Only items with an ``essential`` needle are there.
    """
    sums: dict[int, int] = {}
    order = sorted(range(len(asked)), key=lambda number: number not in essential)
    for number in order:
        each = asked[number]
        bit = 1 << (_SHIFT + number)
        weight = max(1, int(each.weight * _FINENESS))
        if not sums and number in essential:
            sums = {item: bit + weight * (place >> 8) for item, place in each.held.items()}
            continue
        get = sums.get
        if number in essential:
            for item, place in each.held.items():
                sums[item] = get(item, 0) + bit + weight * (place >> 8)
        else:
            for item in sums.keys() & each.held.keys():
                sums[item] += bit + weight * (each.held[item] >> 8)
    return sums


@dataclass(frozen=True)
class Closely:
    """What a close look needs besides the needles.

    ``pairs`` are the words that were typed side by side, and ``beside`` tells whether an item has
    them so; ``names`` the items whose title or other name is what was asked, with 1 for the
    words typed and less for another wording; ``guides`` the share of what was asked that each
    guide's title has; ``years`` the ages asked for;
    ``of_guides`` says that the query speaks of guides themselves.
    """

    pairs: Sequence[bytes] = ()
    beside: Callable[[int, bytes], bool] = lambda _item, _pair: False
    names: Mapping[int, float] = field(default_factory=dict)
    guides: Mapping[int, float] = field(default_factory=dict)
    years: Sequence[AgeRange] = ()
    of_guides: bool = False


def rank(
    candidates: Sequence[Candidate],
    asked: Sequence[Asked],
    closely: Closely,
    roster: Roster,
    weights: Weights = WEIGHTS,
    most: int = CLOSE_LOOK,
) -> list[tuple[float, int]]:
    """The best ``most`` candidates with their scores, best first; ties by item number."""
    best = nlargest(most, candidates)
    besides = {
        KINDS.index(ItemKind.TERM): weights.beside,
        KINDS.index(ItemKind.SECTION): weights.section_beside,
    }
    said = any(_says_all(each.item, asked, roster) for each in best)
    scored = []
    for each in best:
        score = _score(each, asked, closely, roster, weights)
        if said:
            score *= besides.get(roster.kinds[each.item], 1.0)
        scored.append((score, each.item))
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return _copies_later(scored, roster, weights)


_CARDS = frozenset(
    KINDS.index(kind)
    for kind in (
        ItemKind.RECOMMENDATION,
        ItemKind.PRINCIPLE,
        ItemKind.THEME,
        ItemKind.PROGRAMME,
        ItemKind.FRAMEWORK,
    )
)


def _says_all(item: int, asked: Sequence[Asked], roster: Roster) -> bool:
    """Whether an item that says what to do or what was found has all in its headline."""
    if roster.kinds[item] not in _CARDS:
        return False
    return all(
        each.optional or (each.held.get(item, 0) & (HEADLINE | OTHER_WORDING)) in _HEADLINES
        for each in asked
    )


_HEADLINES = frozenset(range(1, HEADLINE + 1))


def nearer(
    ranked: Sequence[tuple[float, int]], near: Mapping[int, float], weights: Weights
) -> list[tuple[float, int]]:
    """The same, with those moved up whose words stand close together (0 to 1 by item)."""
    found = [(score * (1 + weights.near * near.get(item, 0.0)), item) for score, item in ranked]
    found.sort(key=lambda pair: (-pair[0], pair[1]))
    return found


def _copies_later(
    scored: Sequence[tuple[float, int]], roster: Roster, weights: Weights
) -> list[tuple[float, int]]:
    """The same, with items whose title came before a little further down."""
    seen: dict[int, int] = {}
    found = []
    for score, item in scored:
        title = roster.title_numbers[item]
        before = seen.get(title, 0)
        seen[title] = before + 1
        found.append((score * weights.copy if before else score, item))
    found.sort(key=lambda pair: (-pair[0], pair[1]))
    return found


class _Standing(NamedTuple):
    """Where the words stand in an item: sums of weights, and how many are in its title."""

    worth: float
    title: float
    headline: float
    heading: float
    titled: int


def _standing(item: int, asked: Sequence[Asked], weights: Weights) -> _Standing:
    worth = title = headline = heading = 0.0
    titled = 0
    for each in asked:
        place = each.held.get(item)
        if place is None:
            continue
        less = 1.0
        if place & OTHER_WORDING:
            less = weights.other
        elif place & GOES_ON:
            less = weights.longer
        worth += each.weight * (place >> 8) / WORTH
        if place & HEADLINE:
            headline += each.weight * less
            if place & (TITLE | NAMES):
                title += each.weight * less
                titled += bool(place & TITLE)
        if place & HEADING:
            heading += each.weight * less
    return _Standing(worth, title, headline, heading, titled)


def _score(
    candidate: Candidate,
    asked: Sequence[Asked],
    closely: Closely,
    roster: Roster,
    weights: Weights,
) -> float:
    item = candidate.item
    total = sum(each.weight for each in asked) or 1.0
    stands = _standing(item, asked, weights)
    # The title of a section describes it; only the others have a title that names them.
    section = KINDS[roster.kinds[item]] is ItemKind.SECTION
    named = 0.0 if section else closely.names.get(item, 0.0)
    length = roster.lengths[item] or 1
    tight = min(1.0, stands.titled / length)
    guide = roster.guide_numbers[item]
    whole = closely.guides.get(guide, 0.0)
    score = (
        weights.worth * stands.worth / total
        + weights.title * stands.title / total * (1 - weights.tight + weights.tight * tight)
        + weights.headline * stands.headline / total
        + weights.heading * stands.heading / total
        + weights.exact * named
        + weights.guide * whole
    )
    if closely.pairs:
        beside = sum(closely.beside(item, pair) for pair in closely.pairs)
        score += weights.pair * beside / len(closely.pairs)
    if closely.years:
        score += weights.age * _age_fit(item, closely, roster, weights)
    marks = roster.marks[item]
    if marks & OVERVIEW and whole >= 1.0:
        score += weights.overview
    if marks & PRODUCT_HELP:
        score *= weights.help
    kind = KINDS[roster.kinds[item]]
    if closely.of_guides and guide in roster.series:
        score *= 1 + weights.series
    if guide in roster.glossaries:
        score *= weights.glossary if kind is ItemKind.TERM else weights.word_list
    return score * candidate.cover**weights.cover * weights.kinds[kind]


def _age_fit(item: int, closely: Closely, roster: Roster, weights: Weights) -> float:
    """0 to 1: how well the item's ages answer for those that were asked for."""
    return max(roster.age_fit(item, years, weights.guide_ages) for years in closely.years)


def aged(years: AgeRange, roster: Roster, weights: Weights) -> Held:
    """The items of fitting ages, worth as much as they fit."""
    return {
        item: max(1, int(WORTH * roster.age_fit(item, years, weights.guide_ages))) << 8 | BODY
        for item in roster.items_aged(years)
    }
