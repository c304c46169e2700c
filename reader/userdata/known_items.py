"""KnownItem: the words an item had when it was last marked, for lists that outlive its guide."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reader.guide.address import Address
from reader.logs import logger


@dataclass(frozen=True)
class KnownItem:
    """A guide or item by its address, with its title, its guide's title, its kind and edition."""

    address: Address
    title: str
    guide_title: str
    kind: str
    edition: str


def remember_item(connection: sqlite3.Connection, item: KnownItem) -> None:
    """Keep the words of an item, the newest words last; inside the caller's transaction."""
    connection.execute(
        "INSERT OR REPLACE INTO known_items VALUES (?, ?, ?, ?, ?)",
        (str(item.address), item.title, item.guide_title, item.kind, item.edition),
    )


def learn_items(connection: sqlite3.Connection, items: Iterable[KnownItem]) -> None:
    """Keep the words of items that are not known yet, e.g. from a colleague's file."""
    connection.executemany(
        "INSERT OR IGNORE INTO known_items VALUES (?, ?, ?, ?, ?)",
        [(str(i.address), i.title, i.guide_title, i.kind, i.edition) for i in items],
    )


# Lists are asked for again and again, and an address is a frozen value.
_parsed = lru_cache(maxsize=20_000)(Address.parse)


def readable_address(text: str, what: str) -> Address | None:
    """An address from the database; None (and a line in the log) when a byte has flipped.

    SQLite's checks cannot see that; the row stays, and the list goes on without it.
    """
    try:
        return _parsed(text)
    except ValueError:
        logger("userdata").warning("the address of a %s cannot be read", what)
        return None
