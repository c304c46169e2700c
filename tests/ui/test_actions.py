"""The action table: every command is real, said in words, and has keys that disturb nobody."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Tick
from reader.ui.actions.building import ActionSet, plain
from reader.ui.actions.table import ACTIONS, MENUS, ActionSpec
from reader.ui.navigator import Spot
from reader.ui.pages.specs import PAGES
from tests.ui.shell import Shell
from tests.ui.small_guides import LONG, PEERS, VISITS
from tests.ui.workspace import fill_workspace

KEYS = [(spec.id, key) for spec in ACTIONS for key in spec.keys]
SCREEN_READER_KEYS = ("insert", "ins", "capslock")
"""What NVDA and JAWS use as their own modifier (A24)."""
LONGEST_WORDS = 20
"""Words in a sentence of the interface (A25)."""


def first_stroke(keys: QKeySequence) -> QKeyCombination:
    """The first stroke of a key sequence."""
    stroke = keys[0]  # type: ignore[index]  # the bindings do not declare it
    assert isinstance(stroke, QKeyCombination)
    return stroke


def walk(shell: Shell) -> set[str]:
    """Every action that is possible on some page, with something chosen there."""
    possible: set[str] = set()

    def look() -> None:
        shell.idle()
        possible.update(spec.id for spec in ACTIONS if shell.window.actions_[spec.id].isEnabled())

    for address in (VISITS, PEERS):
        shell.read(address)
        shell.run("item.save")
        look()
    shell.read(LONG)
    look()
    services = shell.context.services
    services.settings.set("remember-searches", True)
    services.searches.remember("home visits", JobControl())
    chosen = Narrowing(Tick("kind", "recommendation"), "Kind: Recommendation")
    services.searches.save(Asked("visits", (chosen,)), "Visits", JobControl())
    shell.go(Spot("search"))
    shell.search.offers.setFocus()
    look()
    shell.press(shell.search.offers, Qt.Key.Key_Return)
    shell.search.list.setFocus()
    look()
    shell.go(Spot("saved"))
    for row in range(2):
        shell.saved.list.setCurrentIndex(shell.saved.list.model().index(row, 0))
        look()
    fill_workspace(shell)
    for spec in PAGES:
        if spec.in_rail:
            shell.go(Spot(spec.id))
            look()
    for address in (VISITS, PEERS):
        shell.context.tray.toggle(address)
    shell.go(Spot("compare"))
    look()
    shell.run("go.back")
    look()
    return possible


def test_every_action_is_possible_somewhere(shell: Shell) -> None:
    assert {spec.id for spec in ACTIONS} - walk(shell) == set()


def test_every_handler_belongs_to_an_action(shell: Shell) -> None:
    known = {spec.id for spec in ACTIONS}
    shell.read(VISITS)
    for spec in PAGES:
        page = shell.window.page(spec.id)
        assert set(page.handlers()) <= known


def test_ids_are_unique() -> None:
    ids = [spec.id for spec in ACTIONS]
    assert len(ids) == len(set(ids))


def test_no_two_actions_share_keys() -> None:
    portable = [QKeySequence(key).toString() for _id, key in KEYS]
    assert "" not in portable
    assert len(portable) == len(set(portable))


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_every_action_has_words_and_a_meaning(spec: ActionSpec) -> None:
    assert plain(spec.text).strip()
    assert spec.menu in MENUS
    assert spec.meaning.endswith(".")
    assert "!" not in spec.text + spec.meaning
    assert all(len(s.split()) <= LONGEST_WORDS for s in re.split(r"[.?]\s", spec.meaning))


@pytest.mark.parametrize("menu", MENUS)
def test_mnemonics_of_a_menu_are_unique(menu: str) -> None:
    letters = [
        spec.text[spec.text.index("&") + 1].lower()
        for spec in ACTIONS
        if spec.menu == menu and "&" in spec.text
    ]
    assert sorted(letters) == sorted(set(letters))


@pytest.mark.parametrize(("action_id", "key"), KEYS)
def test_no_key_is_taken_from_typing_or_from_screen_readers(action_id: str, key: str) -> None:
    words = key.lower().replace("+", " ").split()
    assert not set(words) & set(SCREEN_READER_KEYS)
    stroke = first_stroke(QKeySequence(key))
    letters = stroke.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    function_key = Qt.Key.Key_F1 <= stroke.key() <= Qt.Key.Key_F35
    assert function_key or letters != Qt.KeyboardModifier.NoModifier, "bare keys stop typing (A23)"


def test_no_shortcut_of_a_window_is_a_bare_key(shell: Shell) -> None:
    shell.read(VISITS)
    shell.go(Spot("saved"))
    shell.go(Spot("search", query="visits"))
    found = shell.window.findChildren(QShortcut)
    assert found, "the saved list deletes with a key"
    for shortcut in found:
        bare = first_stroke(shortcut.key()).keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        assert not bare or shortcut.context() == Qt.ShortcutContext.WidgetShortcut


def test_what_nobody_can_do_now_is_grey(shell: Shell) -> None:
    shell.go(Spot("guides"))
    assert not shell.window.actions_["file.pdf"].isEnabled()
    shell.window.actions_["file.pdf"].trigger()  # greyed out, so nothing happens
    shell.read(VISITS)
    assert shell.window.actions_["file.pdf"].isEnabled()


def test_an_action_runs_its_newest_handler(shell: Shell) -> None:
    ran: list[str] = []
    window = QMainWindow()
    actions = ActionSet(window, shell.context.icons, dict, shell.context.bus)
    actions.refresh({"go.guides": lambda: ran.append("old")}, {})
    actions.refresh({"go.guides": lambda: ran.append("new")}, {"theme.dark": True})
    actions["go.guides"].trigger()
    actions["go.search"].trigger()
    assert ran == ["new"]
    assert actions["theme.dark"].isChecked()
    assert not actions["theme.light"].isChecked()


def test_menus_show_icons_once_they_are_opened(shell: Shell) -> None:
    menus = [action.menu() for action in shell.window.menuBar().actions()]
    assert [menu.title() for menu in menus if isinstance(menu, QMenu)] == list(MENUS)
    file_menu = menus[0]
    assert isinstance(file_menu, QMenu)
    pdf = shell.window.actions_["file.pdf"]
    assert pdf.icon().isNull()
    file_menu.aboutToShow.emit()
    assert not pdf.icon().isNull()
