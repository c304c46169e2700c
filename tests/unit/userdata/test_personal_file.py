"""Everything goes out as one file and comes in again; each row that fails is reported."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.errors import Cancelled, InputError, StorageError
from reader.userdata.collections import Collections
from reader.userdata.database import UserDatabase
from reader.userdata.migrations import TABLES
from reader.userdata.personal_file import (
    SECTIONS,
    FailedRow,
    read_settings,
    take_in,
    write_everything,
)
from reader.userdata.plans import Plans
from tests.unit.userdata.conftest import Databases, Lockable
from tests.unit.userdata.workspace_samples import everything, fill


def ignore(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def full(path: Path, open_database: Databases) -> UserDatabase:
    database = open_database(path)
    fill(database, "lantern")
    return database


@pytest.fixture
def fresh(tmp_path: Path, open_database: Databases) -> UserDatabase:
    return open_database(tmp_path / "fresh" / "userdata.sqlite3")


def test_every_table_has_its_section() -> None:
    assert {section.table for section in SECTIONS} == set(TABLES) - {"plan_items", "searches_seen"}


def test_all_goes_out_and_comes_in_again(
    full: UserDatabase, fresh: UserDatabase, tmp_path: Path
) -> None:
    path, again = tmp_path / "all.json", tmp_path / "again.json"
    counts = write_everything(full, path, {"theme": "dark"}, overwrite=False)
    assert min(counts.values()) >= 1
    taken = take_in(fresh, path, ignore)
    assert taken.failed == ()
    assert dict(taken.added) == dict(counts)
    assert set(taken.known.values()) == {0}
    assert everything(fresh) == everything(full)
    plans = Plans(fresh)
    assert all(plans.is_consistent(plan.id) for plan in plans.all())
    assert write_everything(fresh, again, {"theme": "dark"}, overwrite=False) == counts
    assert json.loads(again.read_text()) == json.loads(path.read_text())
    assert read_settings(path) == {"theme": "dark"}


def test_the_same_file_again_adds_nothing(full: UserDatabase, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    counts = write_everything(full, path, {}, overwrite=False)
    before = everything(full)
    taken = take_in(full, path, ignore)
    assert taken.failed == ()
    assert dict(taken.known) == dict(counts)
    assert everything(full) == before


SPOILT: dict[tuple[str, int], tuple[str, object]] = {
    ("bookmarks", 2): ("address", "no address"),
    ("places", 1): ("fraction", 7),
    ("collections", 1): ("name", None),
    ("collected", 1): ("collection", "not-there"),
    ("marks", 1): ("start", -3),
    ("tags", 2): ("target", ""),
    ("plan_log", 1): ("value", "in-progress"),
    ("plan_log", 2): ("field", "colour"),
    ("local", 1): ("title", 5),
}


def test_each_row_that_fails_is_reported_and_the_others_are_taken(
    full: UserDatabase, fresh: UserDatabase, tmp_path: Path
) -> None:
    path = tmp_path / "all.json"
    counts = write_everything(full, path, {}, overwrite=False)
    content: dict[str, Any] = json.loads(path.read_text())
    for (name, number), (key, value) in SPOILT.items():
        content[name][number - 1][key] = value
    content["history"].append("a word")
    path.write_text(json.dumps(content))
    taken = take_in(fresh, path, ignore)
    failed = {(row.section, row.number) for row in taken.failed}
    assert failed == {*SPOILT, ("history", counts["history"] + 1)} | {
        # What stood in a collection that could not be taken cannot be taken either.
        ("collected", number + 1)
        for number, row in enumerate(content["collected"])
        if row["collection"] == content["collections"][0]["id"]
    }
    for section in SECTIONS:
        lost = sum(
            row.section == section.name and row.number <= counts[section.name]
            for row in taken.failed
        )
        assert taken.added[section.name] == counts[section.name] - lost
    assert all(str(row).endswith(".") for row in taken.failed)
    assert "lantern" not in " ".join(map(str, taken.failed))


@pytest.mark.parametrize(
    ("section", "changed"),
    [
        ("local", {"link": "javascript:alert(1)"}),
        ("local", {"kind": "advert"}),
        ("local", {"title": " "}),
        ("marks", {"colour": "mauve"}),
        ("marks", {"colour": "", "text": ""}),
        ("tags", {"folded": "other"}),
    ],
)
def test_a_row_must_hold_what_the_reader_itself_would_keep(
    section: str,
    changed: dict[str, str],
    full: UserDatabase,
    fresh: UserDatabase,
    tmp_path: Path,
) -> None:
    path = tmp_path / "all.json"
    write_everything(full, path, {}, overwrite=False)
    content = json.loads(path.read_text())
    content[section][0].update(changed)
    path.write_text(json.dumps(content))
    (failed,) = take_in(fresh, path, ignore).failed
    assert (failed.section, failed.number) == (section, 1)


def test_what_is_here_is_never_overwritten(
    full: UserDatabase, fresh: UserDatabase, tmp_path: Path
) -> None:
    path = tmp_path / "all.json"
    write_everything(full, path, {}, overwrite=False)
    content = json.loads(path.read_text())
    content["marks"][0]["text"] = "changed elsewhere"
    path.write_text(json.dumps(content))
    before = everything(full)
    (failed,) = take_in(full, path, ignore).failed
    assert failed == FailedRow(
        "marks", 1, "you have another version of it already, and yours was kept"
    )
    assert everything(full) == before


def test_stopped_half_way_nothing_was_added(
    full: UserDatabase, fresh: UserDatabase, tmp_path: Path
) -> None:
    path = tmp_path / "all.json"
    write_everything(full, path, {}, overwrite=False)
    before = everything(fresh)

    def stop(done: int, total: int) -> None:
        if done == total:
            return
        raise Cancelled

    with pytest.raises(Cancelled):
        take_in(fresh, path, stop)
    assert everything(fresh) == before


def test_a_file_of_another_kind_changes_nothing(fresh: UserDatabase, tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    path.write_text('{"format": "practice-guides-plan", "version": 1}')
    for call in (lambda: take_in(fresh, path, ignore), lambda: read_settings(path)):
        with pytest.raises(InputError, match="nothing was changed"):
            call()
    assert Collections(fresh).all() == ()


def test_where_it_cannot_be_written_there_is_no_half_file(
    full: UserDatabase, lockable: Lockable, tmp_path: Path
) -> None:
    lockable.lock()
    with pytest.raises(StorageError):
        write_everything(full, lockable.folder / "all.json", {}, overwrite=False)
    assert list(lockable.folder.iterdir()) == []


def test_a_full_disk_leaves_no_half_file(full: UserDatabase, small_disk: Path | None) -> None:
    if small_disk is None:
        # Where no small disk can be mounted, a folder that is not there stands in for it.
        with pytest.raises(StorageError):
            write_everything(full, full.path.parent / "gone" / "all.json", {}, overwrite=False)
        return
    ballast = small_disk / "ballast"
    with ballast.open("wb", buffering=0) as file, pytest.raises(OSError, match="space"):
        while True:
            file.write(b"x" * 4096)
    with pytest.raises(StorageError, match="your own data is safe"):
        write_everything(full, small_disk / "all.json", {}, overwrite=False)
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]
