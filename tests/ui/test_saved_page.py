"""The saved page: the reader's own order, removing with a way back, and lasting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.ui.models.rows import RowRole
from reader.ui.navigator import Spot
from reader.ui.pages.saved import EMPTY
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, PHONE, VISITS

CONTROL_SHIFT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)


def listed(shell: Shell) -> list[Address]:
    model = shell.saved.list.model()
    return [model.index(row, 0).data(RowRole).address for row in range(model.rowCount())]


def choose(shell: Shell, address: Address) -> None:
    model = shell.saved.list.model()
    shell.saved.list.setCurrentIndex(model.index(listed(shell).index(address), 0))
    shell.settle()


@pytest.fixture
def filled(shell: Shell) -> Shell:
    """The saved page with three bookmarks."""
    for address in (VISITS, PEERS, PHONE):
        shell.context.services.saving.toggle(address, JobControl())
    shell.go(Spot("saved"))
    return shell


def test_nothing_saved_says_how_to_save(shell: Shell) -> None:
    shell.go(Spot("saved"))
    assert shell.saved.summary.text() == EMPTY
    assert listed(shell) == []


def test_what_is_saved_is_listed_and_opens(filled: Shell) -> None:
    assert sorted(listed(filled)) == sorted([VISITS, PEERS, PHONE])
    assert filled.saved.summary.text() == "3 saved items"
    choose(filled, PEERS)
    filled.press(filled.saved.list, Qt.Key.Key_Return)
    assert filled.context.navigator.spot.address == PEERS


def test_keys_move_a_bookmark_and_keep_it_chosen(filled: Shell) -> None:
    first = listed(filled)
    choose(filled, first[0])
    filled.press(filled.saved.list, Qt.Key.Key_Down, *CONTROL_SHIFT)
    assert listed(filled) == [first[1], first[0], first[2]]
    assert filled.saved.list.currentIndex().data(RowRole).address == first[0]
    filled.press(filled.saved.list, Qt.Key.Key_Down, *CONTROL_SHIFT)
    filled.press(filled.saved.list, Qt.Key.Key_Up, *CONTROL_SHIFT)
    assert listed(filled) == [first[1], first[0], first[2]]


def test_buttons_move_a_bookmark(filled: Shell) -> None:
    first = listed(filled)
    choose(filled, first[2])
    assert not filled.button("Move down").isEnabled()
    filled.click(filled.button("Move up"))
    assert listed(filled) == [first[0], first[2], first[1]]
    filled.click(filled.button("Move up"))
    assert listed(filled) == [first[2], first[0], first[1]]
    assert not filled.button("Move up").isEnabled()


def test_what_is_removed_can_be_brought_back_to_its_place(filled: Shell) -> None:
    first = listed(filled)
    choose(filled, first[1])
    filled.saved.list.setFocus()
    filled.press(filled.saved.list, Qt.Key.Key_Delete)
    assert listed(filled) == [first[0], first[2]]
    assert "Removed: " in filled.message()
    filled.click(filled.button("Undo"))
    assert listed(filled) == first
    assert filled.saved.list.currentIndex().data(RowRole).address == first[1]


def test_the_button_removes_too(filled: Shell) -> None:
    first = listed(filled)
    choose(filled, first[0])
    filled.click(filled.button("Remove"))
    assert listed(filled) == first[1:]
    assert filled.saved.summary.text() == "2 saved items"


def test_removing_the_last_one_empties_the_page(shell: Shell) -> None:
    shell.context.services.saving.toggle(VISITS, JobControl())
    shell.go(Spot("saved"))
    assert shell.saved.summary.text() == "1 saved item"
    shell.click(shell.button("Remove"))
    assert shell.saved.summary.text() == EMPTY
    assert not shell.saved.list.isVisible()


def test_the_list_survives_a_restart(open_shell: Opener) -> None:
    first = open_shell().show()
    for address in (VISITS, PEERS):
        first.read(address)
        first.run("item.save")
    first.go(Spot("saved"))
    order = listed(first)
    choose(first, order[0])
    first.run("item.move-down")
    second = open_shell().show()
    second.go(Spot("saved"))
    assert listed(second) == [order[1], order[0]]


def test_removing_unstars_the_page(filled: Shell) -> None:
    page = filled.read(VISITS)
    assert page.details.save_button.text() == "Saved: remove"
    filled.go(Spot("saved"))
    choose(filled, VISITS)
    filled.run("item.remove")
    filled.read(VISITS)
    assert page.details.save_button.text() == "Save"
