"""Backups are whole, made daily and before migrations, thinned by count and safe from the clock."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.backups import KEPT_BEFORE_MIGRATION, list_backups, thin
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import UserDatabase
from tests.unit.userdata.conftest import Clock, Databases, Lockable

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


@pytest.fixture
def database(open_database: Databases, path: Path) -> UserDatabase:
    made = open_database(path)
    Bookmarks(made).add(Address("a", "one"), "t", "g", "k", "1")
    return made


def addresses_in(backup: Path) -> set[str]:
    with closing(sqlite3.connect(f"{backup.as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return {row[0] for row in copy.execute("SELECT address FROM bookmarks")}


def test_backup_is_one_whole_file(database: UserDatabase, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere" / "deep"
    made = database.backup(folder)
    assert [name.name for name in folder.iterdir()] == [made.name]
    assert made.name == "userdata-20261123T093000Z.sqlite3"
    assert addresses_in(made) == {"guide:a/one"}


def test_due_once_a_day(database: UserDatabase) -> None:
    assert database.backup_if_due(NOW) is not None
    assert database.backup_if_due(NOW + timedelta(hours=1)) is None
    assert database.backup_if_due(NOW + timedelta(days=1)) is not None
    assert database.backup_if_due(NOW) is None


def test_every_backup_during_a_write_storm_is_whole(
    script: Callable[..., subprocess.Popen[str]],
    database: UserDatabase,
    tmp_path: Path,
) -> None:
    process = script("writing_program.py", str(database.path), "storm", "150")
    assert process.stdout is not None
    acknowledged = {"guide:a/one"}
    for number, line in enumerate(process.stdout):
        acknowledged.add(line.strip())
        if number % 15 == 0:
            made = database.backup(tmp_path / f"backup-{number}")
            assert acknowledged <= addresses_in(made)
    process.stdout.close()
    assert process.wait() == 0
    assert len(acknowledged) == 151


def put_backups(folder: Path, moments: list[datetime], end: str = "") -> None:
    folder.mkdir(exist_ok=True)
    for moment in moments:
        (folder / f"userdata-{moment:%Y%m%dT%H%M%SZ}{end}.sqlite3").write_bytes(b"")


def kept_days(folder: Path) -> list[int]:
    """How many days before NOW each backup was made, the newest first."""
    return [(NOW.date() - backup.moment.date()).days for backup in list_backups(folder)]


def test_thinning_keeps_seven_days_and_four_weeks(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    put_backups(folder, [NOW - timedelta(days=days) for days in range(60)])
    put_backups(folder, [NOW - timedelta(days=1, hours=3)])
    thin(folder, NOW)
    # 23 November 2026 is a Monday: the weeks' newest are today and three Sundays.
    assert kept_days(folder) == [0, 1, 2, 3, 4, 5, 6, 8, 15]
    thin(folder, NOW)
    assert kept_days(folder) == [0, 1, 2, 3, 4, 5, 6, 8, 15]


def test_backups_before_a_migration_are_counted_apart(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    put_backups(folder, [NOW - timedelta(days=days) for days in range(100, 104)], "-before-2")
    put_backups(folder, [NOW])
    thin(folder, NOW)
    assert kept_days(folder) == [0, 100, 101]
    assert sum(backup.before_migration for backup in list_backups(folder)) == KEPT_BEFORE_MIGRATION


def test_wrong_clock_does_not_use_up_good_backups(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    put_backups(folder, [NOW - timedelta(days=days) for days in range(3)])
    put_backups(folder, [NOW + timedelta(days=1800 + days) for days in range(9)])
    thin(folder, NOW)
    assert kept_days(folder)[-3:] == [0, 1, 2]
    thin(folder, NOW - timedelta(days=1800))
    assert kept_days(folder)[-1] >= 0


def test_other_files_are_left_alone(tmp_path: Path, database: UserDatabase) -> None:
    database.backups.mkdir()
    other = database.backups / "my letter.sqlite3"
    other.write_text("mine")
    (database.backups / "userdata-20269999T999999Z.sqlite3").write_text("no such day")
    made = database.backup_if_due(NOW)
    assert [backup.path for backup in list_backups(database.backups)] == [made]
    assert other.read_text() == "mine"


def test_backup_that_cannot_be_written_says_so(database: UserDatabase, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(StorageError, match="your data is safe"):
        database.backup(blocked / "backups")
    assert blocked.read_text() == "in the way"


def test_nothing_is_backed_up_where_nothing_can_be_kept(
    lockable: Lockable, open_database: Databases
) -> None:
    lockable.lock()
    database = open_database(lockable.folder / "userdata.sqlite3")
    assert database.backup_if_due(NOW) is None


def test_local_times_are_named_by_universal_time(
    database: UserDatabase, tmp_path: Path, clock: Clock
) -> None:
    database.stamp = lambda: "2026-11-23T00:30:00+02:00"
    assert database.backup(tmp_path / "b").name == "userdata-20261122T223000Z.sqlite3"
