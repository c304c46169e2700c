"""KnownItem: the words an item had when it was last marked, for lists that outlive its guide."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from reader.guide.address import ID_LENGTH, ID_PATTERN, SCHEME, Address
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


_Row = TypeVar("_Row", bound=tuple[Any, ...])
_READABLE = re.compile(f"{SCHEME}{ID_PATTERN.pattern}(?:/{ID_PATTERN.pattern})?").fullmatch

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


def readable_rows(rows: Sequence[_Row], what: str, column: int = 0) -> Sequence[_Row]:
    """The rows whose address can be read; lines in the log for the others, as above.

    Asked of thousands of rows, whose addresses are made later, when a row is looked at.
    """
    return [
        row
        for row in rows
        if (len(row[column]) <= ID_LENGTH and _READABLE(row[column]))
        or readable_address(row[column], what) is not None
    ]
