"""Our plan: a line for each recommendation, a history that only grows, summaries and dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet
from reader.services.composition import Services
from reader.services.planning import NO_OUTCOME, Applies, Planning, Status
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Clock, Start

NAVIGATOR = Address("first", "navigator")
LISTEN = Address("first", "listen")
SECOND = Address("second", "navigator")
ROLE = "Service manager"
CONTROL = JobControl()


@pytest.fixture
def planning(services: Services) -> Planning:
    return services.workspace.planning


@pytest.fixture
def plan(planning: Planning) -> str:
    return planning.make("Fostering", "North", CONTROL).result.id


def counts(planning: Planning, plan: str, moment: str = "") -> dict[str, int]:
    line = planning.summary(plan, moment).total
    return {status.label: number for status, number in line.counts.items() if number}


def test_every_recommendation_and_principle_has_a_line(planning: Planning, plan: str) -> None:
    rows = planning.rows(plan)
    assert [str(row.address) for row in rows] == [
        *("guide:first/navigator", "guide:first/listen"),
        *("guide:second/navigator", "guide:second/listen"),
    ]
    assert {row.state.status for row in rows} == {Status.NOT_STARTED}
    assert all(row.installed for row in rows)
    with pytest.raises(NotFound):
        planning.rows("gone")


def test_a_change_and_its_history_last(
    planning: Planning, plan: str, start: Start, services: Services, clock: Clock
) -> None:
    values = {"applies": "partly", "applies_why": "Two teams", "status": "in-progress"}
    done = planning.change(plan, NAVIGATOR, values, ROLE, CONTROL, why="Board")
    assert done.changes == ChangeSet(plans=frozenset({plan}), planned=frozenset({NAVIGATOR}))
    assert {(e.field, e.was, e.value, e.role, e.why) for e in done.result} == {
        ("applies", "", "partly", ROLE, "Board"),
        ("applies_why", "", "Two teams", ROLE, "Board"),
        ("status", "not-started", "in-progress", ROLE, "Board"),
    }
    assert planning.change(plan, NAVIGATOR, values, ROLE, CONTROL).changes == NOTHING
    services.close()
    again = start().workspace.planning
    assert set(again.history(plan, NAVIGATOR)) == set(done.result)
    assert again.item(plan, NAVIGATOR).applies is Applies.PARTLY
    assert again.is_consistent(plan)


def test_undo_adds_to_the_history(planning: Planning, plan: str) -> None:
    first = planning.change(plan, NAVIGATOR, {"status": "planned"}, ROLE, CONTROL).result
    second = planning.change(plan, NAVIGATOR, {"status": "in-place"}, ROLE, CONTROL).result
    undone = planning.revert(plan, second, ROLE, CONTROL)
    assert [(e.was, e.value, e.why) for e in undone.result] == [("in-place", "planned", "Undone")]
    assert undone.changes.planned == {NAVIGATOR}
    assert planning.item(plan, NAVIGATOR).status is Status.PLANNED
    assert planning.history(plan) == (*undone.result, *second, *first)
    assert planning.revert(plan, second, ROLE, CONTROL).changes == NOTHING


def test_the_plan_of_a_past_day(planning: Planning, plan: str, clock: Clock) -> None:
    planning.change(plan, NAVIGATOR, {"status": "planned"}, ROLE, CONTROL)
    clock.move(days=10)
    planning.change(plan, NAVIGATOR, {"status": "in-place"}, ROLE, CONTROL)
    planning.change(plan, SECOND, {"applies": "no"}, ROLE, CONTROL)
    assert counts(planning, plan) == {"Not started": 2, "In place": 1, "Not applicable": 1}
    assert counts(planning, plan, "2026-11-25") == {"Not started": 3, "Planned": 1}
    assert counts(planning, plan, "2026-11-22") == {"Not started": 4}
    (row,) = (r for r in planning.rows_at(plan, "2026-12-01") if r.address == NAVIGATOR)
    assert row.state.status is Status.PLANNED
    with pytest.raises(InputError, match="not a date"):
        planning.rows_at(plan, "last week")


def test_summaries_by_guide_and_outcome(services: Services, planning: Planning, plan: str) -> None:
    guide = guide_of("first", "2027.1")
    told = replace(guide.recommendations[0], outcomes=("Stability", "Wellbeing"))
    put(replace(guide, recommendations=(told,)), services.places.packs)
    services.preparing.guides(CONTROL)
    planning.change(plan, NAVIGATOR, {"status": "in-place"}, ROLE, CONTROL)
    planning.change(plan, LISTEN, {"target": "2026-01-01"}, ROLE, CONTROL)
    summary = planning.summary(plan)
    assert [(line.key, line.title, line.total) for line in summary.by_guide] == [
        ("first", "Guide first lantern", 2),
        ("second", "Guide second candle", 2),
    ]
    assert summary.by_guide[0].overdue == summary.total.overdue == 1
    assert [(line.key, line.counts[Status.IN_PLACE]) for line in summary.by_outcome] == [
        ("Stability", 1),
        ("Wellbeing", 1),
        (NO_OUTCOME, 0),
    ]


def test_what_is_overdue_follows_the_clock(planning: Planning, plan: str, clock: Clock) -> None:
    planning.change(plan, NAVIGATOR, {"target": "2026-11-30"}, ROLE, CONTROL)
    planning.change(plan, SECOND, {"target": "2026-11-25"}, ROLE, CONTROL)
    assert planning.overdue(plan) == ()
    clock.move(days=5)
    assert [row.address for row in planning.overdue(plan)] == [SECOND]
    clock.move(days=5)
    assert [row.address for row in planning.overdue(plan)] == [SECOND, NAVIGATOR]
    planning.change(plan, SECOND, {"status": "in-place"}, ROLE, CONTROL)
    assert [row.item.title for row in planning.overdue(plan)] == ["A lantern for carers"]


def test_a_guide_that_has_gone_leaves_its_lines(
    services: Services, planning: Planning, plan: str
) -> None:
    planning.change(plan, SECOND, {"status": "planned"}, ROLE, CONTROL)
    (services.places.packs / "second.guidepack").unlink()
    services.preparing.guides(CONTROL)
    *_, last = planning.rows(plan)
    assert (last.address, last.installed, last.item.title) == (
        SECOND,
        False,
        "A candle for carers",
    )
    assert planning.change(plan, SECOND, {"status": "in-place"}, ROLE, CONTROL).result
    with pytest.raises(NotFound):
        planning.change(plan, Address("second", "listen"), {"status": "planned"}, ROLE, CONTROL)


def test_several_plans_are_named_ordered_removed_and_restored(
    planning: Planning, plan: str
) -> None:
    other = planning.make("Kinship", "", CONTROL).result
    planning.change(plan, NAVIGATOR, {"status": "planned"}, ROLE, CONTROL)
    assert planning.move(other.id, -1, CONTROL).changes == ChangeSet(plans=frozenset({other.id}))
    assert planning.rename(plan, "Fostering", "South", CONTROL).result
    assert not planning.rename(plan, "Fostering", "South", CONTROL).changes
    before = (planning.all(), planning.rows(plan), planning.history(plan))
    removed = planning.remove(plan, CONTROL)
    assert removed.result is not None
    assert removed.changes.planned == {NAVIGATOR}
    assert [p.name for p in planning.all()] == ["Kinship"]
    assert planning.remove(plan, CONTROL).changes == NOTHING
    planning.restore(removed.result, CONTROL)
    assert (planning.all(), planning.rows(plan), planning.history(plan)) == before
    planning.rebuild(plan, CONTROL)
    assert planning.is_consistent(plan)
