"""Marks: notes on an item or a quoted passage, and highlights in four named colours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.lazy import LazySequence
from reader.translation import tr, tr_noop
from reader.userdata.anchoring import Anchor
from reader.userdata.connections import rows_of
from reader.userdata.database import UserDatabase
from reader.userdata.filters import EVERYTHING, MarkFilter, conditions
from reader.userdata.identity import new_id
from reader.userdata.known_items import KnownItem, readable_address, readable_rows, remember_item
from reader.userdata.tags import Tagging
from reader.userdata.wording import fold, kept

TEXT_LENGTH = 20_000
"""The most characters in one note."""

_SELECT = """
    SELECT m.id, m.address, coalesce(k.title, m.address), coalesce(k.guide_title, ''),
           coalesce(k.kind, ''), m.edition, m.colour, m.text, m.quote, m.prefix, m.suffix,
           m.start, m.made, m.changed, m.lost
    FROM marks AS m LEFT JOIN known_items AS k ON k.address = m.address
"""


class Colour(StrEnum):
    """The colours of highlights; people read the name beside the colour."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"

    @property
    def label(self) -> str:
        """The word people read."""
        return _COLOUR_LABELS[self]


_COLOUR_LABELS = {
    Colour.YELLOW: tr_noop("Yellow"),
    Colour.GREEN: tr_noop("Green"),
    Colour.BLUE: tr_noop("Blue"),
    Colour.PINK: tr_noop("Pink"),
}


@dataclass(frozen=True)
class Mark:
    """A note (it has a text), a highlight (it has a colour), or both in one.

    ``item`` holds the words of the item when it was marked, its edition included. ``anchor`` is
    None for a note on the whole item. ``lost`` says that it waits in the orphan tray.
    """

    id: str
    item: KnownItem
    colour: Colour | None
    text: str
    anchor: Anchor | None
    made: str
    changed: str
    lost: bool = False

    @property
    def address(self) -> Address:
        """The item the mark is on."""
        return self.item.address


@dataclass(frozen=True)
class RemovedMark:
    """What a removal took away; ``restore`` puts it back, its tags included."""

    mark: Mark
    tags: tuple[Tagging, ...]


_COLOURS = {colour.value: colour for colour in Colour}


