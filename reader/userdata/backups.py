"""Dated backups of the user database: made through SQLite, checked, thinned, found again."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.errors import StorageError
from reader.logs import logger
from reader.translation import tr
from reader.userdata.connections import connect, copy_database, file_uri
from reader.userdata.faults import storage_error
from reader.userdata.migrations import NEWEST, schema_version
from reader.writing import put_in_place

KEPT_DAYS = 7
KEPT_WEEKS = 4
KEPT_BEFORE_MIGRATION = 2

_NAME = re.compile(r"userdata-(\d{8}T\d{6}Z)(-before-\d+)?\.sqlite3")


@dataclass(frozen=True, order=True)
class Backup:
    """One backup file; ``moment`` (UTC) comes from its name, because copying changes file dates."""

    moment: datetime
    before_migration: bool
    path: Path


@dataclass(frozen=True)
class Restored:
    """What a backup gave back: how many bookmarks, as they were at ``moment`` (UTC)."""

    bookmarks: int
    moment: datetime

    def __str__(self) -> str:
        noun = "bookmark" if self.bookmarks == 1 else "bookmarks"
        return f"{self.bookmarks} {noun} from {self.moment.day} {self.moment:%B %Y}"


def moment_of(stamp: str) -> datetime:
    """Read an ISO 8601 time; without an offset it is UTC. Raises ValueError."""
    moment = datetime.fromisoformat(stamp)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def file_stamp(moment: datetime) -> str:
    """A UTC time as it stands in file names: no sign that any file system refuses."""
    return f"{moment:%Y%m%dT%H%M%SZ}"


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Every backup in ``folder``, newest first; empty when the folder cannot be read."""
    found: list[Backup] = []
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return ()
    for name in names:
        match = _NAME.fullmatch(name)
        if match is None:
            continue
        try:
            moment = datetime.strptime(match[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        except ValueError:
            continue
        found.append(Backup(moment, match[2] is not None, folder / name))
    return tuple(sorted(found, reverse=True))


def make_backup(
    source: sqlite3.Connection, folder: Path, moment: datetime, before: int = 0
) -> Path:
    """Copy the database behind ``source`` into ``folder`` and return the new file.

    The copy is checked before it takes its name, so a file with a backup's name is whole.
    ``before`` is the schema number that a migration is about to bring. Raises StorageError;
    nothing is left half-written.
    """
    suffix = f"-before-{before}" if before else ""
    target = folder / f"userdata-{file_stamp(moment)}{suffix}.sqlite3"
    draft = folder / f"draft-{os.getpid()}.sqlite3"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _remove(draft)
        copy = connect(str(draft))
        try:
            copy_database(source, copy)
            # One plain file: a copy that keeps the log mode could not be read from a locked folder.
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            healthy = is_healthy(copy)
        finally:
            copy.close()
        if not healthy:
            raise StorageError(
                tr("Your data file is damaged, so no backup was made; older backups were kept."),
                tr("Close the reader and open it again; it will use the newest backup."),
            )
        put_in_place(draft, target)
    except sqlite3.Error as error:
        raise storage_error(error) from error
    except OSError as error:
        raise StorageError(
            tr("A backup of your data could not be written; your data is safe."),
            tr("Check that there is space on the disk and that the folder can be written."),
        ) from error
    finally:
        _remove(draft)
    return target


def is_healthy(connection: sqlite3.Connection) -> bool:
    """Tell whether the whole database passes ``PRAGMA integrity_check``."""
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError:
        return False


def open_newest_good(folder: Path) -> tuple[Backup, sqlite3.Connection] | None:
    """The newest backup that is whole and not newer than this reader, opened for reading."""
    for backup in list_backups(folder):
        try:
            connection = connect(file_uri(backup.path, "mode=ro&immutable=1"), uri=True)
        except sqlite3.Error:
            continue
        try:
            if is_healthy(connection) and 0 < schema_version(connection) <= NEWEST:
                return backup, connection
        except sqlite3.Error:
            logger("userdata").warning("backup %s cannot be read", backup.path.name)
        connection.close()
    return None


def restore_newest(folder: Path, target: sqlite3.Connection) -> Restored | None:
    """Copy the newest good backup over ``target``, all or nothing; None when there is none.

    Raises sqlite3.Error when ``target`` cannot be written.
    """
    found = open_newest_good(folder)
    if found is None:
        return None
    backup, source = found
    try:
        count = source.execute("SELECT count(*) FROM bookmarks").fetchone()[0]
        copy_database(source, target)
    finally:
        source.close()
    return Restored(int(count), backup.moment)


def is_due(folder: Path, now: datetime) -> bool:
    """Tell whether ``now``'s UTC day has no daily backup yet; a clock set back loses none."""
    today = now.astimezone(UTC).date()
    return all(b.before_migration or b.moment.date() != today for b in list_backups(folder))


def thin(folder: Path, now: datetime) -> None:
    """Remove backups beyond 7 days, 4 weeks and 2 made before a migration; newest ones stay.

    Kept by count, not by age, and those from the future apart: a wrong clock cannot use up the
    good ones.
    """
    backups = list_backups(folder)
    daily = [b for b in backups if not b.before_migration]
    before = [b for b in backups if b.before_migration]
    keep = {*before[:KEPT_BEFORE_MIGRATION]}
    keep |= _kept(b for b in daily if b.moment <= now)
    keep |= _kept(b for b in daily if b.moment > now)
    for backup in backups:
        if backup not in keep:
            _remove(backup.path)


def remove_before(folder: Path, limit: datetime) -> int:
    """Remove backups made before ``limit``; the newest of all stays. Returns how many went."""
    old = [backup for backup in list_backups(folder)[1:] if backup.moment < limit]
    for backup in old:
        _remove(backup.path)
    return len(old)


def _kept(newest_first: Iterable[Backup]) -> set[Backup]:
    days: dict[object, Backup] = {}
    weeks: dict[object, Backup] = {}
    for backup in newest_first:
        days.setdefault(backup.moment.date(), backup)
        weeks.setdefault(backup.moment.isocalendar()[:2], backup)
    return {*list(days.values())[:KEPT_DAYS], *list(weeks.values())[:KEPT_WEEKS]}


def _remove(path: Path) -> None:
    for name in (path, Path(f"{path}-journal"), Path(f"{path}-wal"), Path(f"{path}-shm")):
        try:
            name.unlink(missing_ok=True)
        except OSError:
            logger("userdata").warning("an old backup could not be removed")
