"""Asks the engines: the product as ``reader search`` does; FTS5 and tantivy on the same items."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import tantivy

from reader.errors import ReaderError
from reader.jobs import JobControl
from reader.services.composition import Services
from reader.services.finding import SearchRequest
from tests.bench.fts5 import Fts5Library
from tests.bench.tantivy_engine import FIELDS
from tests.bench.texts import PlainItem
from tests.search.metrics import DEPTH
from tests.search.question_words import QUESTION_WORDS

Ask = Callable[[str], tuple[str, ...]]
"""A query to the addresses (``guide-id/item-id``) that an engine answers, best first."""

_WORD = re.compile(r"[^\W_]+")


def reader_asker(services: Services, *, plain: bool = False) -> Ask:
    """The product's search with the settings of ``reader search``; a refusal finds nothing.

    ``plain`` asks without synonyms and without correcting, to pool what they may push away.
    """

    def ask(text: str) -> tuple[str, ...]:
        request = SearchRequest(text, limit=DEPTH, synonyms=not plain, correct=not plain)
        try:
            answer = services.finding.search(request, JobControl())
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


def tantivy_asker(items: Iterable[PlainItem]) -> Ask:
    """Tantivy with its English stemmer and BM25: any of the words, question words left out."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("address", stored=True, tokenizer_name="raw")
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    for item in items:
        document = tantivy.Document()
        for field in ("address", *FIELDS):
            document.add_text(field, getattr(item, field))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(text: str) -> tuple[str, ...]:
        match = any_word(text)
        if not match:
            return ()
        found = searcher.search(index.parse_query(match, FIELDS), DEPTH).hits
        return tuple(str(searcher.doc(place).get_first("address")) for _score, place in found)

    return ask


def any_word(text: str) -> str:
    """A query of FTS5 or tantivy for any of the words of ``text``; '' when it has none."""
    words = [word.lower() for word in _WORD.findall(text)]
    telling = [word for word in words if word not in QUESTION_WORDS] or words
    return " OR ".join(f'"{word}"' for word in dict.fromkeys(telling))
