"""Bookmarks keep the user's order through adding, removing, moving and undoing."""

from __future__ import annotations

import tempfile
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from reader.errors import StorageError
from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmark, Bookmarks
from reader.userdata.database import UserDatabase
from tests.unit.userdata.conftest import Clock, Databases

ONE, TWO, THREE = (Address("a-guide", name) for name in ("one", "two", "three"))
STAMP = "2026-11-23T09:30:00+00:00"


@pytest.fixture
def bookmarks(open_database: Databases, path: Path) -> Bookmarks:
    return Bookmarks(open_database(path))


def add(bookmarks: Bookmarks, *addresses: Address) -> None:
    for address in addresses:
        bookmarks.add(address, f"Title {address.item}", "A guide", "recommendation", "2024")


def order(bookmarks: Bookmarks) -> list[Address]:
    return [bookmark.address for bookmark in bookmarks.all()]


def test_fresh_profile_has_none(bookmarks: Bookmarks) -> None:
    assert bookmarks.all() == ()
    assert bookmarks.addresses() == frozenset()


def test_added_bookmark_keeps_every_field_across_restarts(
    open_database: Databases, path: Path
) -> None:
    first = open_database(path)
    whole = Address("a-guide")
    made = Bookmarks(first).add(whole, "Título “quoted” 'x'; --", "A guide", "guide", "2024-05")
    first.close()
    expected = Bookmark(whole, "Título “quoted” 'x'; --", "A guide", "guide", "2024-05", 0, STAMP)
    assert made == expected
    again = Bookmarks(open_database(path))
    assert again.all() == (expected,)
    assert again.addresses() == {whole}
    assert again.find(whole) == expected


def test_adding_twice_keeps_the_first(bookmarks: Bookmarks, clock: Clock) -> None:
    add(bookmarks, ONE, TWO)
    clock.move(days=1)
    kept = bookmarks.add(ONE, "Other", "Other", "section", "2025")
    assert (kept.title, kept.position, kept.added) == ("Title one", 0, STAMP)
    assert order(bookmarks) == [ONE, TWO]


def test_removing_closes_the_gap_and_says_whether_it_did(bookmarks: Bookmarks) -> None:
    add(bookmarks, ONE, TWO, THREE)
    assert bookmarks.remove(TWO)
    assert not bookmarks.remove(TWO)
    assert [(b.address, b.position) for b in bookmarks.all()] == [(ONE, 0), (THREE, 1)]
    assert bookmarks.find(TWO) is None


@pytest.mark.parametrize(
    ("offset", "expected", "moved"),
    [
        (1, [TWO, ONE, THREE], True),
        (10**30, [TWO, THREE, ONE], True),
        (0, [ONE, TWO, THREE], False),
        (-1, [ONE, TWO, THREE], False),
    ],
)
def test_moving_stops_at_the_ends(
    bookmarks: Bookmarks, offset: int, expected: list[Address], moved: bool
) -> None:
    add(bookmarks, ONE, TWO, THREE)
    assert bookmarks.move(ONE, offset) is moved
    assert order(bookmarks) == expected


def test_moving_what_is_not_saved_changes_nothing(bookmarks: Bookmarks) -> None:
    add(bookmarks, ONE)
    assert not bookmarks.move(TWO, 1)
    assert order(bookmarks) == [ONE]


def test_undo_puts_a_bookmark_back_as_it_was(bookmarks: Bookmarks, clock: Clock) -> None:
    add(bookmarks, ONE, TWO, THREE)
    gone = bookmarks.find(TWO)
    assert gone is not None
    bookmarks.remove(TWO)
    clock.move(days=1)
    bookmarks.restore(gone)
    bookmarks.restore(gone)
    assert order(bookmarks) == [ONE, TWO, THREE]
    assert bookmarks.find(TWO) == gone


def test_unreadable_address_does_not_hide_the_others(open_database: Databases, path: Path) -> None:
    database = open_database(path)
    bookmarks = Bookmarks(database)
    add(bookmarks, ONE, TWO)
    with database.write() as connection:
        connection.execute("UPDATE bookmarks SET address = 'gu!de' WHERE position = 0")
    assert order(bookmarks) == [TWO]
    assert bookmarks.addresses() == {TWO}


def test_closed_database_says_so(open_database: Databases, path: Path) -> None:
    database = open_database(path)
    bookmarks = Bookmarks(database)
    database.close()
    with pytest.raises(StorageError):
        bookmarks.all()
    with pytest.raises(StorageError):
        add(bookmarks, ONE)


class BookmarkOrder(RuleBasedStateMachine):
    """Any run of commands leaves the database in the same order as a plain list."""

    names = st.sampled_from([f"item-{number}" for number in range(6)])

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "userdata.sqlite3"
        self.database = UserDatabase.open(path, lambda: STAMP, network=False)
        self.bookmarks = Bookmarks(self.database)
        self.model: list[str] = []
        self.removed: list[Bookmark] = []

    @rule(name=names)
    def add(self, name: str) -> None:
        self.bookmarks.add(Address("g", name), "t", "g", "k", "1")
        if name not in self.model:
            self.model.append(name)

    @rule(name=names)
    def remove(self, name: str) -> None:
        before = self.bookmarks.find(Address("g", name))
        assert self.bookmarks.remove(Address("g", name)) is (name in self.model)
        if before is not None:
            self.removed.append(before)
            self.model.remove(name)

    @rule(name=names, offset=st.integers(-7, 7))
    def move(self, name: str, offset: int) -> None:
        self.bookmarks.move(Address("g", name), offset)
        if name in self.model:
            old = self.model.index(name)
            new = max(0, min(len(self.model) - 1, old + offset))
            self.model.insert(new, self.model.pop(old))

    @precondition(lambda self: bool(self.removed))
    @rule()
    def undo(self) -> None:
        bookmark = self.removed.pop()
        self.bookmarks.restore(bookmark)
        if bookmark.address.item not in self.model:
            self.model.insert(min(bookmark.position, len(self.model)), bookmark.address.item)

    @invariant()
    def same_as_the_list(self) -> None:
        kept = self.bookmarks.all()
        assert [b.address.item for b in kept] == self.model
        assert [b.position for b in kept] == list(range(len(self.model)))

    def teardown(self) -> None:
        self.database.close()
        self.folder.cleanup()


TestBookmarkOrder = BookmarkOrder.TestCase
TestBookmarkOrder.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None, database=None
)
