"""Plan files: whole or refused, with roles and no names, and never over a file that is there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.errors import InputError, StorageError
from reader.guide.address import Address
from reader.userdata.known_items import KnownItem
from reader.userdata.plan_file import FORMAT, PlanFile, read_plan_file, write_plan_file
from reader.userdata.plans import Plans
from tests.unit.userdata.conftest import Databases, Lockable

ITEM = KnownItem(Address("a-guide", "one"), "One", "A guide", "recommendation", "2026.11")


@pytest.fixture
def file(path: Path, open_database: Databases) -> PlanFile:
    plans = Plans(open_database(path))
    plan = plans.make("Fostering", "North")
    plans.change(plan.id, ITEM, {"status": "planned", "owner": "Team manager"}, "Lead", "Board")
    plans.change(plan.id, ITEM, {"status": "in-place", "evidence": "“Audit” – £5"}, "Director")
    return PlanFile(plan, (ITEM,), plans.history(plan.id), "2026-11-23T09:30:00Z")


def test_a_plan_goes_out_and_comes_back(file: PlanFile, tmp_path: Path) -> None:
    path = write_plan_file(tmp_path / "a.plan.json", file, overwrite=False)
    found = read_plan_file(path)
    assert found.plan.id == file.plan.id
    assert (found.plan.name, found.plan.scope) == ("Fostering", "North")
    assert found.items == (ITEM,)
    assert set(found.log) == set(file.log)
    again = write_plan_file(tmp_path / "b.plan.json", found, overwrite=False)
    assert again.read_bytes() == path.read_bytes()


def test_the_file_holds_what_is_documented_and_no_more(file: PlanFile, tmp_path: Path) -> None:
    content = json.loads(write_plan_file(tmp_path / "a.json", file, overwrite=False).read_text())
    assert set(content) == {"format", "version", "written", "plan", "items", "log"}
    assert set(content["plan"]) == {"id", "name", "scope", "made"}
    assert set(content["items"][0]) == {"address", "title", "guide_title", "kind", "edition"}
    assert set(content["log"][0]) == {
        *("id", "clock", "copy", "address", "field", "was", "value", "why", "role", "edition"),
        *("at", "replaces"),
    }
    assert str(tmp_path) not in json.dumps(content)


def test_a_file_that_is_there_stays(file: PlanFile, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("mine")
    with pytest.raises(InputError, match="left as it was"):
        write_plan_file(path, file, overwrite=False)
    assert path.read_text() == "mine"
    write_plan_file(path, file, overwrite=True)
    assert read_plan_file(path).plan.id == file.plan.id


def test_a_folder_that_cannot_be_written_leaves_no_half_file(
    file: PlanFile, lockable: Lockable
) -> None:
    lockable.lock()
    with pytest.raises(StorageError, match="your own data is safe"):
        write_plan_file(lockable.folder / "a.json", file, overwrite=False)
    assert list(lockable.folder.iterdir()) == []


def _entry(name: str, value: object) -> Callable[[dict[str, Any]], object]:
    return lambda content: content["log"][0].update({name: value})


SPOILT: dict[str, Callable[[dict[str, Any]], object]] = {
    "another value": _entry("value", "in-progress"),
    "another role": _entry("role", "Somebody else"),
    "another date": _entry("at", "2020-01-01T00:00:00Z"),
    "no date": _entry("at", "yesterday"),
    "unknown field": _entry("field", "colour"),
    "unknown status": _entry("value", "done"),
    "clock of words": _entry("clock", "one"),
    "clock of none": _entry("clock", 0),
    "clock too far": _entry("clock", 1 << 50),
    "clock as yes": _entry("clock", True),
    "no address": _entry("address", "../../etc"),
    "first entry cut": lambda content: content["log"].pop(0),
    "an entry twice": lambda content: content["log"].append(content["log"][0]),
    "no plan": lambda content: content.pop("plan"),
    "bad plan id": lambda content: content["plan"].update(id="../x"),
    "a row of words": lambda content: content["items"].append("word"),
    "newer": lambda content: content.update(version=2),
    "another kind": lambda content: content.update(format="other"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_an_altered_file_is_refused_whole(name: str, file: PlanFile, tmp_path: Path) -> None:
    path = write_plan_file(tmp_path / "a.json", file, overwrite=False)
    content = json.loads(path.read_text())
    SPOILT[name](content)
    path.write_text(json.dumps(content))
    with pytest.raises(InputError, match="nothing was changed") as caught:
        read_plan_file(path)
    assert caught.value.hint


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"format": "%s"}' % FORMAT.encode()],
)
def test_what_is_no_plan_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match="nothing was changed"):
        read_plan_file(path)
    with pytest.raises(InputError, match="cannot be read"):
        read_plan_file(tmp_path / "gone.json")
