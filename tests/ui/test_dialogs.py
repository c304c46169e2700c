"""Dialogs and help: history, shortcuts, About, the handbook, and what happens after a crash."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableWidget

from reader import __version__
from reader.errors import StorageError
from reader.jobs import JobControl
from reader.ui.actions.table import ACTIONS
from reader.ui.context import Notice
from reader.ui.crash import install_crash_hook
from reader.ui.dialogs.about import LICENCES, AboutDialog
from reader.ui.dialogs.crash import CrashDialog
from reader.ui.dialogs.history import HistoryDialog
from reader.ui.dialogs.shortcuts import ShortcutsDialog
from reader.ui.navigator import Spot
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, HANDBOOK, LONG, PEERS


def test_history_lists_places_and_goes_back_to_one(shell: Shell) -> None:
    for address in (ABOUT, LONG, PEERS):
        shell.read(address).leave()  # what is left sooner than this was not read
        shell.idle()
    shell.go(Spot("guides"))
    shell.run("go.history")
    dialog = shell.dialog(HistoryDialog)
    rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert len(rows) == 3
    assert rows[0].startswith("Help at home: Recommendations")
    assert dialog.list.hasFocus()
    dialog.list.setCurrentRow(2)
    shell.press(dialog.list, Qt.Key.Key_Return)
    assert shell.context.navigator.spot.address == ABOUT
    assert not shell.window.findChildren(HistoryDialog)


def test_an_empty_history_says_so(shell: Shell) -> None:
    shell.run("go.history")
    assert "Nothing has been read yet." in shell.words(shell.dialog(HistoryDialog))


def test_shortcuts_list_every_command(shell: Shell) -> None:
    shell.run("help.shortcuts")
    table = shell.dialog(ShortcutsDialog).findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == len(ACTIONS)
    model = table.model()
    words = [[model.index(row, column).data() for column in (0, 1)] for row in range(len(ACTIONS))]
    keys = dict(words)
    assert keys["Search box"].startswith("Ctrl+K")
    assert keys["About"] == "In the menu"


def test_about_names_version_guides_and_licences(shell: Shell) -> None:
    shell.run("help.about")
    text = shell.dialog(AboutDialog).findChild(QPlainTextEdit)
    assert text is not None
    words = text.toPlainText()
    assert f"Version {__version__}" in words
    assert "Help at home, edition 2026.11" in words
    assert str(shell.context.services.places.profile) in words
    assert all(name in words for name, _licence in LICENCES)


def test_f1_opens_the_handbook(shell: Shell) -> None:
    shell.press(shell.window, Qt.Key.Key_F1)
    address = shell.context.navigator.spot.address
    assert address is not None
    assert address.guide == HANDBOOK
    assert "Press a key." in shell.reading.view.toPlainText()


def test_the_help_page_has_the_same_doors(shell: Shell) -> None:
    shell.go(Spot("help"))
    shell.click(shell.button("About this program"))
    assert shell.dialog(AboutDialog).isVisible()
    shell.close_dialogs()
    shell.click(shell.button("Keyboard shortcuts"))
    assert shell.dialog(ShortcutsDialog).isVisible()


@pytest.mark.parametrize(
    "action", ["go.history", "help.shortcuts", "help.about", "view.preferences"]
)
def test_escape_closes_a_dialog_for_good(shell: Shell, action: str) -> None:
    from reader.ui.dialogs.frame import DialogFrame

    shell.run(action)
    dialog = shell.dialog(DialogFrame)
    assert dialog.isModal()
    assert dialog.windowTitle()
    shell.press(dialog, Qt.Key.Key_Escape)
    assert not shell.window.findChildren(DialogFrame)


def test_a_mistake_in_the_program_is_shown_and_it_goes_on(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_crash_hook(shell.application._show_crash)

    def mistake() -> None:
        raise ValueError("a mistake of ours")

    QTimer.singleShot(0, mistake)
    shell.idle()
    dialog = shell.dialog(CrashDialog)
    report = dialog.findChild(QPlainTextEdit)
    assert report is not None
    assert "ValueError: a mistake of ours" in report.toPlainText()
    assert "What you saved is safe." in shell.words(dialog)
    assert "a mistake of ours" in capsys.readouterr().err
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report")
    shell.click(copy)
    assert "a mistake of ours" in QGuiApplication.clipboard().text()
    shell.close_dialogs()
    shell.read(PEERS)
    assert "Offer families peer groups." in shell.reading.view.toPlainText()


def test_a_mistake_in_a_job_is_shown_too(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_crash_hook(shell.application._show_crash)

    def job(_control: JobControl) -> int:
        return 1 // 0

    shell.context.ask("mistake", job, lambda _answer: None, owner=shell.window)
    shell.idle()
    report = shell.dialog(CrashDialog).findChild(QPlainTextEdit)
    assert report is not None
    assert "ZeroDivisionError" in report.toPlainText()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_what_the_world_gets_wrong_is_a_message_not_a_crash(shell: Shell) -> None:
    def job(_control: JobControl) -> int:
        raise StorageError("The disk is full; nothing was changed.", "Make room on it.")

    shell.context.ask("full", job, lambda _answer: None, owner=shell.window)
    shell.idle()
    assert "The disk is full; nothing was changed. Make room on it." in shell.message()
    assert "Problem" in shell.message()
    assert not shell.window.findChildren(CrashDialog)


def test_the_newest_message_takes_the_place_of_the_last(shell: Shell) -> None:
    pressed: list[str] = []
    shell.context.tell(Notice("First.", action="Do it", act=lambda: pressed.append("first")))
    shell.context.tell(Notice("Second.", action="Do that", act=lambda: pressed.append("second")))
    assert "First." not in shell.message()
    shell.click(shell.button("Do that"))
    assert pressed == ["second"]
    assert shell.message() == ""
