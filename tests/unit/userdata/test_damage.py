"""A damaged database always opens: it is set aside, a backup is used, reading goes on."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition, UserDatabase
from reader.userdata.migrations import NEWEST
from reader.userdata.trail import Trail
from tests.unit.userdata.conftest import Clock, Databases, Lockable

COUNT = 60
WHOLE = {Address("a-guide", f"item-{number}") for number in range(COUNT)}
NEW = Address("a-guide", "new")


def fill(database: UserDatabase) -> None:
    bookmarks = Bookmarks(database)
    for address in sorted(WHOLE):
        bookmarks.add(address, "A title long enough to fill pages " * 8, "A guide", "section", "1")


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a sound database of several pages."""
    path = tmp_path_factory.mktemp("sound") / "userdata.sqlite3"
    database = UserDatabase.open(path, Clock().stamp, network=False)
    fill(database)
    database.close()
    return path.read_bytes()


def put(path: Path, content: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def assert_usable(database: UserDatabase) -> None:
    """Bookmarks can be listed, added and removed, and the trail answers."""
    bookmarks = Bookmarks(database)
    bookmarks.add(NEW, "t", "g", "k", "1")
    assert NEW in {b.address for b in bookmarks.all()}
    assert bookmarks.remove(NEW)
    assert Trail(database).last() is None


def test_truncated_anywhere_is_set_aside(
    sound: bytes, tmp_path: Path, open_database: Databases
) -> None:
    page = 4096
    pages = len(sound) // page
    assert pages >= 5
    sizes = {page * number for number in range(1, pages)}
    sizes |= {1, 15, 16, 99, 100, 101, page - 1, page + 1, len(sound) - 1, len(sound) - page // 2}
    for size in sorted(sizes):
        path = tmp_path / str(size) / "userdata.sqlite3"
        put(path, sound[:size])
        database = open_database(path)
        assert database.condition is DatabaseCondition.SET_ASIDE, size
        assert database.set_aside is not None
        assert database.set_aside.read_bytes() == sound[:size]
        assert database.set_aside.name in database.message
        assert_usable(database)
        database.close()


def test_truncated_to_nothing_begins_anew(path: Path, open_database: Databases) -> None:
    put(path, b"")
    database = open_database(path)
    assert (database.condition, database.message) == (DatabaseCondition.OK, "")
    assert_usable(database)


@pytest.mark.parametrize("seed", range(12))
def test_flipped_bytes_never_stop_the_reader(
    seed: int, sound: bytes, path: Path, open_database: Databases
) -> None:
    chance = random.Random(seed)
    spoilt = bytearray(sound)
    # Even seeds spoil the header and the schema, odd ones any place.
    bound = 2048 if seed % 2 == 0 else len(sound)
    for _ in range(chance.choice((1, 3, 40))):
        spoilt[chance.randrange(bound)] ^= chance.randrange(1, 256)
    put(path, bytes(spoilt))
    database = open_database(path)
    if database.condition is DatabaseCondition.SET_ASIDE:
        assert database.set_aside is not None
        assert_usable(database)
    else:
        # The flip hit free space or a title: what is there is still listed.
        assert database.condition is DatabaseCondition.OK
        assert len(Bookmarks(database).all()) >= COUNT - 40


@pytest.mark.parametrize(
    "content",
    [b"x", b"not a database " * 1000, b"SQLite format 3\x00" + b"\xff" * 4096, b"\x00" * 8192],
)
def test_garbage_is_set_aside(content: bytes, path: Path, open_database: Databases) -> None:
    put(path, content)
    database = open_database(path)
    assert database.condition is DatabaseCondition.SET_ASIDE
    assert_usable(database)


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE bookmarks (other TEXT);",
        f"CREATE TABLE other (x); PRAGMA user_version = {NEWEST};",
        f"PRAGMA user_version = {2**31 - 1};",
        "PRAGMA user_version = -1;",
    ],
)
def test_foreign_database_is_set_aside(script: str, path: Path, open_database: Databases) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    database = open_database(path)
    assert database.condition is DatabaseCondition.SET_ASIDE
    assert_usable(database)


