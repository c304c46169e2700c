"""Planning: what is in place here, item by item, with a history that only grows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from reader.errors import InputError, ReaderError
from reader.guide.address import Address
from reader.guide.items import KeyPrinciple, Recommendation
from reader.guide.kinds import GuideKind
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.changeset import ChangeSet, Done
from reader.services.describing import describe_item
from reader.translation import tr, tr_noop
from reader.userdata.known_items import KnownItem
from reader.userdata.plan_fields import FIELDS, Applies, PlanField, Status
from reader.userdata.plan_log import Conflict, Entry, PlanItem
from reader.userdata.plans import Plan, Plans, RemovedPlan

__all__ = [
    "FIELDS",
    "Applies",
    "Conflict",
    "Entry",
    "Plan",
    "PlanField",
    "PlanItem",
    "PlanRow",
    "Planning",
    "RemovedPlan",
    "Status",
    "Summary",
    "SummaryLine",
]

NO_OUTCOME = tr_noop("No outcome stated")


@dataclass(frozen=True)
class PlanRow:
    """One line of a plan: the item's words, what the plan says of it, and its outcomes.

    ``installed`` is False for an item that no installed guide has any more.
    """

    item: KnownItem
    state: PlanItem
    outcomes: tuple[str, ...] = ()
    installed: bool = True

    @property
    def address(self) -> Address:
        """Which item it is."""
        return self.item.address


@dataclass(frozen=True)
class SummaryLine:
    """How many items stand where: ``key`` is a guide's id or an outcome's words.

    ``counts`` has every Status. An item that does not apply here counts as Not applicable.
    """

    key: str
    title: str
    counts: Mapping[Status, int]
    overdue: int = 0

    @property
    def total(self) -> int:
        """How many items there are."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Summary:
    """Progress by guide and by outcome; an item with several outcomes counts in each."""

    total: SummaryLine
    by_guide: tuple[SummaryLine, ...]
    by_outcome: tuple[SummaryLine, ...]


