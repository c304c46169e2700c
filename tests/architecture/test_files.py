"""Files stay small, say their one job first, and have a name that means something."""

from __future__ import annotations

import ast
from pathlib import Path

LONGEST = 500
# The main window only places pages and builds menus.
LONGEST_BY_NAME = {"reader/ui/window.py": 250}
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def test_every_file_fits(project_files: tuple[Path, ...], root: Path) -> None:
    too_long = []
    for file in project_files:
        if file.suffix == ".py":
            name = file.relative_to(root).as_posix()
            lines = len(file.read_text(encoding="utf-8").splitlines())
            if lines >= LONGEST_BY_NAME.get(name, LONGEST):
                too_long.append(f"{name}: {lines} lines")
    assert too_long == []


def test_every_module_says_its_job_first(modules: dict[str, ast.Module]) -> None:
    silent = []
    for name, module in modules.items():
        first = (ast.get_docstring(module) or "").split("\n\n")[0].strip()
        if not first.endswith("."):
            silent.append(name)
    assert silent == []


def test_no_name_is_vague(project_files: tuple[Path, ...], root: Path) -> None:
    vague = [
        str(file.relative_to(root))
        for file in project_files
        if VAGUE & {part.lower() for part in file.relative_to(root).with_suffix("").parts}
    ]
    assert vague == []
