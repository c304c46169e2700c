"""Tests of the message bar: one message, said once, with one thing to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme.icons import IconSet
from reader.ui.widgets.message_bar import Message, MessageBar, MessageKind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


SAVED = Message("The bookmark was saved.", action="Undo")
BROKEN = Message("The pack could not be read. Nothing was changed.", MessageKind.PROBLEM)


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def bar(qtbot: QtBot, icons: IconSet, said: list[str]) -> MessageBar:
    def say(_widget: QWidget, text: str) -> None:
        said.append(text)

    made = MessageBar(icons, None, say)
    qtbot.addWidget(made)
    return made


def words(bar: MessageBar) -> str:
    return " ".join(label.text() for label in bar.findChildren(QLabel))


def test_nothing_is_shown_until_there_is_a_message(bar: MessageBar) -> None:
    assert bar.isHidden()
    assert bar.message is None


def test_each_message_is_announced_once_with_its_kind_in_words(
    bar: MessageBar, said: list[str]
) -> None:
    bar.show_message(SAVED)
    bar.show_message(BROKEN)
    assert said == [f"Note: {SAVED.text}", f"Problem: {BROKEN.text}"]
    assert "Problem" in words(bar)
    assert BROKEN.text in words(bar)
    assert SAVED.text not in words(bar)
    assert bar.accessibleName() == said[-1]


def test_a_button_is_there_only_for_an_action(qtbot: QtBot, bar: MessageBar) -> None:
    button = bar.findChildren(QPushButton)[0]
    bar.show_message(BROKEN)
    assert button.isHidden()
    bar.show_message(SAVED)
    assert button.text() == "Undo"
    with qtbot.waitSignal(bar.action_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [SAVED]
    assert bar.isHidden()


def test_a_message_can_be_dismissed(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(BROKEN)
    close = bar.findChildren(QToolButton)[0]
    assert close.accessibleName()
    with qtbot.waitSignal(bar.dismissed) as gone:
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert gone.args == [BROKEN]
    assert bar.isHidden()
    assert bar.message is None
    with qtbot.assertNotEmitted(bar.dismissed):
        bar.dismiss()


def test_words_are_words_and_not_markup(bar: MessageBar) -> None:
    bar.show_message(Message("<b>not bold</b> & so"))
    shown = [label for label in bar.findChildren(QLabel) if "not bold" in label.text()]
    assert [label.textFormat() for label in shown] == [Qt.TextFormat.PlainText]
