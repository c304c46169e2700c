"""The search page: from typing to an answer, filters, and what it says when there is none."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from reader.guide.items import ItemKind
from reader.paths import Places
from reader.services.finding import Hit
from reader.ui.models.hits import HitRole, SavedRole
from reader.ui.navigator import Spot
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import HOME, SCHOOL, VISITS


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


def choose(shell: Shell, filter_box: QComboBox, value: str) -> None:
    row = filter_box.findData(value)
    assert row >= 0, [filter_box.itemText(i) for i in range(filter_box.count())]
    filter_box.setCurrentIndex(row)
    filter_box.activated.emit(row)
    shell.idle()


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


def test_a_recommendation_comes_first(shell: Shell) -> None:
    found = look_for(shell, "home visits")
    assert found[0].address == VISITS
    assert found[0].kind is ItemKind.RECOMMENDATION
    assert len(found) > 1


def test_filters_offer_what_there_is_with_counts(shell: Shell) -> None:
    found = look_for(shell, "home visits")
    kinds = shell.search.kinds
    offered = [kinds.itemText(row) for row in range(kinds.count())]
    assert offered[0] == "All kinds"
    recommendations = sum(hit.kind is ItemKind.RECOMMENDATION for hit in found)
    assert f"Recommendation ({recommendations})" in offered
    choose(shell, kinds, ItemKind.RECOMMENDATION.value)
    assert {hit.kind for hit in hits(shell)} == {ItemKind.RECOMMENDATION}
    assert shell.search.summary.text().startswith(f"{recommendations} result")
    assert kinds.currentData() == ItemKind.RECOMMENDATION.value
    labels = [kinds.itemText(row).rpartition(" (")[0] for row in range(1, kinds.count())]
    assert labels == [words.rpartition(" (")[0] for words in offered[1:]]


def test_a_guide_can_be_chosen_and_left_again(shell: Shell) -> None:
    everywhere = look_for(shell, "home visits")
    choose(shell, shell.search.guides, SCHOOL)
    assert {hit.address.guide for hit in hits(shell)} == {SCHOOL}
    choose(shell, shell.search.guides, "")
    assert hits(shell) == everywhere


def test_an_empty_result_says_which_filter_hides_what(shell: Shell) -> None:
    look_for(shell, "home visits")
    choose(shell, shell.search.guides, SCHOOL)
    look_for(shell, "marmalade")
    words = shell.search.summary.text()
    assert "Nothing was found for \N{LEFT DOUBLE QUOTATION MARK}marmalade" in words
    assert "Help at school" in words
    assert "choose All" in words
    assert shell.search.guides.currentData() == SCHOOL
    choose(shell, shell.search.guides, "")
    assert {hit.address.guide for hit in hits(shell)} == {HOME}


def test_nothing_found_says_so(shell: Shell) -> None:
    assert look_for(shell, "qqzzxx") == []
    assert "Nothing was found" in shell.search.summary.text()


def test_an_unknown_field_is_explained(shell: Shell) -> None:
    assert look_for(shell, "colour:blue") == []
    words = shell.search.summary.text()
    assert "colour" in words
    assert words.endswith(".")


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
