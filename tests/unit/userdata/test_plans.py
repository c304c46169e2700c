"""Plans in SQLite: every change in the history, every past date by replay, nothing ever erased."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.errors import InputError, NotFound, StorageError
from reader.guide.address import Address
from reader.userdata.known_items import KnownItem
from reader.userdata.plan_fields import BY_NAME, FIELDS, Applies, Status
from reader.userdata.plan_log import PlanItem, problems, replay, until
from reader.userdata.plans import Plans
from tests.unit.userdata.conftest import Clock, Databases

ITEM = KnownItem(Address("a-guide", "one"), "One", "A guide", "recommendation", "2026.11")
OTHER = KnownItem(Address("b-guide", "two"), "Two", "B guide", "principle", "2026.10")
ROLE = "Service manager"
HISTORIES = 50
SAMPLES = {
    "applies": ("", "yes", "partly", "no"),
    "applies_why": ("", "Few kinship carers", "All of it"),
    "status": tuple(status.value for status in Status),
    "owner": ("", "Team manager", "Head of service"),
    "target": ("", "2026-12-01", "2027-03-31"),
    "next_action": ("", "Meet", "Write to carers"),
    "evidence": ("", "Audit", "Minutes of the board"),
}


@pytest.fixture
def plans(path: Path, open_database: Databases) -> Plans:
    return Plans(open_database(path))


def state(plans: Plans, plan: str) -> dict[Address, PlanItem]:
    return {item.address: item for item in plans.items(plan)}


def test_a_change_says_who_when_from_to_and_why(plans: Plans, clock: Clock) -> None:
    plan = plans.make("Fostering", "North region")
    plans.change(plan.id, ITEM, {"status": "planned", "owner": " Team manager "}, ROLE, "Board")
    clock.move(days=1)
    plans.change(plan.id, ITEM, {"status": "in-place", "owner": "Team manager"}, "Director")
    newest, *earlier = plans.history(plan.id, ITEM.address)
    assert (newest.field, newest.was, newest.value) == ("status", "planned", "in-place")
    assert (newest.role, newest.at, newest.edition) == (
        "Director",
        "2026-11-24T09:30:00+00:00",
        "2026.11",
    )
    assert [(e.field, e.was, e.value, e.why, e.role) for e in earlier] == [
        ("owner", "", "Team manager", "Board", ROLE),
        ("status", "not-started", "planned", "Board", ROLE),
    ]
    item = plans.item(plan.id, ITEM.address)
    assert (item.status, item.role, item.disputed) == (Status.IN_PLACE, "Director", ())
    assert plans.known(plan.id) == {ITEM.address: ITEM}


def test_the_same_again_adds_nothing(plans: Plans) -> None:
    plan = plans.make("A plan")
    assert len(plans.change(plan.id, ITEM, {"status": "planned"}, ROLE)) == 1
    assert plans.change(plan.id, ITEM, {"status": "planned"}, ROLE) == ()
    assert plans.change(plan.id, ITEM, {"applies": ""}, ROLE) == ()
    assert len(plans.history(plan.id)) == 1


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_every_past_date_is_a_replay(
    seed: int, path: Path, open_database: Databases, clock: Clock
) -> None:
    chance = random.Random(seed)
    plans = Plans(open_database(path))
    plan = plans.make("A plan").id
    expected: dict[Address, dict[str, str]] = {}
    days: dict[str, dict[Address, dict[str, str]]] = {}
    for _ in range(chance.randint(3, 25)):
        item = chance.choice((ITEM, OTHER))
        names = chance.sample(list(SAMPLES), chance.randint(1, 3))
        values = {name: chance.choice(SAMPLES[name]) for name in names}
        if plans.change(plan, item, values, ROLE):
            expected.setdefault(item.address, {}).update(values)
        days[clock.now.date().isoformat()] = {a: dict(v) for a, v in expected.items()}
        clock.move(hours=chance.choice((1, 9, 30, 100)))
    for day, then in days.items():
        found = plans.state_at(plan, day)
        assert found == replay(until(plans.history(plan), day))
        assert set(found) == set(then)
        for address, values in then.items():
            for field in FIELDS:
                assert found[address].value(field.name) == values.get(field.name, field.default)
    assert plans.state_at(plan, "2020-01-01") == {}
    assert plans.state_at(plan, clock.now.isoformat()) == state(plans, plan)
    assert plans.is_consistent(plan)
    assert problems(plans.history(plan)) == ()


def test_the_cached_state_can_be_made_anew(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    plans = Plans(database)
    plan = plans.make("A plan").id
    plans.change(plan, ITEM, {"status": "planned", "evidence": "Audit"}, ROLE)
    before = state(plans, plan)
    with database.write() as connection:
        connection.execute("UPDATE plan_items SET status = 'in-place'")
    assert not plans.is_consistent(plan)
    plans.rebuild(plan)
    assert plans.is_consistent(plan)
    assert state(plans, plan) == before


@pytest.mark.parametrize("sql", ["UPDATE plan_log SET value = 'in-place'", "DELETE FROM plan_log"])
def test_the_history_cannot_be_changed(sql: str, path: Path, open_database: Databases) -> None:
    database = open_database(path)
    plans = Plans(database)
    plan = plans.make("A plan").id
    plans.change(plan, ITEM, {"status": "planned"}, ROLE)
    history = plans.history(plan)
    with pytest.raises(StorageError), database.write() as connection:
        connection.execute(sql)
    assert plans.history(plan) == history


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("status", "done"),
        ("applies", "maybe"),
        ("target", "next week"),
        ("owner", "x" * 200),
        ("evidence", "x" * 9000),
        ("colour", "red"),
    ],
)
def test_a_value_that_does_not_fit_changes_nothing(plans: Plans, name: str, value: str) -> None:
    plan = plans.make("A plan").id
    with pytest.raises(InputError, match="nothing was changed"):
        plans.change(plan, ITEM, {"status": "planned", name: value}, ROLE)
    assert plans.history(plan) == ()


def test_a_removed_plan_comes_back_with_its_whole_history(plans: Plans) -> None:
    first, second = plans.make("First"), plans.make("Second", "A region")
    plans.change(first.id, ITEM, {"status": "planned"}, ROLE)
    plans.change(first.id, OTHER, {"applies": "no", "applies_why": "None here"}, ROLE)
    before = (plans.all(), plans.history(first.id), state(plans, first.id))
    removed = plans.remove(first.id)
    assert removed is not None
    assert [(p.name, p.position) for p in plans.all()] == [("Second", 0)]
    assert plans.history(first.id) == ()
    assert plans.remove(first.id) is None
    plans.restore(removed)
    plans.restore(removed)
    assert (plans.all(), plans.history(first.id), state(plans, first.id)) == before
    assert plans.find(second.id).scope == "A region"


def test_plans_have_an_order_and_names(plans: Plans) -> None:
    one, two = plans.make(" One "), plans.make("Two")
    assert plans.move(two.id, -1)
    assert not plans.move(two.id, -1)
    assert [plan.name for plan in plans.all()] == ["Two", "One"]
    assert plans.rename(one.id, "Uno", "South")
    assert not plans.rename(one.id, "Uno", "South")
    assert (plans.find(one.id).name, plans.find(one.id).scope) == ("Uno", "South")
    with pytest.raises(InputError):
        plans.make("  ")


def test_what_has_gone_says_so(plans: Plans) -> None:
    for call in (
        lambda: plans.find("gone"),
        lambda: plans.rename("gone", "x", ""),
        lambda: plans.change("gone", ITEM, {"status": "planned"}, ROLE),
        lambda: plans.absorb("gone", ()),
    ):
        with pytest.raises(NotFound):
            call()


def test_overdue_is_what_is_open_and_past_its_date(plans: Plans) -> None:
    plan = plans.make("A plan").id
    rows = {
        "late": {"target": "2026-11-22"},
        "today": {"target": "2026-11-23"},
        "done": {"target": "2026-01-01", "status": "in-place"},
        "away": {"target": "2026-01-01", "status": "not-applicable"},
        "no": {"target": "2026-01-01", "applies": "no"},
        "later": {"target": "2027-01-01"},
        "oldest": {"target": "2025-12-31", "status": "in-progress"},
    }
    for name, values in rows.items():
        item = KnownItem(Address("a-guide", name), name, "A guide", "principle", "1")
        plans.change(plan, item, values, ROLE)
    assert [i.address.item for i in plans.overdue(plan, "2026-11-23")] == ["oldest", "late"]


def test_two_databases_agree_whoever_takes_first(tmp_path: Path, open_database: Databases) -> None:
    one, two = (Plans(open_database(tmp_path / n / "userdata.sqlite3")) for n in ("one", "two"))
    plan = one.make("Shared").id
    one.change(plan, ITEM, {"status": "planned", "owner": "Team manager"}, ROLE)
    two.make("Shared", "", plan)
    two.absorb(plan, one.history(plan), (ITEM,))
    one.change(plan, ITEM, {"status": "in-progress"}, "Lead of one")
    two.change(plan, ITEM, {"status": "in-place", "evidence": "Audit"}, "Lead of two")
    ours, theirs = one.history(plan), two.history(plan)
    one.absorb(plan, theirs)
    two.absorb(plan, ours)
    assert set(one.history(plan)) == set(two.history(plan)) == {*ours, *theirs}
    assert state(one, plan) == state(two, plan)
    (conflict,) = one.conflicts(plan)
    assert two.conflicts(plan) == (conflict,)
    assert state(one, plan)[ITEM.address].disputed == ("status",)
    assert state(one, plan)[ITEM.address].evidence == "Audit"
    value = state(one, plan)[ITEM.address].status
    assert len(one.change(plan, ITEM, {"status": value}, "Director", "Agreed")) == 1
    assert one.conflicts(plan) == ()
    two.absorb(plan, one.history(plan))
    assert two.conflicts(plan) == ()
    assert two.is_consistent(plan)
    assert one.is_consistent(plan)


def test_fields_have_titles_and_defaults_that_fit() -> None:
    assert [BY_NAME[f.name].check(f.default) for f in FIELDS] == [f.default for f in FIELDS]
    assert [status.label for status in Status] == [
        "Not started",
        "Planned",
        "In progress",
        "In place",
        "Not applicable",
    ]
    assert [each.label for each in Applies] == ["Not decided", "Yes", "Partly", "No"]
