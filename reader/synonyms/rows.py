"""The values of the synonym table: rows, and what could not be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reader.guide.address import Address


class Mark(StrEnum):
    """How well a row is known: confirmed, from a supporting source, inferred, or not found."""

    CONFIRMED = "C"
    SUPPORTING = "S"
    INFERRED = "I"
    NOT_FOUND = "NF"


@dataclass(frozen=True)
class SynonymRow:
    """What people type and the items it stands for.

    ``typed`` forms all stand for every one of ``terms``. In an ``ambiguous`` row each term is a
    meaning of its own, and ``context`` holds words that decide for one. ``capitals`` are short
    forms that are ordinary words as well: among other words they count in capitals only.
    ``means`` holds plain words to search for as well, where no term says the same.
    """

    typed: tuple[str, ...]
    terms: tuple[Address, ...]
    mark: Mark
    ambiguous: bool = False
    capitals: frozenset[str] = frozenset()
    context: Mapping[Address, tuple[str, ...]] = field(default_factory=dict, hash=False)
    note: str = ""
    means: tuple[str, ...] = ()


@dataclass(frozen=True)
class SynonymTable:
    """Every row that could be read; ``broken`` names the files in which something could not."""

    rows: tuple[SynonymRow, ...] = ()
    broken: tuple[str, ...] = ()


NO_SYNONYMS = SynonymTable()


def is_short_form(form: str) -> bool:
    """Whether a form is an abbreviation: one word with two capitals or more, or with digits.

    ``SGO``, ``ACEs``, ``VIPP-SD`` and ``s47`` are; ``Triple P`` is not.
    """
    if " " in form:
        return False
    capitals = sum(letter.isupper() for letter in form)
    digits = sum(letter.isdigit() for letter in form)
    letters = sum(letter.isalpha() for letter in form)
    camel = capitals >= 2 and capitals * 2 > letters
    return camel or (digits > 0 and 0 < letters <= 3)