def test_folder_in_the_way_is_moved(path: Path, open_database: Databases) -> None:
    path.mkdir(parents=True)
    database = open_database(path)
    assert database.condition is DatabaseCondition.SET_ASIDE
    assert_usable(database)


def test_log_and_shared_memory_go_with_the_damaged_file(
    path: Path, open_database: Databases
) -> None:
    put(path, b"garbage" * 1000)
    for end in ("-wal", "-shm"):
        Path(f"{path}{end}").write_bytes(end.encode() * 100)
    database = open_database(path)
    assert database.set_aside == path.with_name("userdata.damaged-20261123T093000Z.sqlite3")
    assert Path(f"{database.set_aside}-wal").read_bytes() == b"-wal" * 100
    assert_usable(database)


def test_second_damage_in_the_same_second_keeps_both(path: Path, open_database: Databases) -> None:
    kept = []
    for content in (b"first" * 999, b"second" * 999):
        put(path, content)
        database = open_database(path)
        assert database.set_aside is not None
        database.close()
        kept.append(database.set_aside)
    assert [name.read_bytes() for name in kept] == [b"first" * 999, b"second" * 999]


def damage_with_backup(path: Path, open_database: Databases) -> Path:
    database = open_database(path)
    fill(database)
    backup = database.backup(database.backups)
    Bookmarks(database).add(NEW, "t", "g", "k", "1")
    database.close()
    put(path, b"garbage" * 1000)
    return backup


def test_newest_good_backup_is_restored(path: Path, open_database: Databases, clock: Clock) -> None:
    damage_with_backup(path, open_database)
    clock.move(days=2)
    database = open_database(path)
    assert database.condition is DatabaseCondition.SET_ASIDE
    assert f"{COUNT} bookmarks from 23 November 2026" in database.message
    assert Bookmarks(database).addresses() == WHOLE
    assert_usable(database)


def test_damaged_backup_is_passed_over_for_an_older_one(
    path: Path, open_database: Databases, clock: Clock
) -> None:
    backup = damage_with_backup(path, open_database)
    newer = backup.with_name("userdata-20261124T093000Z.sqlite3")
    newer.write_bytes(backup.read_bytes()[:9000])
    backup.with_name("userdata-20261125T093000Z.sqlite3").write_bytes(b"x" * 5000)
    database = open_database(path)
    assert "23 November 2026" in database.message
    assert Bookmarks(database).addresses() == WHOLE


@pytest.mark.parametrize("left", [None, b""])
def test_lost_file_is_filled_from_the_backup(
    left: bytes | None, path: Path, open_database: Databases
) -> None:
    damage_with_backup(path, open_database)
    path.unlink()
    if left is not None:
        put(path, left)
    database = open_database(path)
    assert database.condition is DatabaseCondition.SET_ASIDE
    assert database.set_aside is None
    assert database.message.startswith("Your data file was missing.")
    assert Bookmarks(database).addresses() == WHOLE


def test_damaged_file_in_a_locked_folder_shows_the_backup(
    lockable: Lockable, open_database: Databases
) -> None:
    path = lockable.folder / "userdata.sqlite3"
    damage_with_backup(path, open_database)
    lockable.lock()
    database = open_database(path)
    assert database.condition is DatabaseCondition.UNAVAILABLE
    assert f"{COUNT} bookmarks" in database.message
    assert Bookmarks(database).addresses() == WHOLE
    with pytest.raises(StorageError, match="damaged and could not be moved"):
        Bookmarks(database).remove(NEW)


def test_damage_met_while_running_is_a_storage_error(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    fill(database)
    database.close()
    database = open_database(path)
    # Everything after the first page, while the reader is running.
    with path.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(4096)
        file.write(b"\xff" * (size - 4096))
    with pytest.raises(StorageError) as caught:
        Bookmarks(database).all()
    assert caught.value.hint
    database.close()
    assert open_database(path).condition is DatabaseCondition.SET_ASIDE
