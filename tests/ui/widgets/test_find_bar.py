"""Tests of the find bar: what it asks for and what it shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.theme.icons import IconSet
from reader.ui.widgets.find_bar import FindBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


@pytest.fixture
def bar(qtbot: QtBot, icons: IconSet) -> FindBar:
    made = FindBar(icons)
    qtbot.addWidget(made)
    return made


def line(bar: FindBar) -> QLineEdit:
    return bar.findChildren(QLineEdit)[0]


def count(bar: FindBar) -> str:
    return bar.findChildren(QLabel)[0].text()


def test_what_is_typed_is_said(qtbot: QtBot, bar: FindBar) -> None:
    typed: list[str] = []
    bar.text_changed.connect(typed.append)
    bar.open_bar()
    QTest.keyClicks(line(bar), "care")
    assert typed == ["c", "ca", "car", "care"]
    assert bar.text == "care"


def test_opening_again_looks_for_the_last_words(bar: FindBar) -> None:
    bar.open_bar("carer")
    bar.close_bar()
    typed: list[str] = []
    bar.text_changed.connect(typed.append)
    bar.open_bar()
    assert typed == ["carer"]
    assert line(bar).selectedText() == "carer"


@pytest.mark.parametrize(
    ("number", "total", "words"),
    [(0, 0, "No matches"), (0, 1, "1 match"), (0, 12, "12 matches"), (3, 12, "3 of 12")],
)
def test_the_count_is_in_words(bar: FindBar, number: int, total: int, words: str) -> None:
    bar.open_bar("carer")
    bar.set_count(number, total)
    assert count(bar) == words
    steps = [button for button in bar.findChildren(QToolButton) if "match" in button.toolTip()]
    assert [button.isEnabled() for button in steps] == [total > 0] * 2


def test_no_words_have_no_count(bar: FindBar) -> None:
    bar.open_bar("carer")
    bar.set_count(0, 0)
    line(bar).clear()
    assert count(bar) == ""


def test_steps_go_by_key_and_by_button(bar: FindBar) -> None:
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    bar.open_bar("carer")
    bar.set_count(0, 5)
    QTest.keyClick(line(bar), Qt.Key.Key_Return)
    QTest.keyClick(line(bar), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    for button in bar.findChildren(QToolButton):
        if "match" in button.toolTip():
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert steps == [1, -1, -1, 1]


def test_escape_closes(qtbot: QtBot, bar: FindBar) -> None:
    bar.open_bar("carer")
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(line(bar), Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_everything_has_a_name(bar: FindBar) -> None:
    for widget in (line(bar), *bar.findChildren(QToolButton)):
        assert widget.accessibleName()
