"""The shelf: what a card says, where to continue, and how it follows what is installed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtWidgets import QFrame, QPushButton
from pytestqt.qtbot import QtBot

from reader.guide.address import Address
from reader.paths import Places
from reader.services.last_place import LastPlace, read_last_place, write_last_place
from reader.ui.context import Notice
from reader.ui.navigator import Spot
from tests.ui.conftest import Opener
from tests.ui.shell import RESOURCES, Shell
from tests.ui.small_guides import (
    HOME,
    LONG,
    SCHOOL,
    SCHOOL_FILES,
    VISITS,
    pack_guide,
    write_guide,
)


def card_words(shell: Shell, title: str) -> str:
    frames = shell.guides.findChildren(QFrame, "guide-card")
    words = [shell.words(frame) for frame in frames]
    return next(text for text in words if f"\n{title}\n" in f"\n{text}\n")


def test_a_card_says_what_a_guide_is(shell: Shell) -> None:
    words = card_words(shell, "Help at home").replace("\N{NO-BREAK SPACE}", " ")
    for fact in (
        "Published",
        "Briefing, not the official text",
        "For people who plan visits",
        "What helps, in a few words.",
        "Published 1 March 2025",
        "Edition 2026.11",
        "Ages 0 to 18",
        "3 recommendations",
        "1 key principle",
        "Example Centre",
        "Strong evidence, Promising evidence",
    ):
        assert fact in words
    assert "1 key principles" not in words


def test_the_handbook_is_not_on_the_shelf(shell: Shell) -> None:
    assert len(shell.guides.findChildren(QFrame, "guide-card")) == 2
    assert "Small handbook" not in shell.words(shell.guides)


def test_the_button_opens_the_guide(shell: Shell) -> None:
    reads = [b for b in shell.guides.findChildren(QPushButton) if b.text() == "Read"]
    button = next(b for b in reads if b.accessibleName() == "Read Help at school")
    shell.click(button)
    assert shell.window.current_page() is shell.reading
    assert "About help at school" in shell.reading.view.toPlainText()


def test_nothing_to_continue_on_a_first_start(shell: Shell) -> None:
    buttons = [b.text() for b in shell.guides.findChildren(QPushButton)]
    assert not any(text.startswith("Continue") for text in buttons)


def test_continue_leads_back_to_the_place(shell: Shell) -> None:
    page = shell.read(LONG)
    page.view.scroll_to(page.view._followed[5][1])
    place = page.view.place()
    shell.run("go.guides")
    button = next(
        b for b in shell.guides.findChildren(QPushButton) if b.text().startswith("Continue")
    )
    assert button.text() == "Continue reading: Help at home"
    shell.click(button)
    assert shell.reading.view.place() == place


def test_the_next_start_continues_where_this_one_ended(open_shell: Opener) -> None:
    first = open_shell().show()
    page = first.read(LONG)
    page.view.scroll_to(page.view._followed[7][1])
    place = page.view.place()
    second = open_shell().show()
    assert second.window.current_page() is second.reading
    assert second.reading.view.place() == place


def test_the_database_has_the_last_word_on_where_a_start_continues(
    open_shell: Opener, places: Places, tmp_path: Path, qtbot: QtBot
) -> None:
    open_shell().show().read(LONG)
    open_shell().show().read(VISITS)
    elsewhere = dataclasses.replace(places, profile=tmp_path / "elsewhere")
    open_shell(where=elsewhere)  # the program that was open has written all it had to
    stale = LastPlace(LONG, "", 0.0)  # as after a kill between the two writes
    write_last_place(places.last_place, stale)
    shell = open_shell().show()
    assert shell.context.navigator.spot.address == LONG
    shell.application.prepare()
    qtbot.waitUntil(lambda: shell.context.navigator.spot.address == VISITS)
    assert shell.window.current_page() is shell.reading
    assert read_last_place(places.last_place).place != stale


def test_a_start_can_always_show_the_shelf(open_shell: Opener) -> None:
    first = open_shell().show()
    first.context.services.settings.set("start", "guides")
    first.read(VISITS)
    second = open_shell().show()
    assert second.window.current_page() is second.guides


def test_a_link_opens_at_its_place(open_shell: Opener) -> None:
    shell = open_shell(f"guide:{HOME}/peer-groups").show()
    assert shell.window.current_page() is shell.reading
    assert shell.context.navigator.spot.address == Address(HOME, "peer-groups")


def test_a_link_to_nowhere_says_so_and_shows_the_shelf(open_shell: Opener) -> None:
    for link, words in (
        ("guide:not-installed/x", "not installed"),
        ("https://example.org", "That link is not a guide link"),
        (f"guide:{HOME}/no-such-item", "no such item"),
    ):
        shell = open_shell(link).show()
        assert shell.window.current_page() is shell.guides
        assert words in shell.message()


def test_a_first_start_installs_what_lies_there(open_shell: Opener, places: Places) -> None:
    empty = dataclasses.replace(places, cache=places.cache.parent / "new-cache")
    shell = open_shell(where=empty).show()
    assert "There are no guides here yet" in shell.words(shell.guides)
    shell.application.prepare()
    shell.idle()
    assert "Help at home" in shell.words(shell.guides)
    shell.go(Spot("search", query="home visits"))
    assert shell.search.list.model().rowCount() > 0


def test_a_guide_that_arrives_or_goes_changes_the_shelf(open_shell: Opener, places: Places) -> None:
    packs = places.profile.parent / "packs"
    home = places.profile.parent / "folders"
    school = pack_guide(write_guide(home / SCHOOL, SCHOOL_FILES), packs)
    own = Places(places.profile, places.cache, packs, RESOURCES)
    shell = open_shell(where=own).show()
    assert "Help at home" in shell.words(shell.guides)
    shell.application.prepare()
    shell.idle()
    assert "Help at home" not in shell.words(shell.guides)
    assert "Help at school" in shell.words(shell.guides)
    school.unlink()
    shell.application.prepare()
    shell.idle()
    assert "Help at school" not in shell.words(shell.guides)


def test_a_damaged_pack_is_told_and_the_others_stay(open_shell: Opener, places: Places) -> None:
    packs = places.profile.parent / "packs"
    pack_guide(write_guide(places.profile.parent / "folders" / SCHOOL, SCHOOL_FILES), packs)
    (packs / "broken.guidepack").write_bytes(b"PK\x03\x04 this is no pack")
    own = Places(places.profile, places.cache, packs, RESOURCES)
    shell = open_shell(where=own).show()
    told: list[str] = []
    tell = shell.context.tell

    def listen(notice: Notice) -> None:
        told.append(notice.text)
        tell(notice)

    shell.context.tell = listen
    shell.application.prepare()
    shell.idle()
    assert any("broken.guidepack" in text for text in told)
    assert "Help at school" in shell.words(shell.guides)
