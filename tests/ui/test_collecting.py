"""Collections, tags and the filter on the Saved page, by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.guide.address import Address
from reader.ui.dialogs.collect import CollectDialog
from reader.ui.dialogs.naming import NamingDialog
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.models.rows import RowRole
from reader.ui.navigator import Spot
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, PHONE, VISITS
from tests.ui.workspace import (
    CONTROL,
    choose_key,
    fill_workspace,
    save_by_key,
    type_into,
)

CONTROL_SHIFT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)


def listed(shell: Shell) -> list[Address]:
    model = shell.saved.list.model()
    return [model.index(row, 0).data(RowRole).address for row in range(model.rowCount())]


def show_collection(shell: Shell) -> None:
    shell.go(Spot("saved"))
    made = shell.context.services.workspace.collecting.all()[0]
    shell.saved.show_shelf(made.id)
    shell.idle()


@pytest.fixture
def filled(shell: Shell) -> Shell:
    """A shell whose user has a collection, notes and a plan."""
    fill_workspace(shell)
    return shell


def test_a_collection_is_made_from_the_page_being_read(shell: Shell, open_shell: Opener) -> None:
    shell.read(VISITS)
    shell.run("item.collect")
    dialog = shell.dialog(CollectDialog)
    type_into(shell, dialog.name, "For the panel")
    save_by_key(shell, dialog)
    shell.read(PEERS)
    shell.run("item.collect")
    dialog = shell.dialog(CollectDialog)
    (box,) = dialog._boxes.values()
    shell.press(box, Qt.Key.Key_Space)
    save_by_key(shell, dialog)
    second = open_shell().show()
    show_collection(second)
    assert listed(second) == [VISITS, PEERS]
    assert second.saved.summary.text() == "2 items in this collection"


def test_items_of_a_collection_are_ordered_and_taken_out_by_key(filled: Shell) -> None:
    show_collection(filled)
    rows = filled.saved.list
    rows.setCurrentIndex(rows.model().index(0, 0))
    rows.setFocus()
    filled.press(rows, Qt.Key.Key_Down, *CONTROL_SHIFT)
    assert listed(filled) == [PEERS, VISITS]
    assert rows.currentIndex().data(RowRole).address == VISITS
    filled.press(rows, Qt.Key.Key_Delete)
    assert listed(filled) == [PEERS]
    filled.click(filled.button("Undo"))
    assert listed(filled) == [PEERS, VISITS]


def test_a_collection_is_renamed_removed_and_brought_back(filled: Shell) -> None:
    show_collection(filled)
    act(filled, "rename")
    dialog = filled.dialog(NamingDialog)
    dialog.name.clear()
    type_into(filled, dialog.name, "For court")
    save_by_key(filled, dialog)
    assert filled.saved.shelves.currentText() == "Collection: For court (2)"
    act(filled, "drop")
    assert filled.saved.shelves.currentText() == "Bookmarks"
    filled.click(filled.button("Undo"))
    (made,) = filled.context.services.workspace.collecting.all()
    assert (made.name, made.size) == ("For court", 2)


def test_an_empty_name_is_refused_in_words(shell: Shell) -> None:
    shell.go(Spot("saved"))
    act(shell, "make")
    dialog = shell.dialog(NamingDialog)
    type_into(shell, dialog.name, "  ")
    save_by_key(shell, dialog)
    assert dialog.problem == "Write a name first."


def test_a_name_that_is_taken_stays_in_its_field(filled: Shell) -> None:
    filled.go(Spot("saved"))
    act(filled, "make")
    dialog = filled.dialog(NamingDialog)
    type_into(filled, dialog.name, "For the panel")
    save_by_key(filled, dialog)
    assert "What you typed is still here." in dialog.problem
    assert dialog.name.text() == "For the panel"


def test_tags_are_written_and_found(filled: Shell) -> None:
    filled.context.services.saving.toggle(PHONE, CONTROL)
    filled.read(PHONE)
    filled.run("item.tags")
    dialog = filled.dialog(TagsDialog)
    assert "visits" in dialog.known.text()
    type_into(filled, dialog.tags, "Panel, phone")
    save_by_key(filled, dialog)
    filled.go(Spot("saved"))
    choose_key(filled, filled.saved.filter.tag, "phone")
    assert listed(filled) == [PHONE]
    assert filled.saved.summary.text() == "1 saved item found"
    filled.read(PHONE)
    filled.run("item.tags")
    dialog = filled.dialog(TagsDialog)
    dialog.tags.setText("Panel")
    dialog.tags.setFocus()
    save_by_key(filled, dialog)
    tagging = filled.context.services.workspace.tagging
    assert tagging.of(PHONE) == ("Panel",)
    filled.click(filled.button("Undo"))
    assert set(tagging.of(PHONE)) == {"Panel", "phone"}


def test_words_and_dates_filter_and_can_be_cleared(filled: Shell) -> None:
    filled.context.services.saving.toggle(PEERS, CONTROL)
    filled.go(Spot("saved"))
    page = filled.saved
    type_into(filled, page.filter.words, "peer")
    page.filter.changed.emit()
    filled.idle()
    assert listed(filled) == [PEERS]
    type_into(filled, page.filter.since, "1/1/2999")
    page.filter.changed.emit()
    filled.idle()
    assert listed(filled) == []
    filled.click(filled.button("Clear the filter"))
    assert sorted(listed(filled)) == sorted([VISITS, PEERS])


def act(shell: Shell, key: str) -> None:
    """Choose from the menu of the Collection button, as the arrow keys and Enter do."""
    button = shell.saved.collection_menu.button
    button.setFocus(Qt.FocusReason.TabFocusReason)
    shell.saved.collection_menu.actions[key].trigger()
    shell.idle()


def test_collections_are_put_in_order_and_stay_so(filled: Shell, open_shell: Opener) -> None:
    collecting = filled.context.services.workspace.collecting
    for name in ("For court", "For training"):
        collecting.make(name, CONTROL)
    filled.go(Spot("saved"))
    filled.saved.show_shelf(collecting.all()[2].id)
    filled.idle()
    menu = filled.saved.collection_menu
    assert not menu.actions["down"].isEnabled(), "it is the last"
    act(filled, "up")
    act(filled, "up")
    assert [each.name for each in collecting.all()] == [
        "For training",
        "For the panel",
        "For court",
    ]
    assert filled.saved.shelves.currentText() == "Collection: For training (0)"
    assert not menu.actions["up"].isEnabled()
    act(filled, "down")
    again = open_shell().show()
    again.go(Spot("saved"))
    offered = [again.saved.shelves.itemText(row) for row in range(3, 6)]
    assert [words.partition(": ")[2] for words in offered] == [
        "For the panel (2)",
        "For training (0)",
        "For court (0)",
    ]


def test_what_needs_a_collection_is_grey_without_one(filled: Shell) -> None:
    filled.go(Spot("saved"))
    menu = filled.saved.collection_menu
    assert {key for key, each in menu.actions.items() if each.isEnabled()} == {"make"}
    letters = [each.text().partition("&")[2][:1].lower() for each in menu.actions.values()]
    assert len(set(letters)) == len(letters)
