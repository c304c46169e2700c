"""Markdown line by line, with code left out: enough to check a text without rendering it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"\s*(`{3,}|~{3,})(.*)")
_TICKS = re.compile(r"`+")
_ESCAPED = re.compile(r"\\[\\`*_{}\[\]()>#+\-.!|]")


@dataclass(frozen=True)
class Line:
    """A line of prose, its code spans and escaped characters replaced by as many ``x``."""

    number: int
    text: str


def prose_lines(body: str, first_line: int) -> Iterator[Line]:
    """The lines outside fenced code; a line inside a fence comes as an empty line."""
    fence = ""
    for number, text in enumerate(body.split("\n"), first_line):
        found = _FENCE.fullmatch(text)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
            yield Line(number, "")
        elif found and "`" not in found[2]:
            fence = found[1]
            yield Line(number, "")
        else:
            yield Line(number, _without_code(_ESCAPED.sub("xx", text)))


def _without_code(text: str) -> str:
    """Blank code spans in one pass: a run of back-ticks ends at the next run as long (S13)."""
    runs = [match.span() for match in _TICKS.finditer(text)]
    if len(runs) < 2:
        return text
    later: dict[int, list[int]] = {}
    for index in range(len(runs) - 1, -1, -1):
        later.setdefault(runs[index][1] - runs[index][0], []).append(index)
    pieces: list[str] = []
    done = index = 0
    while index < len(runs):
        start, end = runs[index]
        same = later[end - start]
        while same and same[-1] <= index:
            same.pop()
        if not same:
            index += 1
            continue
        closing = same.pop()
        stop = runs[closing][1]
        pieces += [text[done:start], "x" * (stop - start)]
        done, index = stop, closing + 1
    pieces.append(text[done:])
    return "".join(pieces)
