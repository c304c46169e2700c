"""The fast yardstick: the same items in tantivy, an engine in Rust."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from tests.bench.engines import LIMIT
from tests.bench.made_library import MadeLibrary
from tests.bench.scale_queries import BenchQuery
from tests.bench.texts import plain_items

FIELDS = ["title", "statement", "body"]
HEAP = 128_000_000
"""Bytes that the writer may use, tantivy's own default."""

MANY = 100_000
"""More guides than there are, so that every one is counted."""

EDITS = 2
"""Letters that may be wrong; one would miss stems, as the index holds no whole words."""


class TantivyEngine:
    """An index on disk, written by one thread."""

    def __init__(self, folder: Path, library: MadeLibrary) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._library = library
        self._schema = _schema()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._searcher = self._index.searcher()

    def build(self) -> None:
        """Write and commit once."""
        writer = self._index.writer(heap_size=HEAP, num_threads=1)
        for item in plain_items(self._library.guides()):
            document = tantivy.Document()
            for field in ("address", "guide", "kind", "title", "statement", "body"):
                document.add_text(field, getattr(item, field))
            writer.add_document(document)
        writer.commit()
        writer.wait_merging_threads()

    def ask(self, query: BenchQuery) -> int:
        """Want every word; the last may go on while it is typed."""
        wanted = self._read(query)
        found = self._searcher.search(self._ticked(wanted, query), LIMIT).hits
        if not (found or query.typing or query.phrase):
            wanted = _any_of(
                tantivy.Query.fuzzy_term_query(self._schema, field, query.text, EDITS)
                for field in FIELDS
            )
            found = self._searcher.search(wanted, LIMIT).hits
        snippets = tantivy.SnippetGenerator.create(self._searcher, wanted, self._schema, "body")
        for _score, place in found:
            document = self._searcher.doc(place)
            document.get_first("title")
            snippets.snippet_from_doc(document).to_html()
        if query.ticked:
            for field in ("kind", "guide"):
                counting = {"count": {"terms": {"field": field, "size": MANY}}}
                self._searcher.aggregate(wanted, counting)
        return len(found)

    def close(self) -> None:
        """Nothing is held that has to be let go of."""

    def _read(self, query: BenchQuery) -> Any:
        if query.phrase:
            return self._all_words(f'"{query.text}"')
        if not query.typing:
            return self._all_words(query.text)
        *whole, last = query.text.split()
        beginnings = (
            tantivy.Query.regex_query(self._schema, field, f"{last}.*") for field in FIELDS
        )
        ending = _any_of([self._all_words(last), *beginnings])
        return _all_of([self._all_words(" ".join(whole)), ending]) if whole else ending

    def _all_words(self, text: str) -> Any:
        return self._index.parse_query(text, FIELDS, conjunction_by_default=True)

    def _ticked(self, wanted: Any, query: BenchQuery) -> Any:
        if not query.ticked:
            return wanted
        return _all_of([wanted, tantivy.Query.term_query(self._schema, "kind", query.ticked)])


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    for field in ("address", "guide", "kind"):
        builder.add_text_field(field, stored=True, fast=True, tokenizer_name="raw")
    for field in FIELDS:
        builder.add_text_field(field, stored=True, tokenizer_name="en_stem")
    return builder.build()


def _any_of(queries: Iterable[Any]) -> Any:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def _all_of(queries: Iterable[Any]) -> Any:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in queries])
