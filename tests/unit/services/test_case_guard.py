"""The gentle guard: it speaks up for case records, and leaves ordinary notes alone."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from reader.services import case_guard
from reader.services.case_guard import REASONS, guard_reasons, guard_sentence

# Made up: no number, name or date here belongs to anybody.
RECORDS = (
    "Jack Smith 12/03/2015 lives with his aunt",
    "Amy Jones, b. 3.4.2012",
    "DOB 12/03/2015",
    "d.o.b: 4 March 2015",
    "born on 12 March 2015",
    "Date of Birth - 2015-03-12",
    "NHS number 943 476 5919",
    "her NHS no: 9434765919",
    "9434765919",
    "case number 123456",
    "Case ref: KN/2024/0031",
    "Mosaic ID 1234567",
    "Liquidlogic 7654321",
    "LAC no 99123",
    "UPN A123456789012",
    "UPN: A12345678901B",
    "AB123456C",
    "Jack (7) and Amy (4)",
    "Amy, aged 7, is settled",
    "Jack Smith is 7 years old",
    "the child called Maisie",
    "a boy named Tom said",
    "Court case number ZE21C00123",
    "Spoke to O'Brien, aged 9",
)

ORDINARY = (
    "Ask the board about this on 12/03/2026",
    "Foundations published this on 14 October 2024",
    "Practice Guide 14/10/2024",
    "Panel Meeting 12/03/2026 in the town hall",
    "Review Date: 01/04/2027",
    "Children aged 5 to 10 and their families",
    "Young people aged 16",
    "Recommendation 3 (aged 5 to 10)",
    "See Table (2) and Figure (3)",
    "In case 3 of 10 families",
    "In each case 2024 guidance applies",
    "Call 020 7946 0958 to book",
    "Our number is 0115 496 0123",
    "Budget is 1,234,567,890 pounds",
    "See section 4.2.1 and page 12",
    "Kinship carers in Leeds said so in 2023",
    "Child protection plan reviewed each quarter",
    "children born after 2010",
    "The Children Act 1989 s17",
    "For a family with 3 children",
    "Parents aged 17 or under",
    "Ages 0 to 10",
    "Referral numbers rose by 12,000",
    "Client numbers fell 2023",
    "Family Group Conference 12/11/2026",
    "Social Work England 01/02/2027",
    "The Fostering Network is 50 years old",
    "a girl called upon to speak",
    "ISBN 9780123456786",
    "Programme A (12 months) works better",
    "Incredible Years (2 years)",
    "Triple P (6 months)",
    "Family Nurse Partnership (2 years)",
    "Team Manager 12/03/2026",
    "KEEP (16 weeks)",
)


@pytest.mark.parametrize("text", RECORDS)
def test_case_records_are_noticed(text: str) -> None:
    assert guard_reasons(text)
    assert guard_reasons(f"Meeting today.\n{text}\nMore next week.")


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_notes_are_left_alone(text: str) -> None:
    assert guard_reasons(text) == ()


def test_every_reason_has_an_example() -> None:
    found = {reason for text in RECORDS for reason in guard_reasons(text)}
    assert found == {reason.words for reason in REASONS}


@pytest.mark.parametrize(
    ("number", "valid"),
    [
        ("943 476 5919", True),
        ("943 476 5918", False),
        ("9434765919", True),
        ("1111111111", False),
    ],
)
def test_nhs_numbers_are_told_by_their_check_digit(number: str, valid: bool) -> None:
    assert ("an NHS number" in guard_reasons(f"It is {number}")) is valid


def test_the_sentence_is_gentle_and_short() -> None:
    assert guard_sentence(()) == ""
    sentence = guard_sentence(guard_reasons("Jack Smith 12/03/2015, NHS number 943 476 5919"))
    assert sentence == (
        "This looks like a name with a date of birth and an NHS number."
        " These notes are not a case record."
    )
    every = guard_sentence(tuple(reason.words for reason in REASONS))
    assert all(len(part.split()) <= 20 for part in every.split(". "))
    assert "!" not in every


def test_a_long_note_is_judged_at_once() -> None:
    text = "Aa " * 5000 + "1" * 5000 + " case " * 2000 + "born on " * 2000
    assert guard_reasons(text) == guard_reasons(text)


def test_the_guard_keeps_and_logs_nothing() -> None:
    tree = ast.parse(Path(case_guard.__file__).read_text(encoding="utf-8"))
    imported = {
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module] if isinstance(node, ast.ImportFrom) else [node.names[0].name])
    }
    assert imported == {
        *("__future__", "re", "collections.abc", "typing"),
        "reader.translation",
    }
