"""Colleagues' plan files: joined offline, conflicts shown, the same whoever merges first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING
from reader.services.composition import Services
from tests.unit.services.conftest import Start

NAVIGATOR = Address("first", "navigator")
LISTEN = Address("first", "listen")
CONTROL = JobControl()
Colleague = Callable[[str], Services]


@pytest.fixture
def colleague(start: Start, tmp_path: Path, services: Services) -> Colleague:
    """Starts the core of another person, with the same guides and a profile of their own."""
    from dataclasses import replace

    def begin(name: str) -> Services:
        home = tmp_path / name
        where = replace(services.places, profile=home, cache=home / "cache")
        begun = start(where)
        begun.preparing.guides(CONTROL)
        return begun

    return begin


def change(services: Services, plan: str, address: Address, status: str) -> None:
    services.workspace.planning.change(plan, address, {"status": status}, f"Lead {status}", CONTROL)


def send(services: Services, plan: str, path: Path) -> Path:
    return services.workspace.merging.export(plan, path, CONTROL, overwrite=True).result


def states(services: Services, plan: str) -> list[object]:
    return [row.state for row in services.workspace.planning.rows(plan)]


def test_teams_merge_in_any_order_and_get_the_same(
    services: Services, colleague: Colleague, tmp_path: Path
) -> None:
    plan = services.workspace.planning.make("Shared", "North", CONTROL).result.id
    change(services, plan, NAVIGATOR, "planned")
    first = send(services, plan, tmp_path / "first.plan.json")
    teams = [services, colleague("north"), colleague("south")]
    for team in teams[1:]:
        done = team.workspace.merging.merge(first, CONTROL)
        assert done.changes.plans == {plan}
        assert [p.name for p in team.workspace.planning.all()] == ["Shared"]
    change(teams[0], plan, NAVIGATOR, "in-progress")
    change(teams[1], plan, NAVIGATOR, "in-place")
    change(teams[2], plan, LISTEN, "planned")
    files = [send(team, plan, tmp_path / f"{n}.plan.json") for n, team in enumerate(teams)]
    for number, team in enumerate(teams):
        own_order = files[number:] + files[:number]
        for file in own_order:
            team.workspace.merging.merge(file, CONTROL)
    assert states(teams[0], plan) == states(teams[1], plan) == states(teams[2], plan)
    shown = [team.workspace.planning.conflicts(plan) for team in teams]
    assert shown[0] == shown[1] == shown[2]
    ((conflict),) = shown[0]
    assert (conflict.address, conflict.field, conflict.base) == (NAVIGATOR, "status", "planned")
    assert {e.value for e in conflict.candidates} == {"in-progress", "in-place"}
    change(teams[2], plan, NAVIGATOR, "in-place")
    agreed = send(teams[2], plan, tmp_path / "agreed.plan.json")
    for team in teams:
        team.workspace.merging.merge(agreed, CONTROL)
        assert team.workspace.planning.conflicts(plan) == ()
        assert team.workspace.planning.is_consistent(plan)
        assert len(team.workspace.planning.history(plan)) == 5


def test_a_preview_says_what_would_happen_and_changes_nothing(
    services: Services, colleague: Colleague, tmp_path: Path
) -> None:
    plan = services.workspace.planning.make("Shared", "", CONTROL).result.id
    change(services, plan, NAVIGATOR, "planned")
    other = colleague("other")
    file = send(services, plan, tmp_path / "a.plan.json")
    preview = other.workspace.merging.preview(file, CONTROL)
    assert (preview.into, preview.their_plan.name) == (None, "Shared")
    assert other.workspace.planning.all() == ()
    other.workspace.merging.merge(file, CONTROL)
    change(services, plan, LISTEN, "in-place")
    file = send(services, plan, tmp_path / "a.plan.json")
    preview = other.workspace.merging.preview(file, CONTROL)
    assert preview.into is not None
    assert [(t.address, t.was, t.value) for t in preview.merge.taken] == [
        (LISTEN, "not-started", "in-place")
    ]
    assert (len(preview.merge.arrivals), preview.merge.common) == (1, 1)
    merged = other.workspace.merging.merge(file, CONTROL)
    assert merged.result.taken == preview.merge.taken
    assert merged.changes.planned == {LISTEN}
    assert other.workspace.merging.merge(file, CONTROL).changes == NOTHING


def test_a_plan_begun_apart_can_be_merged_into_ours(
    services: Services, colleague: Colleague, tmp_path: Path
) -> None:
    ours = services.workspace.planning.make("Ours", "", CONTROL).result.id
    other = colleague("other")
    theirs = other.workspace.planning.make("Theirs", "", CONTROL).result.id
    change(services, ours, NAVIGATOR, "planned")
    change(other, theirs, NAVIGATOR, "in-place")
    change(other, theirs, LISTEN, "planned")
    file = send(other, theirs, tmp_path / "a.plan.json")
    merged = services.workspace.merging.merge(file, CONTROL, into=ours).result
    assert merged.plan == ours
    assert [c.address for c in merged.conflicts] == [NAVIGATOR]
    assert [t.address for t in merged.taken] == [LISTEN]
    assert [p.name for p in services.workspace.planning.all()] == ["Ours"]
    with pytest.raises(NotFound):
        services.workspace.merging.merge(file, CONTROL, into="gone")


def test_an_altered_file_changes_nothing(services: Services, tmp_path: Path) -> None:
    plan = services.workspace.planning.make("Ours", "", CONTROL).result.id
    change(services, plan, NAVIGATOR, "planned")
    file = send(services, plan, tmp_path / "a.plan.json")
    file.write_text(file.read_text().replace('"planned"', '"in-place"'))
    for call in (services.workspace.merging.merge, services.workspace.merging.preview):
        with pytest.raises(InputError, match="nothing was changed"):
            call(file, CONTROL)
    with pytest.raises(InputError, match="left as it was"):
        services.workspace.merging.export(plan, file, CONTROL)
    assert len(services.workspace.planning.history(plan)) == 1


def test_a_plan_file_holds_no_notes_and_no_local_information(
    services: Services, tmp_path: Path
) -> None:
    from reader.services.overlaying import LocalEntry, LocalKind

    workspace = services.workspace
    plan = workspace.planning.make("Ours", "", CONTROL).result.id
    change(services, plan, NAVIGATOR, "planned")
    workspace.noting.add(NAVIGATOR, "canary", CONTROL)
    entry = LocalEntry("", NAVIGATOR, LocalKind.CONTACT, "canary", "canary", owner="canary")
    workspace.overlaying.put(entry, CONTROL)
    assert "canary" not in send(services, plan, tmp_path / "a.plan.json").read_text()
