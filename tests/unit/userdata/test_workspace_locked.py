"""Notes and plans where nothing can be written: one sentence, and what was kept stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.userdata.collections import Collections
from reader.userdata.database import UserDatabase
from reader.userdata.known_items import KnownItem
from reader.userdata.marks import Marks
from reader.userdata.overlay import LocalEntry, LocalKind, Overlay
from reader.userdata.plans import Plans
from reader.userdata.tags import Tags
from tests.unit.userdata.conftest import Databases, Lockable
from tests.unit.userdata.workspace_samples import ONE, everything, fill

Write = Callable[[UserDatabase], object]


def write_plan(database: UserDatabase) -> object:
    plans = Plans(database)
    return plans.change(plans.all()[0].id, ONE, {"evidence": "more " * 1000}, "Lead")


def write_entry(database: UserDatabase) -> object:
    return Overlay(database).put(ONE, LocalEntry("", ONE.address, LocalKind.FORM, "A form"))


WRITES: dict[str, Write] = {
    "note": lambda database: Marks(database).make(ONE, None, "more " * 1000, None),
    "plan": write_plan,
    "collection": lambda database: Collections(database).make("New"),
    "tag": lambda database: Tags(database).add(ONE.address, "New"),
    "local": write_entry,
    "removed plan": lambda database: Plans(database).remove(Plans(database).all()[0].id),
    "backup": lambda database: database.restore("userdata-20260101T000000Z.sqlite3"),
    "cleared": lambda database: database.erase(),
}


@pytest.mark.parametrize("name", WRITES)
def test_a_folder_that_cannot_be_written(
    name: str, lockable: Lockable, open_database: Databases
) -> None:
    path = lockable.folder / "userdata.sqlite3"
    first = open_database(path)
    fill(first, "lantern")
    before = everything(first)
    first.close()
    lockable.lock()
    database = open_database(path)
    assert everything(database) == before
    with pytest.raises(StorageError, match="nothing was lost") as caught:
        WRITES[name](database)
    assert caught.value.hint
    assert everything(database) == before


@pytest.mark.parametrize("name", ["note", "plan"])
def test_a_full_disk_loses_nothing_and_can_be_tried_again(
    name: str, small_disk: Path | None, path: Path, open_database: Databases
) -> None:
    place = path if small_disk is None else small_disk / "userdata.sqlite3"
    place.parent.mkdir(exist_ok=True)
    ballast = place.parent / "ballast"
    ballast.write_bytes(b"x" * 100_000)
    database = open_database(place)
    fill(database, "lantern")
    if small_disk is None:
        with database.write() as connection:
            connection.execute("PRAGMA max_page_count = 60")
    before = everything(database)

    def write(number: int) -> None:
        item = KnownItem(ONE.address, "One", "A guide", "section", str(number))
        if name == "note":
            Marks(database).make(item, None, f"{number} " * 1000, None)
        else:
            plans = Plans(database)
            values = {"evidence": f"{number} " * 1000}
            plans.change(plans.all()[0].id, item, values, "Lead")

    with pytest.raises(StorageError, match=r"disk is full.*nothing was lost"):
        for number in range(1, 1000):
            before = everything(database)
            write(number)
    assert everything(database) == before
    ballast.unlink()
    if small_disk is None:
        with database.write() as connection:
            connection.execute("PRAGMA max_page_count = 4000")
    write(1001)
    assert everything(database) != before
    assert database.is_sound()
    assert all(Plans(database).is_consistent(plan.id) for plan in Plans(database).all())
