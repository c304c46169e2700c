"""Limits that keep the time to render a text in proportion to its length (requirement row S13).

Python-Markdown takes quadratic time, or recurses without end, on some inputs that no guide
contains. They are refused before it sees them. The numbers leave room for any real page and
were set so that each hostile text of the test set ends well within a second or two.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reader.errors import PackError
from reader.translation import tr

BODY_CHARACTERS = 200_000
"""Characters in all Markdown of one item together."""

GUIDE_CHARACTERS = 20_000_000
"""Characters in all Markdown of one guide together."""

PIPE = "\ue000"
"""Stands for the bar of a glossary mark, so that tables do not cut the mark in two."""

_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ue000\ufdd0-\ufdef\ufffe\uffff]")
_RUN = re.compile(r"([^\w\n])\1{200}|_{201}")
_CONTAINERS = re.compile(r"(?:[ ]*(?:>|[-*+:]|\d+\.)(?=[ >]|$))+")
_MARKER = re.compile(r">|[-*+:](?=[ >]|$)|\d+\.")
_INDENT = re.compile(r"^[ >]*", re.MULTILINE)
_BLANK = re.compile(r"\n[ ]*\n")
_CONTAINER_CHARACTERS = 400


def clean_text(text: str) -> str:
    """Return ``text`` without control characters, with LF line ends and spaces for tabs."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", " ")
    return _NOT_TEXT.sub("", unified).expandtabs(4)


def _longest_run(text: str) -> int:
    """201 when a punctuation mark or space stands more than 200 times in a row."""
    return 201 if _RUN.search(text) else 0


def _containers_of(line: str) -> int:
    """How many quotes and list items one line opens."""
    found = _CONTAINERS.match(line[:_CONTAINER_CHARACTERS])
    return len(_MARKER.findall(found.group())) if found else 0


def _deepest_containers(text: str) -> int:
    """The most quotes and list items that one line opens."""
    return max(map(_containers_of, text.split("\n")))


def _all_containers(text: str) -> int:
    """How many quotes and list items all lines open together."""
    return sum(map(_containers_of, text.split("\n")))


def _deepest_indent(text: str) -> int:
    """The widest indentation in characters, quotation marks included."""
    return max(len(found) for found in _INDENT.findall(text))


def _lines(text: str) -> int:
    """Number of lines."""
    return text.count("\n") + 1


def _block_lines(text: str) -> int:
    """Lines in the longest run of lines without a blank one."""
    return max(map(_lines, _BLANK.split(text)))


def _table_cells(text: str) -> int:
    """Upper bound of the cells that tables can get: every row is filled to the widest."""
    return sum(
        max(line.count("|") + 1 for line in block.split("\n")) * _lines(block)
        for block in _BLANK.split(text)
        if "|" in block
    )


def _columns(text: str) -> int:
    """The most bars in one line."""
    return max(line.count("|") for line in text.split("\n"))


@dataclass(frozen=True)
class Limit:
    """``measure`` of a text may not be more than ``maximum``; ``what`` says it in words."""

    what: str
    maximum: int
    measure: Callable[[str], int]


LIMITS: tuple[Limit, ...] = (
    Limit("characters in one item", BODY_CHARACTERS, len),
    Limit("lines", 10_000, _lines),
    Limit("lines without a blank line between", 1_000, _block_lines),
    Limit("equal marks or spaces in a row", 200, _longest_run),
    Limit("lists and quotations inside one another", 8, _deepest_containers),
    Limit("list items and quotations", 10_000, _all_containers),
    Limit("characters of indentation", 64, _deepest_indent),
    Limit("columns in a table", 60, _columns),
    Limit("cells in tables", 20_000, _table_cells),
    Limit("footnote marks", 300, lambda text: text.count("[^")),
    Limit("link definitions", 1_000, lambda text: text.count("]:")),
)
"""Checked in this order, cheapest first."""


def refuse(where: str, what: str, maximum: int) -> PackError:
    """The error for a text beyond a limit; ``where`` names the item."""
    return PackError(
        tr(
            "The text of “{where}” has more than {maximum:,} {what}, so nothing was kept.",
            where=where,
            maximum=maximum,
            what=what,
        ),
        tr("Shorten or split this text, then build the guide again."),
    )


def checked_text(text: str, where: str) -> str:
    """Return the cleaned text. Raises PackError when it breaks one of LIMITS."""
    if len(text) > BODY_CHARACTERS:
        raise refuse(where, "characters in one item", BODY_CHARACTERS)
    cleaned = clean_text(text)
    for limit in LIMITS:
        if limit.measure(cleaned) > limit.maximum:
            raise refuse(where, limit.what, limit.maximum)
    return cleaned
