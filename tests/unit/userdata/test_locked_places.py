"""Where nothing can be written, or the disk is full, what was kept is shown and nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition, UserDatabase
from reader.userdata.trail import Place, Trail
from tests.unit.userdata.conftest import Databases, Lockable

ONE, TWO = Address("a", "one"), Address("a", "two")


def add(database: UserDatabase, address: Address, title: str = "t") -> None:
    Bookmarks(database).add(address, title, "g", "k", "1")


def assert_refuses(database: UserDatabase) -> None:
    assert not database.writable
    writes: tuple[Callable[[], None], ...] = (
        lambda: add(database, TWO),
        lambda: Trail(database).remember(Place(TWO, "two", "", 0.0, "")),
        database.erase,
    )
    for write in writes:
        with pytest.raises(StorageError) as caught:
            write()
        assert caught.value.sentence.startswith("Bookmarks, notes and plans are off because ")
        assert caught.value.sentence.endswith("; nothing was lost.")
        assert caught.value.hint


def test_locked_profile_shows_what_was_kept(lockable: Lockable, open_database: Databases) -> None:
    path = lockable.folder / "userdata.sqlite3"
    first = open_database(path)
    add(first, ONE)
    first.close()
    lockable.lock()
    database = open_database(path)
    assert database.condition is DatabaseCondition.READ_ONLY
    assert "cannot be written" in database.message
    assert Bookmarks(database).addresses() == {ONE}
    assert_refuses(database)


def test_locked_profile_with_a_log_left_by_a_crash(
    lockable: Lockable, open_database: Databases
) -> None:
    path = lockable.folder / "userdata.sqlite3"
    first = open_database(path)
    add(first, ONE)
    # Still open: its log and shared memory lie beside it, as after a crash.
    lockable.folder.with_name("copy").mkdir()
    left = {name.name: name.read_bytes() for name in lockable.folder.iterdir() if name.is_file()}
    first.close()
    assert len(left) == 3
    for name, content in left.items():
        (lockable.folder / name).write_bytes(content)
    lockable.lock()
    database = open_database(path)
    assert database.condition is DatabaseCondition.READ_ONLY
    assert Bookmarks(database).addresses() == {ONE}


def test_fresh_profile_that_cannot_be_written(lockable: Lockable, open_database: Databases) -> None:
    lockable.lock()
    database = open_database(lockable.folder / "userdata.sqlite3")
    assert database.condition is DatabaseCondition.UNAVAILABLE
    assert "Reading and search work as usual" in database.message
    assert Bookmarks(database).all() == ()
    assert Trail(database).last() is None
    assert_refuses(database)


@pytest.mark.parametrize("below", ["userdata.sqlite3", "deep/er/userdata.sqlite3"])
def test_file_where_the_folder_should_be(
    below: str, tmp_path: Path, open_database: Databases
) -> None:
    blocked = tmp_path / "profile"
    blocked.write_text("in the way")
    database = open_database(blocked / below)
    assert database.condition is DatabaseCondition.UNAVAILABLE
    assert Bookmarks(database).addresses() == frozenset()
    assert_refuses(database)
    assert blocked.read_text() == "in the way"


def test_full_disk_loses_nothing_and_can_be_tried_again(
    path: Path, small_disk: Path | None, open_database: Databases
) -> None:
    place = path if small_disk is None else small_disk / "userdata.sqlite3"
    ballast = place.parent / "ballast"
    place.parent.mkdir(exist_ok=True)
    ballast.write_bytes(b"x" * 80_000)
    database = open_database(place)
    if small_disk is None:
        with database.write() as connection:
            connection.execute("PRAGMA max_page_count = 40")
    kept: set[Address] = set()
    with pytest.raises(StorageError, match=r"disk is full.*nothing was lost"):
        for number in range(10_000):
            address = Address("a", f"item-{number}")
            add(database, address, "a long title " * 100)
            kept.add(address)
    assert kept
    assert Bookmarks(database).addresses() == kept
    ballast.unlink()
    if small_disk is None:
        with database.write() as connection:
            connection.execute("PRAGMA max_page_count = 4000")
    add(database, address, "a long title " * 100)
    kept.add(address)
    database.close()
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert Bookmarks(open_database(place)).addresses() == kept


def test_another_window_that_holds_the_lock(path: Path, open_database: Databases) -> None:
    first = open_database(path, network=True)
    add(first, ONE)
    second = open_database(path, network=True)
    assert second.condition is DatabaseCondition.READ_ONLY
    assert "another window" in second.message
    assert Bookmarks(second).addresses() == {ONE}
    assert_refuses(second)
    first.close()
    assert Bookmarks(open_database(path, network=True)).addresses() == {ONE}


def test_network_drive_has_no_shared_log(path: Path, open_database: Databases) -> None:
    database = open_database(path, network=True)
    assert database.condition is DatabaseCondition.OK
    assert "network drive" in database.message
    add(database, ONE)
    with database.write() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert connection.execute("PRAGMA locking_mode").fetchone()[0] == "exclusive"
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
    assert Bookmarks(database).addresses() == {ONE}
    assert not Path(f"{path}-wal").exists()


def test_profile_moves_between_local_and_network(path: Path, open_database: Databases) -> None:
    for address, network in ((ONE, False), (TWO, True)):
        database = open_database(path, network=network)
        add(database, address)
        database.close()
    assert Bookmarks(open_database(path)).addresses() == {ONE, TWO}
