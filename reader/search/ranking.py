"""Ranking: in which order the items that match are answered, and the number that says so.

Two rules, in this order, and no word is treated specially:

1. *Where* the words were found decides the group. A recommendation comes first when its headline
   has at least two thirds of what was asked and the rest stands elsewhere in it. The headline is
   title, statement, other names and id; the title of its guide counts too, unless that title has
   everything that was asked (then it tells no item from another). Next come items of any kind
   with everything in title or other names, together with recommendations that have everything
   anywhere; then the other items that have everything; last, items with only some of it, those
   with most of it first.
2. *How well* decides within a group: BM25 summed over fields (FIELD_BOOSTS), times a modest
   factor for the kind (KIND_WEIGHTS), so that of two comparable matches the recommendation wins
   and a clearly better section is not buried.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from reader.guide.items import ItemKind
from reader.search.needles import Needle

FIELD_BOOSTS: Mapping[str, float] = {"text": 1.0, "title": 4.0, "names": 3.0, "statement": 2.0}
"""Fields of the index and their weight in the sum; chosen by hand on the acceptance queries."""

HEADLINE_FIELDS = ("title", "names", "statement")
TITLE_FIELDS = ("title", "names")

WIDER_BOOST = 0.6
"""Weight of a word that only begins like what was typed."""

KIND_WEIGHTS: Mapping[ItemKind, float] = {
    ItemKind.RECOMMENDATION: 1.30,
    ItemKind.PRINCIPLE: 1.20,
    ItemKind.THEME: 1.15,
    ItemKind.PROGRAMME: 1.10,
    ItemKind.FRAMEWORK: 1.10,
    ItemKind.RATING: 1.05,
    ItemKind.TERM: 1.05,
    ItemKind.STUDY: 1.00,
    ItemKind.INDICATOR: 1.00,
    ItemKind.EVENT: 1.00,
    ItemKind.SECTION: 1.00,
    ItemKind.SOURCE: 0.90,
}

_HALF_SCORE = 10.0
"""A BM25 sum that shows as one half in the fraction of a hit's score."""


@dataclass(frozen=True)
class Group:
    """Items of equal standing; their scores lie in ``floor`` to ``floor + width``."""

    floor: float
    width: float
    items: frozenset[int]

    def score(self, relevance: float) -> float:
        """The number shown for a hit of this group; rises with ``relevance`` (0 or more)."""
        return round(self.floor + self.width * relevance / (relevance + _HALF_SCORE), 4)


def headline_share(count: int) -> int:
    """How many of ``count`` needles a recommendation's headline must have: two thirds."""
    return ceil(count * 2 / 3)


def group_full(
    matched: frozenset[int],
    recommendations: frozenset[int],
    headlines: Sequence[frozenset[int]],
    titles: Sequence[frozenset[int]],
    guide_of: Sequence[str],
    named: Mapping[str, frozenset[int]],
) -> list[Group]:
    """Groups of the items that have everything, the best first.

    ``headlines`` and ``titles`` hold, for each needle, the items with it in the headline or in
    the title; ``named`` tells by guide id which needles (by number) the guide's title has.
    """
    count = len(headlines)
    share = headline_share(count)
    own = matched & recommendations
    first: set[int] = set()
    for item in own:
        context = named.get(guide_of[item], frozenset())
        if len(context) == count:
            context = frozenset()
        held = sum(item in holders or number in context for number, holders in enumerate(headlines))
        if held >= share:
            first.add(item)
    titled = matched.intersection(*titles) if titles else frozenset()
    second = (titled | own) - first
    third = matched - second - first
    return [
        Group(3.0, 1.0, frozenset(first)),
        Group(2.0, 1.0, frozenset(second)),
        Group(1.0, 1.0, frozenset(third)),
    ]


def group_partial(counts: Mapping[int, int], asked: int) -> list[Group]:
    """Groups of the items that have only some of what was ``asked``, most first.

    ``counts`` tells how many needles an item has. Items with less than half are left out unless
    nothing has more.
    """
    need = ceil(asked / 2)
    if not any(count >= need for count in counts.values()):
        need = 1
    groups = []
    for count in range(asked - 1, need - 1, -1):
        items = frozenset(item for item, found in counts.items() if found == count)
        if items:
            groups.append(Group((count - 1) / asked, 1 / asked, items))
    return groups


def named_needles(
    needles: Sequence[Needle], titles: Mapping[str, frozenset[str]]
) -> dict[str, frozenset[int]]:
    """For each guide id, the numbers of the needles that the guide's title has."""
    return {
        guide: frozenset(
            number
            for number, needle in enumerate(needles)
            if not needle.field and needle.named_by(stems)
        )
        for guide, stems in titles.items()
    }
