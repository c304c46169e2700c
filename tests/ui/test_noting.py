"""Notes and highlights in the window: written, kept, shown on the page, removed and found again."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QMenu, QPushButton

from reader.errors import StorageError
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.describing import shown_text
from reader.services.noting import Anchor, Colour, make_anchor
from reader.ui.context import Notice
from reader.ui.dialogs.home import HomeDialog
from reader.ui.dialogs.note import NoteDialog
from reader.ui.guard_line import GuardLine
from reader.ui.navigator import Spot
from reader.ui.pages.passages import item_anchor
from reader.ui.widgets.page_view.highlights import LINES
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import HOME, HOME_FILES, PEERS, VISITS, pack_guide, write_guide
from tests.ui.workspace import (
    CONTROL,
    add_note,
    choose_key,
    save_by_key,
    select_words,
    type_into,
)


def words_of(shell: Shell) -> str:
    """Some words of the item in view, from its own text."""
    reading = shell.context.services.reading.open(VISITS, CONTROL)
    item = reading.guide.find(VISITS.item)
    assert item is not None
    return str(getattr(item, "statement", "") or item.title)[:40].strip()


def write_note(shell: Shell, text: str) -> NoteDialog:
    shell.run("item.note")
    dialog = shell.dialog(NoteDialog)
    type_into(shell, dialog.text, text)
    return dialog


def test_a_note_on_an_item_is_written_by_keyboard_and_lasts(
    shell: Shell, open_shell: Opener
) -> None:
    shell.read(VISITS)
    save_by_key(shell, write_note(shell, "Ask how often"))
    assert "Kept" in shell.message()
    second = open_shell().show()
    second.read(VISITS)
    names = [b.accessibleName() for b in second.reading.details.findChildren(QPushButton)]
    assert "Note: Ask how often. Change it" in names
    second.go(Spot("saved"))
    second.saved.show_shelf("notes")
    second.idle()
    assert second.saved.list.currentIndex().data() == "Ask how often"


def test_a_note_is_changed_and_removed_with_a_way_back(shell: Shell) -> None:
    add_note(shell, VISITS, "First words")
    shell.go(Spot("saved"))
    shell.saved.show_shelf("notes")
    shell.idle()
    shell.click(shell.button("Change note..."))
    dialog = shell.dialog(NoteDialog)
    assert dialog.text.toPlainText() == "First words"
    type_into(shell, dialog.text, "Other ")
    save_by_key(shell, dialog)
    assert "Other" in shell.saved.list.currentIndex().data()
    shell.click(shell.button("Undo"))
    assert shell.saved.list.currentIndex().data() == "First words"
    shell.saved.list.setFocus()
    shell.press(shell.saved.list, Qt.Key.Key_Delete)
    assert shell.saved.list.model().rowCount() == 0
    shell.click(shell.button("Undo"))
    assert shell.saved.list.currentIndex().data() == "First words"


def test_selected_words_are_quoted_in_the_note_and_shown_on_the_page(shell: Shell) -> None:
    shell.read(VISITS)
    words = words_of(shell)
    select_words(shell, words)
    dialog = write_note(shell, "Good sentence")
    assert words[:10] in shell.words(dialog)
    choose_key(shell, dialog.colour, "Green")
    save_by_key(shell, dialog)
    (mark,) = shell.context.services.workspace.noting.on(VISITS)
    assert mark.anchor is not None
    assert " ".join(mark.anchor.quote.split()) == words
    (shown,) = shell.reading.view.marked.highlights
    text = shell.reading.view.toPlainText()
    assert " ".join(text[shown.start : shown.end].split()) == words
    (selection,) = shell.reading.view.extraSelections()
    assert selection.format.underlineStyle() is LINES["green"]
    shell.context.services.workspace.noting.settle([VISITS.guide], CONTROL)
    (mark,) = shell.context.services.workspace.noting.on(VISITS)
    assert not mark.lost, "the page's own words are not mistaken for the item's"


def test_highlights_stay_when_colours_and_text_size_change(shell: Shell) -> None:
    shell.read(VISITS)
    select_words(shell, words_of(shell))
    shell.reading._own.highlight(Colour.PINK)
    shell.idle()
    before = [(h.start, h.end) for h in shell.reading.view.marked.highlights]
    assert before
    shell.run("theme.dark")
    shell.run("view.bigger")
    assert [(h.start, h.end) for h in shell.reading.view.marked.highlights] == before
    (selection,) = shell.reading.view.extraSelections()
    ground = selection.format.background().color().name()
    assert ground == shell.context.theme.tokens.highlight_pink
    shell.click(shell.button("Undo"))
    assert shell.reading.view.marked.highlights == ()
    assert shell.reading.view.extraSelections() == []


def test_the_menu_of_colours_names_each(shell: Shell) -> None:
    shell.read(VISITS)
    shell.run("item.highlight")
    assert "Select the words" in shell.message()
    select_words(shell, words_of(shell))
    shell.window.actions_["item.highlight"].trigger()
    shell.settle()
    (menu,) = [m for m in shell.reading.findChildren(QMenu) if m.isVisible()]
    assert [a.text().replace("&", "") for a in menu.actions()] == [c.label for c in Colour]
    shell.press(menu, Qt.Key.Key_Return)
    (mark,) = shell.context.services.workspace.noting.on(VISITS)
    assert mark.colour is Colour.YELLOW


def test_every_colour_has_a_line_of_its_own() -> None:
    lines = [LINES[colour.value] for colour in Colour]
    assert len(set(lines)) == len(lines)
    assert QTextCharFormat.UnderlineStyle.NoUnderline not in lines


def test_found_words_lie_over_highlights(shell: Shell) -> None:
    shell.read(VISITS)
    words = words_of(shell)
    select_words(shell, words)
    shell.reading._own.highlight(Colour.BLUE)
    shell.idle()
    found = shell.reading.view.find_all(words.split()[0])
    assert found
    assert len(shell.reading.view.extraSelections()) == found + 1


def test_text_stays_in_the_editor_when_saving_fails(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.read(VISITS)
    noting = shell.context.services.workspace.noting

    def full(*_args: object, **_more: object) -> None:
        raise StorageError("The disk is full; the note was not saved.", "Make room.")

    monkeypatch.setattr(noting, "add", full)
    dialog = write_note(shell, "Long and dear words")
    save_by_key(shell, dialog)
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == "Long and dear words"
    assert "The disk is full" in dialog.problem
    monkeypatch.undo()
    save_by_key(shell, dialog)
    (mark,) = noting.on(VISITS)
    assert mark.text == "Long and dear words"


def test_the_guard_speaks_gently_and_never_blocks(shell: Shell) -> None:
    shell.read(VISITS)
    dialog = write_note(shell, "Born on 3 May 2015")
    guard = dialog.findChild(GuardLine)
    assert guard is not None
    guard.look()
    assert "not a case record" in guard.text()
    assert guard.isVisible()
    save_by_key(shell, dialog)
    assert len(shell.context.services.workspace.noting.on(VISITS)) == 1


def test_notes_that_are_turned_off_are_not_offered(shell: Shell) -> None:
    shell.context.services.settings.set("notes", False)
    shell.read(VISITS)
    shell.run("item.note")
    assert shell.window.findChildren(NoteDialog) == []
    assert "turned notes off" in shell.message()


def test_a_lost_note_gets_a_place_again(shell: Shell) -> None:
    shell.read(VISITS)
    noting = shell.context.services.workspace.noting
    lost = Anchor("words that nobody ever wrote anywhere at all", "", "", 0)
    noting.add(VISITS, "Keep me", CONTROL, anchor=lost)
    noting.settle([VISITS.guide], JobControl())
    shell.go(Spot("saved"))
    shell.saved.show_shelf("lost")
    shell.idle()
    assert shell.saved.summary.text() == "1 note without a place"
    shell.click(shell.button("Find its place..."))
    dialog = shell.dialog(HomeDialog)
    assert dialog.places.count() >= 1
    save_by_key(shell, dialog)
    assert noting.orphans() == ()
    shell.click(shell.button("Undo"))
    assert len(noting.orphans()) == 1


def test_a_passage_is_found_in_its_items_own_text(shell: Shell, tmp_path: Path) -> None:
    reading = shell.context.services.reading.open(PEERS, CONTROL)
    shell.read(PEERS)
    page = shell.reading.view.toPlainText()
    item = reading.guide.find(PEERS.item)
    assert item is not None
    start = page.index(item.title)
    anchor = item_anchor(reading.rendered, PEERS.item, page, start, start + len(item.title))
    assert anchor.quote == item.title


def passage_note(shell: Shell, words: str) -> str:
    """A note on a passage of an item, as if written before; its id."""
    noting = shell.context.services.workspace.noting
    reading = shell.context.services.reading.open(VISITS, CONTROL)
    own = shown_text(reading.rendered, VISITS.item)
    start = own.index(words)
    return noting.add(
        VISITS, "A dear note", CONTROL, anchor=make_anchor(own, start, start + len(words))
    ).result.id


def open_note(shell: Shell) -> None:
    shell.go(Spot("saved"))
    shell.saved.show_shelf("notes")
    shell.idle()
    shell.press(shell.saved.list, Qt.Key.Key_Return)
    shell.idle()


def caret_words(shell: Shell, number: int) -> str:
    view = shell.reading.view
    start = view.textCursor().position()
    return view.toPlainText()[start : start + number]


def test_opening_a_note_goes_to_its_passage(shell: Shell) -> None:
    words = "Nobody has compared home visits with money"
    passage_note(shell, words)
    open_note(shell)
    assert caret_words(shell, len(words)) == words
    spot = shell.context.navigator.spot
    assert (spot.address, spot.mark) == (VISITS, ""), "coming back finds the place that was read"
    shell.reading.view.scroll_to("")
    open_note(shell)
    assert caret_words(shell, len(words)) == words, "also when its page is shown already"


def test_a_passage_in_a_folded_layer_is_unfolded(shell: Shell) -> None:
    words = "Nobody has compared home visits with money"
    passage_note(shell, words)
    shell.read(VISITS)
    shell.run("view.statements")
    assert words not in shell.reading.view.toPlainText()
    open_note(shell)
    assert caret_words(shell, len(words)) == words


def test_a_note_on_a_whole_item_opens_the_item(shell: Shell) -> None:
    add_note(shell, PEERS, "On all of it")
    open_note(shell)
    assert shell.context.navigator.spot.address == PEERS
    assert caret_words(shell, len("Peer groups")) == "Peer groups"


def edition_two(shell: Shell, tmp_path: Path, old: str, new: str) -> None:
    """The guide's next edition lies on the shelf: other words in one of its items."""
    item = "recommendations/home-visits.md"
    text = HOME_FILES[item]
    guide = HOME_FILES["guide.toml"]
    assert isinstance(text, str)
    assert isinstance(guide, str)
    assert old in text
    changed = {
        **HOME_FILES,
        item: text.replace(old, new),
        "guide.toml": guide.replace('edition = "2026.11"', 'edition = "2027.01"'),
    }
    pack_guide(
        write_guide(tmp_path / "second" / HOME, changed), shell.context.services.places.packs
    )


