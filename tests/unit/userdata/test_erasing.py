"""After erasing, no byte of what the user made is left below the profile."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.collections import Collections
from reader.userdata.connections import connect_reader
from reader.userdata.trail import Place, Trail
from tests.unit.userdata.conftest import Clock, Databases
from tests.unit.userdata.workspace_samples import everything, fill

CANARY = "canary-of-the-user"


def files_with_canary(profile: Path) -> set[str]:
    return {
        path.name
        for path in profile.rglob("*")
        if path.is_file() and CANARY.encode() in path.read_bytes()
    }


def test_erasing_leaves_no_trace(path: Path, open_database: Databases, clock: Clock) -> None:
    first = open_database(path)
    Bookmarks(first).add(Address("a", CANARY), CANARY, CANARY, "k", "1")
    fill(first, CANARY)
    first.backup_if_due(clock.now)
    first.close()
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    database = open_database(path)
    assert database.set_aside is not None
    bookmarks, trail = Bookmarks(database), Trail(database)
    for number in range(50):
        bookmarks.add(Address("a", f"{CANARY}-{number}"), CANARY * 20, CANARY, "k", "1")
        trail.remember(Place(Address("a", CANARY), f"{CANARY}-{number}", "", 0.0, ""))
    removed = Collections(database).all()[0]
    Collections(database).remove(removed.id)
    database.restore(database.backup_now().name)
    (database.backups / "draft-1.sqlite3").write_text(CANARY)
    assert len(files_with_canary(path.parent)) >= 4
    database.erase()
    assert files_with_canary(path.parent) == set()
    held = everything(database)
    assert held.pop("tags") == ((), {})
    assert not any(held.values())
    assert (bookmarks.all(), trail.last()) == ((), None)
    bookmarks.add(Address("a"), "t", "g", "k", "1")
    database.close()
    assert files_with_canary(path.parent) == set()


def test_erasing_while_another_window_reads_says_so(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    Bookmarks(database).add(Address("a", CANARY), CANARY, CANARY, "k", "1")
    other = connect_reader(path)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM bookmarks").fetchone()
    with pytest.raises(StorageError, match="another window"):
        database.erase()
    other.execute("COMMIT")
    other.close()
    database.erase()
    assert files_with_canary(path.parent) == set()
