"""build/ is ours: git keeps all of it, and it is never an importable package."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

# Names that common ignore rules and packaging tools would hide or claim.
TEMPTING = (
    "build/new.py",
    "build/lib/new.py",
    "build/locks/new.txt",
    "build/pyinstaller/reader.spec",
    "build/windows/installer.nsi",
    "build/policy/reader.admx",
    "build/dist/new.txt",
    "build/new.egg-info/PKG-INFO",
    "build/var/new.txt",
)


@pytest.mark.parametrize("name", TEMPTING)
def test_git_ignores_nothing_in_build(name: str, root: Path) -> None:
    answer = subprocess.run(
        ["git", "-c", "safe.directory=*", "check-ignore", "--no-index", "-v", name],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    # 1 means "not ignored"; 0 would mean ignored, and 128 that git could not answer.
    assert answer.returncode == 1, answer.stdout + answer.stderr


def test_build_is_no_package(root: Path) -> None:
    assert [str(file) for file in (root / "build").rglob("__init__.py")] == []


def test_scripts_do_not_hide_other_modules(root: Path) -> None:
    """build/dev is put on the module path, so its names must be nobody else's."""
    scripts = {file.stem for file in (root / "build" / "dev").glob("*.py")}
    rooms = {file.name for file in (root / "reader").iterdir()}
    assert scripts
    assert not scripts & {*rooms, "reader", "tests", "dev", "conftest"}
