"""A fake clock, databases that close themselves, locked folders and small disks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.userdata.database import UserDatabase

NOBODY = 65534


class Clock:
    """A clock that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

    def stamp(self) -> str:
        return self.now.isoformat()

    def move(self, **amount: float) -> None:
        self.now += timedelta(**amount)


class Databases:
    """Opens user databases by the fake clock and closes them all at the end."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._open: list[UserDatabase] = []

    def __call__(self, path: Path, network: bool = False) -> UserDatabase:
        database = UserDatabase.open(path, self._clock.stamp, network=network)
        self._open.append(database)
        return database

    def close(self) -> None:
        for database in self._open:
            database.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_database(clock: Clock) -> Iterator[Databases]:
    databases = Databases(clock)
    yield databases
    databases.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "userdata.sqlite3"


@pytest.fixture
def script() -> Callable[..., subprocess.Popen[str]]:
    """Starts a program of this folder in a process of its own, in this checkout."""
    here = Path(__file__).parent

    def start(name: str, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-S", str(here / name), str(here.parents[2]), *arguments],
            stdout=subprocess.PIPE,
            text=True,
        )

    return start


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def mount(*arguments: str) -> bool:
    """Mount something; False where that is not possible."""
    program = shutil.which("mount")
    if program is None or not is_root():
        return False
    return subprocess.run([program, *arguments], capture_output=True, check=False).returncode == 0


class Lockable:
    """A folder that a test fills and then makes impossible to write.

    A read-only bind mount where that works, because root writes through file modes; elsewhere
    file modes, and as root the rights of nobody.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._mounted = False
        self._other_user = False

    def lock(self) -> None:
        place = str(self.folder)
        if mount("--bind", place, place):
            self._mounted = True
            assert mount("-o", "remount,ro,bind", place)
            return
        for name in (self.folder, *self.folder.rglob("*")):
            name.chmod(0o555 if name.is_dir() else 0o444)
        if is_root():
            self.folder.parent.chmod(0o755)
            os.seteuid(NOBODY)
            self._other_user = True

    def unlock(self) -> None:
        if self._mounted:
            subprocess.run(["umount", str(self.folder)], check=True)
            self._mounted = False
        if self._other_user:
            os.seteuid(0)
            self._other_user = False
        for name in (self.folder, *self.folder.rglob("*")):
            name.chmod(0o755 if name.is_dir() else 0o644)


@pytest.fixture
def lockable() -> Iterator[Lockable]:
    base = Path(tempfile.mkdtemp())
    folder = base / "profile"
    folder.mkdir()
    made = Lockable(folder)
    yield made
    made.unlock()
    shutil.rmtree(base)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path | None]:
    """A disk of 512 KiB; None where none can be mounted."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mount("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)):
        yield None
        return
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
