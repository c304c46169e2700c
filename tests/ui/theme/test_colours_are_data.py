"""Colours are written in resources/themes and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.ui.theme.page_style import page_style
from reader.ui.theme.stylesheet import stylesheet
from reader.ui.theme.tokens import COLOUR_NAMES, Tokens

ROOT = Path(__file__).resolve().parents[3]
LITERAL = re.compile(
    r"""["'\s(:]\#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{8}|[0-9a-fA-F]{3})(?=["';\s)])"""
    r"""|\brgba?\(\s*\d|\bhsla?\(\s*\d|\bQColor\(\s*(?:["']|\d)|GlobalColor\.(?!transparent)"""
    r"""|color:\s*(?:black|white|red|green|blue|gr[ae]y|yellow)\b"""
)


# An exported document leaves the window and its themes: its few colours are its format's own.
FILES = sorted(
    file for file in (ROOT / "reader").rglob("*.py") if file.parent != ROOT / "reader" / "export"
)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_colour_is_written_in_code(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if LITERAL.search(line)] == []


@pytest.mark.parametrize(
    "line",
    ["QColor('red')", 'x = "#ffffff"', "color: #abc;", "rgb(1, 2, 3)", "Qt.GlobalColor.red"],
)
def test_the_search_finds_colours(line: str) -> None:
    assert LITERAL.search(line)


@pytest.mark.parametrize("file", sorted((ROOT / "resources" / "icons").glob("*.svg")))
def test_icons_take_their_colour_from_the_theme(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "currentColor" in text
    assert "#" not in text
    assert "href" not in text


def test_style_sheets_hold_the_theme_only(tokens: Tokens) -> None:
    known = {tokens.colour(name) for name in COLOUR_NAMES}
    for sheet in (stylesheet(tokens, 16, ROOT), page_style(tokens, zoom=250)):
        assert "$" not in sheet
        assert set(re.findall(r"#[0-9a-fA-F]+\b", sheet)) <= known