@pytest.fixture
def shelf_shell(open_shell: Opener, places: Places, tmp_path: Path) -> Shell:
    """The shell over packs of its own, which may be replaced."""
    packs = shutil.copytree(places.packs, tmp_path / "packs")
    return open_shell(where=dataclasses.replace(places, packs=packs)).show()


def test_a_new_edition_settles_notes_and_says_once_which_lost_their_place(
    shelf_shell: Shell, tmp_path: Path
) -> None:
    shell = shelf_shell
    noting = shell.context.services.workspace.noting
    kept = passage_note(shell, "Begin with the families who wait longest")
    gone = passage_note(shell, "Nobody has compared home visits with money")
    new = "Costs were set out in 2027 by councils in a separate paper."
    edition_two(shell, tmp_path, "Nobody has compared home visits with money.", new)
    said: list[str] = []
    tell = shell.context.tell

    def hear(notice: Notice) -> None:
        said.append(notice.text)
        tell(notice)

    shell.context.tell = hear
    shell.application._begin(None)
    shell.idle()
    assert shell.context.services.reading.cards()[0].edition == "2027.01"
    assert [mark.id for mark in noting.orphans()] == [gone]
    assert noting.find(kept) in noting.all()
    lost = [text for text in said if "no place" in text]
    assert lost == ["1 note has no place in the new edition. Nothing was removed."]
    shell.click(shell.button("Show"))
    assert shell.context.navigator.spot.page == "saved"
    assert shell.saved.shelves.currentText() == "Without a place"
    assert shell.saved.summary.text() == "1 note without a place"


def test_notes_find_their_place_again_in_silence_when_the_words_come_back(
    shelf_shell: Shell, tmp_path: Path
) -> None:
    shell = shelf_shell
    noting = shell.context.services.workspace.noting
    lost = Anchor("Costs were set out in 2027 by councils in a separate paper", "", "", 0)
    noting.add(VISITS, "Costs", CONTROL, anchor=lost)
    noting.settle([HOME], CONTROL)
    assert len(noting.orphans()) == 1
    new = "Costs were set out in 2027 by councils in a separate paper."
    edition_two(shell, tmp_path, "Nobody has compared home visits with money.", new)
    shell.application._begin(None)
    shell.idle()
    assert noting.orphans() == ()
    assert "no place" not in shell.message()
