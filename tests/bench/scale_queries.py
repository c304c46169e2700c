"""Queries for made-up libraries: six kinds, drawn from what the library says."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.made_library import SEED
from tests.bench.texts import PlainItem
from tests.search.question_words import QUESTION_WORDS

TICKED = "recommendation"
"""The kind that is ticked in a faceted query."""

_WORD = re.compile(r"[a-z]+")
_SHORT = 4
_FEW = 6


@dataclass(frozen=True)
class BenchQuery:
    """What is typed, as words without marks.

    ``phrase`` puts it in quotes, ``typing`` lets the last word go on, and ``ticked`` is the kind
    of item that is wanted ('' for all), with counts of kinds and guides.
    """

    text: str
    phrase: bool = False
    typing: bool = True
    ticked: str = ""


@dataclass(frozen=True)
class ItemWords:
    """The words of an item that somebody might search for, and those that stand side by side."""

    content: Sequence[str]
    pairs: Sequence[str]


def one_word(draw: random.Random, words: ItemWords) -> BenchQuery:
    """A word of the text."""
    return BenchQuery(draw.choice(words.content))


def three_words(draw: random.Random, words: ItemWords) -> BenchQuery:
    """Three words of one item."""
    return BenchQuery(" ".join(draw.sample(words.content, 3)))


def phrase(draw: random.Random, words: ItemWords) -> BenchQuery:
    """Two words that stand side by side."""
    return BenchQuery(draw.choice(words.pairs), phrase=True, typing=False)


def three_letters(draw: random.Random, words: ItemWords) -> BenchQuery:
    """The beginning of a word that is being typed."""
    return BenchQuery(draw.choice(words.content)[:3])


def misspelt(draw: random.Random, words: ItemWords) -> BenchQuery:
    """A long word with two letters swapped, one left out, or one wrong."""
    word = max(draw.sample(words.content, 3), key=len)
    place = draw.randrange(1, len(word) - 1)
    ways = (
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        word[:place] + word[place + 1 :],
        word[:place] + draw.choice("aeiou") + word[place + 1 :],
    )
    return BenchQuery(draw.choice(ways), typing=False)


def faceted(draw: random.Random, words: ItemWords) -> BenchQuery:
    """Two words, one kind ticked, and counts of every kind and guide."""
    return BenchQuery(" ".join(draw.sample(words.content, 2)), ticked=TICKED)


KINDS: Mapping[str, Callable[[random.Random, ItemWords], BenchQuery]] = {
    "one word": one_word,
    "three words": three_words,
    "phrase": phrase,
    "three letters": three_letters,
    "misspelt": misspelt,
    "faceted": faceted,
}


def make_queries(items: Sequence[PlainItem], each: int) -> dict[str, tuple[BenchQuery, ...]]:
    """``each`` different queries of every kind; fewer when ``items`` do not give that many."""
    every = [_words_of(item) for item in items]
    texts = [words for words in every if len(set(words.content)) > _FEW and words.pairs]
    made: dict[str, tuple[BenchQuery, ...]] = {}
    for kind, make in KINDS.items():
        draw = random.Random(f"{SEED} {kind}")
        found: dict[BenchQuery, None] = {}
        for _ in range(each * 20):
            if texts and len(found) < each:
                found.setdefault(make(draw, draw.choice(texts)))
        made[kind] = tuple(found)
    return made


def _words_of(item: PlainItem) -> ItemWords:
    parts = [_WORD.findall(part.lower()) for part in (item.title, item.statement, item.body)]
    content = [word for part in parts for word in part if _names_something(word)]
    pairs = [
        f"{first} {second}"
        for part in parts
        for first, second in pairwise(part)
        if _names_something(first) and _names_something(second)
    ]
    return ItemWords(tuple(dict.fromkeys(content)), pairs)


def _names_something(word: str) -> bool:
    return len(word) >= _SHORT and word not in QUESTION_WORDS
