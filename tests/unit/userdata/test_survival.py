"""What was acknowledged survives kill -9, two processes writing at once and many threads."""

from __future__ import annotations

import random
import sqlite3
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import DatabaseCondition
from tests.unit.userdata.conftest import Databases

KILLS = 32
Script = Callable[..., "subprocess.Popen[str]"]


def kill_after(process: subprocess.Popen[str], lines: int) -> list[str]:
    """Kill without warning after so many lines; return every whole line that was printed."""
    assert process.stdout is not None
    printed = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    printed += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [line.strip() for line in printed if line.endswith("\n")]


def test_kill_loses_nothing_acknowledged(
    script: Script, path: Path, open_database: Databases
) -> None:
    chance = random.Random(20261123)
    acknowledged: set[str] = set()
    for loop in range(KILLS):
        process = script("writing_program.py", str(path), f"loop-{loop}", "100000")
        acknowledged.update(kill_after(process, chance.randint(0, 12)))
        check = sqlite3.connect(path) if path.exists() else sqlite3.connect(":memory:")
        assert check.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        check.close()
    database = open_database(path)
    assert database.condition is DatabaseCondition.OK
    kept = Bookmarks(database).all()
    assert len(acknowledged) >= KILLS
    assert acknowledged <= {str(b.address) for b in kept}
    assert [b.position for b in kept] == list(range(len(kept)))


def test_two_processes_writing_at_once_lose_nothing(
    script: Script, path: Path, open_database: Databases
) -> None:
    processes = [script("writing_program.py", str(path), name, "80") for name in ("a", "b")]
    printed = [process.communicate()[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    kept = Bookmarks(open_database(path)).all()
    assert {str(b.address) for b in kept} == {*printed[0], *printed[1]}
    assert len(kept) == 160
    assert [b.position for b in kept] == list(range(160))


def test_threads_share_one_database(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    bookmarks = Bookmarks(database)

    def write(name: str) -> None:
        for number in range(20):
            bookmarks.add(Address(name, f"item-{number}"), "t", "g", "k", "1")

    def read(_: int) -> list[list[int]]:
        return [[b.position for b in bookmarks.all()] for _ in range(20)]

    with ThreadPoolExecutor(5) as pool:
        writing = [pool.submit(write, name) for name in ("a", "b")]
        seen = [positions for lists in pool.map(read, range(3)) for positions in lists]
        for done in writing:
            done.result()
    assert all(positions == list(range(len(positions))) for positions in seen)
    assert len(bookmarks.addresses()) == 40


def test_durability_rules_are_in_force(path: Path, open_database: Databases) -> None:
    with open_database(path).write() as connection:
        rules = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert rules == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_failed_block_keeps_nothing(path: Path, open_database: Databases) -> None:
    database = open_database(path)
    bookmarks = Bookmarks(database)
    try:
        with database.write() as connection:
            connection.execute("INSERT INTO places VALUES ('g', 'guide:g', 'p', '', 0.0, '')")
            raise KeyError("a bug in the block")
    except KeyError:
        pass
    with database.read() as connection:
        assert connection.execute("SELECT count(*) FROM places").fetchone()[0] == 0
    bookmarks.add(Address("a"), "t", "g", "k", "1")
    assert bookmarks.addresses() == {Address("a")}
