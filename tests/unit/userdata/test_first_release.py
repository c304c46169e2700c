"""The database file that the first reader left, kept here as bytes, becomes today's."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.guide.address import Address
from reader.userdata.backups import list_backups
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition
from reader.userdata.migrations import NEWEST, TABLES, schema_version
from reader.userdata.trail import Trail
from tests.unit.userdata.conftest import Databases
from tests.unit.userdata.workspace_samples import everything, fill

KEPT = Path(__file__).parent / "past" / "userdata-schema-2.sqlite3"


def test_its_bookmarks_and_places_are_all_there(path: Path, open_database: Databases) -> None:
    path.parent.mkdir()
    shutil.copyfile(KEPT, path)
    database = open_database(path)
    assert (database.condition, database.message) == (DatabaseCondition.OK, "")
    marks = Bookmarks(database).all()
    assert [(str(m.address), m.title, m.kind, m.edition, m.added) for m in marks] == [
        (
            *("guide:kinship-care/navigator", "Kinship navigators", "recommendation", "2026.11"),
            "2026-11-23T09:31:00Z",
        ),
        (
            *("guide:parenting-0-10/about", "About this guide – “parenting”", "section"),
            *("2026.10", "2026-11-23T09:33:00Z"),
        ),
        (
            *("guide:kinship-care", "Kinship care", "guide", "2026.11"),
            "2026-11-23T09:32:00Z",
        ),
    ]
    last = Trail(database).last()
    assert last is not None
    assert (last.address, last.fraction) == (Address("kinship-care", "navigator"), 0.25)
    assert len(Trail(database).history()) == 2
    before = everything(database)
    fill(database, "lantern")
    assert everything(database) != before
    assert database.is_sound()
    with database.read() as connection:
        assert schema_version(connection) == NEWEST


def test_the_old_file_is_backed_up_first(path: Path, open_database: Databases) -> None:
    path.parent.mkdir()
    shutil.copyfile(KEPT, path)
    (backup,) = list_backups(open_database(path).backups)
    assert backup.before_migration
    with closing(sqlite3.connect(backup.path)) as connection:
        assert schema_version(connection) == 2
        assert connection.execute("SELECT count(*) FROM bookmarks").fetchone()[0] == 3


def test_every_table_is_known_for_erasing(path: Path, open_database: Databases) -> None:
    with open_database(path).read() as connection:
        rows = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
    assert {row[0] for row in rows} == set(TABLES)
