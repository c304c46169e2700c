"""Opens the user database whatever state it is in: sound, old, newer, locked, damaged, absent."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import StorageError
from reader.logs import logger
from reader.userdata.condition import (
    NETWORK_MESSAGE,
    DatabaseCondition,
    off_message,
    set_aside_message,
)
from reader.userdata.connections import (
    QUICK_CHECK_BYTES,
    WAIT,
    connect_memory,
    connect_writer,
    copy_to_memory,
    quick_check,
    settle,
)
from reader.userdata.faults import DamageError, is_busy, is_damage, primary_code
from reader.userdata.migrations import (
    BELIEVABLE,
    MIGRATIONS,
    NEWEST,
    check_columns,
    migrate,
    schema_version,
)

if TYPE_CHECKING:
    from reader.userdata.backups import Restored

# https://www.sqlite.org/fileformat.html: the first 16 bytes, and the smallest page.
_MAGIC = b"SQLite format 3\x00"
_LEAST_BYTES = 512
_OWN_FILES = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True)
class Opened:
    """An open connection and how it came about.

    ``reason`` is a key of condition.REASONS when nothing can be written, else ''. ``shared`` means
    that reads must use this very connection (a copy in memory, or an exclusive lock).
    """

    connection: sqlite3.Connection
    condition: DatabaseCondition = DatabaseCondition.OK
    message: str = ""
    reason: str = ""
    set_aside: Path | None = None
    shared: bool = False


class _NewerSchemaError(Exception):
    """The file's schema is newer than this reader."""


