"""Other wordings in the window: over the results, and as explanations on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.explaining import UNCONFIRMED
from reader.services.query_notes import ONLY_TYPED, OTHERS_TOO
from reader.ui.assembling import assemble
from reader.ui.navigator import Spot
from reader.ui.term_links import MEANINGS_LINK
from tests.ui.conftest import Opener
from tests.ui.shell import RESOURCES, Shell
from tests.ui.shelves import own_places
from tests.ui.small_guides import (
    GUIDES,
    HOME,
    HOME_FILES,
    SCHOOL,
    SCHOOL_FILES,
    pack_guide,
    write_guide,
)

ROWS = f"""
[[row]]
typed = ["CRR", "minder"]
terms = ["guide:{HOME}/carer"]
mark = "C"
[[row]]
typed = ["QR"]
terms = ["guide:{HOME}/carer", "guide:{HOME}/quiet-room"]
mark = "I"
ambiguous = true
"""
MOST_STOPS = 12
"""Stops of the Tab key on the small pages."""
SECOND_TERM = """
[[term]]
id = "quiet-room"
title = "Quiet room"
definition = ""
unconfirmed = true
note = "Schools use it."
sources = ["page"]
"""
SCHOOL_TEXT = (
    '+++\nid = "about-school"\ntitle = "About help at school"\nsources = ["page"]\n+++\n'
    "Ask a CRR, or use the QR. [@page]\n\n## CRR and QR\n\nA CRR again. [@page]\n"
)


@pytest.fixture(scope="module")
def worded_shelf(tmp_path_factory: pytest.TempPathFactory) -> Places:
    """The small guides with short forms at school, and rows that explain them."""
    home = tmp_path_factory.mktemp("worded")
    glossary = f"{HOME_FILES['glossary.toml']!s}{SECOND_TERM}"
    changed = {
        HOME: {**HOME_FILES, "glossary.toml": glossary},
        SCHOOL: {**SCHOOL_FILES, "sections/about-school.md": SCHOOL_TEXT},
    }
    for name, files in {**GUIDES, **changed}.items():
        pack_guide(write_guide(home / "folders" / name, files), home / "packs")
    resources = home / "resources"
    resources.mkdir()
    for folder in RESOURCES.iterdir():
        if folder.is_dir() and folder.name != "synonyms":
            (resources / folder.name).symlink_to(folder, target_is_directory=True)
    (resources / "synonyms").mkdir()
    (resources / "synonyms" / "rows.toml").write_text(ROWS, encoding="utf-8")
    places = Places(home / "profile", home / "cache", home / "packs", resources)
    services = build_services(places)
    assert services.preparing.guides(JobControl()).result.problems == ()
    services.preparing.search_index(JobControl())
    services.close()
    return places


@pytest.fixture
def worded(open_shell: Opener, worded_shelf: Places, tmp_path: Path) -> Shell:
    own = own_places(worded_shelf, tmp_path / "worded")
    places = Places(own.profile, own.cache, own.packs, worded_shelf.resources)
    return open_shell(where=places).show()


def buttons(shell: Shell) -> list[str]:
    found = shell.search.notes.findChildren(QPushButton)
    return [button.text() for button in found if button.isVisible()]


def test_what_else_was_searched_for_is_said_and_can_be_switched_off(worded: Shell) -> None:
    worded.go(Spot("search", query="minder"))
    assert "Also searched for carer." in worded.words(worded.search.notes)
    found = worded.search.list.model().rowCount()
    assert found > 0
    worded.click(worded.button(ONLY_TYPED))
    assert "Only what you typed was searched for." in worded.words(worded.search.notes)
    assert worded.search.list.model().rowCount() < found
    worded.click(worded.button(OTHERS_TOO))
    assert worded.search.list.model().rowCount() == found


def test_switching_off_holds_for_one_query(worded: Shell) -> None:
    worded.go(Spot("search", query="minder"))
    worded.click(worded.button(ONLY_TYPED))
    worded.go(Spot("search", query="minder help"))
    assert "Also searched for carer." in worded.words(worded.search.notes)


def test_each_meaning_of_a_short_form_can_be_chosen(worded: Shell) -> None:
    worded.go(Spot("search", query="QR"))
    words = worded.words(worded.search.notes)
    assert "QR can mean carer or quiet room. Both were searched." in words
    assert buttons(worded) == ["Only carer", "Only quiet room", ONLY_TYPED]
    worded.click(worded.button("Only quiet room"))
    assert worded.context.navigator.spot.query == "quiet room"
    assert not worded.search.notes.isVisible()


def test_nothing_is_said_when_nothing_was_done(worded: Shell) -> None:
    worded.go(Spot("search", query="visits"))
    assert not worded.search.notes.isVisible()
    worded.go(Spot("search", query="QR"))
    assert worded.search.notes.isVisible()
    worded.go(Spot("search", query=" "))
    assert not worded.search.notes.isVisible()


def tips(shell: Shell) -> dict[str, tuple[str, str]]:
    """What stands on each stop of the Tab key, with its address and tip."""
    view = shell.reading.view
    view.setFocus()
    found: dict[str, tuple[str, str]] = {}
    for _stop in range(MOST_STOPS):
        view.focusNextPrevChild(True)
        style, words = view.textCursor().charFormat(), view.textCursor().selectedText()
        if style.anchorHref() and view.hasFocus():
            found.setdefault(words, (style.anchorHref(), style.toolTip()))
    return found


def test_a_short_form_is_explained_from_another_guide(worded: Shell) -> None:
    worded.read(Address(SCHOOL))
    href, tip = tips(worded)["CRR"]
    assert href == f"guide:{HOME}/carer"
    assert "<b>Carer</b><br>A person who looks after a child." in tip
    html = assemble(worded.reading._reading, frozenset(), folded=False)  # type: ignore[arg-type]
    assert html.count(">CRR</a>") == 1, "only the first use, and not the heading"


def test_a_form_with_several_meanings_offers_each(worded: Shell) -> None:
    worded.read(Address(SCHOOL))
    view = worded.reading.view
    view.setFocus()
    for _stop in range(MOST_STOPS):
        if view.textCursor().selectedText() != "QR":
            view.focusNextPrevChild(True)
    style = view.textCursor().charFormat()
    assert style.anchorHref() == f"{MEANINGS_LINK}QR"
    assert "QR has 2 meanings." in style.toolTip()
    assert f"<b>Quiet room</b><br>{UNCONFIRMED} Schools use it." in style.toolTip()
    QTest.keyClick(view, Qt.Key.Key_Return)
    menu = worded.reading.findChild(QMenu, "meanings")
    assert menu is not None
    lines = [action.text() for action in menu.actions() if action.isEnabled() and action.text()]
    assert [line.partition(":")[0] for line in lines] == ["Carer", "Quiet room"]
    menu.actions()[-1].trigger()
    menu.close()
    worded.idle()
    assert worded.context.navigator.spot.address == Address(HOME, "quiet-room")


def test_terms_of_the_guide_itself_say_what_they_mean(worded: Shell) -> None:
    worded.read(Address(HOME))
    href, tip = tips(worded)["carer"]
    assert href == f"guide:{HOME}/carer"
    assert tip == "<qt><p><b>Carer</b><br>A person who looks after a child.</p></qt>"


def test_the_first_page_of_a_start_is_explained_too(
    open_shell: Opener, worded_shelf: Places, tmp_path: Path
) -> None:
    own = own_places(worded_shelf, tmp_path / "start")
    places = Places(own.profile, own.cache, own.packs, worded_shelf.resources)
    started = open_shell(f"guide:{SCHOOL}", where=places).show()
    assert "CRR" in tips(started)
