"""What each backup holds, and bringing one back on request; the present state is kept first."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from reader.errors import NotFound, StorageError
from reader.translation import tr
from reader.userdata.backups import Backup, file_stamp, is_healthy, list_backups
from reader.userdata.connections import connect, connect_memory, copy_database, file_uri
from reader.userdata.faults import storage_error
from reader.userdata.migrations import NEWEST, check_columns, migrate, schema_version

_COUNTED = {
    "bookmarks": "SELECT count(*) FROM bookmarks",
    "notes": "SELECT count(*) FROM marks",
    "collections": "SELECT count(*) FROM collections",
    "planned": "SELECT count(*) FROM plan_items",
}


@dataclass(frozen=True)
class BackupContents:
    """One backup for people to choose from. ``usable`` is False for a damaged or newer one.

    ``moment`` is in UTC, ``size`` in bytes; ``counts`` says how many bookmarks, notes (highlights
    included), collections and planned items it holds.
    """

    name: str
    moment: datetime
    before_migration: bool
    size: int
    usable: bool
    counts: dict[str, int]


def describe_backups(folder: Path) -> tuple[BackupContents, ...]:
    """Every backup in ``folder``, the newest first."""
    return tuple(_describe(backup) for backup in list_backups(folder))


def load_backup(folder: Path, name: str) -> tuple[Backup, sqlite3.Connection]:
    """A backup as a checked copy in memory, brought to the newest schema.

    Raises NotFound when it has gone, StorageError when it cannot be used.
    """
    backup = next((each for each in list_backups(folder) if each.path.name == name), None)
    if backup is None:
        raise NotFound(tr("This backup is no longer there; nothing was changed."))
    memory = connect_memory()
    try:
        source = _open(backup.path)
        try:
            copy_database(source, memory)
        finally:
            source.close()
        if not (is_healthy(memory) and 0 < schema_version(memory) <= NEWEST):
            raise StorageError(
                tr("This backup is damaged or of a newer reader; nothing was changed."),
                tr("Choose another backup."),
            )
        migrate(memory)
        check_columns(memory)
    except sqlite3.Error as error:
        memory.close()
        raise storage_error(error) from error
    except BaseException:
        memory.close()
        raise
    return backup, memory


def free_moment(folder: Path, moment: datetime) -> datetime:
    """The first second from ``moment`` on that no backup in ``folder`` has for its name."""
    taken = {file_stamp(backup.moment) for backup in list_backups(folder)}
    while file_stamp(moment) in taken:
        moment += timedelta(seconds=1)
    return moment


def _open(path: Path) -> sqlite3.Connection:
    return connect(file_uri(path, "mode=ro&immutable=1"), uri=True)


def _describe(backup: Backup) -> BackupContents:
    counts = dict.fromkeys(_COUNTED, 0)
    usable, size = False, 0
    try:
        size = backup.path.stat().st_size
        connection = _open(backup.path)
        try:
            usable = is_healthy(connection) and 0 < schema_version(connection) <= NEWEST
            tables = {
                row[0] for row in connection.execute("SELECT name FROM sqlite_master").fetchall()
            }
            for name, question in _COUNTED.items():
                if question.rsplit(" ", 1)[1] in tables:
                    counts[name] = int(connection.execute(question).fetchone()[0])
        finally:
            connection.close()
    except (sqlite3.Error, OSError):
        usable = False
    return BackupContents(
        backup.path.name, backup.moment, backup.before_migration, size, usable, counts
    )
