"""Data care through the services: backups, everything out and in, and no trace left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet
from reader.services.composition import Services
from tests.unit.services.conftest import Clock, Start

NAVIGATOR = Address("first", "navigator")
LISTEN = Address("second", "listen")
CANARY = "canary-of-the-user"
CONTROL = JobControl()


def fill(services: Services) -> None:
    workspace = services.workspace
    services.saving.toggle(NAVIGATOR, CONTROL)
    panel = workspace.collecting.make(CANARY, CONTROL).result.id
    workspace.collecting.put(panel, (NAVIGATOR, LISTEN), CONTROL)
    workspace.noting.add(NAVIGATOR, CANARY, CONTROL)
    workspace.tagging.add(NAVIGATOR, CANARY, CONTROL)
    plan = workspace.planning.make(CANARY, CANARY, CONTROL).result.id
    workspace.planning.change(plan, NAVIGATOR, {"evidence": CANARY}, CANARY, CONTROL)


def held(services: Services) -> tuple[object, ...]:
    workspace = services.workspace
    plans = workspace.planning.all()
    return (
        services.saving.all(),
        [(c.name, workspace.collecting.items(c.id)) for c in workspace.collecting.all()],
        workspace.noting.all(),
        workspace.tagging.by_target(),
        [(p.name, workspace.planning.history(p.id)) for p in plans],
    )


def test_a_backup_is_chosen_and_brought_back(services: Services, clock: Clock) -> None:
    fill(services)
    then = held(services)
    caring = services.workspace.caring
    name = caring.back_up(CONTROL).result
    clock.move(hours=2)
    services.saving.toggle(LISTEN, CONTROL)
    (backup,) = caring.backups()
    assert (backup.name, backup.usable, backup.counts["notes"]) == (name, True, 1)
    done = caring.restore(name, CONTROL)
    assert done.changes == ChangeSet(
        bookmarks=frozenset({NAVIGATOR, LISTEN}), place=True, data=True
    )
    assert held(services) == then
    assert [b.name for b in caring.backups()] == [done.result.kept_as, name]
    with pytest.raises(NotFound):
        caring.restore("userdata-20200101T000000Z.sqlite3", CONTROL)
    assert caring.check()


def test_everything_goes_to_another_computer(
    services: Services, start: Start, tmp_path: Path
) -> None:
    from dataclasses import replace

    fill(services)
    services.settings.set("theme", "dark")
    path = tmp_path / "all.json"
    written = services.workspace.caring.export_everything(path, CONTROL).result
    assert (written.path, written.counts["bookmarks"], written.counts["marks"]) == (path, 1, 1)
    with pytest.raises(InputError, match="left as it was"):
        services.workspace.caring.export_everything(path, CONTROL)
    services.workspace.caring.export_everything(path, CONTROL, overwrite=True)
    home = tmp_path / "other"
    other = start(replace(services.places, profile=home, cache=home / "cache"))
    steps: list[tuple[int, int]] = []
    done = other.workspace.caring.take_in(
        path, JobControl(lambda done, total: steps.append((done, total)))
    )
    assert done.result.failed == ()
    assert done.changes.data
    assert done.changes.settings == {"theme"}
    assert other.settings.get("theme") == "dark"
    assert held(other) == held(services)
    assert steps[-1] == (sum(written.counts.values()), sum(written.counts.values()))


def test_settings_that_do_not_fit_are_reported(services: Services, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    services.workspace.caring.export_everything(path, CONTROL)
    content = json.loads(path.read_text())
    content["settings"] = {"theme": "tartan", "colour": "red", "zoom": 150}
    path.write_text(json.dumps(content))
    done = services.workspace.caring.take_in(path, CONTROL)
    assert [(row.section, row.number) for row in done.result.failed] == [
        ("settings", 1),
        ("settings", 2),
    ]
    assert services.settings.get("zoom") == 150


def test_clearing_leaves_no_byte_below_the_profile(services: Services) -> None:
    fill(services)
    services.workspace.caring.back_up(CONTROL)
    profile = services.places.profile

    def traces() -> list[str]:
        return [
            path.name
            for path in profile.rglob("*")
            if path.is_file() and CANARY.encode() in path.read_bytes()
        ]

    assert len(traces()) >= 2
    services.trail.confirm()
    assert services.places.last_place.exists()
    done = services.workspace.caring.clear(CONTROL)
    assert not services.places.last_place.exists()
    assert done.changes == ChangeSet(bookmarks=frozenset({NAVIGATOR}), place=True, data=True)
    assert traces() == []
    assert held(services) == ((), [], (), {}, [])
    fill(services)
    services.close()
    assert traces() == ["userdata.sqlite3"]
