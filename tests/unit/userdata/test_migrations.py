"""Every past schema upgrades, a step is taken whole or not at all, a newer one is not touched."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.backups import list_backups
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.connections import connect_memory, connect_writer
from reader.userdata.database import DatabaseCondition
from reader.userdata.migrations import (
    MIGRATIONS,
    NEWEST,
    Migration,
    check_columns,
    migrate,
    schema_version,
)
from reader.userdata.trail import Place, Trail
from tests.unit.userdata.conftest import Databases, Lockable
from tests.unit.userdata.test_survival import kill_after

# A database as each past version left it: written out, so that editing a step is noticed.
PAST = {
    0: "",
    1: """
        CREATE TABLE bookmarks (
            address TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, guide_title TEXT NOT NULL,
            kind TEXT NOT NULL, edition TEXT NOT NULL, position INTEGER NOT NULL,
            added TEXT NOT NULL
        );
        INSERT INTO bookmarks VALUES ('guide:old/item', 'Old', 'A guide', 'section', '1', 0, '');
        PRAGMA user_version = 1;
    """,
    2: """
        CREATE TABLE bookmarks (
            address TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, guide_title TEXT NOT NULL,
            kind TEXT NOT NULL, edition TEXT NOT NULL, position INTEGER NOT NULL,
            added TEXT NOT NULL
        );
        CREATE TABLE history (
            id INTEGER PRIMARY KEY, address TEXT NOT NULL, page TEXT NOT NULL,
            anchor TEXT NOT NULL, fraction REAL NOT NULL, visited TEXT NOT NULL
        );
        CREATE TABLE places (
            guide TEXT PRIMARY KEY NOT NULL, address TEXT NOT NULL, page TEXT NOT NULL,
            anchor TEXT NOT NULL, fraction REAL NOT NULL, visited TEXT NOT NULL
        );
        INSERT INTO bookmarks VALUES ('guide:old/item', 'Old', 'A guide', 'section', '1', 0, '');
        PRAGMA user_version = 2;
    """,
    3: Path(__file__).with_name("past_workspace.sql").read_text(encoding="utf-8"),
    4: Path(__file__).with_name("past_workspace.sql").read_text(encoding="utf-8")
    + """
        CREATE TABLE searches (
            id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, asked TEXT NOT NULL,
            looked TEXT NOT NULL, total INTEGER NOT NULL
        );
        CREATE TABLE searches_seen (
            search INTEGER NOT NULL, address TEXT NOT NULL, PRIMARY KEY (search, address)
        ) WITHOUT ROWID;
        CREATE TABLE recent_searches (
            id INTEGER PRIMARY KEY AUTOINCREMENT, folded TEXT UNIQUE NOT NULL, typed TEXT NOT NULL
        );
        PRAGMA user_version = 4;
    """,
}
OLD = Address("old", "item")
HERE = Place(OLD, "item", "", 0.5, "")


def write_past(path: Path, version: int) -> None:
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(PAST[version])


def test_there_is_a_past_database_for_every_step() -> None:
    assert sorted(PAST) == list(range(NEWEST))
    assert len({step.name for step in MIGRATIONS}) == NEWEST


@pytest.mark.parametrize("version", sorted(PAST))
def test_past_database_upgrades_and_works(
    version: int, path: Path, open_database: Databases
) -> None:
    write_past(path, version)
    database = open_database(path)
    assert (database.condition, database.message) == (DatabaseCondition.OK, "")
    assert Bookmarks(database).addresses() == (frozenset({OLD}) if version else frozenset())
    Trail(database).remember(HERE)
    assert Trail(database).last() == HERE
    with database.read() as connection:
        assert schema_version(connection) == NEWEST


def test_backup_is_made_before_a_migration(path: Path, open_database: Databases) -> None:
    write_past(path, 1)
    database = open_database(path)
    (backup,) = list_backups(database.backups)
    assert backup.before_migration
    with closing(sqlite3.connect(backup.path)) as connection:
        assert schema_version(connection) == 1
        assert connection.execute("SELECT title FROM bookmarks").fetchall() == [("Old",)]


def test_no_migration_without_a_backup(path: Path, open_database: Databases) -> None:
    write_past(path, 1)
    (path.parent / "backups").write_text("in the way")
    database = open_database(path)
    assert database.condition is DatabaseCondition.READ_ONLY
    assert Bookmarks(database).addresses() == {OLD}
    assert Trail(database).last() is None
    with closing(sqlite3.connect(path)) as connection:
        assert schema_version(connection) == 1


def test_past_database_in_a_locked_folder_is_shown(
    lockable: Lockable, open_database: Databases
) -> None:
    path = lockable.folder / "userdata.sqlite3"
    write_past(path, 1)
    lockable.lock()
    database = open_database(path)
    assert database.condition is DatabaseCondition.READ_ONLY
    assert Bookmarks(database).addresses() == {OLD}
    assert Trail(database).last() is None


def test_failing_step_is_undone_with_its_number() -> None:
    bad = Migration("bad", ("CREATE TABLE half (x)", "this is not SQL"))
    with closing(connect_memory()) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, (*MIGRATIONS, bad))
        assert schema_version(connection) == NEWEST
        check_columns(connection)
        tables = connection.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall()
        assert tables == []


@pytest.mark.parametrize("statements", [1, 2, 9, 25, 40, 42, 43])
def test_kill_during_a_migration_leaves_old_or_new(
    statements: int, script: Callable[..., subprocess.Popen[str]], path: Path
) -> None:
    path.parent.mkdir()
    with closing(connect_writer(path)) as connection:
        migrate(connection)
        connection.execute("INSERT INTO bookmarks VALUES ('guide:g', 'old', 'g', 'k', '1', 0, '')")
    kill_after(script("migrating_program.py", str(path)), statements)
    with closing(connect_writer(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        version = schema_version(connection)
        extra = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE 'extra_%'"
        ).fetchone()[0]
        title = connection.execute("SELECT title FROM bookmarks").fetchone()[0]
    assert (version, extra, title) in {(NEWEST, 0, "old"), (NEWEST + 1, 40, "new")}


def test_two_connections_do_not_repeat_a_step(path: Path) -> None:
    path.parent.mkdir()
    with closing(connect_writer(path)) as one, closing(connect_writer(path)) as two:
        assert migrate(one) == NEWEST
        assert migrate(two) == 0


def test_newer_schema_is_shown_and_never_changed(path: Path, open_database: Databases) -> None:
    first = open_database(path)
    Bookmarks(first).add(OLD, "t", "g", "k", "1")
    with first.write() as connection:
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    first.close()
    before = path.read_bytes()
    database = open_database(path)
    assert database.condition is DatabaseCondition.NEWER_SCHEMA
    assert "newer version" in database.message
    assert Bookmarks(database).addresses() == {OLD}
    with pytest.raises(StorageError, match=r"Bookmarks are off because .*nothing was lost"):
        Bookmarks(database).remove(OLD)
    assert path.read_bytes() == before


def test_newer_schema_with_other_tables_refuses_politely(
    path: Path, open_database: Databases
) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"CREATE TABLE marks (x); PRAGMA user_version = {NEWEST + 5};")
    database = open_database(path)
    assert database.condition is DatabaseCondition.NEWER_SCHEMA
    with pytest.raises(StorageError):
        Bookmarks(database).all()
