"""The lock files pin every package by version and hash, and agree with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("runtime", "dev", "package", "whoosh274")
PIN = re.compile(r"^([a-z0-9-]+)==([0-9][0-9a-z.]*)( ; [^\\]+)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def pins(text: str) -> dict[str, str]:
    """Return name to version for every package in a lock."""
    matches = (PIN.match(line) for line in text.splitlines())
    return {match[1]: match[2] for match in matches if match}


def wanted(requirements: list[str]) -> dict[str, str]:
    """Return name to version for lines like ``Name==1.2``."""
    split = [line.split("==") for line in requirements if line and not line.startswith("#")]
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in split}


@pytest.mark.parametrize("name", LOCKS)
def test_every_line_is_a_pin_or_its_hash(name: str, root: Path) -> None:
    lines = (root / "build" / "locks" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if not (PIN.match(line) or HASH.match(line))] == []
    bare = [
        line
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
        if PIN.match(line) and not HASH.match(following)
    ]
    assert bare == [], "a package without a hash"


def test_the_runtime_lock_holds_what_the_program_asks_for(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = pins((root / "build" / "locks" / "runtime.txt").read_text(encoding="utf-8"))
    assert wanted(project["dependencies"]).items() <= locked.items()


@pytest.mark.parametrize("name", ["dev", "package", "whoosh274"])
def test_the_other_locks_hold_what_was_asked_for(name: str, root: Path) -> None:
    folder = root / "build" / "locks"
    asked = (folder / f"{name}.in").read_text(encoding="utf-8").splitlines()
    assert wanted(asked).items() <= pins((folder / f"{name}.txt").read_text("utf-8")).items()


def test_no_package_is_locked_at_two_versions(root: Path) -> None:
    """A package that both the program and its checks need is the same for both."""
    runtime, dev = (
        pins((root / "build" / "locks" / f"{name}.txt").read_text(encoding="utf-8"))
        for name in ("runtime", "dev")
    )
    assert {name: dev[name] for name in runtime.keys() & dev.keys()}.items() <= runtime.items()


def test_a_part_that_may_be_missing_is_tested_with_the_version_that_is_named(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = pins((root / "build" / "locks" / "dev.txt").read_text(encoding="utf-8"))
    for requirements in project["optional-dependencies"].values():
        assert wanted(requirements).items() <= locked.items()


def test_qt_is_the_one_that_is_safe_on_every_python(root: Path) -> None:
    """PySide6 6.12 drops references to None on Python 3.11 until the process dies."""
    locked = pins((root / "build" / "locks" / "runtime.txt").read_text(encoding="utf-8"))
    assert locked["pyside6-essentials"] == locked["shiboken6"] == "6.11.3"
