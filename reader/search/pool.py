"""The pool: engines of one generation, one for each thread that searches at the same time."""

from __future__ import annotations

from pathlib import Path

from whoosh import index as whoosh_index
from whoosh.scoring import BM25F

from reader.search.engine import Engine, Shelf
from reader.search.schema import make_schema


class EnginePool:
    """Opens generation ``name`` in ``folder`` with so many ``documents``.

    Check every byte of ``folder`` before this and before take() on an empty pool. The methods
    are quick, and the caller makes sure that one thread at a time calls them.
    """

    def __init__(self, name: str, folder: Path, documents: int) -> None:
        self.name = name
        self._shelf = Shelf(folder)
        self._index = whoosh_index.open_dir(str(folder), readonly=True, schema=make_schema())
        self._idle: list[Engine] = []
        self._closed = False
        if not len(self._shelf.roster) == documents == self._index.doc_count_all():
            raise ValueError("the parts of the index do not belong together")

    @property
    def empty(self) -> bool:
        """Whether take() would open a new engine."""
        return not self._idle

    def take(self) -> Engine:
        """An engine that nobody else uses, kept from before or newly opened."""
        if self._idle:
            return self._idle.pop()
        return Engine(self._shelf, self._index.searcher(weighting=BM25F(B=0.75, K1=1.2)))

    def give_back(self, engine: Engine) -> None:
        """Keep an engine for the next search, or close it when the pool was closed."""
        if self._closed:
            engine.close()
        else:
            self._idle.append(engine)

    def close(self) -> None:
        """Close what is idle now and the rest as it is given back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()
