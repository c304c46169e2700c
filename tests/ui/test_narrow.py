"""Little room: panels open in place of the text, and give it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.ui.window import NARROW, SMALLEST
from tests.ui.shell import Shell
from tests.ui.small_guides import VISITS


def test_contents_open_in_place_of_the_text_and_give_it_back(shell: Shell) -> None:
    shell.resize(*SMALLEST)
    page = shell.read(VISITS)
    assert page.view.isVisible()
    assert not page.contents.isVisible()
    shell.run("view.contents")
    assert page.contents.isVisible()
    assert not page.view.isVisible()
    tree = page.contents.tree
    tree.setCurrentIndex(tree.model().index(3, 0))
    shell.press(tree, Qt.Key.Key_Return)
    assert page.view.isVisible()
    assert not page.contents.isVisible()
    assert "marmalade" in page.view.toPlainText()


def test_the_same_key_closes_them_again(shell: Shell) -> None:
    shell.resize(*SMALLEST)
    page = shell.read(VISITS)
    for action in ("view.contents", "view.details"):
        shell.run(action)
        assert not page.view.isVisible()
        shell.run(action)
        assert page.view.isVisible()


def test_opening_for_now_is_not_kept(shell: Shell) -> None:
    shell.resize(*SMALLEST)
    page = shell.read(VISITS)
    shell.run("view.contents")
    shell.resize(1280, 800)
    assert page.contents.isVisible()
    assert page.view.isVisible()
    assert shell.context.services.settings.flag("show-contents")


def test_the_rail_becomes_a_menu(shell: Shell) -> None:
    shell.read(VISITS)
    menu = shell.window.findChild(QToolButton, "places")
    rail = shell.window.findChild(QToolButton, "rail-guides")
    assert menu is not None
    assert rail is not None
    assert rail.isVisible()
    assert not menu.isVisible()
    shell.resize(NARROW - 1, 600)
    assert menu.isVisible()
    assert not rail.isVisible()
    places = menu.menu()
    assert places is not None
    go_saved = next(a for a in places.actions() if a.objectName() == "go.saved")
    go_saved.trigger()
    shell.idle()
    assert shell.window.current_page() is shell.saved


def test_keys_work_without_a_menu_bar(shell: Shell) -> None:
    shell.resize(*SMALLEST)
    page = shell.read(VISITS)
    assert not shell.window.menuBar().isVisible()
    shell.press(page.view, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.window.current_page() is shell.search
