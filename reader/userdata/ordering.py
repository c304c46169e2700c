"""Dense positions: the user's own order in a table, counted 0, 1, 2 and so on."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple


class Order(NamedTuple):
    """One list in a table: the column that names a row, and which rows belong to the list.

    ``where`` is SQL that picks the list's rows ('1' for the whole table) and ``values`` its values.
    """

    table: str
    name: str
    where: str = "1"
    values: tuple[str, ...] = ()

    def count(self, connection: sqlite3.Connection) -> int:
        """How many rows the list has."""
        sql = f"SELECT count(*) FROM {self.table} WHERE {self.where}"  # noqa: S608 - our own names
        return int(connection.execute(sql, self.values).fetchone()[0])

    def place(self, connection: sqlite3.Connection, name: str) -> int | None:
        """The position of a row, or None when it is not in the list."""
        row = connection.execute(
            f"SELECT position FROM {self.table} WHERE {self.where} AND {self.name} = ?",  # noqa: S608
            (*self.values, name),
        ).fetchone()
        return None if row is None else int(row[0])

    def make_room(self, connection: sqlite3.Connection, position: int) -> int:
        """Shift what stands at ``position`` and after; returns the place, brought into bounds."""
        place = max(0, min(self.count(connection), position))
        self._shift(connection, place, self.count(connection), +1)
        return place

    def close_gap(self, connection: sqlite3.Connection, position: int) -> None:
        """Shift what stood after a row that has just been removed."""
        self._shift(connection, position + 1, self.count(connection) + 1, -1)

    def move(self, connection: sqlite3.Connection, name: str, offset: int) -> bool:
        """Move a row down (negative: up), as far as the list goes; False when nothing moved."""
        old = self.place(connection, name)
        if old is None:
            return False
        new = max(0, min(self.count(connection) - 1, old + offset))
        if new == old:
            return False
        if new > old:
            self._shift(connection, old + 1, new, -1)
        else:
            self._shift(connection, new, old - 1, +1)
        connection.execute(
            f"UPDATE {self.table} SET position = ? WHERE {self.where} AND {self.name} = ?",  # noqa: S608
            (new, *self.values, name),
        )
        return True

    def _shift(self, connection: sqlite3.Connection, first: int, last: int, by: int) -> None:
        connection.execute(
            f"UPDATE {self.table} SET position = position + ?"  # noqa: S608
            f" WHERE {self.where} AND position BETWEEN ? AND ?",
            (by, *self.values, first, last),
        )
