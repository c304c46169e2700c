"""Trail: where the reader is, where they were in each guide, and the history of pages."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.address import Address
from reader.logs import logger
from reader.userdata.database import UserDatabase

HISTORY_LENGTH = 500
"""Pages kept in the history; the oldest go first."""

_COLUMNS = "address, page, anchor, fraction, visited"

_Row = tuple[str, str, str, float, str]


@dataclass(frozen=True)
class Place:
    """A spot in a page: how far down it was, as a share of the page from 0.0 to 1.0.

    ``page`` is the page's id, ``anchor`` the heading or item in view ('' for none), ``visited``
    an ISO 8601 time. The zoom is not part of a place.
    """

    address: Address
    page: str
    anchor: str
    fraction: float
    visited: str


class Trail:
    """Places and history in one database; every method raises StorageError when it cannot be used.

    Order follows the visits themselves, never the clock.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def remember(self, place: Place) -> None:
        """Make ``place`` the present one.

        Staying on the same address and page only updates the last line of the history.
        A fraction out of bounds is brought to the nearest bound.
        """
        values = (
            str(place.address),
            place.page,
            place.anchor,
            _bounded(place.fraction),
            place.visited,
        )
        with self._database.write() as connection:
            newest = connection.execute(
                "SELECT id, address, page FROM history ORDER BY id DESC LIMIT 1"
            ).fetchone()
            if newest is not None and tuple(newest[1:]) == values[:2]:
                connection.execute(
                    "UPDATE history SET anchor = ?, fraction = ?, visited = ? WHERE id = ?",
                    (*values[2:], newest[0]),
                )
            else:
                connection.execute(
                    f"INSERT INTO history ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
                    values,
                )
                connection.execute(
                    "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?",
                    (HISTORY_LENGTH,),
                )
            connection.execute(
                f"INSERT OR REPLACE INTO places (guide, {_COLUMNS})"  # noqa: S608
                " VALUES (?, ?, ?, ?, ?, ?)",
                (place.address.guide, *values),
            )

    def last(self) -> Place | None:
        """The present place; None on a fresh profile."""
        return next(iter(self.history(1)), None)

    def last_in(self, guide_id: str) -> Place | None:
        """Where the reader was last in one guide; None when it was never opened."""
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS} FROM places WHERE guide = ?",  # noqa: S608
                (guide_id,),
            ).fetchone()
        return None if row is None else _place(row)

    def history(self, limit: int = HISTORY_LENGTH) -> tuple[Place, ...]:
        """At most ``limit`` places, the newest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM history ORDER BY id DESC LIMIT ?",  # noqa: S608
                (max(0, min(limit, HISTORY_LENGTH)),),
            ).fetchall()
        return tuple(p for p in map(_place, rows) if p is not None)

    def forget_before(self, limit: str) -> int:
        """Forget what was visited before ``limit`` (ISO 8601, UTC); returns how many lines."""
        with self._database.write() as connection:
            gone = connection.execute("DELETE FROM history WHERE visited < ?", (limit,)).rowcount
            connection.execute("DELETE FROM places WHERE visited < ?", (limit,))
        return int(gone)

    def clear(self) -> None:
        """Forget every place and the whole history; bookmarks stay."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM history")
            connection.execute("DELETE FROM places")


def _bounded(fraction: float) -> float:
    # Written so that NaN (a page of no height) becomes 0.
    return min(1.0, fraction) if fraction > 0.0 else 0.0


def _place(row: _Row) -> Place | None:
    try:
        return Place(Address.parse(row[0]), *row[1:])
    except ValueError:
        logger("userdata").warning("a place's address cannot be read")
        return None
