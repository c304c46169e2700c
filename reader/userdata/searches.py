"""Searches: those the user saved by name, and the newest ones typed; never written to a log."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from reader.userdata.database import UserDatabase

MOST_RECENT = 20
"""Recent searches that are kept (the issue's figure); the oldest goes first."""

_COLUMNS = "id, name, asked, looked, total"


@dataclass(frozen=True)
class SavedSearch:
    """One search with a name. ``asked`` is the whole question as its owner wrote it down.

    ``looked`` is the ISO 8601 time of the last look, ``total`` how many items were found then.
    ``id`` is its number in this database, higher for newer ones.
    """

    id: int
    name: str
    asked: str
    looked: str
    total: int


class SavedSearches:
    """The saved searches of one database, in the order of their making.

    Every method raises StorageError when the database cannot be used.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self) -> tuple[SavedSearch, ...]:
        """Every saved search, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM searches ORDER BY id"  # noqa: S608 - our own names
            ).fetchall()
        return tuple(SavedSearch(*row) for row in rows)

    def add(self, name: str, asked: str, total: int, seen: Iterable[str]) -> SavedSearch:
        """Save a search with what it finds now; the same question again gets the new name."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM searches WHERE asked = ?", (asked,))
            number = connection.execute(
                "INSERT INTO searches (name, asked, looked, total) VALUES (?, ?, ?, ?)",
                (name, asked, self._database.stamp(), total),
            ).lastrowid
            assert number is not None
            _keep_seen(connection, number, seen)
            return _find(connection, number)

    def rename(self, number: int, name: str) -> bool:
        """Give a search another name; False when it is gone."""
        with self._database.write() as connection:
            changed = connection.execute(
                "UPDATE searches SET name = ? WHERE id = ?", (name, number)
            ).rowcount
        return bool(changed)

    def remove(self, number: int) -> bool:
        """Forget a search; False when it is gone already."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM searches_seen WHERE search = ?", (number,))
            changed = connection.execute("DELETE FROM searches WHERE id = ?", (number,)).rowcount
        return bool(changed)

    def seen(self, number: int) -> frozenset[str]:
        """The addresses that a search had found at the last look."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT address FROM searches_seen WHERE search = ?", (number,)
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def look(self, number: int, total: int, seen: Iterable[str]) -> bool:
        """Keep what a search finds now as looked at; False when it is gone."""
        with self._database.write() as connection:
            changed = connection.execute(
                "UPDATE searches SET looked = ?, total = ? WHERE id = ?",
                (self._database.stamp(), total, number),
            ).rowcount
            if changed:
                _keep_seen(connection, number, seen)
        return bool(changed)


class RecentSearches:
    """The newest searches of one database, each once, whatever its capitals and spaces."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self) -> tuple[str, ...]:
        """What was typed, the newest first."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT typed FROM recent_searches ORDER BY id DESC")
            return tuple(row[0] for row in rows.fetchall())

    def add(self, typed: str) -> None:
        """Keep a search as the newest one; more than MOST_RECENT are never kept."""
        words = " ".join(typed.split())
        if not words:
            return
        with self._database.write() as connection:
            connection.execute("DELETE FROM recent_searches WHERE folded = ?", (words.casefold(),))
            connection.execute(
                "INSERT INTO recent_searches (folded, typed, kept) VALUES (?, ?, ?)",
                (words.casefold(), words, self._database.stamp()),
            )
            connection.execute(
                "DELETE FROM recent_searches WHERE id NOT IN"
                " (SELECT id FROM recent_searches ORDER BY id DESC LIMIT ?)",
                (MOST_RECENT,),
            )

    def forget_before(self, limit: str) -> int:
        """Forget what was typed before ``limit`` (ISO 8601, UTC); returns how many searches.

        A search without a day, from an earlier release or another computer, counts as old.
        """
        with self._database.write() as connection:
            return int(
                connection.execute("DELETE FROM recent_searches WHERE kept < ?", (limit,)).rowcount
            )

    def clear(self) -> None:
        """Forget every recent search."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM recent_searches")


def _find(connection: sqlite3.Connection, number: int) -> SavedSearch:
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM searches WHERE id = ?",  # noqa: S608 - our own names
        (number,),
    ).fetchone()
    return SavedSearch(*row)


def _keep_seen(connection: sqlite3.Connection, number: int, seen: Iterable[str]) -> None:
    connection.execute("DELETE FROM searches_seen WHERE search = ?", (number,))
    connection.executemany(
        "INSERT OR IGNORE INTO searches_seen (search, address) VALUES (?, ?)",
        [(number, address) for address in seen],
    )
