"""What is read of synonym files, whatever they hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.synonyms.loading import load_synonyms
from reader.synonyms.rows import Mark, is_short_form
from tests.unit.synonyms.conftest import SOUND, Write

AMBIGUOUS = """glossary = "words"
[[row]]
typed = ["PA"]
terms = ["personal-adviser", "guide:other/personal-assistant"]
mark = "I"
ambiguous = true
capitals = ["PA"]
note = "Two kinds of people."
[row.context]
personal-adviser = ["leaving care"]
"""


def test_a_row_names_terms_of_its_glossary(write: Write) -> None:
    table = load_synonyms(write())
    assert table.broken == ()
    (row,) = table.rows
    assert row.typed == ("SGO", "special guardian")
    assert row.terms == (Address("words", "special-guardianship-order"),)
    assert (row.mark, row.ambiguous, row.note) == (Mark.CONFIRMED, False, "")


def test_every_field_is_read(write: Write) -> None:
    (row,) = load_synonyms(write(AMBIGUOUS)).rows
    adviser, assistant = (
        Address("words", "personal-adviser"),
        Address("other", "personal-assistant"),
    )
    assert row.terms == (adviser, assistant)
    assert row.ambiguous
    assert row.capitals == {"PA"}
    assert row.context == {adviser: ("leaving care",)}
    assert row.note == "Two kinds of people."


def test_folders_add_up_in_their_order(write: Write, tmp_path: Path) -> None:
    first = write()
    other = tmp_path / "place"
    other.mkdir()
    (other / "own.toml").write_text(SOUND.replace("SGO", "SpecG"), encoding="utf-8")
    table = load_synonyms(first, other, tmp_path / "gone")
    assert [row.typed[0] for row in table.rows] == ["SGO", "SpecG"]
    assert table.broken == ()


@pytest.mark.parametrize("text", ["[[row", b"\xff\xfe", "row = 1", "[[row]]\ntyped = 3"])
def test_a_broken_file_is_named_and_the_others_are_used(write: Write, text: str | bytes) -> None:
    folder = write()
    write(text, "broken.toml")
    table = load_synonyms(folder)
    assert [row.typed[0] for row in table.rows] == ["SGO"]
    assert table.broken == ("broken.toml",)


def test_sound_rows_of_a_file_with_a_broken_one_are_used(write: Write) -> None:
    table = load_synonyms(write(SOUND + '[[row]]\ntyped = ["x"]\nterms = []\nmark = "C"\n'))
    assert [row.typed[0] for row in table.rows] == ["SGO"]
    assert table.broken == ("rows.toml",)


def test_other_files_are_left_alone(write: Write) -> None:
    folder = write()
    write("# no TOML [[", "README.md")
    assert load_synonyms(folder).broken == ()


@pytest.mark.parametrize("form", ["SGO", "ACEs", "s47", "NL2", "VIPP-SD", "EoC", "F&F"])
def test_short_forms(form: str) -> None:
    assert is_short_form(form)


@pytest.mark.parametrize("form", ["nan", "Triple P", "EarlyBird", "Mockingbird", "CP plan", ""])
def test_what_is_no_short_form(form: str) -> None:
    assert not is_short_form(form)