class Planning:
    """Reads and changes plans; every command says what it changed.

    Every method raises StorageError when the user's own data cannot be used.
    """

    def __init__(
        self,
        library: Library,
        plans: Plans,
        today: Callable[[], date],
        allowed: Callable[[], bool],
    ) -> None:
        """``allowed`` says whether plans may be written here; those there are can be read."""
        self._allowed = allowed
        self._library = library
        self._plans = plans
        self._today = today
        self._offered: tuple[str, tuple[PlanRow, ...]] = ("", ())

    @property
    def allowed(self) -> bool:
        """False where the organisation has turned plans off."""
        return self._allowed()

    def all(self) -> tuple[Plan, ...]:
        """Every plan in the user's order."""
        return self._plans.all()

    def make(self, name: str, scope: str, control: JobControl) -> Done[Plan]:
        """Begin a plan for a service or region.

        Raises InputError for an empty name, or where plans are turned off.
        """
        check_plans_allowed(self._allowed)
        control.check()
        made = self._plans.make(name, scope)
        return Done(made, _changed(made.id))

    def rename(self, plan: str, name: str, scope: str, control: JobControl) -> Done[bool]:
        """Give a plan another name and scope. Raises InputError, or NotFound when it has gone."""
        check_plans_allowed(self._allowed)
        control.check()
        done = self._plans.rename(plan, name, scope)
        return Done(done, _changed(plan)) if done else Done(False)

    def move(self, plan: str, offset: int, control: JobControl) -> Done[bool]:
        """Move a plan ``offset`` places down the list (up when negative)."""
        control.check()
        done = self._plans.move(plan, offset)
        return Done(done, _changed(plan)) if done else Done(False)

    def remove(self, plan: str, control: JobControl) -> Done[RemovedPlan | None]:
        """Remove a plan with its history; the result is what ``restore`` puts back."""
        control.check()
        removed = self._plans.remove(plan)
        return Done(None) if removed is None else Done(removed, _whole(removed))

    def restore(self, removed: RemovedPlan, control: JobControl) -> Done[None]:
        """Put a removed plan back, every entry of its history as it was."""
        control.check()
        self._plans.restore(removed)
        return Done(None, _whole(removed))

    def rows(self, plan: str) -> tuple[PlanRow, ...]:
        """Every recommendation and key principle, guide by guide, with what the plan says of it.

        Items with a history that no installed guide has any more stand at the end.
        Raises NotFound when there is no such plan.
        """
        self._plans.find(plan)
        return self._rows({i.address: i for i in self._plans.items(plan)}, plan)

    def rows_at(self, plan: str, moment: str) -> tuple[PlanRow, ...]:
        """The same lines as they stood at the end of a date, or at an ISO time.

        Raises InputError when ``moment`` is neither, NotFound when there is no such plan.
        """
        self._plans.find(plan)
        try:
            return self._rows(self._plans.state_at(plan, moment), plan)
        except ValueError as error:
            raise InputError(tr("This is not a date."), tr("Write it as 2027-01-31.")) from error

    def item(self, plan: str, address: Address) -> PlanItem:
        """What a plan says of one item; first values where it says nothing yet."""
        return self._plans.item(plan, address)

    def history(self, plan: str, address: Address | None = None) -> tuple[Entry, ...]:
        """The history of a plan or of one item, the newest entry first."""
        return self._plans.history(plan, address)

    def change(
        self,
        plan: str,
        address: Address,
        values: Mapping[str, str],
        role: str,
        control: JobControl,
        *,
        why: str = "",
    ) -> Done[tuple[Entry, ...]]:
        """Give fields (names of FIELDS) new values; the result is what the history gained.

        Also decides conflicts: a disputed field takes the value given. Raises InputError for a
        value that does not fit and where plans are turned off, NotFound for a plan or item that
        has gone; nothing changes then.
        """
        check_plans_allowed(self._allowed)
        control.check()
        entries = self._plans.change(plan, self._describe(plan, address), values, role, why)
        return Done(entries, _changed(plan, {address}) if entries else ChangeSet())

    def revert(
        self, plan: str, entries: Iterable[Entry], role: str, control: JobControl
    ) -> Done[tuple[Entry, ...]]:
        """Undo a change by a new entry for each field: the history keeps both."""
        by_item: dict[Address, dict[str, str]] = {}
        for entry in entries:
            by_item.setdefault(entry.address, {}).setdefault(entry.field, entry.was)
        made: tuple[Entry, ...] = ()
        for address, values in by_item.items():
            made += self.change(plan, address, values, role, control, why="Undone").result
        return Done(made, _changed(plan, set(by_item)) if made else ChangeSet())

    def summary(self, plan: str, moment: str = "") -> Summary:
        """Progress by guide and outcome, today or at a past ``moment``. Raises as ``rows_at``."""
        return self.summed(self.rows_at(plan, moment) if moment else self.rows(plan), moment)

    def summed(self, rows: Iterable[PlanRow], moment: str = "") -> Summary:
        """The same of lines that were asked for already: all of a plan at that ``moment``."""
        rows = tuple(rows)
        today = moment[:10] or self._today().isoformat()
        guides: dict[str, list[PlanRow]] = {}
        outcomes: dict[str, list[PlanRow]] = {}
        for row in rows:
            guides.setdefault(row.address.guide, []).append(row)
            for outcome in row.outcomes or (NO_OUTCOME,):
                outcomes.setdefault(outcome, []).append(row)
        return Summary(
            _line("", tr_noop("All items"), rows, today),
            tuple(_line(key, own[0].item.guide_title, own, today) for key, own in guides.items()),
            tuple(
                _line(key, key, outcomes[key], today)
                for key in sorted(outcomes, key=lambda o: (o == NO_OUTCOME, o.casefold()))
            ),
        )

    def overdue(self, plan: str) -> tuple[PlanRow, ...]:
        """Items whose target date has passed and that are not done, the oldest date first."""
        words = self._plans.known(plan)
        offered = {row.address: row for row in self._offer()}
        return tuple(
            _row(state, offered.get(state.address), words)
            for state in self._plans.overdue(plan, self._today().isoformat())
        )

    def conflicts(self, plan: str) -> tuple[Conflict, ...]:
        """Every field that colleagues changed apart and nobody has decided; ``change`` decides."""
        return self._plans.conflicts(plan)

    def is_consistent(self, plan: str) -> bool:
        """Tell whether what is shown is exactly what the history replays to."""
        return self._plans.is_consistent(plan)

    def rebuild(self, plan: str, control: JobControl) -> Done[None]:
        """Make what is shown anew from the history."""
        control.check()
        before = {item.address for item in self._plans.items(plan)}
        self._plans.rebuild(plan)
        after = {item.address for item in self._plans.items(plan)}
        return Done(None, _changed(plan, before | after))

    def _describe(self, plan: str, address: Address) -> KnownItem:
        """An item's words today, or as the plan keeps them when its guide has gone."""
        try:
            return describe_item(self._library, address)
        except ReaderError:
            known = self._plans.known(plan).get(address)
            if known is None:
                raise
            return known

    def _rows(self, states: Mapping[Address, PlanItem], plan: str) -> tuple[PlanRow, ...]:
        offered = self._offer()
        here = [PlanRow(r.item, states.get(r.address, r.state), r.outcomes) for r in offered]
        known = {row.address for row in offered}
        # As addresses sort, but without a call for each comparison.
        gone = sorted((a for a in states if a not in known), key=attrgetter("guide", "item"))
        words = self._plans.known(plan) if gone else {}
        return (*here, *(_row(states[address], None, words) for address in gone))

    def _offer(self) -> tuple[PlanRow, ...]:
        """Every recommendation and key principle of the installed guides, without a state."""
        mark = self._library.fingerprint
        known, rows = self._offered
        if known == mark:
            return rows
        made: list[PlanRow] = []
        for card in self._library.cards():
            if card.kind is GuideKind.HANDBOOK:
                continue
            try:
                guide = self._library.open(card.id).guide
            except ReaderError:
                continue  # its pages are damaged; the next start makes them anew
            items: tuple[Recommendation | KeyPrinciple, ...] = (
                *guide.recommendations,
                *guide.principles,
            )
            for item in items:
                address = Address(guide.id, item.id)
                words = KnownItem(address, item.title, guide.title, item.kind.value, guide.edition)
                made.append(PlanRow(words, PlanItem(address), item.outcomes or guide.outcomes))
        self._offered = (mark, tuple(made))
        return self._offered[1]


