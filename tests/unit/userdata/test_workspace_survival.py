"""Bookmarks, notes and plan entries that were acknowledged survive kill -9.

READER_KILL_ROUNDS sets the number of rounds; the requirement's own number is 200.
"""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition
from reader.userdata.marks import Marks
from reader.userdata.plan_log import problems
from reader.userdata.plans import Plans
from tests.unit.userdata.conftest import Databases
from tests.unit.userdata.test_survival import kill_after

ROUNDS = int(os.environ.get("READER_KILL_ROUNDS", "10"))
PLAN = "a0" * 16


def test_kill_loses_nothing_acknowledged(
    script: Callable[..., subprocess.Popen[str]], path: Path, open_database: Databases
) -> None:
    chance = random.Random(20261124)
    said: dict[str, set[str]] = {"bookmark": set(), "note": set(), "entry": set()}
    for round_number in range(ROUNDS):
        process = script("workspace_program.py", str(path), f"round-{round_number}", "100000")
        for line in kill_after(process, chance.randint(0, 14)):
            kind, identity = line.split()
            said[kind].add(identity)
        if path.exists():
            with closing(sqlite3.connect(path)) as check:
                assert check.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database = open_database(path)
    assert database.condition is DatabaseCondition.OK
    assert min(len(kept) for kept in said.values()) >= ROUNDS // 2
    bookmarks = Bookmarks(database).all()
    assert said["bookmark"] <= {str(mark.address) for mark in bookmarks}
    assert [mark.position for mark in bookmarks] == list(range(len(bookmarks)))
    assert said["note"] <= {mark.id for mark in Marks(database).all()}
    plans = Plans(database)
    history = plans.history(PLAN)
    assert said["entry"] <= {entry.id for entry in history}
    assert problems(history) == ()
    assert plans.is_consistent(PLAN)
    # Both fields of a change or neither: one transaction.
    changed = [entry.address for entry in history]
    assert all(changed.count(address) == 2 for address in set(changed))
