"""The history of a plan as values: entries that only grow, and the state that they replay to.

Each entry names the entries that it replaces, so a log is a graph and not only a list. Logs from
several people are merged by joining them: the join of sets, which no order of merging can change.
Entries of one field that nobody has replaced and that say different things are a conflict.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from reader.guide.address import Address
from reader.userdata.backups import moment_of
from reader.userdata.plan_fields import BY_NAME, FIELDS, Applies, Status

Word = TypeVar("Word", bound=StrEnum)

Cell = tuple[Address, str]
"""One field of one item."""


@dataclass(frozen=True)
class Entry:
    """One change of one field: who (by role), when, from, to and why.

    ``clock`` is a Lamport clock: greater than that of every entry its writer knew. ``copy`` tells
    apart copies of a plan and is random. ``replaces`` are the ids of what it was written over.
    ``id`` is a hash of all the rest, so an altered entry is noticed. ``at`` is ISO 8601 in UTC.
    """

    id: str
    clock: int
    copy: str
    address: Address
    field: str
    was: str
    value: str
    why: str
    role: str
    edition: str
    at: str
    replaces: tuple[str, ...] = ()

    @property
    def cell(self) -> Cell:
        """What the entry changes."""
        return self.address, self.field

    @property
    def rank(self) -> tuple[int, str, str]:
        """What decides which of several values is shown first; the same on every machine."""
        return self.clock, self.at, self.id


@dataclass(frozen=True)
class PlanItem:
    """What a plan says of one item. ``disputed`` names the fields with a conflict.

    ``target`` is an ISO date or ''. ``changed``, ``role`` and ``edition`` are the last change's.
    """

    address: Address
    applies: Applies = Applies.UNDECIDED
    applies_why: str = ""
    status: Status = Status.NOT_STARTED
    owner: str = ""
    target: str = ""
    next_action: str = ""
    evidence: str = ""
    changed: str = ""
    role: str = ""
    edition: str = ""
    disputed: tuple[str, ...] = ()

    def value(self, field: str) -> str:
        """The value of a field by its name in files; raises KeyError for no such field."""
        return str(getattr(self, BY_NAME[field].name))


@dataclass(frozen=True)
class Conflict:
    """One field that was changed apart: every value that stands, the first one shown.

    ``base`` is the last value that all sides knew.
    """

    address: Address
    field: str
    base: str
    candidates: tuple[Entry, ...]


def make_entry(
    *,
    clock: int,
    copy: str,
    cell: Cell,
    was: str,
    value: str,
    why: str,
    role: str,
    edition: str,
    at: str,
    replaces: Iterable[str],
) -> Entry:
    """An entry with the id that belongs to its content."""
    address, field = cell
    draft = Entry(
        "", clock, copy, address, field, was, value, why, role, edition, at, tuple(sorted(replaces))
    )
    return Entry(entry_id(draft), *_content(draft), draft.replaces)


@dataclass(frozen=True)
class Author:
    """What all entries of one change share: who (by role), why, when, on which copy and edition."""

    copy: str
    role: str
    why: str
    edition: str
    at: str


def write_over(
    standing: tuple[Entry, ...], cell: Cell, value: str, clock: int, author: Author
) -> Entry | None:
    """The entry that gives a field a new value over all that stands; None when it has it already.

    ``clock`` must be greater than that of every known entry. A field with a conflict always
    gets an entry: that is how a conflict is decided.
    """
    was = standing[0].value if standing else BY_NAME[cell[1]].default
    if value == was and len({entry.value for entry in standing}) < 2:
        return None
    return make_entry(
        clock=clock,
        copy=author.copy,
        cell=cell,
        was=was,
        value=value,
        why=author.why,
        role=author.role,
        edition=author.edition,
        at=author.at,
        replaces=[entry.id for entry in standing],
    )


def entry_id(entry: Entry) -> str:
    """The id that belongs to an entry's content: 32 hexadecimal digits of SHA-256."""
    import hashlib

    content = [str(part) if isinstance(part, Address) else part for part in _content(entry)]
    text = json.dumps([*content, sorted(entry.replaces)], ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:32]


