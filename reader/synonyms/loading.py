"""Reads synonym files: rows with their places, and findings instead of failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard

from reader.guide.address import SCHEME, Address, is_id
from reader.pack.finding import Finding, FindingLog
from reader.pack.toml_tables import Place, Table, read_toml
from reader.synonyms.rows import Mark, SynonymRow, SynonymTable
from reader.synonyms.rules import (
    CONTEXT,
    NO_TARGET,
    NOTHING_TYPED,
    ONE_MEANING,
    UNKNOWN,
    UNREADABLE,
    WRONG_VALUE,
)

SUFFIX = ".toml"
MOST_BYTES = 1_000_000
"""A file of synonyms is a few kilobytes; a larger one was put there by mistake."""

_FILE_FIELDS = frozenset({"glossary", "row"})
_ROW_FIELDS = frozenset(
    {"typed", "terms", "mark", "ambiguous", "capitals", "context", "note", "means"}
)


@dataclass(frozen=True)
class PlacedRow:
    """A row and where it stands."""

    row: SynonymRow
    place: Place


def load_synonyms(*folders: Path) -> SynonymTable:
    """Every row of the folders' files that can be used; a folder that is not there has none.

    Never raises for what a file holds: a broken file or row is left out, and its file is named.
    """
    log = FindingLog()
    rows = [placed.row for folder in folders for placed in read_rows(folder, log)]
    return SynonymTable(tuple(rows), tuple(dict.fromkeys(each.file for each in log.sorted())))


def read_rows(folder: Path, log: FindingLog) -> list[PlacedRow]:
    """The sound rows of a folder's files, by file name; what is wrong goes to ``log``."""
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except FileNotFoundError:
        return []
    except OSError as error:
        log.add(UNREADABLE.at(folder.name, 1, f"The folder cannot be read: {error.strerror}."))
        return []
    rows: list[PlacedRow] = []
    for file in files:
        text = _text(file, log)
        faults = FindingLog()
        table = None if text is None else read_toml(text, file.name, faults)
        for fault in faults.sorted():
            log.add(UNREADABLE.at(fault.file, fault.line, fault.message))
        if table is not None:
            rows += _rows(table, log)
    return rows


def _text(file: Path, log: FindingLog) -> str | None:
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        log.add(UNREADABLE.at(file.name, 1, f"The file cannot be read: {error.strerror}."))
        return None
    if len(data) > MOST_BYTES:
        log.add(UNREADABLE.at(file.name, 1, f"The file has more than {MOST_BYTES:,} bytes."))
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        log.add(UNREADABLE.at(file.name, line, "The file is not plain UTF-8 text."))
        return None


def _rows(table: Table, log: FindingLog) -> list[PlacedRow]:
    for name in table.data:
        if name not in _FILE_FIELDS:
            log.add(UNKNOWN.at(*table.place.at(name), f"There is no field called {name[:80]!r}."))
    glossary = table.data.get("glossary", "")
    if not isinstance(glossary, str) or (glossary and not is_id(glossary)):
        log.add(WRONG_VALUE.at(*table.place.at("glossary"), "glossary is not the id of a guide."))
        glossary = ""
    found = table.data.get("row", [])
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        log.add(WRONG_VALUE.at(*table.place.at("row"), "Rows begin with [[row]]."))
        return []
    rows = []
    for number, data in enumerate(found):
        place = table.below("row", number, data).place
        row = _RowReader(data, place, glossary, log).read()
        if row is not None:
            rows.append(PlacedRow(row, place))
    return rows


class _RowReader:
    """Reads one row; remembers whether anything in it makes it useless."""

    def __init__(
        self, data: Mapping[str, object], place: Place, glossary: str, log: FindingLog
    ) -> None:
        self._data = data
        self._place = place
        self._glossary = glossary
        self._log = log
        self._sound = True

    def read(self) -> SynonymRow | None:
        """The row, or None when it cannot be used."""
        for name in self._data:
            if name not in _ROW_FIELDS:
                self._log.add(
                    UNKNOWN.at(*self._place.at(name), f"There is no field called {name[:80]!r}.")
                )
        typed = self._texts("typed")
        if not typed or not all(any(map(str.isalnum, form)) for form in typed):
            self._refuse(NOTHING_TYPED.at(*self._place.at("typed"), "typed holds no word."))
        terms = tuple(filter(None, map(self._address, self._texts("terms"))))
        means = self._texts("means")
        if not terms and not means:
            message = "The row has neither terms nor means."
            self._refuse(NO_TARGET.at(*self._place.at("terms"), message))
        ambiguous = self._data.get("ambiguous", False)
        if not isinstance(ambiguous, bool):
            self._wrong("ambiguous", "ambiguous is true or false.")
        elif ambiguous and len(set(terms)) < 2:
            self._refuse(
                ONE_MEANING.at(*self._place.at("ambiguous"), "An ambiguous row has one term.")
            )
        row = SynonymRow(
            typed,
            terms,
            self._mark(),
            ambiguous is True,
            self._capitals(typed),
            self._context(terms),
            self._text("note"),
            means,
        )
        return row if self._sound else None

    def _mark(self) -> Mark:
        text = self._text("mark")
        try:
            return Mark(text)
        except ValueError:
            message = f"The mark {text[:20]!r} is not one of {', '.join(Mark)}."
            self._refuse(UNKNOWN.at(*self._place.at("mark"), message))
            return Mark.NOT_FOUND

    def _capitals(self, typed: tuple[str, ...]) -> frozenset[str]:
        names = self._texts("capitals")
        for name in names:
            if name not in typed:
                self._refuse(
                    CONTEXT.at(*self._place.at("capitals"), f"{name[:80]!r} is not in typed.")
                )
        return frozenset(names)

    def _context(self, terms: tuple[Address, ...]) -> dict[Address, tuple[str, ...]]:
        table = self._data.get("context", {})
        if not isinstance(table, dict):
            self._wrong("context", "context is a table of words for each term.")
            return {}
        found: dict[Address, tuple[str, ...]] = {}
        for name, entries in table.items():
            address = self._address(name)
            if address is None or address not in terms:
                self._refuse(
                    CONTEXT.at(*self._place.at("context"), f"{name[:80]!r} is not in terms.")
                )
            elif not _are_texts(entries):
                self._wrong("context", f"The context of {name[:80]!r} is not a list of words.")
            else:
                found[address] = tuple(entries)
        return found

    def _address(self, text: str) -> Address | None:
        """``guide:some-guide/item``, or the id of an item in the file's glossary."""
        full = text if text.startswith(SCHEME) else f"{self._glossary}/{text}"
        try:
            address = Address.parse(full)
        except ValueError:
            self._wrong("terms", f"{text[:80]!r} names no item; is glossary given?")
            return None
        return address

    def _text(self, name: str) -> str:
        value = self._data.get(name, "")
        if isinstance(value, str):
            return value
        self._wrong(name, f"{name} is not text.")
        return ""

    def _texts(self, name: str) -> tuple[str, ...]:
        value = self._data.get(name, [])
        if _are_texts(value):
            return tuple(value)
        self._wrong(name, f"{name} is not a list of words.")
        return ()

    def _wrong(self, name: str, message: str) -> None:
        self._refuse(WRONG_VALUE.at(*self._place.at(name), message))

    def _refuse(self, finding: Finding) -> None:
        self._sound = False
        self._log.add(finding)


def _are_texts(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
