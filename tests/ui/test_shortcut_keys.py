"""Other keys for a command: they work at once, are kept, and are refused where they disturb."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from reader.ui.actions.keys import problem_with, shown
from reader.ui.actions.table import ACTIONS
from reader.ui.dialogs.shortcut_keys import ShortcutKeysDialog
from reader.ui.dialogs.shortcuts import KEYS_COLUMN, ShortcutsDialog
from tests.ui.shell import Shell

GUIDES = next(row for row, spec in enumerate(ACTIONS) if spec.id == "go.guides")


def change(shell: Shell) -> ShortcutKeysDialog:
    """Open the keys of the command that shows the guides."""
    shell.run("help.shortcuts")
    dialog = shell.dialog(ShortcutsDialog)
    dialog.table.setCurrentCell(GUIDES, 0)
    shell.click(shell.button("Change keys...", dialog))
    return shell.dialog(ShortcutKeysDialog)


def told(shell: Shell) -> str:
    item = shell.dialog(ShortcutsDialog).table.item(GUIDES, KEYS_COLUMN)
    assert item is not None
    return item.text()


def test_new_keys_work_and_are_kept(shell: Shell) -> None:
    editor = change(shell)
    QTest.keyClick(editor.field, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    assert editor.typed() == "Ctrl+F4"
    shell.press(editor.field, Qt.Key.Key_Return)
    assert told(shell) == shown(("Ctrl+F4",))
    keys = [each.toString() for each in shell.window.actions_["go.guides"].shortcuts()]
    assert keys == ["Ctrl+F4"]
    assert shell.context.services.chosen_keys() == {"go.guides": ("Ctrl+F4",)}


def test_tips_and_menus_name_the_new_keys_at_once(shell: Shell) -> None:
    rail = shell.window.findChild(QToolButton, "rail-guides")
    assert rail is not None
    assert rail.toolTip() == "Guides (Ctrl+1)"
    editor = change(shell)
    QTest.keyClick(editor.field, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    shell.press(editor.field, Qt.Key.Key_Return)
    assert rail.toolTip() == "Guides (Ctrl+F4)"
    menus = [menu for menu in shell.window.findChildren(QMenu) if menu.title() == "Menu"]
    shown_keys = [a.shortcut().toString() for a in menus[0].actions() if a.text() == "&Guides"]
    assert shown_keys == ["Ctrl+F4"]
    shell.click(shell.button("No keys", change_again(shell)))
    assert rail.toolTip() == "Guides"


def test_keys_of_another_command_are_refused(shell: Shell) -> None:
    editor = change(shell)
    QTest.keyClick(editor.field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    editor.save()
    assert editor.problem == f"{shown(('Ctrl+D',))} already belongs to: Save or unsave."
    assert editor.isVisible()
    assert shell.context.services.chosen_keys() == {}


def test_usual_keys_come_back(shell: Shell) -> None:
    editor = change(shell)
    shell.click(shell.button("No keys", editor))
    assert told(shell) == "In the menu"
    assert shell.window.actions_["go.guides"].shortcuts() == []
    editor = change_again(shell)
    shell.click(shell.button("Usual keys", editor))
    assert told(shell) == shown(("Ctrl+1",))
    shell.click(shell.button("Usual keys for all", shell.dialog(ShortcutsDialog)))
    assert shell.context.services.chosen_keys() == {}


def change_again(shell: Shell) -> ShortcutKeysDialog:
    shell.click(shell.button("Change keys...", shell.dialog(ShortcutsDialog)))
    return shell.dialog(ShortcutKeysDialog)


def test_the_field_is_no_trap(shell: Shell) -> None:
    editor = change(shell)
    QTest.keyClick(editor.field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not editor.field
    editor.field.setFocus()
    QTest.keyClick(editor.field, Qt.Key.Key_F4, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor.field, Qt.Key.Key_Backspace)
    assert editor.typed() == ""
    shell.press(editor.field, Qt.Key.Key_Escape)
    assert not shell.window.findChildren(ShortcutKeysDialog)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("", "Press"),
        ("J", "typing"),
        ("Shift+J", "typing"),
        ("Space", "typing"),
        ("Ins", "Screen readers"),
        ("Ctrl+Ins", "Screen readers"),
        ("CapsLock", "Screen readers"),
        ("Ctrl+C", "editing"),
        ("Alt+F", "menu File"),
        ("Ctrl+K", "Search box"),
        ("F6", "Next pane"),
    ],
)
def test_keys_that_disturb_are_refused(keys: str, words: str) -> None:
    assert words in problem_with(QKeySequence(keys), "go.guides", {})


@pytest.mark.parametrize("keys", ["Ctrl+1", "F5", "Ctrl+Alt+J", "Shift+F5"])
def test_other_keys_are_accepted(keys: str) -> None:
    assert problem_with(QKeySequence(keys), "go.guides", {}) == ""


def test_keys_that_were_given_up_are_free() -> None:
    assert problem_with(QKeySequence("Ctrl+K"), "go.guides", {"go.searchbox": ()}) == ""
