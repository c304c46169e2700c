"""The reading page: opening, following, folding, saving, stepping and finding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.ui.navigator import Spot
from reader.ui.pages.reading import ReadingPage
from reader.ui.widgets.page_view.structure import PartKind
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import (
    ABOUT,
    CHAPTERS,
    HOME,
    LONG,
    PEERS,
    PHONE,
    RECOMMENDATIONS,
    SCHOOL,
    VISITS,
)


def current_line(page: ReadingPage) -> str:
    return str(page.contents.tree.currentIndex().data()).removeprefix("\N{BLACK STAR} ")


def save_words(page: ReadingPage) -> list[str]:
    links = page.view.parts(PartKind.LINK)
    return [part.text for part in links if part.href.startswith("do:save/")]


@pytest.mark.parametrize(
    ("address", "words"),
    [(VISITS, "Home visits"), (PHONE, "A phone line"), (Address(HOME, "listen"), "Listen first")],
)
def test_an_address_opens_at_its_place(shell: Shell, address: Address, words: str) -> None:
    page = shell.read(address)
    reading = shell.context.services.reading.open(address, JobControl())
    assert page.view.place().anchor == reading.anchor
    assert current_line(page) == words


def test_the_crumbs_lead_back(shell: Shell) -> None:
    page = shell.read(PEERS)
    assert [crumb.text for crumb in page.crumbs()] == ["Guides", "Help at home", "Recommendations"]
    assert shell.window.windowTitle().startswith("Recommendations")
    steps = [b for b in shell.window.findChildren(QToolButton) if b.text() == "Help at home"]
    shell.click(steps[0])
    assert shell.context.navigator.spot == Spot("reading", Address(HOME))
    assert "A carer may need help." in page.view.toPlainText()


def test_going_back_returns_to_the_line_that_was_read(shell: Shell) -> None:
    page = shell.read(LONG)
    page.view.verticalScrollBar().setValue(900)
    shell.settle()
    place = page.view.place()
    shell.read(ABOUT)
    shell.run("go.back")
    assert page.view.place() == place
    assert shell.context.navigator.spot.address == LONG


def test_contents_follow_scrolling(shell: Shell) -> None:
    page = shell.read(LONG)
    bar = page.view.verticalScrollBar()
    assert current_line(page) in ("A long page", "Chapter 1")
    bar.setValue(bar.maximum() // 2)
    shell.settle()
    middle = current_line(page)
    assert middle.startswith("Chapter ")
    bar.setValue(0)
    shell.settle()
    assert current_line(page) != middle


def test_contents_choose_a_heading(shell: Shell) -> None:
    page = shell.read(LONG)
    index = page.contents.tree.currentIndex()
    root = index if not index.parent().isValid() else index.parent()
    chapter = root.model().index(8, 0, root)
    page.contents.tree.setCurrentIndex(chapter)
    shell.press(page.contents.tree, Qt.Key.Key_Return)
    assert current_line(page) == "Chapter 9"
    assert page.view.place().fraction == 0.0


def test_contents_choose_another_page(shell: Shell) -> None:
    page = shell.read(ABOUT)
    model = page.contents.tree.model()
    row = next(r for r in range(model.rowCount()) if model.index(r, 0).data() == "Glossary")
    page.contents.tree.activated.emit(model.index(row, 0))
    shell.idle()
    assert "A person who looks after a child." in page.view.toPlainText()
    assert current_line(page) == "Glossary"


def test_next_and_previous_page_stop_at_the_ends(shell: Shell) -> None:
    page = shell.read(ABOUT)
    assert "go.previous-page" not in page.handlers()
    titles = []
    while "go.next-page" in page.handlers():
        shell.run("go.next-page")
        titles.append(page.crumbs()[-1].text)
    assert titles == ["Recommendations", "Key principles", "A long page", "Glossary", "Sources"]
    shell.run("go.previous-page")
    assert page.crumbs()[-1].text == "Glossary"


def test_f8_steps_from_recommendation_to_recommendation(shell: Shell) -> None:
    page = shell.read(ABOUT)
    seen = []
    for _step in RECOMMENDATIONS:
        QTest.keyClick(page.view, Qt.Key.Key_F8)
        shell.idle()
        address = shell.context.navigator.spot.address
        assert address is not None
        seen.append(address.item)
    assert tuple(seen) == RECOMMENDATIONS
    QTest.keyClick(page.view, Qt.Key.Key_F8)
    shell.idle()
    assert "This is the last recommendation" in shell.message()
    QTest.keyClick(page.view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    shell.idle()
    assert shell.context.navigator.spot.address == Address(HOME, RECOMMENDATIONS[-2])


def test_details_follow_what_is_read(shell: Shell) -> None:
    page = shell.read(VISITS)
    words = shell.words(page.details)
    assert "Strong evidence" in words
    assert "Many good studies agree." in words
    assert "Families stay together" in words
    shell.read(PHONE)
    words = shell.words(page.details)
    assert "None was found." in words
    assert "Strong evidence" not in words
    shell.read(Address(HOME, "listen"))
    assert "Strength of evidence" not in shell.words(page.details)


def test_a_source_in_the_details_leads_to_the_source_list(shell: Shell) -> None:
    page = shell.read(VISITS)
    button = next(
        b
        for b in page.details.findChildren(type(page.details.save_button))
        if b.accessibleName().startswith("Source: [2] A report")
    )
    shell.click(button)
    assert page.crumbs()[-1].text == "Sources"
    assert shell.context.navigator.spot.address == Address(HOME, "report")


def test_saving_from_the_page_stars_it_everywhere(shell: Shell) -> None:
    page = shell.read(VISITS)
    assert save_words(page)[0] == "\N{WHITE STAR} Save"
    page.view.link_activated.emit("do:save/home-visits")
    shell.idle()
    assert save_words(page)[0] == "\N{BLACK STAR} Saved \N{EN DASH} remove"
    assert page.details.save_button.text() == "Saved: remove"
    assert str(page.contents.tree.currentIndex().data()).startswith("\N{BLACK STAR}")
    assert "Saved" in shell.message()
    shell.click(page.details.save_button)
    assert save_words(page)[0] == "\N{WHITE STAR} Save"


def test_saving_keeps_the_place(shell: Shell) -> None:
    page = shell.read(PEERS)
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().value() + 40)
    shell.settle()
    anchor, fraction = page.view.place()
    shell.run("item.save")
    assert page.view.place().anchor == anchor
    assert page.view.place().fraction == pytest.approx(fraction, abs=0.01)


def test_stars_follow_what_somebody_else_changed(shell: Shell) -> None:
    page = shell.read(PEERS)
    saving = shell.context.services.saving
    shell.context.perform(
        lambda control: saving.toggle(PEERS, control), owner=shell.window, initiator="elsewhere"
    )
    shell.idle()
    assert save_words(page)[1].startswith("\N{BLACK STAR}")
    assert page.details.save_button.text() == "Saved: remove"


def test_folding_leaves_statements_and_keeps_the_place(shell: Shell) -> None:
    page = shell.read(PEERS)
    assert "Nobody has compared peer groups" in page.view.toPlainText()
    shell.run("view.statements")
    assert "Nobody has compared peer groups" not in page.view.toPlainText()
    assert "Offer families peer groups." in page.view.toPlainText()
    assert current_line(page) == "Peer groups"
    assert shell.window.actions_["view.statements"].isChecked()
    shell.run("view.statements")
    assert "Nobody has compared peer groups" in page.view.toPlainText()
    assert current_line(page) == "Peer groups"


def test_folding_survives_a_restart(open_shell: Opener) -> None:
    first = open_shell().show()
    first.read(VISITS)
    first.run("view.statements")
    second = open_shell().show()
    assert second.reading.checked()["view.statements"]
    assert "Nobody has compared" not in second.reading.view.toPlainText()


def test_find_counts_and_steps(shell: Shell) -> None:
    page = shell.read(LONG)
    shell.run("view.find")
    assert page.find_bar.isVisible()
    line = page.find_bar.findChild(QLineEdit)
    assert line is not None
    assert line.hasFocus()
    QTest.keyClicks(line, "marmalade")
    shell.settle()
    count = page.find_bar.findChild(QLabel)
    assert count is not None
    assert count.text() == f"{CHAPTERS} matches"
    shell.press(line, Qt.Key.Key_Return)
    assert count.text() == f"1 of {CHAPTERS}"
    shell.run("view.find-next")
    assert count.text() == f"2 of {CHAPTERS}"
    shell.run("view.find-previous")
    shell.run("view.find-previous")
    assert count.text() == f"{CHAPTERS} of {CHAPTERS}"
    assert page.view.verticalScrollBar().value() > 0


def test_find_says_when_there_is_nothing_and_closes_with_escape(shell: Shell) -> None:
    page = shell.read(LONG)
    shell.run("view.find")
    line = page.find_bar.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "zebra")
    shell.settle()
    assert "No matches" in shell.words(page.find_bar)
    shell.press(line, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()
    assert page.view.hasFocus()


def test_finding_unfolds_what_is_folded(shell: Shell) -> None:
    page = shell.read(VISITS)
    shell.run("view.statements")
    shell.run("view.find")
    line = page.find_bar.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "Nobody has compared")
    shell.idle()
    assert "3 matches" in shell.words(page.find_bar)
    assert "Nobody has compared home visits" in page.view.toPlainText()


def test_copy_link_puts_the_address_on_the_clipboard(shell: Shell) -> None:
    shell.read(PEERS)
    shell.run("item.copy-link")
    assert QGuiApplication.clipboard().text() == str(PEERS)
    assert str(PEERS) in shell.message()


def test_a_link_in_the_text_leads_to_another_guide(shell: Shell) -> None:
    page = shell.read(ABOUT)
    page.view.link_activated.emit(f"guide:{SCHOOL}/quiet-room")
    shell.idle()
    assert "Offer families a quiet room." in page.view.toPlainText()
    shell.run("go.back")
    assert "A carer may need help." in page.view.toPlainText()


@pytest.mark.parametrize("link", [f"guide:{HOME}/gone", "guide:not-there", "guide:%%%"])
def test_a_link_to_nowhere_is_told_and_the_page_stays(shell: Shell, link: str) -> None:
    page = shell.read(ABOUT)
    page.view.link_activated.emit(link)
    shell.idle()
    assert shell.message().startswith("<b>Problem</b>")
    assert "A carer may need help." in page.view.toPlainText()


def test_keys_of_panels_show_and_hide_them_for_good(open_shell: Opener) -> None:
    shell = open_shell().show()
    page = shell.read(VISITS)
    assert page.contents.isVisible()
    assert page.details.isVisible()
    shell.run("view.contents")
    shell.run("view.details")
    assert not page.contents.isVisible()
    assert not page.details.isVisible()
    again = open_shell().show()
    assert not again.reading.contents.isVisible()
    assert not again.window.actions_["view.details"].isChecked()


def test_f6_goes_round_all_parts_of_the_window(shell: Shell) -> None:
    page = shell.read(VISITS)
    page.view.setFocus()
    stops = []
    for _step in range(5):
        shell.run("go.next-pane")
        focus = shell.window.focusWidget()
        assert focus is not None
        stops.append(focus.objectName() or focus.accessibleName())
    assert len(set(stops)) == 5
    assert page.view.hasFocus()


def test_a_page_says_when_its_guide_was_updated(shell: Shell) -> None:
    from reader.services.changeset import ChangeSet

    page = shell.read(VISITS)
    shell.context.bus.publish(ChangeSet(guides=frozenset({HOME})))
    shell.settle()
    assert "This guide was updated." in shell.message()
    shell.click(shell.button("Show it now"))
    assert "Offer families home visits." in page.view.toPlainText()
