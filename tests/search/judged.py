"""Reads the judged set: what staff type, and what a good librarian would show them for it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

Half = Literal["tune", "test", "fresh"]

JUDGED_FILE = Path(__file__).with_name("judged.toml")
GROUPS = (
    "misspelt",
    "abbreviated",
    "question",
    "colloquial",
    "age",
    "outcome",
    "across",
    "two-word",
    "one-word",
    "level",
    "framework",
    "series",
)
HALVES = ("tune", "test", "fresh")
GRADES = (0, 1, 2, 3)


@dataclass(frozen=True)
class JudgedQuery:
    """One query with its graded answers.

    ``answers`` maps addresses such as ``kinship-care/navigator`` to a grade: 3 is where to go
    first, 2 also answers, 1 is related, 0 was read and is no answer. An address that is missing
    was never judged, and counts as 0. ``half`` says whether ranking may be tuned on this query
    ("tune"), or only tried on it: "test", and "fresh", which was written when the synonyms stood.
    """

    text: str
    group: str
    half: Half
    answers: Mapping[str, int]

    def grade(self, address: str) -> int:
        """The grade of ``address``, with or without ``guide:``; 0 when it has none."""
        return self.answers.get(address.removeprefix("guide:"), 0)

    def is_judged(self, address: str) -> bool:
        """Whether anybody has read ``address`` for this query and graded it."""
        return address.removeprefix("guide:") in self.answers


def load_judged(file: Path = JUDGED_FILE) -> tuple[JudgedQuery, ...]:
    """Read the queries of ``file`` in its order.

    Raises OSError when it cannot be read, tomllib.TOMLDecodeError when it is no TOML, ValueError
    when a query lacks a field, bears an unknown one, or holds a group, half or grade of no use.
    """
    tables = tomllib.loads(file.read_text(encoding="utf-8")).get("query", [])
    return tuple(_query(table) for table in tables)


def _query(table: Mapping[str, object]) -> JudgedQuery:
    """One query from its table."""
    if set(table) != {"text", "group", "half", "answers"}:
        raise ValueError(f"A query has text, group, half and answers, and no more: {table!r}")
    text, group, half = str(table["text"]), str(table["group"]), str(table["half"])
    if not text or text != text.strip():
        raise ValueError(f"A query's text is empty or has blanks around it: {text!r}")
    if group not in GROUPS:
        raise ValueError(f"{text!r}: there is no group {group!r}")
    if half not in HALVES:
        raise ValueError(f"{text!r}: a half is tune, test or fresh, not {half!r}")
    return JudgedQuery(text, group, cast(Half, half), _answers(text, table["answers"]))


def _answers(text: str, given: object) -> dict[str, int]:
    """Grades by address; no address twice."""
    if not isinstance(given, list):
        raise ValueError(f"{text!r}: answers are a list, not {given!r}")
    answers: dict[str, int] = {}
    for answer in cast(list[object], given):
        if not isinstance(answer, dict) or set(answer) != {"address", "grade"}:
            raise ValueError(f"{text!r}: an answer has an address and a grade, not {answer!r}")
        address, grade = str(answer["address"]), answer["grade"]
        # True is an int to Python, but no grade.
        if type(grade) is not int or grade not in GRADES:
            raise ValueError(f"{text!r}: {address} has grade {grade!r}, not 0, 1, 2 or 3")
        if address in answers:
            raise ValueError(f"{text!r}: {address} is judged twice")
        answers[address] = grade
    return answers
