"""Fields: the values of one TOML table, taken by name and type, every fault noted with its line."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from reader.guide.address import SCHEME, Address, is_id
from reader.guide.guide import LISTS
from reader.pack.finding import FindingLog, Rule
from reader.pack.integrity import is_iso_date
from reader.pack.rules import (
    LINK_SCHEME,
    MALFORMED_ID,
    REQUIRED,
    UNKNOWN_FIELD,
    WRONG_VALUE,
)
from reader.pack.toml_tables import Place, Table

Word = TypeVar("Word", bound=StrEnum)

_WHOLE_LIMIT = 1_000_000


class Fields:
    """Takes values out of a table; a fault is logged and a harmless value given in its place.

    A field that nobody asked for by the time ``finish`` is called is an unknown field.
    """

    def __init__(self, table: Table, log: FindingLog) -> None:
        self._table = table
        self._log = log
        self._asked: set[str] = set()

    @property
    def place(self) -> Place:
        """Where the table stands."""
        return self._table.place

    def fault(self, rule: Rule, name: str, message: str, hint: str = "") -> None:
        """Log a finding at the line of a field."""
        self._log.add(rule.at(*self.place.at(name), message, hint))

    def has(self, name: str) -> bool:
        """Tell whether the field is there at all; it counts as known from now on."""
        self._asked.add(name)
        return name in self._table.data

    def text(self, name: str, required: Rule | None = None) -> str:
        """A text; '' when absent. ``required`` is the rule that an empty one breaks."""
        value = self._take(name, str, "text in quotes")
        text = value.strip() if isinstance(value, str) else ""
        if required is not None and not text and value is not _WRONG:
            self.fault(required, name, f"The field {name} is missing or empty.")
        return text

    def plain(self, name: str) -> str:
        """A text, or a date written without quotes; '' when absent."""
        if isinstance(self._table.data.get(name), datetime.date):
            return self.date(name)
        return self.text(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._take(name, list, "a list of texts")
        if not isinstance(value, list):
            return ()
        if not all(isinstance(member, str) and member.strip() for member in value):
            self.fault(WRONG_VALUE, name, f"The field {name} must be a list of texts.")
            return ()
        return tuple(member.strip() for member in value)

    def whole(self, name: str) -> int:
        """A whole number; 0 when absent."""
        value = self._take(name, int, "a whole number")
        if not isinstance(value, int) or isinstance(value, bool):
            if isinstance(value, bool):
                self.fault(WRONG_VALUE, name, f"The field {name} must be a whole number.")
            return 0
        if abs(value) > _WHOLE_LIMIT:
            self.fault(WRONG_VALUE, name, f"The field {name} is too large.")
            return 0
        return value

    def flag(self, name: str) -> bool:
        """True or false; false when absent."""
        return self._take(name, bool, "true or false") is True

    def date(self, name: str) -> str:
        """An ISO date, written with or without quotes; '' when absent."""
        self._asked.add(name)
        value = self._table.data.get(name, "")
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value.isoformat()
        if value == "" or (isinstance(value, str) and is_iso_date(value)):
            return str(value)
        self.fault(WRONG_VALUE, name, f"The field {name} is not a date.", "Write it as 2026-11-23.")
        return ""

    def choice(self, name: str, words: type[Word], default: Word, required: Rule | None) -> Word:
        """One of the words of an enumeration."""
        text = self.text(name, required)
        if not text:
            return default
        try:
            return words(text)
        except ValueError:
            allowed = ", ".join(word.value for word in words)
            self.fault(
                WRONG_VALUE, name, f"The field {name} cannot be {text[:80]!r}.", f"Use: {allowed}."
            )
            return default

    def id(self, name: str = "id", *, page: bool = True) -> str:
        """The table's own id; '' and a finding when it is missing or malformed.

        What may be a ``page`` of a guide cannot have the name of one of the reader's own pages.
        """
        text = self.text(name, REQUIRED)
        if text and not is_id(text):
            self.fault(MALFORMED_ID, name, f"The id {text[:80]!r} is malformed.")
            return ""
        if page and text in LISTS:
            self.fault(MALFORMED_ID, name, f"The id {text!r} is kept for a page of the reader.")
            return ""
        return text

    def address(self, name: str, required: Rule | None) -> str:
        """A full https address."""
        text = self.text(name, required)
        if text and (not text.startswith("https://") or len(text) < 12 or " " in text):
            self.fault(LINK_SCHEME, name, f"The field {name} must be a full https: address.")
        return text

    def related(self, name: str = "related") -> tuple[Address, ...]:
        """A list of ``guide:`` addresses."""
        return tuple(self._addresses(name, self.texts(name)))

    def guide_address(self, name: str) -> Address | None:
        """One ``guide:`` address; None when absent."""
        text = self.text(name)
        return next(self._addresses(name, [text] if text else []), None)

    def _addresses(self, name: str, texts: Iterable[str]) -> Iterator[Address]:
        for text in texts:
            try:
                if not text.startswith(SCHEME):
                    raise ValueError
                yield Address.parse(text)
            except ValueError:
                self.fault(
                    WRONG_VALUE,
                    name,
                    f"{text[:80]!r} is not the address of an item.",
                    "Write it as guide:my-guide/some-item.",
                )

    def table(self, name: str) -> Fields | None:
        """The table below this one; None when absent."""
        value = self._take(name, dict, "a table")
        if not isinstance(value, dict):
            return None
        return Fields(self._table.below(name, 0, value), self._log)

    def tables(self, name: str) -> Iterator[Fields]:
        """The tables of a list such as ``[[source]]``."""
        value = self._take(name, list, f"a list of [[{name}]] tables")
        for position, member in enumerate(value if isinstance(value, list) else ()):
            if isinstance(member, Mapping):
                yield Fields(self._table.below(name, position, member), self._log)
            else:
                self.fault(WRONG_VALUE, name, f"The field {name} must be [[{name}]] tables.")

    def finish(self) -> None:
        """Log each field that nobody asked for, with the nearest known name."""
        for name in self._table.data:
            if name not in self._asked:
                near = difflib.get_close_matches(name, sorted(self._asked), n=1)
                hint = f"Did you mean {near[0]}?" if near else ""
                self.fault(UNKNOWN_FIELD, name, f"The field {name[:80]!r} is not known.", hint)

    def _take(self, name: str, kind: type, words: str) -> object:
        self._asked.add(name)
        value = self._table.data.get(name)
        if value is None or isinstance(value, kind):
            return value
        self.fault(WRONG_VALUE, name, f"The field {name} must be {words}.")
        return _WRONG


_WRONG = object()
"""Stands for a value of the wrong type, so that it is not also called missing."""
