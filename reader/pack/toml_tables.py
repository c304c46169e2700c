"""TOML with line numbers: what tomllib reads, and on which line each key stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.pack.finding import FindingLog
from reader.pack.rules import INVALID_TOML

_HEADER = re.compile(r"\[{1,2}([^\[\]]{1,200})\]{1,2}")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]{1,200})\s*[=.]")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


@dataclass(frozen=True)
class Place:
    """Where a table stands: its file, its first line, and the line of each of its keys."""

    file: str
    line: int = 1
    keys: Mapping[str, int] = field(default_factory=dict)

    def at(self, key: str) -> tuple[str, int]:
        """The file and line of a key, or of the table when the key is not there."""
        return self.file, self.keys.get(key, self.line)


@dataclass(frozen=True)
class Table:
    """A TOML table with its place; ``tables`` are those below it, by name and position."""

    data: Mapping[str, object]
    place: Place
    places: Mapping[tuple[str, int], Place] = field(default_factory=dict)
    path: str = ""

    def below(self, name: str, position: int, data: Mapping[str, object]) -> Table:
        """The table at ``[name]`` (position 0) or the n-th ``[[name]]`` of this one."""
        path = f"{self.path}.{name}" if self.path else name
        return Table(data, self.places.get((path, position), self.place), self.places, path)


def read_toml(text: str, file: str, log: FindingLog, first_line: int = 1) -> Table | None:
    """Read TOML that starts on ``first_line`` of ``file``; None, and a finding, when it is bad."""
    import tomllib

    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = _AT_LINE.search(str(error))
        last = text.count("\n")
        line = int(found[1]) - 1 if found and found[1] else last
        reason = _AT_LINE.sub("", str(error)).strip().rstrip(".") or "it is nested too deeply"
        log.add(
            INVALID_TOML.at(file, first_line + line, f"The TOML cannot be read: {reason[:200]}.")
        )
        return None
    places = _places(text, file, first_line)
    return Table(data, places["", 0], places)


def _places(text: str, file: str, first_line: int) -> dict[tuple[str, int], Place]:
    """Find the line of each key by its looks, as tomllib does not tell; good enough to point."""
    places: dict[tuple[str, int], Place] = {("", 0): Place(file, first_line, {})}
    keys: dict[str, int] = {}
    places["", 0] = Place(file, first_line, keys)
    counts: dict[str, int] = {}
    quote = ""
    for number, line in enumerate(text.split("\n"), first_line):
        if not quote:
            header, key = _HEADER.fullmatch(line.partition("#")[0].strip()), _KEY.match(line)
            if header:
                name = header[1].strip()
                position = counts.get(name, 0)
                counts[name] = position + 1
                keys = {}
                places[name, position] = Place(file, number, keys)
            elif key:
                keys.setdefault(key[1], number)
        quote = _open_quote(line, quote)
    return places


def _open_quote(line: str, quote: str) -> str:
    """Which triple quote is still open at the end of a line, given the one open at its start."""
    for mark in ('"""', "'''"):
        if quote in ("", mark) and line.count(mark) % 2:
            return "" if quote else mark
    return quote
