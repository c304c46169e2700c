"""Merging: a plan as a file for colleagues, and their file joined to ours, conflicts shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.planning import check_plans_allowed
from reader.userdata.plan_file import SUFFIX, PlanFile, read_plan_file, write_plan_file
from reader.userdata.plan_log import Conflict, Entry
from reader.userdata.plan_merge import Merge, Taken, merge
from reader.userdata.plans import Plan, Plans

__all__ = ["SUFFIX", "Conflict", "Entry", "Merge", "Merged", "Merging", "Preview", "Taken"]


@dataclass(frozen=True)
class Preview:
    """What a merge would do. ``into`` is our plan, or None when a new one would be made.

    ``their_plan`` is the plan in the file; ``merge`` says what is new, taken and in conflict.
    """

    their_plan: Plan
    into: Plan | None
    merge: Merge


@dataclass(frozen=True)
class Merged:
    """What a merge did: the plan, what its history gained, and what waits for a decision."""

    plan: str
    arrivals: tuple[Entry, ...]
    taken: tuple[Taken, ...]
    conflicts: tuple[Conflict, ...]


class Merging:
    """Writes and joins plan files, with no network and nothing overwritten.

    Every method raises StorageError when the user's own data cannot be used.
    """

    def __init__(self, plans: Plans, stamp: Callable[[], str], allowed: Callable[[], bool]) -> None:
        """``allowed`` says whether plans may be written here."""
        self._allowed = allowed
        self._plans = plans
        self._stamp = stamp

    def export(
        self, plan: str, path: Path, control: JobControl, *, overwrite: bool = False
    ) -> Done[Path]:
        """Write a plan with its whole history; local information and notes stay here.

        Raises NotFound when there is no such plan, InputError when there is a file already and
        ``overwrite`` is False, StorageError when it cannot be written.
        """
        found = self._plans.find(plan)
        log = self._plans.history(plan)
        control.check()
        file = PlanFile(found, tuple(self._plans.known(plan).values()), log, self._stamp())
        return Done(write_plan_file(path, file, overwrite=overwrite))

    def preview(self, path: Path, control: JobControl, *, into: str = "") -> Preview:
        """What merging a file would do; changes nothing.

        ``into`` is the id of our plan, or '' for the one that the file is a copy of (a new one
        when there is none). Raises InputError when the file was altered or is of another kind.
        """
        file = read_plan_file(path)
        control.check()
        own = self._own(into or file.plan.id, required=bool(into))
        ours = self._plans.history(own.id) if own else ()
        return Preview(file.plan, own, merge(ours, file.log))

    def merge(self, path: Path, control: JobControl, *, into: str = "") -> Done[Merged]:
        """Join a colleague's file to our plan. Nothing is overwritten or taken from the history.

        What both sides changed differently is a conflict: both values stay until
        ``Planning.change`` decides. Raises as ``preview`` does, and InputError where plans are
        turned off; then nothing has changed.
        """
        check_plans_allowed(self._allowed)
        file = read_plan_file(path)
        control.check()
        own = self._own(into or file.plan.id, required=bool(into))
        made = own or self._plans.make(file.plan.name, file.plan.scope, file.plan.id)
        result = merge(self._plans.history(made.id), file.log)
        self._plans.absorb(made.id, result.arrivals, file.items)
        merged = Merged(made.id, result.arrivals, result.taken, result.conflicts)
        if own is not None and not result.arrivals:
            return Done(merged)
        touched = frozenset(entry.address for entry in result.arrivals)
        return Done(merged, ChangeSet(plans=frozenset({made.id}), planned=touched))

    def _own(self, plan: str, *, required: bool) -> Plan | None:
        if required:
            return self._plans.find(plan)
        return next((each for each in self._plans.all() if each.id == plan), None)
