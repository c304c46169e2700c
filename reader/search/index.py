"""SearchIndex: the door to search; a private cache that is built here and never accepted."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import Cancelled, IndexUnavailable, QueryError
from reader.jobs import JobControl
from reader.search.generations import LOCK, DamagedIndexError, Generation, GenerationFolder
from reader.search.values import Answer, IndexState, SearchDocument, SearchRequest
from reader.synonyms.rows import NO_SYNONYMS, SynonymTable
from reader.translation import tr

if TYPE_CHECKING:
    from reader.search.engine import Engine
    from reader.search.pool import EnginePool

TIME_LIMIT = 2.0
"""Seconds that one query may take before it answers with what it has (requirement S18)."""

_ATTEMPTS = 5
"""How often a search starts again because a newer generation took over while it ran."""

_log = logging.getLogger(__name__)


class SearchIndex:
    """The index kept in ``folder``; every method may be called from any thread.

    ``clock`` returns seconds and ``time_limit`` bounds a query. ``installed`` is the folder of an
    index that came with the program, read-only; it is used in place of one's own whenever it was
    built for just the guides that ``wanted`` stands for (a fingerprint, asked for at each search).
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        time_limit: float = TIME_LIMIT,
        installed: Path | None = None,
        wanted: Callable[[], str] = str,
    ) -> None:
        self._folder = GenerationFolder(folder)
        self._installed = GenerationFolder(installed, installed=True) if installed else None
        self._wanted = wanted
        self._clock = clock
        self._time_limit = time_limit
        self._lock = threading.Lock()
        self._pool: EnginePool | None = None
        self._damaged: set[str] = set()

    def state(self, fingerprint: str) -> IndexState:
        """Whether the index can be used for the guides that ``fingerprint`` stands for.

        Sizes are compared here; every byte is compared when the index is opened, and from then
        on state() knows about that damage too.
        """
        folder = self._place(fingerprint)
        try:
            generation = folder.current()
            if generation is None:
                return IndexState.MISSING
            if not _readable(generation) or generation.fingerprint != fingerprint:
                return IndexState.STALE
            folder.check_sizes(generation)
        except DamagedIndexError:
            return IndexState.DAMAGED
        return IndexState.DAMAGED if generation.name in self._damaged else IndexState.READY

    def build(
        self,
        documents: Iterable[SearchDocument],
        total: int,
        fingerprint: str,
        control: JobControl,
    ) -> None:
        """Build a new generation beside the old one, then put it into use.

        Cancelling or killing it leaves the old one in use. Raises Cancelled, and IndexUnavailable
        when another build runs or the folder cannot be written.
        """
        from whoosh.util.filelock import FileLock

        try:
            self._folder.prepare()
            lock = FileLock(str(self._folder.path / LOCK))
            if not lock.acquire(blocking=False):
                raise IndexUnavailable(
                    "The search index is already being built.", "Try again in a moment."
                )
            try:
                self._build(documents, total, fingerprint, control)
            finally:
                lock.release()
        except OSError as error:
            raise IndexUnavailable(
                f"The search index could not be written ({error.strerror or error}). "
                "Reading goes on without search.",
                "Check that the disk is not full and may be written to.",
            ) from error

    def _build(
        self,
        documents: Iterable[SearchDocument],
        total: int,
        fingerprint: str,
        control: JobControl,
    ) -> None:
        from reader.search.building import write_index
        from reader.search.schema import SCHEMA_VERSION

        half = self._folder.start()
        try:
            count = write_index(documents, total, half, control)
            control.check()
        except BaseException:
            self._folder.discard(half)
            raise
        generation = self._folder.finish(
            half, fingerprint, _whoosh_version(), SCHEMA_VERSION, count
        )
        self.close()
        self._folder.forget_others(keep=generation.name)

    def search(
        self,
        request: SearchRequest,
        control: JobControl,
        synonyms: SynonymTable = NO_SYNONYMS,
    ) -> Answer:
        """Answer a request; other wordings of what was typed come from ``synonyms``.

        Raises QueryError for a query that cannot be read, Cancelled, and IndexUnavailable when
        there is no index that can be trusted; state() then says why.
        """
        from reader.search.engine import Watch

        if not request.text.strip():
            raise QueryError(tr("Type a word to search for."))
        for _ in range(_ATTEMPTS):
            folder, generation = self._current()
            try:
                with self._engine(folder, generation) as engine:
                    control.check()
                    watch = Watch(control, self._clock, self._time_limit)
                    return engine.answer(request, watch, synonyms)
            except Cancelled:
                raise
            except Exception as error:  # damaged data can fail in any way
                if self._moved_on(generation):
                    continue  # a newer generation was put into use meanwhile
                _log.warning("search index %s cannot be used", generation.name, exc_info=True)
                self._damaged.add(generation.name)
                self.close()
                raise _unavailable("The search index is damaged.") from error
        raise _unavailable("The search index keeps changing.")

    def close(self) -> None:
        """Let go of the files as soon as running searches end; the next search opens them anew."""
        with self._lock:
            if self._pool is not None:
                self._pool.close()
            self._pool = None

    def _place(self, fingerprint: str) -> GenerationFolder:
        """Where the index for these guides is: with the program if that one serves, else here."""
        if self._installed is None:
            return self._folder
        try:
            generation = self._installed.current()
            if generation is None or generation.name in self._damaged:
                return self._folder
            if generation.fingerprint != fingerprint or not _readable(generation):
                return self._folder
            self._installed.check_sizes(generation)
        except DamagedIndexError:
            return self._folder
        return self._installed

    def _current(self) -> tuple[GenerationFolder, Generation]:
        """The generation to search and the folder it is in. Raises IndexUnavailable."""
        folder = self._place(self._wanted())
        try:
            generation = folder.current()
        except DamagedIndexError as error:
            raise _unavailable("The search index is damaged.") from error
        if generation is None:
            raise _unavailable("The search index is not there yet.")
        if not _readable(generation):
            raise _unavailable("The search index was made by another version of this program.")
        if generation.name in self._damaged:
            raise _unavailable("The search index is damaged.")
        return folder, generation

    def _moved_on(self, generation: Generation) -> bool:
        try:
            now = self._place(self._wanted()).current()
        except DamagedIndexError:
            return False
        return now is not None and now.name != generation.name

    @contextmanager
    def _engine(self, where: GenerationFolder, generation: Generation) -> Iterator[Engine]:
        """Borrow an engine for ``generation``, opening it when it is not the one in use."""
        from reader.search.pool import EnginePool

        with self._lock:
            pool = self._pool
            if pool is None or pool.name != generation.name or pool.empty:
                # A new engine makes Whoosh unpickle: compare every byte first.
                folder = where.check_bytes(generation)
                if pool is None or pool.name != generation.name:
                    fresh = EnginePool(generation.name, folder, generation.documents)
                    if pool is not None:
                        pool.close()
                    pool = self._pool = fresh
            engine = pool.take()
        try:
            yield engine
        finally:
            with self._lock:
                pool.give_back(engine)


def _whoosh_version() -> str:
    import whoosh

    return ".".join(str(part) for part in whoosh.__version__)


def _readable(generation: Generation) -> bool:
    """Whether the code that made the generation is the code that would read it."""
    from reader.search.schema import SCHEMA_VERSION

    return generation.whoosh == _whoosh_version() and generation.schema == SCHEMA_VERSION


def _unavailable(sentence: str) -> IndexUnavailable:
    return IndexUnavailable(
        sentence, "It is being prepared again in the background. Try again in a moment."
    )
