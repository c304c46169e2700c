"""One catalogue: English as it is written, another language where one is looked up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.translation import CATALOGUE, NO_NUMBER, counted, counted_noop, tr, tr_noop

WELSH = {
    ("Saved {name}.", NO_NUMBER): "Cadwyd {name}.",
    ("{number} notes", 1): "{number} nodyn",
    ("{number} notes", 2): "{number} nodyn",
    ("{number} notes", 3): "{number} o nodiadau",
}


@pytest.fixture
def welsh() -> Iterator[None]:
    before = CATALOGUE.look_up
    CATALOGUE.look_up = lambda text, number: WELSH.get((text, number), text)
    yield
    CATALOGUE.look_up = before


def test_english_is_returned_as_it_is() -> None:
    assert tr("Nothing is saved yet.") == "Nothing is saved yet."
    assert tr("Saved {name}.", name="a.pdf") == "Saved a.pdf."


def test_braces_stay_where_no_value_is_given() -> None:
    assert tr("Type { or }.") == "Type { or }."


def test_a_value_is_never_read_as_a_pattern() -> None:
    assert tr("Saved {name}.", name="{0} {x}") == "Saved {0} {x}."


def test_marks_change_nothing() -> None:
    assert tr_noop("Open") == "Open"
    assert counted_noop("{number} note", "{number} notes") == ("{number} note", "{number} notes")


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 notes"), (1, "1 note"), (2, "2 notes"), (1000, "1000 notes")]
)
def test_english_has_a_form_for_one(number: int, words: str) -> None:
    assert counted(number, *counted_noop("{number} note", "{number} notes")) == words


def test_a_number_may_be_written_with_marks() -> None:
    assert counted(1234, "{number:,} of {all}", "{number:,} of {all}", all=9) == "1,234 of 9"


@pytest.mark.usefixtures("welsh")
def test_another_language_is_looked_up_before_values_are_put_in() -> None:
    assert tr("Saved {name}.", name="a.pdf") == "Cadwyd a.pdf."
    assert counted(2, "{number} note", "{number} notes") == "2 nodyn"
    assert counted(3, "{number} note", "{number} notes") == "3 o nodiadau"


@pytest.mark.usefixtures("welsh")
def test_what_is_not_translated_is_english_in_its_own_form() -> None:
    assert tr("Open") == "Open"
    assert counted(1, "{number} guide", "{number} guides") == "1 guide"


@pytest.mark.usefixtures("welsh")
def test_no_words_are_never_looked_up() -> None:
    """Qt's tools keep the empty text for facts about a catalogue."""
    WELSH["", NO_NUMBER] = "About this catalogue"
    try:
        assert tr("") == ""
    finally:
        del WELSH["", NO_NUMBER]
