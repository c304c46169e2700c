"""Plans: several named plans, each with a history that only grows and a cached present state."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.errors import NotFound
from reader.guide.address import Address
from reader.translation import tr
from reader.userdata.collections import checked_name
from reader.userdata.connections import rows_of
from reader.userdata.database import UserDatabase
from reader.userdata.identity import new_id
from reader.userdata.known_items import (
    KnownItem,
    learn_items,
    readable_address,
    remember_item,
)
from reader.userdata.ordering import Order
from reader.userdata.plan_fields import BY_NAME, ROLE_LENGTH, TEXT_LENGTH, Applies, Status, checked
from reader.userdata.plan_log import (
    Author,
    Conflict,
    Entry,
    PlanItem,
    conflicts,
    heads,
    replay,
    until,
    write_over,
)
from reader.userdata.wording import kept
from reader.userdata.workspace_schema import COLUMNS

_ORDER = Order("plans", "id")
_ENTRY = "id, clock, copy, address, field, was, value, why, role, edition, at, replaces"
_ITEM = COLUMNS["plan_items"].removeprefix("plan, ")


# Looked up: to call an enum takes ten times as long, and plans have thousands of items.
_APPLIES = {member.value: member for member in Applies}
_STATUSES = {member.value: member for member in Status}


@dataclass(frozen=True)
class Plan:
    """One named plan; ``scope`` says for which service or region, in the user's words.

    ``size`` is the number of items with a history, ``made`` an ISO 8601 time.
    """

    id: str
    name: str
    scope: str
    position: int
    made: str
    size: int = 0


@dataclass(frozen=True)
class RemovedPlan:
    """What a removal took away, its whole history included; ``restore`` puts it back."""

    plan: Plan
    log: tuple[Entry, ...]


class Plans:
    """The plans of one database; every method raises StorageError when it cannot be used."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self) -> tuple[Plan, ...]:
        """Every plan in the user's order."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, name, scope, position, made,"
                " (SELECT count(*) FROM plan_items WHERE plan = id)"
                " FROM plans ORDER BY position, id"
            ).fetchall()
        return tuple(Plan(*row) for row in rows)

    def find(self, plan: str) -> Plan:
        """One plan by its id; raises NotFound."""
        found = next((each for each in self.all() if each.id == plan), None)
        if found is None:
            raise _gone()
        return found

    def make(self, name: str, scope: str = "", plan_id: str = "") -> Plan:
        """Begin an empty plan at the end; raises InputError for an empty name.

        ``plan_id`` is the id of a colleague's plan of which this is a copy.
        """
        wanted = checked_name(name)
        with self._database.write() as connection:
            place = _ORDER.count(connection)
            made = Plan(
                plan_id or new_id(), wanted, kept(scope).strip(), place, self._database.stamp()
            )
            _insert(connection, made, place)
        return made

    def rename(self, plan: str, name: str, scope: str) -> bool:
        """Give a plan another name and scope; False when it has them already.

        Raises InputError for an empty name, NotFound when there is no such plan.
        """
        wanted = checked_name(name)
        with self._database.write() as connection:
            _require(connection, plan)
            done = connection.execute(
                "UPDATE plans SET name = ?, scope = ? WHERE id = ? AND (name <> ? OR scope <> ?)",
                (wanted, kept(scope).strip(), plan, wanted, kept(scope).strip()),
            )
            return done.rowcount > 0

    def move(self, plan: str, offset: int) -> bool:
        """Move a plan down the list (negative: up); False when nothing moved."""
        with self._database.write() as connection:
            return _ORDER.move(connection, plan, offset)

    def remove(self, plan: str) -> RemovedPlan | None:
        """Remove a plan with its history and return both; None when it was not there."""
        with self._database.write() as connection:
            found = _find(connection, plan)
            if found is None:
                return None
            log = _entries(connection, plan)
            connection.execute("DELETE FROM plans WHERE id = ?", (plan,))
            connection.execute("DELETE FROM plan_log WHERE plan = ?", (plan,))
            connection.execute("DELETE FROM plan_items WHERE plan = ?", (plan,))
            _ORDER.close_gap(connection, found.position)
        return RemovedPlan(found, log)

    def restore(self, removed: RemovedPlan) -> None:
        """Put a removed plan back in its place, every entry as it was."""
        with self._database.write() as connection:
            if _find(connection, removed.plan.id) is None:
                place = _ORDER.make_room(connection, removed.plan.position)
                _insert(connection, removed.plan, place)
                _append(connection, removed.plan.id, removed.log, self._database.stamp())
                refresh(connection, removed.plan.id, {e.address for e in removed.log})

    def items(self, plan: str) -> tuple[PlanItem, ...]:
        """The present state of every item with a history, by address."""
        return self._items(plan, "", ())

    def item(self, plan: str, address: Address) -> PlanItem:
        """The present state of one item; first values where it has no history."""
        found = self._items(plan, "AND address = ?", (str(address),))
        return next(iter(found), PlanItem(address))

    def overdue(self, plan: str, today: str) -> tuple[PlanItem, ...]:
        """Items whose target date is before ``today`` (ISO) and that are not done, oldest first."""
        closed = [status.value for status in Status if status.closed]
        marks = ", ".join("?" for _ in closed)
        return self._items(
            plan,
            f"AND target <> '' AND target < ? AND applies <> 'no' AND status NOT IN ({marks})",
            (today, *closed),
            "target, address",
        )

    def known(self, plan: str) -> dict[Address, KnownItem]:
        """The words that the plan's items had when they were last changed."""
        with self._database.read() as connection:
            rows = rows_of(
                connection,
                "SELECT k.address, k.title, k.guide_title, k.kind, k.edition"
                " FROM plan_items AS p JOIN known_items AS k ON k.address = p.address"
                " WHERE p.plan = ?",
                (plan,),
            )
        found = ((readable_address(row[0], "planned item"), row) for row in rows)
        return {a: KnownItem(a, *row[1:]) for a, row in found if a is not None}

    def history(self, plan: str, address: Address | None = None) -> tuple[Entry, ...]:
        """The history of a plan, or of one item in it; the newest entry first."""
        with self._database.read() as connection:
            return tuple(reversed(_entries(connection, plan, address)))

    def state_at(self, plan: str, moment: str) -> dict[Address, PlanItem]:
        """The state at the end of a date, or at an ISO time: a replay of the history.

        Raises ValueError when ``moment`` is neither.
        """
        return replay(until(self.history(plan), moment))

    def conflicts(self, plan: str) -> tuple[Conflict, ...]:
        """Every field that colleagues changed apart and nobody has decided."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT address FROM plan_items WHERE plan = ? AND disputed <> ''", (plan,)
            ).fetchall()
            entries: list[Entry] = []
            for (text,) in rows:
                address = readable_address(text, "planned item")
                if address is not None:
                    entries += _entries(connection, plan, address)
        return conflicts(entries)

    def change(
        self,
        plan: str,
        item: KnownItem,
        values: Mapping[str, str],
        role: str,
        why: str = "",
    ) -> tuple[Entry, ...]:
        """Give fields of an item new values; returns the entries that were added to the history.

        A field that has its value already and no conflict adds nothing. Raises InputError for a
        value that does not fit, NotFound when there is no such plan; then nothing changes.
        """
        wanted = {name: checked(name, value) for name, value in values.items()}
        at = self._database.stamp()
        with self._database.write() as connection:
            copy = _require(connection, plan)
            standing = heads(_entries(connection, plan, item.address))
            author = Author(
                copy,
                " ".join(kept(role).split())[:ROLE_LENGTH],
                kept(why).strip()[:TEXT_LENGTH],
                item.edition,
                at,
            )
            clock = _clock(connection, plan)
            made: list[Entry] = []
            for name, value in wanted.items():
                cell = (item.address, name)
                entry = write_over(standing.get(cell, ()), cell, value, clock + 1, author)
                if entry is not None:
                    clock += 1
                    made.append(entry)
            if made:
                remember_item(connection, item)
                _append(connection, plan, made, at)
                refresh(connection, plan, {item.address})
        return tuple(made)

    def absorb(
        self, plan: str, entries: Iterable[Entry], items: Iterable[KnownItem] = ()
    ) -> tuple[Entry, ...]:
        """Join a colleague's history to a plan's; returns what was new. Raises NotFound."""
        with self._database.write() as connection:
            _require(connection, plan)
            own = {entry.id for entry in _entries(connection, plan)}
            new = tuple(entry for entry in entries if entry.id not in own)
            learn_items(connection, items)
            _append(connection, plan, new, self._database.stamp())
            refresh(connection, plan, {entry.address for entry in new})
        return new

    def is_consistent(self, plan: str) -> bool:
        """Tell whether the cached state is what the history replays to."""
        return {item.address: item for item in self.items(plan)} == replay(self.history(plan))

    def rebuild(self, plan: str) -> None:
        """Make the cached state anew from the history."""
        with self._database.write() as connection:
            connection.execute("DELETE FROM plan_items WHERE plan = ?", (plan,))
            refresh(connection, plan, {entry.address for entry in _entries(connection, plan)})

    def _items(
        self, plan: str, also: str, values: tuple[str, ...], order: str = "address"
    ) -> tuple[PlanItem, ...]:
        with self._database.read() as connection:
            rows = rows_of(
                connection,
                f"SELECT {_ITEM} FROM plan_items"  # noqa: S608 - our own names
                f" WHERE plan = ? {also} ORDER BY {order}",
                (plan, *values),
            )
        return tuple(item for item in map(_item, rows) if item is not None)


def _gone() -> NotFound:
    return NotFound(tr("This plan is no longer there; nothing was changed."))


def _find(connection: sqlite3.Connection, plan: str) -> Plan | None:
    row = connection.execute(
        "SELECT id, name, scope, position, made,"
        " (SELECT count(*) FROM plan_items WHERE plan = id) FROM plans WHERE id = ?",
        (plan,),
    ).fetchone()
    return None if row is None else Plan(*row)


def _require(connection: sqlite3.Connection, plan: str) -> str:
    """The random word that marks this copy of a plan."""
    row = connection.execute("SELECT copy FROM plans WHERE id = ?", (plan,)).fetchone()
    if row is None:
        raise _gone()
    return str(row[0])


def _insert(connection: sqlite3.Connection, plan: Plan, position: int) -> None:
    connection.execute(
        f"INSERT INTO plans ({COLUMNS['plans']}) VALUES (?, ?, ?, ?, ?, ?)",  # noqa: S608
        (plan.id, plan.name, plan.scope, new_id()[:8], position, plan.made),
    )


def _clock(connection: sqlite3.Connection, plan: str) -> int:
    row = connection.execute("SELECT max(clock) FROM plan_log WHERE plan = ?", (plan,)).fetchone()
    return int(row[0] or 0)


def _entries(
    connection: sqlite3.Connection, plan: str, address: Address | None = None
) -> tuple[Entry, ...]:
    one = "" if address is None else "AND address = ?"
    rows = rows_of(
        connection,
        f"SELECT {_ENTRY} FROM plan_log WHERE plan = ? {one} ORDER BY clock, at, id",  # noqa: S608
        (plan,) if address is None else (plan, str(address)),
    )
    return tuple(entry for entry in map(_entry, rows) if entry is not None)


def _append(
    connection: sqlite3.Connection, plan: str, entries: Iterable[Entry], received: str
) -> None:
    connection.executemany(
        f"INSERT INTO plan_log ({COLUMNS['plan_log']})"  # noqa: S608
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(plan, e.id, e.clock, e.copy, str(e.address), e.field, e.was, e.value, e.why),
                *(e.role, e.edition, e.at, " ".join(e.replaces), received),
            )
            for e in entries
        ],
    )


def refresh(connection: sqlite3.Connection, plan: str, addresses: Iterable[Address]) -> None:
    """Bring the cached state of some items up to date with the history."""
    for address in addresses:
        item = replay(_entries(connection, plan, address)).get(address)
        if item is None:
            continue
        connection.execute(
            f"INSERT OR REPLACE INTO plan_items (plan, {_ITEM})"  # noqa: S608
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                *(plan, str(address), item.applies, item.applies_why, item.status, item.owner),
                *(item.target, item.next_action, item.evidence, item.changed, item.role),
                *(item.edition, " ".join(item.disputed)),
            ),
        )


def _entry(row: tuple[str, int, str, str, str, str, str, str, str, str, str, str]) -> Entry | None:
    address = readable_address(row[3], "plan entry")
    if address is None or row[4] not in BY_NAME:
        return None
    return Entry(*row[:3], address, *row[4:11], tuple(row[11].split()))


def _item(row: tuple[str, ...]) -> PlanItem | None:
    address = readable_address(row[0], "planned item")
    if address is None:
        return None
    return PlanItem(
        address,
        _APPLIES.get(row[1], Applies.UNDECIDED),
        row[2],
        _STATUSES.get(row[3], Status.NOT_STARTED),
        row[4],
        row[5],
        row[6],
        row[7],
        row[8],
        row[9],
        row[10],
        tuple(row[11].split()),
    )
