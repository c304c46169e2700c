"""How SQLite connections are opened: for writing, for reading, or as a copy in memory."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from reader.userdata.faults import DamageError, is_busy

WAIT = 5.0
"""Seconds to wait for another process that is writing."""

START_WAIT = 2.0
"""Seconds to wait for another process while opening: the window is waiting too."""

QUICK_CHECK_BYTES = 8_000_000
"""Databases up to this size are checked whole at every start: about 1 ms for each megabyte.

A larger one is checked whole with each daily backup instead.
"""

# Not a function of our own: it runs for every text of every row.
_TEXT = partial(str, encoding="utf-8", errors="replace")
_RETRY = 0.02
# How a database is read where nothing can be written. The second way looks past the write-ahead
# log: SQLite cannot read a log whose shared-memory file is missing and cannot be made.
_READ_ONLY_WAYS = ("mode=ro", "mode=ro&immutable=1")


class _Connection(sqlite3.Connection):
    """Says that the file is damaged where Python cannot even read SQLite's words about it.

    A flipped byte in the schema stands in SQLite's message, which Python takes for UTF-8.
    """

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(sql, parameters)
        except UnicodeDecodeError as error:
            damage = sqlite3.DatabaseError("malformed database schema")
            damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise damage from error


def connect(database: str, *, uri: bool = False, wait: float = WAIT) -> sqlite3.Connection:
    """Open a connection with explicit transactions that may move between threads.

    Text that is not UTF-8 (a flipped byte) is read with replacement marks instead of failing.
    """
    connection = sqlite3.connect(
        database,
        uri=uri,
        timeout=wait,
        isolation_level=None,
        check_same_thread=False,
        factory=_Connection,
    )
    connection.text_factory = _TEXT
    # What people wrote never goes to a temporary file, and a full temporary folder stops nothing.
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def rows_of(
    connection: sqlite3.Connection, sql: str, values: Sequence[Any] = ()
) -> list[tuple[Any, ...]]:
    """Every row of a long list, with texts as ``connect`` reads them but twice as quickly.

    SQLite's own reading of UTF-8 fails at a flipped byte; then all is read the slow way.
    """
    slow = connection.text_factory
    connection.text_factory = str
    try:
        return connection.execute(sql, values).fetchall()
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", None) is not None:
            raise  # SQLite's own trouble, not Python's with a text
    finally:
        connection.text_factory = slow
    return connection.execute(sql, values).fetchall()


def connect_memory() -> sqlite3.Connection:
    """Open an empty database in memory."""
    return connect(":memory:")


def connect_writer(path: Path) -> sqlite3.Connection:
    """Open ``path`` for reading and writing, creating it when missing; nothing is read yet."""
    return connect(str(path), wait=START_WAIT)


def settle(connection: sqlite3.Connection, *, network: bool) -> None:
    """Give the writing connection its safety rules; raises sqlite3.Error.

    Local disk: write-ahead log, every commit forced to the disk. Network drive: rollback journal
    and an exclusive lock, because shared memory does not work there.
    """
    if network:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    _switch_journal(connection, "delete" if network else "wal")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")


def _switch_journal(connection: sqlite3.Connection, mode: str) -> None:
    # SQLite does not wait its usual time when two processes switch a new file at once.
    deadline = time.monotonic() + START_WAIT
    while True:
        try:
            connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() > deadline:
                raise
            time.sleep(_RETRY)
        else:
            return


def connect_reader(path: Path) -> sqlite3.Connection:
    """Open ``path`` beside its writer; raises sqlite3.Error, never creates or changes a file."""
    connection = connect(file_uri(path, "mode=rw"), uri=True)
    connection.execute("PRAGMA query_only = ON")
    return connection


def copy_database(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy a whole database over another through SQLite, all or nothing; raises sqlite3.Error."""
    deadline = time.monotonic() + START_WAIT

    # Python's own backup() tries a locked database again for ever.
    def step(status: int, _remaining: int, _total: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > deadline:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error

    source.backup(target, progress=step, sleep=_RETRY)


def copy_to_memory(path: Path, *, untouched: bool = False) -> sqlite3.Connection:
    """Copy a database that can be read but not written into memory.

    ``untouched`` makes not even the log's own files, where there is no log to be read.

    Raises DamageError or sqlite3.Error when it cannot be read either.
    """
    failure: sqlite3.Error | None = None
    alone = untouched and not path.with_name(f"{path.name}-wal").exists()
    for way in _READ_ONLY_WAYS[1:] if alone else _READ_ONLY_WAYS:
        memory = connect_memory()
        try:
            source = connect(file_uri(path, way), uri=True, wait=_RETRY)
            try:
                copy_database(source, memory)
            finally:
                source.close()
            quick_check(memory)
        except sqlite3.Error as error:
            memory.close()
            failure = error
        except DamageError:
            memory.close()
            raise
        else:
            return memory
    raise failure or sqlite3.OperationalError("unable to open database file")


def quick_check(connection: sqlite3.Connection) -> None:
    """Raise DamageError when ``PRAGMA quick_check`` finds a fault in pages or constraints."""
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise DamageError


def file_uri(path: Path, options: str) -> str:
    """The ``file:`` name that SQLite understands, for a drive letter or a share as well."""
    text = path.absolute().as_posix()
    for sign, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        text = text.replace(sign, code)
    return f"file://{'' if text.startswith('/') else '/'}{text}?{options}"
