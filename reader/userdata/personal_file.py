"""Everything the user made as one JSON file, and in again with a report of each row that failed.

    {"format": "practice-guides-my-data", "version": 1, "written": "<ISO time>", "settings": {...},
     "<section>": [{"<column>": <text or whole number or share>, ...}, ...], ...}

The sections are those of SECTIONS, in that order; a row's keys are the columns named there. Order
in a list is the user's own order. Caches and random marks of this copy are left out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from reader.errors import InputError
from reader.translation import tr
from reader.userdata import json_file
from reader.userdata.database import UserDatabase
from reader.userdata.identity import new_id
from reader.userdata.json_file import Row, RowError, as_row, read_object, rows, write_object
from reader.userdata.marks import Colour
from reader.userdata.overlay import LocalEntry, LocalKind, checked_entry
from reader.userdata.plan_file import read_entry
from reader.userdata.plan_log import entry_id
from reader.userdata.plans import refresh
from reader.userdata.trail import HISTORY_LENGTH
from reader.userdata.wording import fold

FORMAT = "practice-guides-my-data"
VERSION = 1

Values = dict[str, str | int | float]


class Section(NamedTuple):
    """One list in the file: its name, its table, its columns, and which of them name a row.

    ``order`` is how rows are written; ``list_of`` names the column that tells apart several lists
    of positions in one table ('' for one list, None for a table without positions).
    """

    name: str
    table: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    order: str
    list_of: str | None = None


@dataclass(frozen=True)
class FailedRow:
    """A row that was not taken in: its section, its number counted from 1, and why."""

    section: str
    number: int
    reason: str

    def __str__(self) -> str:
        return f"{self.section}, row {self.number}: {self.reason}."


@dataclass(frozen=True)
class TakenIn:
    """What came of reading a file: rows added, rows that were there already, rows that failed."""

    added: Mapping[str, int]
    known: Mapping[str, int]
    failed: tuple[FailedRow, ...]


_ITEM = ("address", "title", "guide_title", "kind", "edition")
_ENTRY = (
    *("plan", "id", "clock", "copy", "address", "field", "was", "value", "why", "role"),
    *("edition", "at", "replaces"),
)
_PLACE = ("address", "page", "anchor", "fraction", "visited")
SECTIONS: tuple[Section, ...] = (
    Section("items", "known_items", _ITEM, ("address",), "address"),
    Section("bookmarks", "bookmarks", (*_ITEM, "added"), ("address",), "position, address", ""),
    Section("places", "places", ("guide", *_PLACE), ("guide",), "guide"),
    Section("history", "history", _PLACE, ("address", "page", "visited"), "id"),
    Section("collections", "collections", ("id", "name", "made"), ("id",), "position, id", ""),
    Section(
        "collected",
        "collected",
        ("collection", "address", "added"),
        ("collection", "address"),
        "collection, position, address",
        "collection",
    ),
    Section(
        "marks",
        "marks",
        (
            *("id", "address", "edition", "colour", "text", "quote", "prefix", "suffix"),
            *("start", "made", "changed", "lost"),
        ),
        ("id",),
        "made, id",
    ),
    Section(
        "tags",
        "tags",
        ("target", "folded", "name", "added"),
        ("target", "folded"),
        "target, folded",
    ),
    Section("plans", "plans", ("id", "name", "scope", "made"), ("id",), "position, id", ""),
    Section("plan_log", "plan_log", _ENTRY, ("plan", "id"), "plan, clock, at, id"),
    Section(
        "local",
        "local_entries",
        (
            *("id", "address", "kind", "title", "text", "link", "owner", "review"),
            *("made", "changed"),
        ),
        ("id",),
        "address, id",
    ),
    # What was seen of a saved search is not here: once taken in, a search begins anew.
    Section("searches", "searches", ("name", "asked", "looked", "total"), ("name", "asked"), "id"),
    Section("recent_searches", "recent_searches", ("folded", "typed"), ("folded",), "id"),
)

_NUMBERS = frozenset({"start", "lost", "clock", "total"})


def write_everything(
    database: UserDatabase, path: Path, settings: Mapping[str, object], *, overwrite: bool
) -> Mapping[str, int]:
    """Write all the user's own data; returns how many rows each section has.

    Raises InputError when ``path`` is taken, StorageError when the disk or the database fails.
    """
    content: dict[str, object] = {
        "format": FORMAT,
        "version": VERSION,
        "written": database.stamp(),
        "settings": dict(settings),
    }
    counts: dict[str, int] = {}
    with database.read() as connection:
        connection.execute("BEGIN")
        try:
            for section in SECTIONS:
                found = connection.execute(
                    f"SELECT {', '.join(section.columns)} FROM {section.table}"  # noqa: S608
                    f" ORDER BY {section.order}"
                ).fetchall()
                listed = [_out(dict(zip(section.columns, row, strict=True))) for row in found]
                content[section.name] = listed
                counts[section.name] = len(listed)
        finally:
            connection.execute("ROLLBACK")
    write_object(path, content, overwrite=overwrite)
    return counts


def read_settings(path: Path) -> Row:
    """The settings in a file of all data. Raises InputError."""
    found = read_object(path, FORMAT, VERSION).get("settings", {})
    return found if isinstance(found, dict) else {}


def take_in(database: UserDatabase, path: Path, step: Callable[[int, int], None]) -> TakenIn:
    """Add what a file holds to what is here. What is here already is never overwritten.

    One transaction: stopped half-way, nothing was added. ``step`` hears of progress and may
    raise to stop. Raises InputError when the file is no such file, StorageError when the rows
    cannot be kept.
    """
    content = read_object(path, FORMAT, VERSION)
    total = sum(len(rows(content, section.name)) for section in SECTIONS)
    added: dict[str, int] = {}
    known: dict[str, int] = {}
    failed: list[FailedRow] = []
    done = 0
    with database.write() as connection:
        for section in SECTIONS:
            added[section.name] = known[section.name] = 0
            for number, row in enumerate(rows(content, section.name), start=1):
                if done % 200 == 0:
                    step(done, total)
                done += 1
                try:
                    new = _take(connection, section, as_row(row), database.stamp())
                except (RowError, sqlite3.IntegrityError) as error:
                    failed.append(FailedRow(section.name, number, _reason(error)))
                    continue
                (added if new else known)[section.name] += 1
        for plan, address in connection.execute(
            "SELECT DISTINCT plan, address FROM plan_log"
        ).fetchall():
            refresh(connection, plan, (json_file.address({"address": address}),))
        connection.execute(
            "DELETE FROM history WHERE id <= (SELECT max(id) FROM history) - ?", (HISTORY_LENGTH,)
        )
    step(total, total)
    return TakenIn(added, known, tuple(failed))


def _out(row: dict[str, object]) -> Row:
    if "replaces" in row:
        return {**row, "replaces": str(row["replaces"]).split()}
    return row


def _take(connection: sqlite3.Connection, section: Section, row: Row, stamp: str) -> bool:
    """Add one row; False when the same row is there. Raises RowError, sqlite3.IntegrityError."""
    values = _values(section, row)
    _CHECKS.get(section.name, _nothing)(connection, row, values)
    where = " AND ".join(f"{column} = ?" for column in section.key)
    there = connection.execute(
        f"SELECT {', '.join(section.columns)} FROM {section.table} WHERE {where}",  # noqa: S608
        [values[column] for column in section.key],
    ).fetchone()
    if there is not None:
        if list(there) != [values[column] for column in section.columns]:
            raise RowError(tr("you have another version of it already, and yours was kept"))
        return False
    if section.list_of is not None:
        values["position"] = _next_position(connection, section, values)
    if section.name == "plans":
        values["copy"] = new_id()[:8]
    if section.name == "plan_log":
        values["received"] = stamp
    marks = ", ".join("?" for _ in values)
    connection.execute(
        f"INSERT INTO {section.table} ({', '.join(values)}) VALUES ({marks})",  # noqa: S608
        list(values.values()),
    )
    return True


def _values(section: Section, row: Row) -> Values:
    """The row's columns, each of the right type; raises RowError."""
    values: Values = {}
    for column in section.columns:
        if column == "address":
            values[column] = str(json_file.address(row))
        elif column == "fraction":
            values[column] = _share(row)
        elif column == "replaces":
            values[column] = " ".join(str(each) for each in rows(row, column))
        elif column in _NUMBERS:
            values[column] = json_file.number(row, column)
        else:
            values[column] = json_file.text(row, column)
    if any(values[column] == "" for column in section.key if column != "visited"):
        raise RowError(tr("{key} must not be empty", key=" and ".join(section.key)))
    return values