class Marks:
    """The notes and highlights of one database.

    Every method raises StorageError when the database cannot be used.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self, wanted: MarkFilter = EVERYTHING) -> Sequence[Mark]:
        """The marks that a filter wants, the newest first; lost ones as well."""
        with self._database.read() as connection:
            where, values = conditions(
                connection,
                wanted,
                address="m.address",
                date="m.made",
                target="m.id",
                texts="m.text, m.quote, k.title, k.guide_title",
            )
            rows = rows_of(connection, f"{_SELECT} {where} ORDER BY m.made DESC, m.id", values)
        return LazySequence(readable_rows(rows, "mark", 1), _made)

    def on_guide(self, guide: str) -> tuple[Mark, ...]:
        """Every mark in one guide, in the order of items and then of places."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE m.address = ? OR (m.address >= ? AND m.address < ?)"
                " ORDER BY m.address, m.start, m.made, m.id",
                (f"guide:{guide}", f"guide:{guide}/", f"guide:{guide}0"),
            ).fetchall()
        return _marks(rows)

    def on(self, address: Address) -> tuple[Mark, ...]:
        """The marks of one item, in the order of their places; lost ones as well."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE m.address = ? ORDER BY m.start, m.made, m.id", (str(address),)
            ).fetchall()
        return _marks(rows)

    def orphans(self) -> tuple[Mark, ...]:
        """The marks that no longer find their home."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE m.lost = 1 ORDER BY m.address, m.made, m.id"
            ).fetchall()
        return _marks(rows)

    def marked(self) -> frozenset[Address]:
        """What carries a note or highlight, for signs beside items."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT DISTINCT address FROM marks").fetchall()
        found = (readable_address(row[0], "mark") for row in rows)
        return frozenset(address for address in found if address is not None)

    def find(self, mark_id: str) -> Mark | None:
        """The mark with this id, or None."""
        with self._database.read() as connection:
            return _find(connection, mark_id)

    def make(
        self, item: KnownItem, anchor: Anchor | None, text: str, colour: Colour | None
    ) -> Mark:
        """Keep a new note or highlight.

        Raises InputError when there is neither text nor colour, or a colour without a passage.
        """
        _check(text, colour, anchor)
        stamp = self._database.stamp()
        made = Mark(new_id(), item, colour, kept(text), anchor, stamp, stamp)
        with self._database.write() as connection:
            remember_item(connection, item)
            _insert(connection, made)
        return made

    def edit(self, mark_id: str, text: str, colour: Colour | None) -> Mark:
        """Give a mark another text and colour, and return it as it was before.

        Raises InputError as ``make`` does, NotFound when the mark has gone.
        """
        with self._database.write() as connection:
            known = _require(connection, mark_id)
            _check(text, colour, known.anchor)
            connection.execute(
                "UPDATE marks SET text = ?, colour = ?, changed = ? WHERE id = ?",
                (kept(text), colour or "", self._database.stamp(), mark_id),
            )
        return known

    def attach(self, mark_id: str, item: KnownItem, anchor: Anchor | None) -> Mark:
        """Give a mark a home (again), and return it as it was; raises NotFound when it has gone."""
        with self._database.write() as connection:
            known = _require(connection, mark_id)
            remember_item(connection, item)
            place = anchor or Anchor("")
            connection.execute(
                "UPDATE marks SET address = ?, edition = ?, quote = ?, prefix = ?, suffix = ?,"
                " start = ?, lost = 0, changed = ? WHERE id = ?",
                (
                    *(str(item.address), item.edition),
                    *(place.quote, place.prefix, place.suffix, place.start),
                    *(self._database.stamp(), mark_id),
                ),
            )
        return known

    def set_lost(self, lost: Iterable[str], found: Iterable[str]) -> None:
        """Move marks into the orphan tray and out of it, by id."""
        with self._database.write() as connection:
            connection.executemany("UPDATE marks SET lost = 1 WHERE id = ?", [(i,) for i in lost])
            connection.executemany("UPDATE marks SET lost = 0 WHERE id = ?", [(i,) for i in found])

    def remove(self, mark_id: str) -> RemovedMark | None:
        """Remove a mark with its tags and return both; None when it was not there."""
        with self._database.write() as connection:
            known = _find(connection, mark_id)
            if known is None:
                return None
            rows = connection.execute(
                "SELECT target, name, added FROM tags WHERE target = ?", (mark_id,)
            ).fetchall()
            connection.execute("DELETE FROM marks WHERE id = ?", (mark_id,))
            connection.execute("DELETE FROM tags WHERE target = ?", (mark_id,))
        return RemovedMark(known, tuple(Tagging(*row) for row in rows))

    def put(self, mark: Mark) -> None:
        """Make a mark be exactly as it was before: undo of a change."""
        self.restore(RemovedMark(mark, ()), over=True)

    def restore(self, removed: RemovedMark, *, over: bool = False) -> None:
        """Put a removed mark back; one that is there already stays, unless ``over``."""
        mark = removed.mark
        with self._database.write() as connection:
            if _find(connection, mark.id) is not None:
                if not over:
                    return
                connection.execute("DELETE FROM marks WHERE id = ?", (mark.id,))
            known = "SELECT 1 FROM known_items WHERE address = ?"
            if connection.execute(known, (str(mark.address),)).fetchone() is None:
                remember_item(connection, mark.item)
            _insert(connection, mark)
            connection.executemany(
                "INSERT OR IGNORE INTO tags (target, folded, name, added) VALUES (?, ?, ?, ?)",
                [(t.target, fold(t.name), t.name, t.added) for t in removed.tags],
            )


def _check(text: str, colour: Colour | None, anchor: Anchor | None) -> None:
    if not text.strip() and colour is None:
        raise InputError(
            tr("There is nothing to keep: the note is empty."),
            tr("Type a note, or choose a colour."),
        )
    if colour is not None and anchor is None:
        raise InputError(
            tr("A highlight needs a passage; nothing was changed."), tr("Select some words first.")
        )
    if len(text) > TEXT_LENGTH:
        raise InputError(
            tr(
                "A note may have {text_length:,} characters; it was not saved.",
                text_length=TEXT_LENGTH,
            ),
            tr("Shorten it, or split it into two notes."),
        )


def _find(connection: sqlite3.Connection, mark_id: str) -> Mark | None:
    rows = connection.execute(f"{_SELECT} WHERE m.id = ?", (mark_id,)).fetchall()
    return next(iter(_marks(rows)), None)


def _require(connection: sqlite3.Connection, mark_id: str) -> Mark:
    found = _find(connection, mark_id)
    if found is None:
        raise NotFound(tr("This note is no longer there; nothing was changed."))
    return found


def _insert(connection: sqlite3.Connection, mark: Mark) -> None:
    place = mark.anchor or Anchor("")
    connection.execute(
        "INSERT INTO marks (id, address, edition, colour, text, quote, prefix, suffix, start,"
        " made, changed, lost) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(mark.id, str(mark.address), mark.item.edition, mark.colour or "", mark.text),
            *(place.quote, place.prefix, place.suffix, place.start),
            *(mark.made, mark.changed, int(mark.lost)),
        ),
    )


def _marks(rows: list[tuple[str, ...]]) -> tuple[Mark, ...]:
    return tuple(mark for mark in map(_mark, rows) if mark is not None)


def _mark(row: tuple[str, ...]) -> Mark | None:
    return None if readable_address(row[1], "mark") is None else _made(row)


def _made(row: tuple[str, ...]) -> Mark:
    address = Address.parse(row[1])
    item = KnownItem(address, row[2], row[3], row[4], row[5])
    colour = _COLOURS.get(row[6])
    anchor = Anchor(row[8], row[9], row[10], int(row[11])) if row[8] else None
    return Mark(row[0], item, colour, row[7], anchor, row[12], row[13], bool(row[14]))
