"""Tests of the page style sheet: sizes, zoom, and a look for every class."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QApplication

from reader.ui.theme.page_style import LINE_SPACING, page_style, settle_headings
from reader.ui.theme.tokens import SMALLEST_TEXT, load_tokens

LIGHT = Path(__file__).resolve().parents[3] / "resources" / "themes" / "light.toml"
HTML = "<h1>One</h1><h2>Two</h2><p>Text</p><p class='provenance-line'>Small</p>"


def blocks(zoom: int, line_spacing: float = LINE_SPACING) -> list[tuple[int, float]]:
    """Text size and least line height of each block, in pixels."""
    document = QTextDocument()
    font = QFont()
    font.setPixelSize(round(19 * zoom / 100))
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(
        page_style(load_tokens(LIGHT), zoom=zoom, line_spacing=line_spacing)
    )
    document.setHtml(HTML)
    settle_headings(document)
    found = []
    block = document.begin()
    while block.isValid():
        size = block.begin().fragment().charFormat().font().pixelSize()
        found.append((size, block.blockFormat().lineHeight()))
        block = block.next()
    return found


def test_sizes_at_100_percent_are_the_designs(qapp: QApplication) -> None:
    sizes = blocks(100)
    assert [size for size, _ in sizes] == [36, 24, 19, SMALLEST_TEXT]
    assert sizes[2] == (19, 25)


@pytest.mark.parametrize("zoom", [50, 200, 400])
def test_everything_grows_with_the_zoom(qapp: QApplication, zoom: int) -> None:
    for (size, _), (base, _) in zip(blocks(zoom), blocks(100), strict=True):
        assert size == pytest.approx(base * zoom / 100, abs=1)


def test_lines_can_be_set_wider(qapp: QApplication) -> None:
    assert blocks(100, line_spacing=2.0)[2] == (19, 38)
