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
from reader.search.generations import (
    LOCK,
    POINTER,
    DamagedIndexError,
    Generation,
    GenerationFolder,
    SharedFolder,
)
from reader.search.values import Answer, IndexState, SearchDocument, SearchRequest
from reader.synonyms.rows import NO_SYNONYMS, SynonymTable

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

    ``clock`` returns seconds and ``time_limit`` bounds a query. ``shared`` is an index that came
    with the program: it is read, never written, where it stands for the same guides.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        time_limit: float = TIME_LIMIT,
        shared: Path | None = None,
    ) -> None:
        self._folder = GenerationFolder(folder)
        self._shared = None if shared is None else SharedFolder(shared)
        self._source: GenerationFolder | None = None
        self._clock = clock
        self._time_limit = time_limit
        self._lock = threading.Lock()
        self._pool: EnginePool | None = None
        self._damaged = ""

    def state(self, fingerprint: str) -> IndexState:
        """Whether the index can be used for the guides that ``fingerprint`` stands for.

        Sizes are compared here; every byte is compared when the index is opened, and from then
        on state() knows about that damage too.
        """
        own = self._state_of(self._folder, fingerprint)
        if own is IndexState.READY or self._shared is None:
            self._source = self._folder
            return own
        if self._state_of(self._shared, fingerprint) is IndexState.READY:
            self._source = self._shared
            return IndexState.READY
        self._source = self._folder
        return own

    def _state_of(self, folder: GenerationFolder, fingerprint: str) -> IndexState:
        try:
            generation = folder.current()
            if generation is None:
                return IndexState.MISSING
            if not _readable(generation) or generation.fingerprint != fingerprint:
                return IndexState.STALE
            folder.check_sizes(generation)
        except DamagedIndexError:
            return IndexState.DAMAGED
        return IndexState.DAMAGED if generation.name == self._damaged else IndexState.READY

    def _in_use(self) -> GenerationFolder:
        """The folder to search: what state() chose; before that, the user's own if there is one."""
        source = self._source
        if source is None:
            source = self._folder
            if self._shared is not None and not (source.path / POINTER).exists():
                source = self._shared
            self._source = source
        return source

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
        self._source = self._folder
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
            raise QueryError("Type a word to search for.")
        for _ in range(_ATTEMPTS):
            generation = self._current()
            try:
                with self._engine(generation) as engine:
                    control.check()
                    watch = Watch(control, self._clock, self._time_limit)
                    return engine.answer(request, watch, synonyms)
            except Cancelled:
                raise
            except Exception as error:  # damaged data can fail in any way
                if self._moved_on(generation):
                    continue  # a newer generation was put into use meanwhile
                _log.warning("search index %s cannot be used", generation.name, exc_info=True)
                self._damaged = generation.name
                self.close()
                raise _unavailable("The search index is damaged.") from error
        raise _unavailable("The search index keeps changing.")

    def close(self) -> None:
        """Let go of the files as soon as running searches end; the next search opens them anew."""
        with self._lock:
            if self._pool is not None:
                self._pool.close()
            self._pool = None

    def _current(self) -> Generation:
        """The generation to search. Raises IndexUnavailable."""
        try:
            generation = self._in_use().current()
        except DamagedIndexError as error:
            raise _unavailable("The search index is damaged.") from error
        if generation is None:
            raise _unavailable("The search index is not there yet.")
        if not _readable(generation):
            raise _unavailable("The search index was made by another version of this program.")
        if generation.name == self._damaged:
            raise _unavailable("The search index is damaged.")
        return generation

    def _moved_on(self, generation: Generation) -> bool:
        try:
            now = self._in_use().current()
        except DamagedIndexError:
            return False
        return now is not None and now.name != generation.name

    @contextmanager
    def _engine(self, generation: Generation) -> Iterator[Engine]:
        """Borrow an engine for ``generation``, opening it when it is not the one in use."""
        from reader.search.pool import EnginePool

        with self._lock:
            pool = self._pool
            if pool is None or pool.name != generation.name or pool.empty:
                # A new engine makes Whoosh unpickle: compare every byte first.
                folder = self._in_use().check_bytes(generation)
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