def heads(entries: Iterable[Entry]) -> dict[Cell, tuple[Entry, ...]]:
    """For each field that was ever changed: the entries that nothing replaces, first one first."""
    known = list(entries)
    replaced = {old for entry in known for old in entry.replaces}
    found: dict[Cell, list[Entry]] = {}
    for entry in known:
        if entry.id not in replaced:
            found.setdefault(entry.cell, []).append(entry)
    return {
        cell: tuple(sorted(standing, key=lambda e: e.rank, reverse=True))
        for cell, standing in found.items()
    }


def replay(entries: Iterable[Entry]) -> dict[Address, PlanItem]:
    """The state that a log leads to, by item."""
    by_item: dict[Address, dict[str, tuple[Entry, ...]]] = {}
    for (address, field), standing in heads(entries).items():
        by_item.setdefault(address, {})[field] = standing
    return {address: _item(address, fields) for address, fields in by_item.items()}


def until(entries: Iterable[Entry], moment: str) -> tuple[Entry, ...]:
    """The entries made up to a date (that day included) or an ISO time. Raises ValueError."""
    if len(moment) == len("2026-11-23"):
        datetime.fromisoformat(moment)
        return tuple(e for e in entries if moment_of(e.at).date().isoformat() <= moment)
    last = moment_of(moment)
    return tuple(e for e in entries if moment_of(e.at) <= last)


def conflicts(entries: Iterable[Entry]) -> tuple[Conflict, ...]:
    """Every field whose standing values differ, in the order of items and fields."""
    known = {entry.id: entry for entry in entries}
    order = [field.name for field in FIELDS]
    found = [
        Conflict(address, field, _base(standing, known), standing)
        for (address, field), standing in heads(known.values()).items()
        if len({entry.value for entry in standing}) > 1
    ]
    return tuple(sorted(found, key=lambda c: (c.address, order.index(c.field))))


def problems(entries: Iterable[Entry]) -> tuple[str, ...]:
    """What is wrong with a log: altered entries, gaps, clocks that run back; empty when sound."""
    known = {entry.id: entry for entry in entries}
    found: list[str] = []
    for entry in known.values():
        if entry_id(entry) != entry.id:
            found.append(f"The entry {entry.id} was altered.")
        for old in entry.replaces:
            earlier = known.get(old)
            if earlier is None:
                found.append(f"The entry {entry.id} follows one that is missing.")
            elif earlier.clock >= entry.clock or earlier.cell != entry.cell:
                found.append(f"The entry {entry.id} does not fit what it follows.")
    return tuple(sorted(found))


def member(value: str, default: Word) -> Word:
    """The word of ``default``'s kind that ``value`` stands for; ``default`` when it is none."""
    try:
        return type(default)(value)
    except ValueError:
        return default


def _content(
    entry: Entry,
) -> tuple[int, str, Address, str, str, str, str, str, str, str]:
    return (
        *(entry.clock, entry.copy, entry.address, entry.field, entry.was, entry.value),
        *(entry.why, entry.role, entry.edition, entry.at),
    )


def _item(address: Address, fields: Mapping[str, tuple[Entry, ...]]) -> PlanItem:
    values = {name: standing[0].value for name, standing in fields.items()}
    latest = max((standing[0] for standing in fields.values()), key=lambda e: e.rank)
    disputed = tuple(
        field.name
        for field in FIELDS
        if len({entry.value for entry in fields.get(field.name, ())}) > 1
    )
    return PlanItem(
        address,
        member(values.get("applies", ""), Applies.UNDECIDED),
        values.get("applies_why", ""),
        member(values.get("status", ""), Status.NOT_STARTED),
        values.get("owner", ""),
        values.get("target", ""),
        values.get("next_action", ""),
        values.get("evidence", ""),
        changed=latest.at,
        role=latest.role,
        edition=latest.edition,
        disputed=disputed,
    )


def _base(standing: tuple[Entry, ...], known: Mapping[str, Entry]) -> str:
    """The value of the latest entry that every standing one comes from, or the first value."""
    shared = set.intersection(*(_ancestors(entry, known) for entry in standing))
    latest = max((known[i] for i in shared), key=lambda e: e.rank, default=None)
    return BY_NAME[standing[0].field].default if latest is None else latest.value


def _ancestors(entry: Entry, known: Mapping[str, Entry]) -> set[str]:
    found: set[str] = set()
    waiting = list(entry.replaces)
    while waiting:
        old = waiting.pop()
        if old not in found and old in known:
            found.add(old)
            waiting.extend(known[old].replaces)
    return found
