"""The engines that are compared on made-up libraries: the reader's, FTS5 and tantivy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, cast

from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.library.library import Library
from reader.paths import find_places
from reader.services.composition import Services
from reader.services.finding import SearchRequest
from tests.bench.fts5 import Fts5Library, as_typed
from tests.bench.made_library import MadeLibrary
from tests.bench.scale_queries import BenchQuery
from tests.bench.texts import plain_items

LIMIT = 20
"""Hits with snippets that each query asks for."""


class Engine(Protocol):
    """A search engine with its files in one folder, over one made library."""

    def build(self) -> None:
        """Index every item of the library."""

    def ask(self, query: BenchQuery) -> int:
        """Find the best hits with snippets, and counts when a kind is ticked; how many hits."""

    def close(self) -> None:
        """Let go of the files."""


class ReaderEngine:
    """The product's own core. Every answer counts kinds and guides, ticked or not."""

    def __init__(self, folder: Path, library: MadeLibrary) -> None:
        self._services = Services(find_places(str(folder), str(folder / "packs")))
        # The made library has no packs: it stands in before the core has made anything of its own.
        self._services._library = cast(Library, library)

    def build(self) -> None:
        """Build as the product does."""
        self._services.preparing.rebuild(JobControl())

    def ask(self, query: BenchQuery) -> int:
        """Search as the window does while somebody types."""
        request = SearchRequest(
            f'"{query.text}"' if query.phrase else query.text,
            limit=LIMIT,
            kinds=frozenset([ItemKind(query.ticked)] if query.ticked else []),
            prefix=query.typing,
        )
        return len(self._services.finding.search(request, JobControl()).hits)

    def close(self) -> None:
        """Let go of the files."""
        self._services.close()


class Fts5Engine:
    """SQLite's FTS5. A word that is nowhere is tried with each letter changed."""

    def __init__(self, folder: Path, library: MadeLibrary) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._made = library
        self._library = Fts5Library(folder / "items.sqlite3")

    def build(self) -> None:
        """Build in one transaction."""
        self._library.build(plain_items(self._made.guides()))

    def ask(self, query: BenchQuery) -> int:
        """Want every word; the last may go on while it is typed."""
        exact = f'"{query.text}"'
        match = as_typed(query.text) if query.typing else exact
        hits = self._library.search(match, LIMIT, query.ticked)
        if not (hits or query.typing or query.phrase):
            near = " OR ".join(f'"{word}"' for word in sorted(one_edit_away(query.text)))
            hits = self._library.search(near, LIMIT)
        if query.ticked:
            self._library.counts(match, "kind")
            self._library.counts(match, "guide")
        return len(hits)

    def close(self) -> None:
        """Let go of the file."""
        self._library.close()


def one_edit_away(word: str) -> frozenset[str]:
    """Every spelling with one letter left out, swapped with the next, changed or added."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    return frozenset(
        [head + tail[1:] for head, tail in cuts if tail]
        + [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
        + [head + letter + tail[1:] for head, tail in cuts if tail for letter in letters]
        + [head + letter + tail for head, tail in cuts for letter in letters]
    ) - {word, ""}


def _tantivy(folder: Path, library: MadeLibrary) -> Engine:
    from tests.bench.tantivy_engine import TantivyEngine

    return TantivyEngine(folder, library)


ENGINES: Mapping[str, Callable[[Path, MadeLibrary], Engine]] = {
    "reader": ReaderEngine,
    "FTS5": Fts5Engine,
    "tantivy": _tantivy,
}
"""By name, as printed."""


def present_engines() -> tuple[str, ...]:
    """The names of the engines that can be run; tantivy has no wheel for some platforms."""
    return tuple(name for name in ENGINES if name != "tantivy" or find_spec("tantivy"))
