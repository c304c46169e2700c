"""A plan as a file for colleagues: JSON that holds its history, and roles but no names.

    {"format": "practice-guides-plan", "version": 1, "written": "<ISO time>",
     "plan": {"id", "name", "scope", "made"},
     "items": [{"address", "title", "guide_title", "kind", "edition"}, ...],
     "log": [{"id", "clock", "copy", "address", "field", "was", "value", "why", "role", "edition",
              "at", "replaces": ["<id>", ...]}, ...]}

``log`` is the whole history in the order of its clocks; plan_log.Entry says what each part means.
``id`` is a hash of the entry, so an altered file is refused. ``copy`` is random. There is no user
name, machine name or path in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.errors import InputError
from reader.translation import tr
from reader.userdata.backups import moment_of
from reader.userdata.json_file import (
    Row,
    RowError,
    address,
    as_row,
    number,
    read_object,
    rows,
    text,
    write_object,
)
from reader.userdata.known_items import KnownItem
from reader.userdata.plan_fields import checked
from reader.userdata.plan_log import Entry, problems
from reader.userdata.plans import Plan

FORMAT = "practice-guides-plan"
VERSION = 1
SUFFIX = ".plan.json"
LATEST_CLOCK = 1 << 40
"""A greater clock was not counted by people's changes."""


@dataclass(frozen=True)
class PlanFile:
    """What a plan file holds; ``written`` is when, as an ISO time."""

    plan: Plan
    items: tuple[KnownItem, ...]
    log: tuple[Entry, ...]
    written: str


def write_plan_file(path: Path, file: PlanFile, *, overwrite: bool) -> Path:
    """Write a plan; raises InputError when ``path`` is taken, StorageError when it cannot be."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "written": file.written,
        "plan": plan_row(file.plan),
        "items": [item_row(item) for item in sorted(file.items, key=lambda i: i.address)],
        "log": [entry_row(entry) for entry in sorted(file.log, key=lambda e: e.rank)],
    }
    return write_object(path, content, overwrite=overwrite)


def read_plan_file(path: Path) -> PlanFile:
    """Read a plan; raises InputError when anything in it was altered, lost or is of another kind.

    A plan file is taken whole or not at all: half a history would be no history.
    """
    content = read_object(path, FORMAT, VERSION)
    try:
        plan = read_plan(as_row(content.get("plan")))
        items = tuple(read_item(as_row(row)) for row in rows(content, "items"))
        log = tuple(read_entry(as_row(row)) for row in rows(content, "log"))
    except RowError as error:
        raise InputError(
            tr("{name} is damaged: {error}; nothing was changed.", name=path.name, error=error),
            tr("Ask for the file to be sent again."),
        ) from error
    wrong = problems(log)
    if wrong or len({entry.id for entry in log}) != len(log):
        raise InputError(
            tr(
                "The history in {name} was altered or is incomplete; nothing was changed.",
                name=path.name,
            ),
            tr("Ask for the file to be exported and sent again."),
        )
    return PlanFile(plan, items, log, text(content, "written", ""))


def plan_row(plan: Plan) -> Row:
    """A plan as it stands in files."""
    return {"id": plan.id, "name": plan.name, "scope": plan.scope, "made": plan.made}


def read_plan(row: Row) -> Plan:
    """A plan from a file; raises RowError."""
    plan_id = text(row, "id")
    if not plan_id or len(plan_id) > 64 or not plan_id.isalnum():
        raise RowError(tr("the plan has no id"))
    return Plan(plan_id, text(row, "name") or "Plan", text(row, "scope", ""), 0, text(row, "made"))


def item_row(item: KnownItem) -> Row:
    """An item's words as they stand in files."""
    return {
        "address": str(item.address),
        "title": item.title,
        "guide_title": item.guide_title,
        "kind": item.kind,
        "edition": item.edition,
    }


def read_item(row: Row) -> KnownItem:
    """An item's words from a file; raises RowError."""
    words = (text(row, key, "") for key in ("title", "guide_title", "kind", "edition"))
    return KnownItem(address(row), *words)


def entry_row(entry: Entry) -> Row:
    """An entry of a history as it stands in files."""
    return {
        "id": entry.id,
        "clock": entry.clock,
        "copy": entry.copy,
        "address": str(entry.address),
        "field": entry.field,
        "was": entry.was,
        "value": entry.value,
        "why": entry.why,
        "role": entry.role,
        "edition": entry.edition,
        "at": entry.at,
        "replaces": list(entry.replaces),
    }


def read_entry(row: Row) -> Entry:
    """An entry of a history from a file; raises RowError for values that a plan does not accept."""
    replaces = [each for each in rows(row, "replaces") if isinstance(each, str) and each.isalnum()]
    field, value, at = text(row, "field"), text(row, "value"), text(row, "at")
    try:
        if checked(field, value) != value:
            raise RowError(tr("a value does not fit its field"))
        moment_of(at)
    except InputError as error:
        raise RowError(tr("a field or value is not known")) from error
    except ValueError as error:
        raise RowError(
            str(error) if isinstance(error, RowError) else tr("a time is none")
        ) from error
    clock = number(row, "clock")
    if not 1 <= clock <= LATEST_CLOCK:
        raise RowError(tr("a clock is out of bounds"))
    return Entry(
        text(row, "id"),
        clock,
        text(row, "copy"),
        address(row),
        field,
        text(row, "was"),
        value,
        text(row, "why"),
        text(row, "role"),
        text(row, "edition"),
        at,
        tuple(sorted(replaces)),
    )
