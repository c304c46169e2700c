"""UserDatabase: one guarded writing connection, borrowed reading ones, backups and erasure."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from reader.errors import StorageError
from reader.translation import tr
from reader.userdata.condition import DatabaseCondition, refusal
from reader.userdata.connections import WAIT, connect_reader, copy_database
from reader.userdata.faults import storage_error
from reader.userdata.migrations import TABLES
from reader.userdata.network_drive import is_network_path
from reader.userdata.opening import Opened, Opener

_SHORT_WAIT = 0.3  # seconds; a window that is reading a page of bookmarks needs less
__all__ = ["DatabaseCondition", "UserDatabase"]


class UserDatabase:
    """The user's own data; safe to use from any thread, and from two processes at once.

    ``condition`` and ``message`` say how opening went (``message`` is '' when all is well),
    ``set_aside`` is where a damaged file was kept, ``stamp`` gives the time as ISO 8601 text.
    """

    def __init__(self, path: Path, stamp: Callable[[], str], opened: Opened) -> None:
        self.path = path
        self.stamp = stamp
        self.condition = opened.condition
        self.message = opened.message
        self.set_aside = opened.set_aside
        self.backups = path.parent / "backups"
        self._reason = opened.reason
        self._shared = opened.shared
        self._writer: sqlite3.Connection | None = opened.connection
        self._lock = threading.Lock()
        self._idle: list[sqlite3.Connection] = []
        self._idle_lock = threading.Lock()

    @classmethod
    def open(
        cls, path: Path, stamp: Callable[[], str], network: bool | None = None
    ) -> UserDatabase:
        """Open or create the database; never raises for a damaged, locked or missing file.

        Open a path once in a process: closing any second handle of the file would drop the first
        one's locks (https://www.sqlite.org/howtocorrupt.html, 2.2).
        ``stamp`` returns the present time as ISO 8601 text, e.g. ``2026-11-23T09:30:00+00:00``.
        ``network`` says whether the file is on a network drive; None finds out.
        """
        on_network = is_network_path(path) if network is None else network
        opener = Opener(path, path.parent / "backups", stamp, network=on_network)
        return cls(path, stamp, opener.open())

    @property
    def writable(self) -> bool:
        """False when every write would raise StorageError."""
        return not self._reason

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection for one question; raises StorageError when it cannot be answered."""
        try:
            if self._shared:
                with self._lock:
                    yield self._open_writer()
            else:
                connection = self._borrow()
                try:
                    yield connection
                finally:
                    self._give_back(connection)
        except sqlite3.Error as error:
            raise storage_error(error) from error

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Lend the writing connection inside one transaction, kept when the block ends well.

        Once the block has ended the change is on the disk. Raises StorageError when it cannot
        be kept; then, and after any other exception, nothing of it is.
        """
        if self._reason:
            raise StorageError(*refusal(self._reason))
        with self._lock:
            connection = self._open_writer()
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise storage_error(error) from error
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def backup(self, folder: Path) -> Path:
        """Write a checked backup into ``folder`` and return it; raises StorageError."""
        from reader.userdata.backups import moment_of

        return self._backup(folder, moment_of(self.stamp()))

    def backup_now(self) -> Path:
        """Make a backup beside the daily ones; thinning treats it as one of them."""
        from reader.userdata.backups import moment_of
        from reader.userdata.restoring import free_moment

        return self._backup(self.backups, free_moment(self.backups, moment_of(self.stamp())))

    def is_sound(self) -> bool:
        """Check every page and rule of the file; raises StorageError when it cannot be read."""
        from reader.userdata.backups import is_healthy

        with self.read() as connection:
            return is_healthy(connection)

    def backup_if_due(self, now: datetime) -> Path | None:
        """Make today's backup in ``backups`` unless there is one, then thin the old ones.

        ``now`` must know its time zone. Returns the new file, or None when none is due or the
        database is not in a state to be backed up. Raises StorageError; old backups then stay.
        """
        from reader.userdata.backups import is_due, thin

        if self._reason or not is_due(self.backups, now):
            return None
        made = self._backup(self.backups, now)
        thin(self.backups, now)
        return made

    def forget_backups(self, limit: datetime) -> int:
        """Remove backups made before ``limit``, but never the newest; returns how many went."""
        from reader.userdata.backups import remove_before

        return remove_before(self.backups, limit)

    def restore(self, name: str) -> Path:
        """Bring back the backup of that file name, all or nothing.

        The present state becomes a backup first; returns its file. Raises NotFound when there is
        no such backup, StorageError when it or the disk cannot be used; nothing changes then.
        """
        from reader.userdata.restoring import load_backup

        if self._reason:
            raise StorageError(*refusal(self._reason))
        _, memory = load_backup(self.backups, name)
        try:
            kept = self.backup_now()
            with self._lock:
                copy_database(memory, self._open_writer())
        except sqlite3.Error as error:
            raise storage_error(error) from error
        finally:
            memory.close()
        return kept

    def erase(self) -> None:
        """Remove all the user's own data: rows, free pages, log, backups and set-aside files.

        Raises StorageError when something could not be removed, e.g. while another window reads.
        """
        from reader.userdata.backups import list_backups

        with self.write() as connection:
            for table in TABLES:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a fixed list of names
        for backup in list_backups(self.backups):
            self._unlink(backup.path)
        # Left by a program that was killed while it made a backup.
        for draft in self.backups.glob("*.sqlite3*"):
            self._unlink(draft)
        stem, suffix = self.path.stem, self.path.suffix
        for path in self.path.parent.glob(f"{stem}.damaged-*{suffix}*"):
            self._unlink(path)
        with self._lock:
            connection = self._open_writer()
            try:
                connection.execute("VACUUM")
            except sqlite3.Error:
                traces = True  # the rows are gone; the log below may still go as well
            else:
                traces = False
            try:
                connection.execute(f"PRAGMA busy_timeout = {_SHORT_WAIT * 1000:.0f}")
                busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                connection.execute(f"PRAGMA busy_timeout = {WAIT * 1000:.0f}")
            except sqlite3.Error:
                busy, traces = False, True
        if traces:
            raise StorageError(
                tr("Your data was removed, but traces of it may still be on the disk."),
                tr("Free some space, then clear your data again."),
            )
        if busy:
            raise StorageError(
                tr("Your data was removed, but another window still holds a copy."),
                tr("Close the other window, then clear your data again."),
            )

    def close(self) -> None:
        """Close every connection; using the database afterwards raises StorageError."""
        with self._lock, self._idle_lock:
            connections = [*self._idle, *filter(None, [self._writer])]
            self._idle, self._writer = [], None
            for connection in connections:
                connection.close()

    def _backup(self, folder: Path, moment: datetime) -> Path:
        from reader.userdata.backups import make_backup

        with self.read() as connection:
            return make_backup(connection, folder, moment)

    def _open_writer(self) -> sqlite3.Connection:
        if self._writer is None:
            raise StorageError(tr("Your data file is closed; nothing was lost."))
        return self._writer

    def _borrow(self) -> sqlite3.Connection:
        with self._idle_lock:
            self._open_writer()
            if self._idle:
                return self._idle.pop()
        return connect_reader(self.path)

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._idle_lock:
            if self._writer is not None:
                self._idle.append(connection)
                return
        connection.close()

    @staticmethod
    def _unlink(path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise StorageError(
                tr("Your data was removed, but an older copy could not be."),
                tr("Remove the files in your profile folder by hand."),
            ) from error
