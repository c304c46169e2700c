"""Collections: named lists of items in the user's own order; an item may be in several."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.lazy import LazySequence
from reader.translation import tr
from reader.userdata.connections import rows_of
from reader.userdata.database import UserDatabase
from reader.userdata.filters import EVERYTHING, MarkFilter, conditions
from reader.userdata.identity import new_id
from reader.userdata.known_items import KnownItem, readable_rows, remember_item
from reader.userdata.ordering import Order
from reader.userdata.wording import fold, kept

NAME_LENGTH = 120
"""The most characters in the name of a collection or plan."""

_ORDER = Order("collections", "id")
_ITEMS = """
    SELECT c.address, coalesce(k.title, c.address), coalesce(k.guide_title, ''),
           coalesce(k.kind, ''), coalesce(k.edition, ''), c.position, c.added
    FROM collected AS c LEFT JOIN known_items AS k ON k.address = c.address
"""


@dataclass(frozen=True)
class Collection:
    """One named list; ``position`` is its place among the lists, ``size`` how many items it has."""

    id: str
    name: str
    position: int
    made: str
    size: int = 0


@dataclass(frozen=True)
class CollectedItem:
    """One item of a collection, with the words it had when it was put in.

    ``position`` counts from 0, ``added`` is an ISO 8601 time.
    """

    item: KnownItem
    position: int
    added: str

    @property
    def address(self) -> Address:
        """What the item is."""
        return self.item.address


@dataclass(frozen=True)
class RemovedCollection:
    """What a removal took away; ``restore`` puts it back."""

    collection: Collection
    items: tuple[CollectedItem, ...]


class Collections:
    """The collections of one database; every method raises StorageError when it cannot be used.

    Doing a thing twice has the effect of doing it once.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self) -> tuple[Collection, ...]:
        """Every collection in the user's order."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, name, position, made,"
                " (SELECT count(*) FROM collected WHERE collection = id)"
                " FROM collections ORDER BY position, id"
            ).fetchall()
        return tuple(Collection(*row) for row in rows)

    def items(self, collection: str, wanted: MarkFilter = EVERYTHING) -> Sequence[CollectedItem]:
        """What a collection holds, in the user's order; empty for one that is not there."""
        with self._database.read() as connection:
            where, values = conditions(
                connection,
                wanted,
                address="c.address",
                date="c.added",
                target="c.address",
                texts="k.title, k.guide_title",
            )
            also = f"{where} AND" if where else "WHERE"
            rows = rows_of(
                connection,
                f"{_ITEMS} {also} c.collection = ? ORDER BY c.position, c.address",
                (*values, collection),
            )
        return LazySequence(readable_rows(rows, "collected item"), _item)

    def holding(self, address: Address) -> frozenset[str]:
        """The ids of the collections that hold an item."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT collection FROM collected WHERE address = ?", (str(address),)
            ).fetchall()
        return frozenset(row[0] for row in rows)

    def make(self, name: str) -> Collection:
        """Begin an empty collection at the end; raises InputError for an empty or taken name."""
        wanted = checked_name(name)
        with self._database.write() as connection:
            _refuse_taken(connection, wanted, "")
            made = Collection(new_id(), wanted, _ORDER.count(connection), self._database.stamp())
            _insert(connection, made, made.position)
        return made

    def rename(self, collection: str, name: str) -> bool:
        """Give a collection another name; False when it has that name already.

        Raises InputError for an empty or taken name, NotFound when there is no such collection.
        """
        wanted = checked_name(name)
        with self._database.write() as connection:
            known = _require(connection, collection)
            if known.name == wanted:
                return False
            _refuse_taken(connection, wanted, collection)
            connection.execute("UPDATE collections SET name = ? WHERE id = ?", (wanted, collection))
        return True

    def remove(self, collection: str) -> RemovedCollection | None:
        """Remove a collection and return all it held; None when it was not there."""
        held = self.items(collection)
        with self._database.write() as connection:
            known = _find(connection, collection)
            if known is None:
                return None
            connection.execute("DELETE FROM collections WHERE id = ?", (collection,))
            _ORDER.close_gap(connection, known.position)
        return RemovedCollection(known, tuple(held))

    def restore(self, removed: RemovedCollection) -> None:
        """Put a removed collection back in its place; one that is there already stays."""
        with self._database.write() as connection:
            if _find(connection, removed.collection.id) is not None:
                return
            place = _ORDER.make_room(connection, removed.collection.position)
            _insert(connection, removed.collection, place)
            for held in removed.items:
                _insert_item(connection, removed.collection.id, held, held.position)

    def move(self, collection: str, offset: int) -> bool:
        """Move a collection down the list (negative: up); False when nothing moved."""
        with self._database.write() as connection:
            return _ORDER.move(connection, collection, offset)

    def put_all(self, collection: str, items: Iterable[KnownItem]) -> int:
        """Put items at the end of a collection; returns how many were not in it yet.

        Raises NotFound when there is no such collection.
        """
        new = 0
        with self._database.write() as connection:
            _require(connection, collection)
            order = _order_in(collection)
            for item in items:
                remember_item(connection, item)
                if order.place(connection, str(item.address)) is None:
                    made = CollectedItem(item, order.count(connection), self._database.stamp())
                    _insert_item(connection, collection, made, made.position)
                    new += 1
        return new

    def take_out(self, collection: str, address: Address) -> CollectedItem | None:
        """Take an item out and return it; None when it was not in there."""
        with self._database.write() as connection:
            row = connection.execute(
                f"{_ITEMS} WHERE c.collection = ? AND c.address = ?", (collection, str(address))
            ).fetchone()
            found = None if row is None else _item(row)
            if found is None:
                return None
            connection.execute(
                "DELETE FROM collected WHERE collection = ? AND address = ?",
                (collection, str(address)),
            )
            _order_in(collection).close_gap(connection, found.position)
        return found

    def put_back(self, collection: str, taken: CollectedItem) -> None:
        """Put an item back where it was; raises NotFound when its collection has gone."""
        with self._database.write() as connection:
            _require(connection, collection)
            order = _order_in(collection)
            if order.place(connection, str(taken.address)) is None:
                place = order.make_room(connection, taken.position)
                _insert_item(connection, collection, taken, place)

    def move_item(self, collection: str, address: Address, offset: int) -> bool:
        """Move an item within a collection (negative: up); False when nothing moved."""
        with self._database.write() as connection:
            return _order_in(collection).move(connection, str(address), offset)


def checked_name(name: str) -> str:
    """A name as it is kept: no blanks around it; raises InputError when empty or too long."""
    wanted = " ".join(kept(name).split())
    if not wanted:
        raise InputError(
            tr("A name is needed; nothing was changed."), tr("Type a name, then try again.")
        )
    if len(wanted) > NAME_LENGTH:
        raise InputError(
            tr(
                "A name may have {name_length} characters; nothing was changed.",
                name_length=NAME_LENGTH,
            ),
            tr("Shorten the name."),
        )
    return wanted


def _refuse_taken(connection: sqlite3.Connection, name: str, own: str) -> None:
    rows = connection.execute("SELECT id, name FROM collections").fetchall()
    if any(fold(taken) == fold(name) and row_id != own for row_id, taken in rows):
        raise InputError(
            tr("You have a collection of that name; nothing was changed."),
            tr("Choose another name."),
        )


def _order_in(collection: str) -> Order:
    return Order("collected", "address", "collection = ?", (collection,))


def _find(connection: sqlite3.Connection, collection: str) -> Collection | None:
    row = connection.execute(
        "SELECT id, name, position, made FROM collections WHERE id = ?", (collection,)
    ).fetchone()
    return None if row is None else Collection(*row)


def _require(connection: sqlite3.Connection, collection: str) -> Collection:
    found = _find(connection, collection)
    if found is None:
        raise NotFound(tr("This collection is no longer there; nothing was changed."))
    return found


def _insert(connection: sqlite3.Connection, collection: Collection, position: int) -> None:
    connection.execute(
        "INSERT INTO collections (id, name, position, made) VALUES (?, ?, ?, ?)",
        (collection.id, collection.name, position, collection.made),
    )


def _insert_item(
    connection: sqlite3.Connection, collection: str, held: CollectedItem, position: int
) -> None:
    connection.execute(
        "INSERT INTO collected (collection, address, position, added) VALUES (?, ?, ?, ?)",
        (collection, str(held.address), position, held.added),
    )


def _item(row: tuple[str, str, str, str, str, int, str]) -> CollectedItem:
    return CollectedItem(KnownItem(Address.parse(row[0]), *row[1:5]), *row[5:])
