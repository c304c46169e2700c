"""Breadcrumb, ElidedLabel, EmptyState, FlowLayout, IconLabel and announce()."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme.icons import IconSet
from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import TARGET
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.breadcrumb import Breadcrumb, Step
from reader.ui.widgets.elided_label import ElidedLabel
from reader.ui.widgets.empty_state import EmptyState
from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.icon_label import IconLabel
from reader.ui.widgets.message_bar import Message, MessageBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


STEPS = (Step("Guides", "guides"), Step("Kin & friends", "kin"), Step("Navigator", "navigator"))


def buttons(widget: QWidget) -> list[QToolButton]:
    return [button for button in widget.findChildren(QToolButton) if not button.isHidden()]


def test_each_step_of_a_breadcrumb_can_be_gone_back_to(qtbot: QtBot, icons: IconSet) -> None:
    crumb = Breadcrumb(icons)
    qtbot.addWidget(crumb)
    chosen: list[str] = []
    crumb.step_chosen.connect(chosen.append)
    crumb.set_steps(STEPS)
    crumb.show()
    assert [button.accessibleName() for button in buttons(crumb)] == ["Guides", "Kin & friends"]
    for button in buttons(crumb):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen == ["guides", "kin"]
    assert crumb.findChildren(ElidedLabel)[-1].whole_text == "Navigator"


def test_a_breadcrumb_can_show_another_way(qtbot: QtBot, icons: IconSet) -> None:
    crumb = Breadcrumb(icons)
    qtbot.addWidget(crumb)
    crumb.set_steps(STEPS)
    crumb.set_steps(STEPS[:1])
    assert crumb.steps == STEPS[:1]
    assert buttons(crumb) == []
    crumb.set_steps(())
    assert not crumb.steps


def test_a_long_line_is_cut_and_loses_nothing(qtbot: QtBot) -> None:
    label = ElidedLabel("Specialist help to find services")
    qtbot.addWidget(label)
    label.show()
    label.resize(80, 30)
    assert label.text().endswith("…")
    assert label.toolTip() == label.accessibleName() == label.whole_text
    label.resize(label.sizeHint())
    assert label.text() == label.whole_text
    assert label.toolTip() == ""


def test_an_empty_room_says_what_to_do(qtbot: QtBot, icons: IconSet) -> None:
    state = EmptyState(icons)
    qtbot.addWidget(state)
    state.set_state("star", "Nothing saved", "Press the star.")
    button = state.findChildren(QPushButton)[0]
    assert button.isHidden()
    assert [label.text() for label in state.findChildren(QLabel)] == [
        "Nothing saved",
        "Press the star.",
    ]
    state.set_state("star", "Nothing saved", "Press the star.", "Show guides")
    with qtbot.waitSignal(state.action_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Show guides"]


@pytest.mark.parametrize(("width", "rows"), [(330, 1), (220, 2), (110, 3)])
def test_a_flow_goes_on_in_the_next_row(qtbot: QtBot, width: int, rows: int) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(room, gap=10)
    for _ in range(3):
        box = QWidget()
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    assert flow.heightForWidth(width) == rows * 20 + (rows - 1) * 10
    room.resize(width, 200)
    room.show()
    found = (flow.itemAt(index) for index in range(flow.count()))
    tops = {item.geometry().top() for item in found if item is not None}
    assert len(tops) == rows
    assert flow.itemAt(3) is None
    assert flow.takeAt(3) is None


def test_hidden_things_take_no_room_in_a_flow(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    flow = FlowLayout(room, gap=10)
    boxes = [QWidget() for _ in range(3)]
    for box in boxes:
        box.setFixedSize(100, 20)
        flow.addWidget(box)
    boxes[1].hide()
    assert flow.heightForWidth(220) == 20


def test_an_icon_beside_words_follows_the_theme(qtbot: QtBot, icons: IconSet, theme: Theme) -> None:
    label = IconLabel(icons.icon("star-filled", "accent"), 24)
    qtbot.addWidget(label)
    label.resize(QSize(24, 24))
    for name in ("light", "dark"):
        theme.set_name(name)
        centre = label.grab().toImage().pixelColor(12, 12)
        assert centre == QColor(theme.tokens.accent)


@pytest.fixture
def dressed(qapp: QApplication, theme: Theme) -> Iterator[QApplication]:
    before = (qapp.font(), qapp.palette(), qapp.styleSheet())
    theme.dress(qapp)
    yield qapp
    qapp.setFont(before[0])
    qapp.setPalette(before[1])
    qapp.setStyleSheet(before[2])


def test_everything_to_press_is_large_enough(
    qtbot: QtBot, icons: IconSet, dressed: QApplication
) -> None:
    bar, find, crumb = MessageBar(icons), FindBar(icons), Breadcrumb(icons)
    state = EmptyState(icons)
    crumb.set_steps(STEPS)
    state.set_state("star", "Nothing", "Nothing here.", "Show")
    bar.show_message(Message("Saved.", action="Undo"))
    find.open_bar("x")
    for widget in (bar, find, crumb, state):
        qtbot.addWidget(widget)
        widget.show()
        pressed = [*widget.findChildren(QToolButton), *widget.findChildren(QPushButton)]
        assert pressed
        for button in pressed:
            assert min(button.width(), button.height()) >= TARGET
            assert button.accessibleName() or button.text()


def test_announcing_needs_no_listener(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    was = QAccessible.isActive()
    try:
        for active in (False, True):
            QAccessible.setActive(active)
            announce(widget, "12 results")
            announce(widget, "")
    finally:
        QAccessible.setActive(was)
