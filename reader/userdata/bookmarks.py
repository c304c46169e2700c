"""Bookmarks: what the user saved, in the user's own order."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from reader.guide.address import Address
from reader.lazy import LazySequence
from reader.userdata.connections import rows_of
from reader.userdata.database import UserDatabase
from reader.userdata.filters import EVERYTHING, MarkFilter, conditions
from reader.userdata.known_items import readable_address, readable_rows

_COLUMNS = "address, title, guide_title, kind, edition, position, added"

_Row = tuple[str, str, str, str, str, int, str]


@dataclass(frozen=True)
class Bookmark:
    """One saved guide, section or recommendation, with the words it had when it was saved.

    ``kind`` is the kind of item, ``edition`` the guide's edition at that time, ``position`` the
    place in the list counted from 0, ``added`` an ISO 8601 time.
    """

    address: Address
    title: str
    guide_title: str
    kind: str
    edition: str
    position: int
    added: str


class Bookmarks:
    """The bookmarks of one database; positions are dense: 0, 1, 2 and so on.

    Every method raises StorageError when the database cannot be used. Doing a thing twice has
    the effect of doing it once.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self, wanted: MarkFilter = EVERYTHING) -> Sequence[Bookmark]:
        """The bookmarks that a filter wants (all of them without one) in the user's order."""
        with self._database.read() as connection:
            where, values = conditions(
                connection,
                wanted,
                address="address",
                date="added",
                target="address",
                texts="title, guide_title",
            )
            rows = rows_of(
                connection,
                f"SELECT {_COLUMNS} FROM bookmarks {where} ORDER BY position, address",  # noqa: S608
                values,
            )
        return LazySequence(readable_rows(rows, "bookmark"), _made)

    def addresses(self) -> frozenset[Address]:
        """What is bookmarked, for the stars."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT address FROM bookmarks").fetchall()
        return frozenset(
            a for a in (readable_address(row[0], "bookmark") for row in rows) if a is not None
        )

    def find(self, address: Address) -> Bookmark | None:
        """The bookmark at ``address``; keep it before removing, to be able to restore it."""
        with self._database.read() as connection:
            return _find(connection, address)

    def add(
        self, address: Address, title: str, guide_title: str, kind: str, edition: str
    ) -> Bookmark:
        """Save an item at the end of the list; one that is saved already stays as it is."""
        with self._database.write() as connection:
            known = _find(connection, address)
            if known is not None:
                return known
            made = Bookmark(
                address,
                title,
                guide_title,
                kind,
                edition,
                _count(connection),
                self._database.stamp(),
            )
            _insert(connection, made)
        return made

    def remove(self, address: Address) -> bool:
        """Forget an item; False when it was not saved."""
        with self._database.write() as connection:
            known = _find(connection, address)
            if known is None:
                return False
            connection.execute("DELETE FROM bookmarks WHERE address = ?", (str(address),))
            _shift(connection, known.position + 1, _count(connection), -1)
        return True

    def move(self, address: Address, offset: int) -> bool:
        """Move an item ``offset`` places down (negative: up), as far as the list goes.

        False when nothing moved: at the end already, or not saved.
        """
        with self._database.write() as connection:
            known = _find(connection, address)
            if known is None:
                return False
            old = known.position
            new = max(0, min(_count(connection) - 1, old + offset))
            if new == old:
                return False
            if new > old:
                _shift(connection, old + 1, new, -1)
            else:
                _shift(connection, new, old - 1, +1)
            connection.execute(
                "UPDATE bookmarks SET position = ? WHERE address = ?", (new, str(address))
            )
        return True

    def restore(self, bookmark: Bookmark) -> None:
        """Put a removed bookmark back where it was, or at the end of a list that has shrunk.

        One that is saved again already stays as it is.
        """
        with self._database.write() as connection:
            if _find(connection, bookmark.address) is not None:
                return
            count = _count(connection)
            position = max(0, min(count, bookmark.position))
            _shift(connection, position, count, +1)
            _insert(connection, bookmark, position)


def _count(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM bookmarks").fetchone()[0])


def _find(connection: sqlite3.Connection, address: Address) -> Bookmark | None:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM bookmarks WHERE address = ?",  # noqa: S608
        (str(address),),
    ).fetchone()
    return None if row is None else _bookmark(row)


def _insert(
    connection: sqlite3.Connection, bookmark: Bookmark, position: int | None = None
) -> None:
    connection.execute(
        f"INSERT INTO bookmarks ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            str(bookmark.address),
            bookmark.title,
            bookmark.guide_title,
            bookmark.kind,
            bookmark.edition,
            bookmark.position if position is None else position,
            bookmark.added,
        ),
    )


def _shift(connection: sqlite3.Connection, first: int, last: int, by: int) -> None:
    connection.execute(
        "UPDATE bookmarks SET position = position + ? WHERE position BETWEEN ? AND ?",
        (by, first, last),
    )


def _bookmark(row: _Row) -> Bookmark | None:
    return None if readable_address(row[0], "bookmark") is None else _made(row)


def _made(row: _Row) -> Bookmark:
    return Bookmark(Address.parse(row[0]), *row[1:])
