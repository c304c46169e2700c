"""The search page: from typing to an answer, filters, and what it says when there is none."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from reader.guide.items import ItemKind
from reader.paths import Places
from reader.services.changeset import ChangeSet
from reader.services.finding import Hit
from reader.ui.models.facets import RowKind, RowRole
from reader.ui.models.hits import HitRole, SavedRole
from reader.ui.navigator import Spot
from reader.ui.window import SMALLEST
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, SCHOOL, VISITS


def box(shell: Shell) -> QLineEdit:
    found = shell.window.findChild(QLineEdit, "search-box")
    assert found is not None
    return found


def hits(shell: Shell) -> list[Hit]:
    model = shell.search.list.model()
    return [model.index(row, 0).data(HitRole) for row in range(model.rowCount())]


def look_for(shell: Shell, query: str) -> list[Hit]:
    shell.go(Spot("search", query=query))
    return hits(shell)


def tick(shell: Shell, facet: str, words: str) -> None:
    """Tick a value, or untick it, by keyboard alone."""
    shell.run("search.filters")
    tree, model = shell.search.facets.tree, shell.search.facets.model
    assert tree.hasFocus()
    rows = [row for row in model.rows() if row.facet == facet]
    if not tree.isExpanded(model.find(rows[0].key)):
        tree.setCurrentIndex(model.find(rows[0].key))
        shell.press(tree, Qt.Key.Key_Space)
    row = next(row for row in rows if row.words == words)
    shell.press(tree, Qt.Key.Key_Home)
    for _step in range(60):
        if tree.currentIndex().data(RowRole).key == row.key:
            break
        shell.press(tree, Qt.Key.Key_Down)
    shell.press(tree, Qt.Key.Key_Space)


def counts(shell: Shell, facet: str) -> dict[str, int]:
    """The values of a facet with their counts."""
    return {
        row.words: row.count
        for row in shell.search.facets.model.rows()
        if row.facet == facet and row.kind is RowKind.VALUE
    }


ROW = 12
"""Buttons of one line stand with their middles level, to a few pixels."""


def chips(shell: Shell) -> list[str]:
    """The words of the chips, in the order of reading."""
    shown = [b for b in shell.search.chips.findChildren(QPushButton) if b.isVisible()]
    rows = sorted(shown, key=lambda b: (b.geometry().center().y() // ROW, b.x()))
    return [button.text() for button in rows]


def test_typing_brings_results(shell: Shell) -> None:
    shell.run("go.searchbox")
    assert box(shell).hasFocus()
    QTest.keyClicks(box(shell), "home visits")
    shell._bot.waitUntil(lambda: bool(shell.window.current_page() is shell.search))
    shell._bot.waitUntil(lambda: bool(hits(shell)))
    shell.idle()
    assert box(shell).hasFocus(), "typing goes on"
    assert box(shell).text() == "home visits"
    assert "results" in shell.search.summary.text()


def test_enter_searches_at_once_and_goes_to_the_results(shell: Shell) -> None:
    shell.run("go.searchbox")
    QTest.keyClicks(box(shell), "peer groups")
    shell.press(box(shell), Qt.Key.Key_Return)
    assert hits(shell)
    assert shell.search.list.hasFocus()


def test_the_down_key_goes_to_the_results_and_enter_opens_one(shell: Shell) -> None:
    look_for(shell, "home visits")
    shell.run("go.searchbox")
    shell.press(box(shell), Qt.Key.Key_Down)
    assert shell.search.list.hasFocus()
    shell.search.list.setCurrentIndex(shell.search.list.model().index(0, 0))
    shell.press(shell.search.list, Qt.Key.Key_Return)
    assert shell.context.navigator.spot.address == VISITS
    shell.run("go.back")
    assert box(shell).text() == "home visits"
    assert hits(shell)


def test_a_hit_opens_with_the_words_marked_and_escape_returns(shell: Shell) -> None:
    look_for(shell, "home visits")
    results = shell.search.list
    results.setFocus()
    shell.press(results, Qt.Key.Key_Down)
    chosen = results.currentIndex().data(HitRole)
    shell.press(results, Qt.Key.Key_Return)
    page = shell.reading
    assert page.find_bar.text == "home visits"
    assert page.view.extraSelections()
    assert page.view.hasFocus(), "the page has the keyboard, not the bar"
    shell.run("view.find-next")
    shell.press(page.view, Qt.Key.Key_Escape)
    assert shell.window.current_page() is shell.search
    assert results.hasFocus()
    assert results.currentIndex().data(HitRole) == chosen


def test_find_in_page_goes_on_from_the_words_of_the_search(shell: Shell) -> None:
    look_for(shell, "home visits")
    shell.search.list.setFocus()
    shell.press(shell.search.list, Qt.Key.Key_Return)
    page = shell.reading
    marked = len(page.view.extraSelections())
    shell.run("view.find")
    assert page.find_bar.text == "home visits"
    assert len(page.view.extraSelections()) == marked
    shell.press(page.find_bar, Qt.Key.Key_Escape)
    assert page.view.extraSelections() == []
    shell.read(PEERS)
    assert not page.find_bar.isVisible()


def test_escape_in_the_results_returns_to_the_box(shell: Shell) -> None:
    look_for(shell, "home visits")
    shell.search.list.setFocus()
    shell.press(shell.search.list, Qt.Key.Key_Escape)
    assert box(shell).hasFocus()


def test_the_chosen_row_stays_chosen_when_the_answer_changes(shell: Shell) -> None:
    look_for(shell, "home visits")
    results = shell.search.list
    results.setFocus()
    for _row in range(2):
        shell.press(results, Qt.Key.Key_Down)
    chosen = results.currentIndex().data(HitRole)
    height = results.visualRect(results.currentIndex()).top()
    look_for(shell, "home visits help")
    assert chosen.address in {hit.address for hit in hits(shell)}
    assert results.currentIndex().data(HitRole).address == chosen.address
    bar = results.verticalScrollBar()
    place = results.visualRect(results.currentIndex()).top()
    assert place == height or bar.value() in (0, bar.maximum())
    assert results.viewport().rect().contains(results.visualRect(results.currentIndex()))


def test_a_recommendation_comes_first(shell: Shell) -> None:
    found = look_for(shell, "home visits")
    assert found[0].address == VISITS
    assert found[0].kind is ItemKind.RECOMMENDATION
    assert len(found) > 1


def test_filters_offer_what_there_is_with_counts(shell: Shell) -> None:
    found = look_for(shell, "home visits")
    offered = counts(shell, "kind")
    recommendations = sum(hit.kind is ItemKind.RECOMMENDATION for hit in found)
    assert offered["Recommendation"] == recommendations
    assert sum(offered.values()) == len(found)
    tick(shell, "kind", "Recommendation")
    assert {hit.kind for hit in hits(shell)} == {ItemKind.RECOMMENDATION}
    assert shell.search.summary.text().startswith(f"{recommendations} result")
    assert counts(shell, "kind") == offered, "what another tick would bring"


def test_ticks_widen_within_a_facet_and_narrow_across(shell: Shell) -> None:
    look_for(shell, "home visits")
    offered = counts(shell, "kind")
    tick(shell, "kind", "Recommendation")
    tick(shell, "kind", "Section")
    assert len(hits(shell)) == offered["Recommendation"] + offered["Section"]
    tick(shell, "guide", "Help at school")
    assert {hit.address.guide for hit in hits(shell)} <= {SCHOOL}
    assert len(hits(shell)) == counts(shell, "guide")["Help at school"]


def test_the_keyboard_stays_on_the_row_that_was_ticked(shell: Shell) -> None:
    look_for(shell, "home visits")
    tick(shell, "kind", "Recommendation")
    tree = shell.search.facets.tree
    assert tree.hasFocus()
    row = tree.currentIndex().data(RowRole)
    assert (row.words, row.ticked) == ("Recommendation", True)
    shell.press(tree, Qt.Key.Key_Space)
    assert chips(shell) == []
    assert tree.currentIndex().data(RowRole).words == "Recommendation"


def test_a_screen_reader_hears_name_count_and_state(shell: Shell) -> None:
    look_for(shell, "home visits")
    tick(shell, "kind", "Recommendation")
    tree = shell.search.facets.tree
    root = QAccessible.queryAccessibleInterface(tree)
    assert root is not None
    rows = [root.child(number) for number in range(root.childCount())]
    number = counts(shell, "kind")["Recommendation"]
    spoken = f"Recommendation, {number} result{'' if number == 1 else 's'}"
    row = next(row for row in rows if row.text(QAccessible.Text.Name) == spoken)
    assert row.state().checkable
    assert row.state().checked


def test_a_chip_takes_its_filter_away_and_keeps_the_keyboard(shell: Shell) -> None:
    everywhere = look_for(shell, "home visits")
    tick(shell, "kind", "Recommendation")
    tick(shell, "guide", "Help at home")
    assert chips(shell) == ["Kind: Recommendation", "Guide: Help at home", "Clear all"]
    first = shell.button("Kind: Recommendation")
    first.setFocus()
    shell.press(first, Qt.Key.Key_Space)
    assert chips(shell) == ["Guide: Help at home", "Clear all"]
    assert shell.button("Guide: Help at home").hasFocus()
    shell.run("search.clear-filters")
    assert hits(shell) == everywhere
    assert chips(shell) == []


def test_the_last_chip_hands_the_keyboard_to_the_results(shell: Shell) -> None:
    look_for(shell, "home visits")
    tick(shell, "kind", "Recommendation")
    chip = shell.button("Kind: Recommendation")
    chip.setFocus()
    shell.press(chip, Qt.Key.Key_Space)
    assert shell.search.list.hasFocus()


def test_the_tab_key_goes_in_the_order_of_reading(shell: Shell) -> None:
    look_for(shell, "minder visits")
    tick(shell, "kind", "Recommendation")
    tick(shell, "guide", "Help at home")
    box(shell).setFocus()
    order: list[str] = []
    for _stop in range(12):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        words = getattr(widget, "text", lambda: "")()
        order.append(words or widget.accessibleName())
        if widget is shell.search.list:
            break
    start = order.index("Save this search")
    assert order[start:] == [
        "Save this search",
        "How to search",
        "Kind: Recommendation",
        "Guide: Help at home",
        "Clear all",
        *(each for each in order if each.startswith(("Only results", "Search only"))),
        "Filters",
        "Search results",
    ]


def test_filters_stay_for_the_next_question(shell: Shell) -> None:
    look_for(shell, "home visits")
    tick(shell, "guide", "Help at school")
    look_for(shell, "help")
    assert {hit.address.guide for hit in hits(shell)} == {SCHOOL}
    assert chips(shell) == ["Guide: Help at school", "Clear all"]


def test_in_a_small_window_the_filters_open_in_place_of_the_results(shell: Shell) -> None:
    look_for(shell, "home visits")
    assert shell.search.facets.isVisible()
    shell.resize(*SMALLEST)
    assert not shell.search.facets.isVisible()
    button = shell.button("Filters")
    shell.press(button, Qt.Key.Key_Space)
    assert shell.search.facets.tree.hasFocus()
    assert not shell.search.list.isVisible()
    tick(shell, "kind", "Recommendation")
    number = counts(shell, "kind")["Recommendation"]
    shell.press(shell.button(f"Show {number} result{'' if number == 1 else 's'}"), Qt.Key.Key_Space)
    assert shell.search.list.hasFocus()
    assert len(hits(shell)) == number
    assert shell.button("Filters (1)").isVisible()
    shell.run("search.filters")
    shell.press(shell.search.facets.tree, Qt.Key.Key_Escape)
    assert shell.search.list.hasFocus()


def test_large_text_leaves_the_filters_no_room_either(shell: Shell) -> None:
    look_for(shell, "home visits")
    shell.context.services.settings.set("zoom", 400)
    shell.context.bus.publish(ChangeSet(settings=frozenset({"zoom"})), "")
    shell.settle()
    assert not shell.search.facets.isVisible()
    assert shell.button("Filters").isVisible()


def test_nothing_found_says_so(shell: Shell) -> None:
    assert look_for(shell, "qqzzxx") == []
    assert "Nothing was found" in shell.search.summary.text()


def test_a_mistake_is_explained_and_the_rest_is_searched(shell: Shell) -> None:
    found = look_for(shell, "colour:blue visits (")
    assert VISITS in {hit.address for hit in found}
    words = shell.search.notes.mistakes
    assert words.isVisible()
    assert "colour" in words.text()


def test_an_empty_box_asks_for_words(shell: Shell) -> None:
    look_for(shell, "visits")
    assert look_for(shell, "   ") == []
    assert shell.search.summary.text() == "Type in the search box above."


def test_saving_from_the_results_stars_the_row(shell: Shell) -> None:
    look_for(shell, "home visits")
    shell.search.list.setCurrentIndex(shell.search.list.model().index(0, 0))
    shell.run("item.save")
    assert shell.search.list.currentIndex().data(SavedRole) is True
    shell.run("item.save")
    assert shell.search.list.currentIndex().data(SavedRole) is False


def test_no_index_yet_says_so_and_then_answers(open_shell: Opener, places: Places) -> None:
    shutil.rmtree(places.index)
    shell = open_shell().show()
    said: list[str] = []
    summary = shell.search.summary
    shell.window.page("search")
    shell.context.navigator.go(Spot("search", query="home visits"))

    def answered() -> bool:
        said.append(summary.text())
        return bool(hits(shell))

    shell._bot.waitUntil(answered)
    assert any("being prepared" in words for words in said)
    shell.idle()
    assert "results" in summary.text()


def test_a_damaged_index_is_mended_once(open_shell: Opener, places: Places) -> None:
    for file in places.index.rglob("*"):
        if file.is_file():
            file.write_bytes(b"damage" * 20)
    shell = open_shell().show()
    built: list[bool] = []
    shell.context.bus.changed.connect(lambda told: built.append(told.changes.index))
    shell.context.navigator.go(Spot("search", query="home visits"))
    shell._bot.waitUntil(lambda: bool(hits(shell)))
    shell.idle()
    assert hits(shell)[0].address == VISITS
    look_for(shell, "peer groups")
    assert built == [True]
