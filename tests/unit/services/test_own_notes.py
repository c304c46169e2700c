"""Own notes: every word must be there, or one that begins like it; the words are marked."""

from __future__ import annotations

import pytest

from reader.errors import Cancelled
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.composition import Services
from reader.services.own_notes import MOST_NOTES, OwnNote, OwnNotes

HERE = Address("a", "b")
NOTES = (
    OwnNote("1", HERE, "Home visits", "Ask the Grandmother about visiting on Fridays."),
    OwnNote("2", HERE, "Peer groups", "Nothing yet. " * 40 + "A grandmother came."),
)


def ids(text: str, notes: tuple[OwnNote, ...] = NOTES) -> list[str]:
    return [hit.note.id for hit in OwnNotes(lambda: notes).find(text, JobControl())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("grandmother", ["1", "2"]),
        ("GRANDM", ["1", "2"]),
        ("grandmother friday", ["1"]),
        ("grandmother peer", ["2"]),
        ("mother", []),
        ("grandmother -friday kind:term", ["1", "2"]),
        ("", []),
        ("* () ?", []),
        ("a" * 10_000, []),
    ],
)
def test_notes_that_hold_every_word_are_found(text: str, found: list[str]) -> None:
    assert ids(text) == found


def test_the_words_are_marked_in_a_short_piece() -> None:
    first, second = OwnNotes(lambda: NOTES).find("grandmother", JobControl())
    for hit in (first, second):
        assert [hit.snippet[low:high].casefold() for low, high in hit.spans] == ["grandmother"]
    assert second.snippet.startswith("\N{HORIZONTAL ELLIPSIS}")
    assert len(second.snippet) < len(NOTES[1].text)


def test_marks_never_overlap() -> None:
    (hit,) = OwnNotes(lambda: NOTES[:1]).find("grand grandmother", JobControl())
    assert len(hit.spans) == 1


def test_only_so_many_are_shown() -> None:
    many = tuple(OwnNote(str(n), HERE, "T", "same words") for n in range(MOST_NOTES + 5))
    assert len(ids("same", many)) == MOST_NOTES


def test_a_search_that_nobody_wants_any_more_ends() -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        OwnNotes(lambda: NOTES).find("same", control)


def test_without_notes_nothing_is_found() -> None:
    assert OwnNotes().find("grandmother", JobControl()) == ()


def test_the_notes_of_the_workspace_are_searched_unless_notes_are_off(services: Services) -> None:
    services.workspace.noting.add(Address("first", "navigator"), "Ask Grandmother", JobControl())
    (hit,) = services.own_notes.find("grandm", JobControl())
    assert (hit.note.address, hit.snippet) == (Address("first", "navigator"), "Ask Grandmother")
    services.settings.set("notes", False)
    assert services.own_notes.find("grandm", JobControl()) == ()
