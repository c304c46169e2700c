"""Overlay: local contacts, thresholds, forms and links on items, with owner and review date."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reader.errors import InputError
from reader.guide.address import Address
from reader.translation import tr, tr_noop
from reader.userdata.database import UserDatabase
from reader.userdata.filters import EVERYTHING, MarkFilter, conditions
from reader.userdata.identity import new_id
from reader.userdata.known_items import KnownItem, readable_address, remember_item
from reader.userdata.plan_fields import ROLE_LENGTH, TEXT_LENGTH
from reader.userdata.plan_log import member
from reader.userdata.wording import kept

_SELECT = """
    SELECT l.id, l.address, l.kind, l.title, l.text, l.link, l.owner, l.review, l.made, l.changed
    FROM local_entries AS l LEFT JOIN known_items AS k ON k.address = l.address
"""
_SCHEMES = ("https://", "http://", "mailto:", "tel:", "file://")


class LocalKind(StrEnum):
    """What a piece of local information is; the value is the word kept in files."""

    CONTACT = "contact"
    THRESHOLD = "threshold"
    FORM = "form"
    LINK = "link"

    @property
    def label(self) -> str:
        """The words people read."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    LocalKind.CONTACT: tr_noop("Local contact"),
    LocalKind.THRESHOLD: tr_noop("Local threshold"),
    LocalKind.FORM: tr_noop("Local form"),
    LocalKind.LINK: tr_noop("Local link"),
}


@dataclass(frozen=True)
class LocalEntry:
    """One piece of local information on an item: never part of the guide, never exported unasked.

    ``owner`` is a role, ``review`` an ISO date or '', ``link`` a web, mail or file address or ''.
    """

    id: str
    address: Address
    kind: LocalKind
    title: str
    text: str = ""
    link: str = ""
    owner: str = ""
    review: str = ""
    made: str = ""
    changed: str = ""


class Overlay:
    """The local information of one database.

    Every method raises StorageError when the database cannot be used.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self, wanted: MarkFilter = EVERYTHING) -> tuple[LocalEntry, ...]:
        """The entries that a filter wants, by item."""
        with self._database.read() as connection:
            where, values = conditions(
                connection,
                wanted,
                address="l.address",
                date="l.changed",
                target="l.id",
                texts="l.title, l.text, l.link, l.owner, k.title, k.guide_title",
            )
            rows = connection.execute(
                f"{_SELECT} {where} ORDER BY l.address, l.kind, l.title, l.id", values
            ).fetchall()
        return _all(rows)

    def on(self, address: Address) -> tuple[LocalEntry, ...]:
        """What is attached to one item."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE l.address = ? ORDER BY l.kind, l.title, l.id", (str(address),)
            ).fetchall()
        return _all(rows)

    def addresses(self) -> frozenset[Address]:
        """What carries local information, for signs beside items."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT DISTINCT address FROM local_entries").fetchall()
        found = (readable_address(row[0], "local entry") for row in rows)
        return frozenset(address for address in found if address is not None)

    def due(self, today: str) -> tuple[LocalEntry, ...]:
        """Entries whose review date is ``today`` (ISO) or earlier, the oldest first."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_SELECT} WHERE l.review <> '' AND l.review <= ? ORDER BY l.review, l.id",
                (today,),
            ).fetchall()
        return _all(rows)

    def item_of(self, entry_id: str) -> KnownItem | None:
        """The words that an entry's item had when it was last changed."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT k.address, k.title, k.guide_title, k.kind, k.edition"
                " FROM local_entries AS l JOIN known_items AS k ON k.address = l.address"
                " WHERE l.id = ?",
                (entry_id,),
            ).fetchone()
        address = None if row is None else readable_address(row[0], "local entry")
        return None if address is None else KnownItem(address, *row[1:])

    def put(self, item: KnownItem, entry: LocalEntry) -> tuple[LocalEntry, LocalEntry | None]:
        """Keep a new entry (its ``id`` is '') or change one; returns it and what it was before.

        Raises InputError for an empty title, a date that is none, or a link of another kind.
        """
        checked = checked_entry(entry)
        stamp = self._database.stamp()
        with self._database.write() as connection:
            before = _find(connection, entry.id) if entry.id else None
            made = replace(
                checked,
                id=entry.id or new_id(),
                address=item.address,
                made=before.made if before else stamp,
                changed=stamp,
            )
            remember_item(connection, item)
            _insert(connection, made)
        return made, before

    def remove(self, entry_id: str) -> LocalEntry | None:
        """Remove an entry and return it; None when it was not there."""
        with self._database.write() as connection:
            known = _find(connection, entry_id)
            if known is not None:
                connection.execute("DELETE FROM local_entries WHERE id = ?", (entry_id,))
        return known

    def restore(self, entry: LocalEntry) -> None:
        """Put an entry back exactly as it was."""
        with self._database.write() as connection:
            _insert(connection, entry)


def checked_entry(entry: LocalEntry) -> LocalEntry:
    """An entry as it is kept; raises InputError for what does not fit, a link's kind included."""
    title = " ".join(kept(entry.title).split())
    link, review = kept(entry.link).strip(), entry.review.strip()
    if not title or len(title) > ROLE_LENGTH or len(entry.text) > TEXT_LENGTH:
        raise InputError(
            tr("Local information needs a short title; nothing was saved."), tr("Check the title.")
        )
    if link and not link.lower().startswith(_SCHEMES):
        raise InputError(
            tr("This link cannot be kept; nothing was saved."),
            tr("Start it with https:// or mailto: or file://."),
        )
    try:
        review = date.fromisoformat(review).isoformat() if review else ""
    except ValueError as error:
        raise InputError(
            tr("The review date is not a date; nothing was saved."), tr("Write it as 2027-01-31.")
        ) from error
    owner = " ".join(kept(entry.owner).split())[:ROLE_LENGTH]
    return replace(
        entry, title=title, text=kept(entry.text).strip(), link=link, owner=owner, review=review
    )


def _find(connection: sqlite3.Connection, entry_id: str) -> LocalEntry | None:
    rows = connection.execute(f"{_SELECT} WHERE l.id = ?", (entry_id,)).fetchall()
    return next(iter(_all(rows)), None)


def _insert(connection: sqlite3.Connection, entry: LocalEntry) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO local_entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(entry.id, str(entry.address), entry.kind, entry.title, entry.text, entry.link),
            *(entry.owner, entry.review, entry.made, entry.changed),
        ),
    )


def _all(rows: list[tuple[str, ...]]) -> tuple[LocalEntry, ...]:
    found = ((readable_address(row[1], "local entry"), row) for row in rows)
    return tuple(
        LocalEntry(row[0], address, member(row[2], LocalKind.LINK), *row[3:])
        for address, row in found
        if address is not None
    )
