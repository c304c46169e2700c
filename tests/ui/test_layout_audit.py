"""A11, A12, A14: nothing is cut off when text is large, the window small or the screen wide."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
)

from reader.guide.address import Address
from reader.ui.navigator import Spot
from reader.ui.window import SMALLEST
from tests.ui.audit import DIALOG_VIEWS, PAGE_VIEWS, VIEWS, View, visible_widgets
from tests.ui.clipping import clipped, sideways
from tests.ui.conftest import Opener
from tests.ui.shell import Shell

WIDE = (1600, 900)
LONGEST_LINE = 80
"""Characters that 95 of 100 lines stay within (A14)."""


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_no_words_are_cut_at_the_usual_size(shell: Shell, view: View) -> None:
    assert clipped(view.show(shell)) == []


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_no_words_are_cut_when_the_systems_text_is_twice_as_large(
    open_shell: Opener, qapp: QApplication, view: View
) -> None:
    font = qapp.font()
    font.setPixelSize(32)
    qapp.setFont(font)
    shell = open_shell().show()
    top = view.show(shell)
    labels = [label for label in visible_widgets(top) if isinstance(label, QLabel)]
    assert all(label.fontInfo().pixelSize() >= 32 for label in labels if label.text())
    assert clipped(top) == []


@pytest.mark.parametrize("view", PAGE_VIEWS, ids=lambda view: view.name)
def test_a_small_window_scrolls_one_way_only(shell: Shell, view: View) -> None:
    shell.resize(*SMALLEST)
    top = view.show(shell)
    assert top.size().toTuple() == SMALLEST
    assert sideways(top) == []
    assert clipped(top) == []


@pytest.mark.parametrize("panel", ["view.contents", "view.details"])
def test_panels_in_a_small_window_scroll_one_way_only(shell: Shell, panel: str) -> None:
    shell.resize(*SMALLEST)
    shell.read(Address("help-at-home", "home-visits"))
    shell.run(panel)
    assert sideways(shell.window) == []
    assert clipped(shell.window) == []


@pytest.mark.parametrize("view", DIALOG_VIEWS, ids=lambda view: view.name)
def test_a_dialog_fits_a_small_screen(shell: Shell, view: View) -> None:
    shell.resize(*SMALLEST)
    dialog = view.show(shell)
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    assert (least.width() <= SMALLEST[0], least.height() <= SMALLEST[1]) == (True, True), (
        f"{view.name} needs {least.toTuple()}"
    )
    dialog.resize(*SMALLEST)
    shell.settle()
    assert sideways(dialog) == []


@pytest.mark.parametrize("view", PAGE_VIEWS, ids=lambda view: view.name)
def test_a_small_window_leaves_room_for_the_page(shell: Shell, view: View) -> None:
    shell.resize(*SMALLEST)
    view.show(shell)
    page = shell.window.current_page()
    assert page is not None
    assert page.height() >= SMALLEST[1] // 3


def line_lengths(document: QTextDocument) -> list[int]:
    lengths = []
    block = document.begin()
    while block.isValid():
        layout = block.layout()
        if layout.lineCount() > 1:  # only a line that was broken says how long lines may be
            lengths += [layout.lineAt(n).textLength() for n in range(layout.lineCount() - 1)]
        block = block.next()
    return lengths


@pytest.mark.parametrize("font", ["font.system", "font.atkinson", "font.lexend"])
def test_lines_are_no_longer_than_the_eye_follows(real_shell: Shell, font: str) -> None:
    real_shell.resize(*WIDE)
    for panel in ("view.contents", "view.details"):
        real_shell.read(Address(real_shell.context.services.reading.cards()[0].id))
        real_shell.run(panel)
    real_shell.run(font)
    lengths: list[int] = []
    for card in real_shell.context.services.reading.cards():
        real_shell.go(Spot("reading", Address(card.id)))
        page = real_shell.reading
        while True:
            lengths += line_lengths(page.view.document())
            if "go.next-page" not in page.handlers():
                break
            real_shell.run("go.next-page")
    assert len(lengths) > 100
    lengths.sort()
    assert lengths[math.ceil(len(lengths) * 0.95) - 1] <= LONGEST_LINE
