"""Words: how text is cut, folded and stemmed, the same way for index, query and snippet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

WORD_LENGTH = 64
"""Longer words are cut: no term is longer, and a hostile text cannot bloat the lexicon."""

_STOP = """
    a an and are as at be by for from in is it its of on or that the their this to was were
    will with
"""
STOP_WORDS = frozenset(_STOP.split())
"""Words too common to search for. Off, not, before, no and without carry meaning and stay."""

_QUESTION = """
    what which who whom whose when where why how do does did doing can could should would shall
    may might must have has had having i me my we us our you your they them he him his she her
    am been being there here if any some so than then these those about into just also much many
    please tell show find know want get gets getting got isnt arent wasnt werent dont doesnt
    didnt cant cannot couldnt wont wouldnt shouldnt whats whos im ive
"""
QUESTION_WORDS = frozenset(_QUESTION.split())
"""Words that make a sentence of a query; left out when other words remain."""

IRREGULAR = {"children": "child", "childrens": "child", "people": "person", "women": "woman"}
"""Plurals of this field that the Snowball rules do not join to their singular.

An entry keeps its first letter: the snippet finder rejects words by it.
"""

_LETTER = "[^\\W_]"
_MARKS = "\u0300-\u036f\u00ad"
_PIECE = f"{_LETTER}(?:{_LETTER}|[{_MARKS}])*(?:['’ʼ]{_LETTER}(?:{_LETTER}|[{_MARKS}])*)*"
_APOSTROPHES = "'’ʼ"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?![\d,])|\d{1,2}\+(?!\w)"
_WORD = re.compile(_PIECE)
_DASH = "[-‐‑‒–−]"
_COMPOUND = re.compile(f"{_NUMBER}|{_PIECE}(?:{_DASH}{_PIECE})*")


class Word(NamedTuple):
    """A word of a text: ``text[start:end]``, folded.

    ``joined`` marks the whole of a hyphenated word ("well-being" as "wellbeing"); it comes just
    before its parts and shares the place of the first.
    """

    start: int
    end: int
    folded: str
    joined: bool = False


def words(text: str) -> Iterator[Word]:
    """Every word of ``text`` in order; hyphenated words as a whole and in parts."""
    for compound in _COMPOUND.finditer(text):
        start, end = compound.span()
        raw = compound.group()
        if raw.isalnum():
            yield Word(start, end, fold(raw))
            continue
        if raw[-1] == "+" or "," in raw:  # "3+" is a word of its own, "2,000" is "2000"
            yield Word(start, end, raw.replace(",", ""))
            continue
        parts = [
            Word(start + part.start(), start + part.end(), fold(part.group()))
            for part in _WORD.finditer(raw)
        ]
        if len(parts) > 1:
            whole = "".join(part.folded for part in parts)[:WORD_LENGTH]
            yield Word(start, end, whole, joined=True)
        yield from parts


def words_beginning(text: str, initials: frozenset[str]) -> Iterator[Word]:
    """The words of ``text`` that may fold to one with these first letters, and some others."""
    for compound in _COMPOUND.finditer(text):
        raw = compound.group()
        if raw[0].lower() not in initials and raw.isascii() and raw.isalnum():
            continue
        start = compound.start()
        for word in words(raw):
            yield Word(start + word.start, start + word.end, word.folded, word.joined)


def fold(raw: str) -> str:
    """A word as it is compared: lower case, no accents, no possessive ending, no apostrophes."""
    if not raw.isascii():
        raw = "".join(
            "'" if letter in _APOSTROPHES else letter
            for letter in unicodedata.normalize("NFKD", raw)
            if letter.isalnum() or letter in _APOSTROPHES
        )
    folded = raw.casefold()
    if "'" in folded:
        folded = folded.removesuffix("'s").replace("'", "")
    return folded[:WORD_LENGTH]


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """The stem by Snowball's English rules; navigators, navigation and navigate share one.

    A stemmer keeps the word it works on, so each call makes its own: any thread may ask. Its
    package loads thirty languages, so it is imported when the first word is stemmed.
    """
    from snowballstemmer.english_stemmer import EnglishStemmer

    known = IRREGULAR.get(folded)
    if known is not None:
        return known
    stemmed: str = EnglishStemmer().stemWord(folded)
    return stemmed


class Stemmed(NamedTuple):
    """A word of a text that is indexed: folded, its stem, and whether it is a joined spelling."""

    folded: str
    stem: str
    joined: bool


def stemmed_words(text: str) -> Iterator[Stemmed]:
    """The words of ``text`` that are indexed, in order; stop words are left out."""
    for raw in _COMPOUND.findall(text):
        yield from _stemmed(raw)


@lru_cache(maxsize=65536)
def _stemmed(raw: str) -> tuple[Stemmed, ...]:
    """The same of one compound: a library says most of its words again and again."""
    return tuple(
        Stemmed(word.folded, stem(word.folded), word.joined)
        for word in words(raw)
        if word.folded and word.folded not in STOP_WORDS
    )
