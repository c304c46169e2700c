"""Tests of the ring that shows where the keyboard is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import contrast
from reader.ui.widgets.focus_ring import INK, YELLOW, FocusRing

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.button, self.other = QLineEdit(), QPushButton("Press"), QPushButton("Other")
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 30, 30, 30)
        column.setSpacing(30)
        for widget in (self.line, self.button, self.other):
            column.addWidget(widget)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, theme: Theme) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    made.ring = FocusRing(qapp, theme)  # type: ignore[attr-defined]
    return made


def colour(window: QWidget, of: QWidget, beyond: int) -> str:
    """The colour of the pixel so far to the left of a widget's middle."""
    at = of.mapTo(window, QPoint(-beyond, of.height() // 2))
    return str(window.grab().toImage().pixelColor(at).name())


def ringed(window: QWidget, of: QWidget, theme: Theme) -> bool:
    return (
        colour(window, of, 2) == theme.tokens.focus
        and colour(window, of, YELLOW + 1) == theme.tokens.focus_ink
    )


def test_the_keyboard_is_shown_on_every_widget(window: Window, theme: Theme) -> None:
    for widget in (window.line, window.button, window.other):
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        others = {window.line, window.button, window.other} - {widget}
        assert ringed(window, widget, theme)
        assert not any(ringed(window, other, theme) for other in others)


def test_the_ring_is_wide_and_has_contrast(window: Window, theme: Theme) -> None:
    assert YELLOW >= 3
    assert INK >= 2
    assert contrast(theme.tokens.focus, theme.tokens.focus_ink) >= 3


def test_the_ring_follows_its_widget(qtbot: QtBot, window: Window, theme: Theme) -> None:
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    window.resize(500, 400)
    assert ringed(window, window.button, theme)
    window.button.hide()
    assert not ringed(window, window.button, theme)


def test_a_click_shows_no_ring_until_a_key_is_pressed(window: Window, theme: Theme) -> None:
    window.line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.mousePress(window.button, Qt.MouseButton.LeftButton)
    window.button.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseRelease(window.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.button, Qt.Key.Key_Shift)
    assert ringed(window, window.button, theme)


def test_the_ring_moves_between_windows_and_outlives_them(
    qtbot: QtBot, window: Window, theme: Theme
) -> None:
    second = Window()
    second.show()
    second.activateWindow()
    qtbot.waitUntil(second.isActiveWindow)
    second.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(second, second.button, theme)
    second.deleteLater()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not second.button)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.other.setFocus(Qt.FocusReason.TabFocusReason)
    assert ringed(window, window.other, theme)


def test_the_ring_stays_inside_what_scrolls(qtbot: QtBot, window: Window, theme: Theme) -> None:
    area = QScrollArea()
    inner = QPushButton("A very long button that does not fit")
    inner.setMinimumSize(900, 40)
    area.setWidget(inner)
    area.setFixedSize(200, 80)
    area.setParent(window)
    area.move(100, 20)
    area.show()
    inner.setFocus(Qt.FocusReason.TabFocusReason)
    right = area.mapTo(window, QPoint(area.width(), 0)).x()
    picture = window.grab().toImage()
    yellow = QColor(theme.tokens.focus)
    columns = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) == yellow for y in range(0, picture.height(), 3))
    ]
    assert columns
    assert max(columns) <= right + INK + YELLOW
