"""Sentence length: finds sentences that are too long to be read in one breath."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.pack.markdown_lines import prose_lines

LONGEST = 25
"""The most words in a sentence (requirement A25)."""

GOOD = 20
"""Words in a sentence before the checker warns."""

_SKIPPED = re.compile(r"\s*(?:#|\||!!!|\{\{|={3,}|-{3,}|\*{3,})")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,9}[.)]|:|>|\[\^[^\]]{1,80}\]:)\s+")
_MARKS = re.compile(
    r"!\[[^\[\]]{0,1000}\]\([^()]{0,1000}\)|\[@[^\]\[]{0,500}\]|\[\^[^\]\[]{1,80}\]"
    r"|\]\([^()]{0,2000}\)|\[\[[^\]\[|]{0,200}\||[\[\]]|[*_]{1,3}"
)
_END = re.compile(r"[.!?…][\"'”’)]*$")
_ABBREVIATIONS = frozenset(
    {"e.g.", "i.e.", "etc.", "vs.", "cf.", "dr.", "mr.", "mrs.", "ms.", "no."}
)


def _units(body: str, first_line: int) -> Iterator[list[tuple[str, int]]]:
    """Paragraphs and list items as words with their lines; headings and tables are left out."""
    words: list[tuple[str, int]] = []
    for line in prose_lines(body, first_line):
        text = line.text
        starts = _ITEM.match(text)
        if starts or not text.strip() or _SKIPPED.match(text):
            yield words
            words = []
        if _SKIPPED.match(text):
            continue
        bare = _MARKS.sub(" ", text[starts.end() :] if starts else text)
        words += [(word, line.number) for word in bare.split()]
    yield words


def sentences_in(body: str, first_line: int) -> Iterator[tuple[int, list[str]]]:
    """(line, words) of each sentence; what holds no letter or digit is no word."""
    for unit in _units(body, first_line):
        words: list[str] = []
        start = 0
        for word, line in unit:
            start = start if words else line
            if any(map(str.isalnum, word)):
                words.append(word)
            if _END.search(word) and word.casefold() not in _ABBREVIATIONS:
                if words:
                    yield start, words
                words = []
        if words:
            yield start, words


def long_sentences(body: str, first_line: int) -> Iterator[tuple[int, int]]:
    """(line, number of words) of each sentence with more than GOOD words."""
    for line, words in sentences_in(body, first_line):
        if len(words) > GOOD:
            yield line, len(words)
