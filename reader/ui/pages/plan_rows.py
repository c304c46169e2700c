"""What the page of our plan shows: how it is read, filtered and put into words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.guide.dates import long_date
from reader.lazy import LazySequence
from reader.services.composition import Services
from reader.services.planning import Applies, Plan, PlanRow, Summary
from reader.translation import tr, tr_noop
from reader.ui.models.rows import Row, kind_words

ITEMS, OVERDUE, SUMMARY, HISTORY = "items", "overdue", "summary", "history"
VIEWS: tuple[tuple[str, str], ...] = (
    (tr_noop("All items"), ITEMS),
    (tr_noop("Overdue"), OVERDUE),
    (tr_noop("Summary"), SUMMARY),
    (tr_noop("Whole history"), HISTORY),
)
ANY_STATUS = ""
TOUCHED = "touched"
"""The filter's choice for items that the plan says something of."""


class Wanted(NamedTuple):
    """What is asked for: plan ('' for the first), view, words, guide, status and a past day."""

    plan: str = ""
    view: str = ITEMS
    words: str = ""
    guide: str = ""
    status: str = ANY_STATUS
    day: str = ""

    @property
    def filtered(self) -> bool:
        """Whether some items are left out."""
        return bool(self.words or self.guide or self.status)


class Content(NamedTuple):
    """What is shown: every plan, the one in view, its lines or its summary, and how it stands."""

    plans: tuple[Plan, ...]
    plan: Plan | None
    rows: Sequence[Row] = ()
    summary: Summary | None = None
    conflicts: int = 0


def read_plan(services: Services, wanted: Wanted) -> Content:
    """Read it all; not on the GUI thread."""
    planning = services.workspace.planning
    plans = planning.all()
    plan = next((p for p in plans if p.id == wanted.plan), plans[0] if plans else None)
    if plan is None:
        return Content(plans, None)
    conflicts = len(planning.conflicts(plan.id))
    whole = planning.rows_at(plan.id, wanted.day) if wanted.day else planning.rows(plan.id)
    summary = planning.summed(whole, wanted.day)
    if wanted.view == SUMMARY:
        return Content(plans, plan, (), summary, conflicts)
    if wanted.view == HISTORY:
        return Content(plans, plan, _history(services, plan.id, wanted), summary, conflicts)
    if wanted.view == OVERDUE:
        whole = planning.overdue(plan.id)
    found = (
        whole
        if wanted == wanted._replace(words="", guide="", status=ANY_STATUS)
        else [row for row in whole if _fits(row, wanted)]
    )
    return Content(plans, plan, LazySequence(found, line_of), summary, conflicts)


def line_of(row: PlanRow) -> Row:
    """One item of a plan in words."""
    state = row.state
    applies = {
        Applies.YES: tr("applies here"),
        Applies.PARTLY: tr("applies partly"),
        Applies.NO: tr("does not apply here"),
    }.get(state.applies, "")
    quiet = (
        status_words(row),
        applies,
        kind_words(row.item.kind),
        row.item.guide_title,
        "" if row.installed else tr("no longer in an installed guide"),
        tr("colleagues differ: open it to choose") if state.disputed else "",
    )
    facts = (
        tr("Owner: {owner}", owner=state.owner) if state.owner else "",
        tr("Target: {target}", target=long_date(state.target)) if state.target else "",
        tr("Next: {next_action}", next_action=state.next_action) if state.next_action else "",
        tr("Evidence: {evidence}", evidence=state.evidence) if state.evidence else "",
    )
    snippet = ". ".join(" ".join(fact.split()) for fact in facts if fact)
    return Row(str(row.address), row.address, row.item.title, quiet, snippet, row)


SIGNS = {
    "not-started": "\N{WHITE CIRCLE}",
    "planned": "\N{CIRCLE WITH LEFT HALF BLACK}",
    "in-progress": "\N{CIRCLE WITH LOWER HALF BLACK}",
    "in-place": "\N{BLACK CIRCLE}",
    "not-applicable": "\N{EM DASH}",
}


def status_words(row: PlanRow) -> str:
    """A sign and the word of a status; the word alone says it all."""
    return f"{SIGNS[row.state.status.value]} {tr(row.state.status.label)}"


def _fits(row: PlanRow, wanted: Wanted) -> bool:
    if wanted.guide and row.address.guide != wanted.guide:
        return False
    if wanted.status == TOUCHED and not row.state.changed:
        return False
    if wanted.status not in (ANY_STATUS, TOUCHED, row.state.status.value):
        return False
    if not wanted.words:
        return True
    state = row.state
    texts = (row.item.title, row.item.guide_title, state.owner, state.next_action)
    text = " ".join((*texts, state.evidence, state.applies_why)).casefold()
    return all(word in text for word in wanted.words.casefold().split())


def _history(services: Services, plan: str, wanted: Wanted) -> tuple[Row, ...]:
    from reader.ui.dialogs.plan_entry import TITLES, history_line

    titles = {row.address: row.item for row in services.workspace.planning.rows(plan)}
    rows = []
    for entry in services.workspace.planning.history(plan):
        item = titles.get(entry.address)
        title = item.title if item else str(entry.address)
        words = history_line(entry)
        if wanted.guide and entry.address.guide != wanted.guide:
            continue
        if wanted.day and entry.at[:10] > wanted.day:
            continue
        text = f"{title} {words}".casefold()
        if not all(word in text for word in wanted.words.casefold().split()):
            continue
        quiet = (TITLES.get(entry.field, entry.field), item.guide_title if item else "")
        rows.append(Row(entry.id, entry.address, title, quiet, words, entry))
    return tuple(rows)
