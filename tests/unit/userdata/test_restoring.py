"""A backup brought back on request: whole, and what was there before becomes a backup itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import NotFound, StorageError
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition
from reader.userdata.migrations import NEWEST
from reader.userdata.restoring import describe_backups
from tests.unit.userdata.conftest import Clock, Databases
from tests.unit.userdata.test_migrations import OLD, write_past
from tests.unit.userdata.workspace_samples import everything, fill


def test_a_backup_is_brought_back_and_the_present_is_kept(
    path: Path, open_database: Databases, clock: Clock
) -> None:
    database = open_database(path)
    fill(database, "lantern")
    then = everything(database)
    old = database.backup_now()
    fill_later = everything(database)
    assert fill_later == then
    Bookmarks(database).add(OLD, "t", "g", "k", "1")
    now = everything(database)
    assert now != then
    kept = database.restore(old.name)
    assert everything(database) == then
    assert kept.name != old.name
    database.restore(kept.name)
    assert everything(database) == now
    Bookmarks(database).remove(OLD)
    database.close()
    again = open_database(path)
    assert (again.condition, again.message) == (DatabaseCondition.OK, "")
    assert everything(again) == then
    with again.write() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_backups_say_what_they_hold(path: Path, open_database: Databases, clock: Clock) -> None:
    database = open_database(path)
    fill(database, "lantern")
    database.backup_if_due(clock.now)
    clock.move(days=1)
    Bookmarks(database).add(OLD, "t", "g", "k", "1")
    database.backup_now()
    database.backup_now()
    third, second, first = describe_backups(database.backups)
    assert (first.moment, first.usable, first.before_migration) == (
        clock.now.replace(day=23),
        True,
        False,
    )
    assert first.size > 0
    assert first.counts == {"bookmarks": 2, "notes": 2, "collections": 2, "planned": 1}
    assert second.counts["bookmarks"] == third.counts["bookmarks"] == 3
    assert second.name != third.name


def test_a_backup_of_an_old_schema_is_brought_up_to_date(
    path: Path, open_database: Databases
) -> None:
    write_past(path, 1)
    database = open_database(path)
    (backup,) = describe_backups(database.backups)
    assert (backup.before_migration, backup.usable) == (True, True)
    assert backup.counts == {"bookmarks": 1, "notes": 0, "collections": 0, "planned": 0}
    fill(database, "lantern")
    database.restore(backup.name)
    assert Bookmarks(database).addresses() == {OLD}
    with database.read() as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == NEWEST


@pytest.mark.parametrize("size", [0, 100, 5000, -4097])
def test_a_damaged_backup_changes_nothing(size: int, path: Path, open_database: Databases) -> None:
    database = open_database(path)
    fill(database, "lantern")
    backup = database.backup_now()
    content = backup.read_bytes()
    backup.write_bytes(content[:size])
    before = everything(database)
    assert [each.usable for each in describe_backups(database.backups)] == [False]
    with pytest.raises(StorageError):
        database.restore(backup.name)
    assert everything(database) == before


def test_a_newer_or_missing_backup_changes_nothing(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    fill(database, "lantern")
    backup = database.backup_now()
    with closing(sqlite3.connect(backup)) as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    before = everything(database)
    with pytest.raises(StorageError, match="newer"):
        database.restore(backup.name)
    with pytest.raises(NotFound):
        database.restore("../userdata.sqlite3")
    assert everything(database) == before


def test_the_whole_file_can_be_checked(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    fill(database, "lantern")
    assert database.is_sound()
