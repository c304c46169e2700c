"""What assistive technology selects is chosen: in lists to choose from, and in lists of rows."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.row_list import RowList

WORDS = ["Bookmarks", "Notes", "Without a place"]


def choice(qtbot: QtBot) -> tuple[ChoiceBox, list[int]]:
    """A box, shown, with a list of the rows that it told of."""
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(WORDS)
    told: list[int] = []
    box.activated.connect(told.append)
    box.show()
    qtbot.waitExposed(box)
    return box, told


def look_at_list(qtbot: QtBot, box: ChoiceBox) -> QItemSelectionModel:
    """Ask for the list as a client does."""
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface.child(0) is not None
    beat = QTimer()
    beat.setSingleShot(True)
    with qtbot.waitSignal(beat.timeout):  # the next request comes a turn later at the earliest
        beat.start(0)
    return box.view().selectionModel()


def test_a_row_that_is_selected_while_the_list_is_shut_is_chosen(qtbot: QtBot) -> None:
    box, told = choice(qtbot)
    rows = look_at_list(qtbot, box)
    rows.select(box.model().index(1, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert box.currentText() == "Notes"
    assert told == [1]


def test_the_list_says_what_keys_chose(qtbot: QtBot) -> None:
    box, told = choice(qtbot)
    rows = look_at_list(qtbot, box)
    QTest.keyClick(box, Qt.Key.Key_End)
    assert [index.row() for index in rows.selectedIndexes()] == [2]
    assert told == [2]


def test_walking_through_the_open_list_chooses_nothing_before_enter(qtbot: QtBot) -> None:
    box, told = choice(qtbot)
    look_at_list(qtbot, box)
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    assert box.currentIndex() == 0
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert (box.currentIndex(), told) == (1, [1])


def test_the_row_that_is_selected_becomes_the_current_one(qtbot: QtBot) -> None:
    rows = RowList("Rows", QStringListModel(WORDS), QStyledItemDelegate())
    qtbot.addWidget(rows)
    rows.show()
    qtbot.waitExposed(rows)
    rows.setCurrentIndex(rows.model().index(0, 0))
    index = rows.model().index(2, 0)
    rows.selectionModel().select(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    qtbot.waitUntil(lambda: rows.currentIndex() == index)
