"""Chips take away what was chosen, by keyboard, and keep the keyboard among them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.theme.icons import IconSet
from reader.ui.widgets.chip_row import ChipRow
from reader.ui.widgets.flow_button import FlowButton

LONG = "Guide: A guide with a title that is a great deal longer than a chip has room for"


def shown(row: ChipRow, qtbot: QtBot) -> ChipRow:
    qtbot.addWidget(row)
    row.resize(600, 80)
    row.show_chips([("Kind: Recommendation", "kind"), (LONG, "guide")])
    row.show()
    qtbot.waitExposed(row)
    row.activateWindow()
    qtbot.waitUntil(row.isActiveWindow)
    return row


def chip(row: ChipRow, name: str) -> QPushButton:
    found = [b for b in row.findChildren(QPushButton) if b.accessibleName().startswith(name)]
    return next(button for button in found if button.isVisible())


def test_a_chip_is_pressed_by_keyboard(qtbot: QtBot, icons: IconSet) -> None:
    row = shown(ChipRow(icons, "Clear all"), qtbot)
    with qtbot.waitSignal(row.removed) as removed:
        QTest.keyClick(chip(row, "Kind"), Qt.Key.Key_Space)
    assert removed.args == ["kind"]
    with qtbot.waitSignal(row.cleared):
        QTest.keyClick(row.clear, Qt.Key.Key_Space)


def test_a_long_title_is_cut_but_said_whole(qtbot: QtBot, icons: IconSet) -> None:
    row = shown(ChipRow(icons, "Clear all"), qtbot)
    long = chip(row, "Guide")
    assert long.accessibleName() == f"{LONG}, remove this filter"
    assert long.text().endswith("\N{HORIZONTAL ELLIPSIS}")
    assert long.toolTip() == LONG


def test_the_keyboard_moves_to_the_next_chip_and_then_away(qtbot: QtBot, icons: IconSet) -> None:
    row = shown(ChipRow(icons, "Clear all"), qtbot)
    chip(row, "Kind").setFocus()
    row.show_chips([(LONG, "guide")])
    assert row.focusWidget() is chip(row, "Guide")
    with qtbot.waitSignal(row.emptied):
        row.show_chips([])
    assert not row.isVisible()


def test_the_same_chips_are_left_alone(qtbot: QtBot, icons: IconSet) -> None:
    row = shown(ChipRow(icons, "Clear all"), qtbot)
    first = chip(row, "Kind")
    row.show_chips([("Kind: Recommendation", "kind"), (LONG, "guide")])
    assert chip(row, "Kind") is first


def test_a_button_among_words_asks_for_all_of_them(qtbot: QtBot) -> None:
    button = FlowButton("Search & find")
    qtbot.addWidget(button)
    assert button.text() == "Search && find"
    whole = button.sizeHint().width()
    button.resize(60, 30)
    button.show()
    qtbot.waitExposed(button)
    assert button.text().endswith("\N{HORIZONTAL ELLIPSIS}")
    assert button.accessibleName() == "Search & find"
    assert abs(button.sizeHint().width() - whole) <= 2
    button.resize(400, 30)
    assert button.text() == "Search && find"