class Opener:
    """One attempt to open ``path``; ``stamp`` gives the time as ISO 8601 text.

    ``network`` chooses the rules for a network drive.
    """

    def __init__(
        self, path: Path, backups: Path, stamp: Callable[[], str], *, network: bool
    ) -> None:
        self.path = path
        self.backups = backups
        self.stamp = stamp
        self.network = network

    def open(self) -> Opened:
        """Return an open database; never raises for the state of files, folders or disks."""
        if self._is_empty():
            restored = self._restore_missing()
            if restored is not None:
                return restored
        try:
            return self._open_for_writing()
        except _NewerSchemaError:
            return self._open_copy("newer")
        except DamageError:
            return self._begin_again()
        except sqlite3.Error as error:
            if is_damage(error):
                return self._begin_again()
            return self._open_copy(_reason(error))
        except OSError:
            # A folder where the file should be is moved out of the way like a damaged file.
            return self._begin_again() if self._is_folder() else self._open_copy("folder")

    def _open_for_writing(self) -> Opened:
        # The two ways that SQLite itself would report only as "unable to open".
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._is_folder():
            raise IsADirectoryError(self.path)
        self._check_header()
        # SQLite opens a file that it cannot write without a word, and over a log left by a crash
        # even lends its lock; access() knows of read-only mounts, for root as well.
        if self.path.exists() and not (_writable(self.path) and _writable(self.path.parent)):
            raise PermissionError(self.path)
        connection = connect_writer(self.path)
        try:
            version = schema_version(connection)
            if NEWEST < version < BELIEVABLE:
                raise _NewerSchemaError
            if not 0 <= version <= NEWEST:
                raise DamageError
            if self.path.stat().st_size <= QUICK_CHECK_BYTES:
                quick_check(connection)
            settle(connection, network=self.network)
            if version < NEWEST:
                self._migrate(connection, version)
            _require_columns(connection)
            # What access() does not know (an exclusive lock, a server's rules) shows here.
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
            connection.execute(f"PRAGMA busy_timeout = {WAIT * 1000:.0f}")
        except BaseException:
            connection.close()
            raise
        message = NETWORK_MESSAGE if self.network else ""
        return Opened(connection, message=message, shared=self.network)

    def _check_header(self) -> None:
        # SQLite takes a file of a few bytes for an empty one, and deletes the log beside a file
        # that is no database; so these are told apart before it sees them.
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            start = file.read(_LEAST_BYTES)
        if not start:
            return
        if len(start) < _LEAST_BYTES or not start.startswith(_MAGIC):
            raise DamageError
        # A log may hold the rest of a torn page; without one the file must be whole pages.
        page = int.from_bytes(start[16:18], "big")
        logged = any(Path(f"{self.path}{end}").exists() for end in ("-wal", "-journal"))
        if not logged and self.path.stat().st_size % (65536 if page == 1 else page or 1):
            raise DamageError

    def _migrate(self, connection: sqlite3.Connection, version: int) -> None:
        if version:
            from reader.userdata.backups import make_backup, moment_of

            try:
                make_backup(connection, self.backups, moment_of(self.stamp()), before=NEWEST)
            except StorageError as error:
                # No step without a way back: the old file stays, a copy is shown.
                raise OSError from error
        try:
            migrate(connection, MIGRATIONS)
        except sqlite3.OperationalError as error:
            # "table already exists": the version number does not fit the content.
            if primary_code(error) == sqlite3.SQLITE_ERROR:
                raise DamageError from error
            raise

    def _open_copy(self, reason: str) -> Opened:
        """Show what the file holds from a copy in memory; the file itself is never written."""
        condition = DatabaseCondition.READ_ONLY
        try:
            memory = copy_to_memory(self.path)
        except DamageError:
            # A copy taken while another window writes may be torn; the file need not be.
            return self._open_stand_in("busy" if reason == "busy" else "damaged")
        except sqlite3.Error as error:
            damaged = is_damage(error) and reason != "busy"
            return self._open_stand_in("damaged" if damaged else reason)
        if reason == "newer":
            condition = DatabaseCondition.NEWER_SCHEMA
        else:
            try:
                migrate(memory, MIGRATIONS)
                _require_columns(memory)
            except (sqlite3.Error, DamageError):
                memory.close()
                return self._open_stand_in("damaged")
        message = off_message(reason, condition)
        return Opened(memory, condition, message, reason, shared=True)

    def _open_stand_in(self, reason: str) -> Opened:
        """Show the newest good backup, else nothing; keep nothing."""
        memory = connect_memory()
        restored = self._restore_into(memory)
        migrate(memory, MIGRATIONS)
        condition = DatabaseCondition.UNAVAILABLE
        message = off_message(reason, condition, str(restored or ""))
        return Opened(memory, condition, message, reason, shared=True)

    def _begin_again(self) -> Opened:
        """Move the damaged file aside, then begin a new one from the newest good backup."""
        try:
            # Another window may have met the same damage a moment ago and begun anew already.
            return self._open_for_writing()
        except (sqlite3.Error, OSError, DamageError, _NewerSchemaError):
            kept = self._set_aside()
        if kept is None:
            return self._open_stand_in("damaged")
        logger("userdata").warning("the user database was damaged and was set aside")
        try:
            restored = self._restore_file()
            opened = self._open_for_writing()
        except (sqlite3.Error, OSError, DamageError, _NewerSchemaError):
            return self._open_stand_in("folder")
        message = " ".join(
            filter(None, (set_aside_message(kept.name, str(restored or "")), opened.message))
        )
        condition = DatabaseCondition.SET_ASIDE
        return Opened(opened.connection, condition, message, "", kept, opened.shared)

    def _set_aside(self) -> Path | None:
        from reader.userdata.backups import file_stamp, moment_of

        stem = f"{self.path.stem}.damaged-{file_stamp(moment_of(self.stamp()))}"
        target = self.path.with_name(f"{stem}{self.path.suffix}")
        number = 2
        while any(Path(f"{target}{end}").exists() for end in _OWN_FILES):
            target = self.path.with_name(f"{stem}-{number}{self.path.suffix}")
            number += 1
        try:
            self.path.rename(target)
            for end in _OWN_FILES[1:]:
                beside = Path(f"{self.path}{end}")
                if beside.exists():
                    beside.rename(Path(f"{target}{end}"))
        except OSError:
            return None
        return target

    def _restore_missing(self) -> Opened | None:
        """Fill a missing or empty file from a backup; None when there is none or it cannot be."""
        try:
            restored = self._restore_file()
            if restored is None:
                return None
            opened = self._open_for_writing()
        except (sqlite3.Error, OSError, DamageError, _NewerSchemaError):
            return None
        condition = DatabaseCondition.SET_ASIDE
        message = set_aside_message("", str(restored))
        return Opened(opened.connection, condition, message, shared=opened.shared)

    def _restore_file(self) -> Restored | None:
        """Copy the newest good backup into the (new) file; killed half-way, it stays empty."""
        if not self.backups.is_dir():
            return None
        connection = connect_writer(self.path)
        try:
            return self._restore_into(connection)
        finally:
            connection.close()

    def _restore_into(self, connection: sqlite3.Connection) -> Restored | None:
        from reader.userdata.backups import restore_newest

        return restore_newest(self.backups, connection)

    def _is_empty(self) -> bool:
        try:
            return (self.path.is_file() and self.path.stat().st_size == 0) or not self.path.exists()
        except OSError:
            return False

    def _is_folder(self) -> bool:
        try:
            return self.path.is_dir()
        except OSError:
            return False


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _require_columns(connection: sqlite3.Connection) -> None:
    try:
        check_columns(connection)
    except sqlite3.OperationalError as error:
        if primary_code(error) == sqlite3.SQLITE_ERROR:
            raise DamageError from error
        raise


def _reason(error: sqlite3.Error) -> str:
    if is_busy(error):
        return "busy"
    return "full" if primary_code(error) == sqlite3.SQLITE_FULL else "folder"
