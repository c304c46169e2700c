"""A17, A18: no colour is written outside the themes, and nothing moves by itself."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHELL = ROOT / "reader" / "ui"
FILES = sorted(SHELL.rglob("*.py"))
OUTSIDE_THEME = [file for file in FILES if (SHELL / "theme") not in file.parents]
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(")
NAMED = re.compile(r"GlobalColor\.(?!transparent)\w+")
MOVING = {"QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "QGraphicsEffect"}


def names(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def strings(file: Path) -> list[str]:
    """Every string of a file that is not a docstring."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    bare = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in bare
    ]


def test_there_is_something_to_audit() -> None:
    assert len(OUTSIDE_THEME) > 30


@pytest.mark.parametrize("file", OUTSIDE_THEME, ids=names)
def test_no_colour_is_written_outside_the_theme(file: Path) -> None:
    assert [text for text in strings(file) if COLOUR.search(text)] == []
    assert NAMED.findall(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("file", FILES, ids=names)
def test_nothing_moves_by_itself(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    used = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert used & MOVING == set()
