"""The numbered steps that bring a user database of any age to the newest schema.

``PRAGMA user_version`` counts the steps already taken. A step is never edited once released:
a new one is appended. Each runs in one transaction together with its version number, so a
process killed half-way leaves the schema as it was.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from reader.userdata import workspace_schema


class Migration(NamedTuple):
    """One named step; its number is its place in the tuple, counted from 1."""

    name: str
    statements: tuple[str, ...]


# The typeof checks let PRAGMA quick_check notice a flipped byte that turned a number into text.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "bookmarks",
        (
            """
            CREATE TABLE bookmarks (
                address TEXT PRIMARY KEY NOT NULL CHECK (typeof(address) = 'text'),
                title TEXT NOT NULL CHECK (typeof(title) = 'text'),
                guide_title TEXT NOT NULL CHECK (typeof(guide_title) = 'text'),
                kind TEXT NOT NULL CHECK (typeof(kind) = 'text'),
                edition TEXT NOT NULL CHECK (typeof(edition) = 'text'),
                position INTEGER NOT NULL CHECK (typeof(position) = 'integer' AND position >= 0),
                added TEXT NOT NULL CHECK (typeof(added) = 'text')
            )
            """,
            "CREATE INDEX bookmarks_by_position ON bookmarks (position)",
        ),
    ),
    Migration(
        "trail",
        (
            """
            CREATE TABLE history (
                id INTEGER PRIMARY KEY,
                address TEXT NOT NULL CHECK (typeof(address) = 'text'),
                page TEXT NOT NULL CHECK (typeof(page) = 'text'),
                anchor TEXT NOT NULL CHECK (typeof(anchor) = 'text'),
                fraction REAL NOT NULL CHECK (fraction BETWEEN 0.0 AND 1.0),
                visited TEXT NOT NULL CHECK (typeof(visited) = 'text')
            )
            """,
            """
            CREATE TABLE places (
                guide TEXT PRIMARY KEY NOT NULL CHECK (typeof(guide) = 'text'),
                address TEXT NOT NULL CHECK (typeof(address) = 'text'),
                page TEXT NOT NULL CHECK (typeof(page) = 'text'),
                anchor TEXT NOT NULL CHECK (typeof(anchor) = 'text'),
                fraction REAL NOT NULL CHECK (fraction BETWEEN 0.0 AND 1.0),
                visited TEXT NOT NULL CHECK (typeof(visited) = 'text')
            )
            """,
        ),
    ),
    Migration("workspace", workspace_schema.STATEMENTS),
    Migration(
        "searches",
        (
            """
            CREATE TABLE searches (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL CHECK (typeof(name) = 'text'),
                asked TEXT NOT NULL CHECK (typeof(asked) = 'text'),
                looked TEXT NOT NULL CHECK (typeof(looked) = 'text'),
                total INTEGER NOT NULL CHECK (typeof(total) = 'integer' AND total >= 0)
            )
            """,
            """
            CREATE TABLE searches_seen (
                search INTEGER NOT NULL CHECK (typeof(search) = 'integer'),
                address TEXT NOT NULL CHECK (typeof(address) = 'text'),
                PRIMARY KEY (search, address)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE recent_searches (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                folded TEXT UNIQUE NOT NULL CHECK (typeof(folded) = 'text'),
                typed TEXT NOT NULL CHECK (typeof(typed) = 'text')
            )
            """,
        ),
    ),
    Migration(
        "the day of a recent search",
        (
            """
            ALTER TABLE recent_searches
            ADD COLUMN kept TEXT NOT NULL DEFAULT '' CHECK (typeof(kept) = 'text')
            """,
        ),
    ),
)

NEWEST = len(MIGRATIONS)
"""The schema number that this reader writes."""

BELIEVABLE = 10_000
"""A greater schema number is a damaged header, not a newer reader."""

TABLES: tuple[str, ...] = (
    *("bookmarks", "history", "places"),
    *workspace_schema.COLUMNS,
    *("searches_seen", "searches", "recent_searches"),
)
"""Every table, in the order in which they can be emptied."""

# Every column that the room reads; a database without one of them is not ours or is damaged.
_PROBES = (
    "SELECT address, title, guide_title, kind, edition, position, added FROM bookmarks LIMIT 0",
    "SELECT id, address, page, anchor, fraction, visited FROM history LIMIT 0",
    "SELECT guide, address, page, anchor, fraction, visited FROM places LIMIT 0",
    *(
        f"SELECT {columns} FROM {table} LIMIT 0"  # noqa: S608 - our own names
        for table, columns in workspace_schema.COLUMNS.items()
    ),
    "SELECT id, name, asked, looked, total FROM searches LIMIT 0",
    "SELECT search, address FROM searches_seen LIMIT 0",
    "SELECT id, folded, typed, kept FROM recent_searches LIMIT 0",
)


def schema_version(connection: sqlite3.Connection) -> int:
    """The number of steps this database has taken; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, steps: Sequence[Migration] = MIGRATIONS) -> int:
    """Take every step that is missing, each in its own transaction; return how many were taken.

    The version is read again inside each transaction, so two processes that start together take
    turns and neither repeats a step. Raises sqlite3.Error; the failed step is undone.
    """
    taken = 0
    while schema_version(connection) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = schema_version(connection)
            if version < len(steps):
                for statement in steps[version].statements:
                    connection.execute(statement)
                # A pragma takes no parameters; the number is our own count.
                connection.execute(f"PRAGMA user_version = {version + 1:d}")
                taken += 1
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    return taken


def check_columns(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.OperationalError when a table or column of the newest schema is missing."""
    for probe in _PROBES:
        connection.execute(probe)