def _share(row: Row) -> float:
    found = row.get("fraction")
    if isinstance(found, bool) or not isinstance(found, int | float) or not 0 <= found <= 1:
        raise RowError(tr("fraction is not a share from 0 to 1"))
    return float(found)


def _next_position(connection: sqlite3.Connection, section: Section, values: Values) -> int:
    column = section.list_of
    where, given = (f"WHERE {column} = ?", [values[column]]) if column else ("", [])
    sql = f"SELECT count(*) FROM {section.table} {where}"  # noqa: S608 - our own names
    return int(connection.execute(sql, given).fetchone()[0])


def _check_entry(connection: sqlite3.Connection, row: Row, values: Values) -> None:
    entry = read_entry(row)
    if entry_id(entry) != entry.id:
        raise RowError(tr("the entry of the history was altered"))
    _require(connection, "plans", str(values["plan"]), "its plan")


def _check_collected(connection: sqlite3.Connection, _row: Row, values: Values) -> None:
    _require(connection, "collections", str(values["collection"]), "its collection")


def _check_mark(_connection: sqlite3.Connection, _row: Row, values: Values) -> None:
    if values["colour"] not in {"", *Colour}:
        raise RowError(tr("its colour is not known"))
    if not values["colour"] and not values["text"]:
        raise RowError(tr("it has neither text nor colour"))


def _check_tag(_connection: sqlite3.Connection, _row: Row, values: Values) -> None:
    if values["folded"] != fold(str(values["name"])):
        raise RowError(tr("its two spellings do not fit"))


def _check_local(_connection: sqlite3.Connection, row: Row, values: Values) -> None:
    kind = next((each for each in LocalKind if each == values["kind"]), None)
    if kind is None:
        raise RowError(tr("its kind is not known"))
    words = (json_file.text(row, key) for key in ("title", "text", "link", "owner", "review"))
    try:
        checked_entry(LocalEntry("", json_file.address(row), kind, *words))
    except InputError as error:
        raise RowError(tr("its title, link or date does not fit")) from error


def _require(connection: sqlite3.Connection, table: str, row_id: str, what: str) -> None:
    sql = f"SELECT 1 FROM {table} WHERE id = ?"  # noqa: S608 - our own names
    if connection.execute(sql, (row_id,)).fetchone() is None:
        raise RowError(tr("{what} is not there", what=what))


def _nothing(_connection: sqlite3.Connection, _row: Row, _values: Values) -> None:
    """Most sections need no check beyond types."""


_CHECKS: Mapping[str, Callable[[sqlite3.Connection, Row, Values], None]] = {
    "collected": _check_collected,
    "marks": _check_mark,
    "tags": _check_tag,
    "plan_log": _check_entry,
    "local": _check_local,
}


def _reason(error: Exception) -> str:
    return str(error) if isinstance(error, RowError) else "it does not fit the rules of the list"
