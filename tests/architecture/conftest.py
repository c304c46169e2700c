"""The tracked files and the parsed sources that the house rules look at."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def project_files() -> tuple[Path, ...]:
    """Every file that git tracks or would track: new files count before they are added."""
    # A checkout may belong to another user than the one who tests it.
    answer = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "-co", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    names = [name.decode() for name in answer.stdout.split(b"\0") if name]
    return tuple(ROOT / name for name in sorted(set(names)) if (ROOT / name).is_file())


@pytest.fixture(scope="session")
def modules(project_files: tuple[Path, ...]) -> dict[str, ast.Module]:
    """Every Python file of the project, parsed, by its path with forward slashes."""
    return {
        file.relative_to(ROOT).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in project_files
        if file.suffix == ".py"
    }
