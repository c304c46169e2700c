"""Asks both engines: the product as ``reader search`` does, and SQLite's FTS5 on the same items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from reader.errors import ReaderError
from reader.jobs import JobControl
from reader.services.composition import Services
from reader.services.finding import SearchRequest
from tests.bench.fts5 import Fts5Library
from tests.bench.texts import PlainItem
from tests.search.metrics import DEPTH
from tests.search.question_words import QUESTION_WORDS

Ask = Callable[[str], tuple[str, ...]]
"""A query to the addresses (``guide-id/item-id``) that an engine answers, best first."""

_WORD = re.compile(r"[^\W_]+")


def reader_asker(services: Services) -> Ask:
    """The product's search with the settings of ``reader search``; a refusal finds nothing."""

    def ask(text: str) -> tuple[str, ...]:
        try:
            answer = services.finding.search(SearchRequest(text, limit=DEPTH), JobControl())
        except ReaderError:
            return ()
        return tuple(str(hit.address).removeprefix("guide:") for hit in answer.hits)

    return ask


def fts5_asker(items: Iterable[PlainItem]) -> Ask:
    """FTS5 with its Porter stemmer and BM25: any of the words, question words left out."""
    library = Fts5Library()
    library.build(items, prefixes="")

    def ask(text: str) -> tuple[str, ...]:
        match = any_word(text)
        return tuple(row[0] for row in library.search(match, DEPTH)) if match else ()

    return ask


def any_word(text: str) -> str:
    """An FTS5 expression for any of the words of ``text``; '' when it has none."""
    words = [word.lower() for word in _WORD.findall(text)]
    telling = [word for word in words if word not in QUESTION_WORDS] or words
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(telling))