def check_plans_allowed(allowed: Callable[[], bool]) -> None:
    """Raise InputError where the organisation has turned plans off."""
    if not allowed():
        raise InputError(
            tr("Your organisation has turned plans off; nothing was changed."),
            tr("Plans that are there can be read, exported and removed."),
        )


def _row(state: PlanItem, offered: PlanRow | None, words: Mapping[Address, KnownItem]) -> PlanRow:
    if offered is not None:
        return PlanRow(offered.item, state, offered.outcomes)
    address = state.address
    kept = words.get(address, KnownItem(address, str(address), address.guide, "", state.edition))
    return PlanRow(kept, state, installed=False)


def _line(key: str, title: str, rows: Iterable[PlanRow], today: str) -> SummaryLine:
    counts = dict.fromkeys(Status, 0)
    overdue = 0
    for row in rows:
        away = row.state.applies is Applies.NO
        status = Status.NOT_APPLICABLE if away else row.state.status
        counts[status] += 1
        overdue += bool(row.state.target and row.state.target < today and not status.closed)
    return SummaryLine(key, title, counts, overdue)


def _changed(plan: str, items: Iterable[Address] = ()) -> ChangeSet:
    return ChangeSet(plans=frozenset({plan}), planned=frozenset(items))


def _whole(removed: RemovedPlan) -> ChangeSet:
    return _changed(removed.plan.id, {entry.address for entry in removed.log})
