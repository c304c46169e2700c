"""Marks in Markdown: the links, citations, terms, cards, pictures and headings of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.pack.markdown_lines import Line, prose_lines

# Every repeat excludes its own opening sign or has a bound, so a hostile line stays linear (S13).
_PICTURE = re.compile(r"!\[([^\[\]]{0,1000})\]\(([^()]{0,1000})\)")
_PICTURE_START = re.compile(r"!\[")
_LINK = re.compile(r"\]\(\s{0,9}<?([^)\s>]{0,2000})")
_AUTOLINK = re.compile(r"<([A-Za-z][A-Za-z0-9+.-]{1,31}:[^<>\s]{0,2000})>")
_DEFINITION = re.compile(r"\s{0,9}\[([^\]^\[][^\]\[]{0,200})\]:\s{0,9}<?([^\s>]{1,2000})")
_CITATION = re.compile(r"\[@([^\]\[]{0,500})\]")
_TERM = re.compile(r"\[\[([^\]\[|]{0,200})(?:\|([^\]\[]{0,200}))?\]\]")
_CARD = re.compile(r"\{\{([^{}]{0,200})\}\}")
_HEADING = re.compile(r"\s{0,3}(#{1,6})(?=\s|$)")
_UNDERLINE = re.compile(r"\s{0,3}(?:(=+)|(-+))\s*")
_CALLOUT = re.compile(r"\s*!!!\s*([A-Za-z-]*)")
_TAG = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9-]{0,30}(?=[\s/>]|$)|!--|![A-Za-z\[]|\?)")


@dataclass(frozen=True)
class Mark:
    """Something that a text points at: ``target`` is the id or address, ``text`` what is shown."""

    line: int
    target: str
    text: str = ""


def pictures_in(body: str, first_line: int) -> Iterator[Mark]:
    """Pictures written in the one allowed way; ``text`` is the alternative text."""
    for line in prose_lines(body, first_line):
        for match in _PICTURE.finditer(line.text):
            target = match[2].split()[:1]  # a title may follow
            yield Mark(line.number, "".join(target).strip("<>"), match[1].strip())


def odd_pictures(line: Line) -> bool:
    """Tell whether a line holds a picture written in another way, such as by reference."""
    return _PICTURE_START.search(_PICTURE.sub("", line.text)) is not None


def links_in(line: Line) -> Iterator[Mark]:
    """Links of every form: inline, in angle brackets, and definitions of link references."""
    text = _PICTURE.sub("", line.text)
    for pattern in (_LINK, _AUTOLINK):
        for match in pattern.finditer(text):
            yield Mark(line.number, match[1])
    definition = _DEFINITION.match(text)
    if definition and not definition[1].startswith("@"):
        yield Mark(line.number, definition[2])


def citations_in(line: Line) -> Iterator[Mark]:
    """The source ids named in ``[@k1; @k2]``; whatever is no ``@id`` comes with its sign."""
    for match in _CITATION.finditer(line.text):
        for place, part in enumerate(match[1].split(";")):
            bare = part.strip()
            # the first @ belongs to the bracket; later ones stand before each id
            yield Mark(line.number, bare if place == 0 else bare.removeprefix("@"))


def terms_in(line: Line) -> Iterator[Mark]:
    """The glossary terms named in ``[[id]]`` or ``[[id|shown]]``."""
    for match in _TERM.finditer(line.text):
        yield Mark(line.number, match[1].strip(), (match[2] or "").strip())


def cards_in(line: Line) -> Iterator[Mark]:
    """What ``{{id}}`` names: a card, a figure or the enquiry.

    ``text`` is the line when more stands on it, else ''.
    """
    whole = line.text.strip()
    for match in _CARD.finditer(line.text):
        yield Mark(line.number, match[1].strip(), "" if match[0] == whole else whole)


def headings_in(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """(line, level) of each heading, those underlined with ``=`` or ``-`` included."""
    before = ""
    for line in lines:
        heading = _HEADING.match(line.text)
        underline = _UNDERLINE.fullmatch(line.text)
        if heading:
            yield line.number, len(heading[1])
        elif underline and before.strip() and not _HEADING.match(before) and "|" not in before:
            yield line.number - 1, 1 if underline[1] else 2
        before = "" if underline else line.text


def callouts_in(line: Line) -> Iterator[Mark]:
    """The kind named by a callout's first line."""
    match = _CALLOUT.match(line.text)
    if match:
        yield Mark(line.number, match[1])


def has_html(line: Line) -> bool:
    """Tell whether a line holds an HTML tag, comment or declaration."""
    return _TAG.search(line.text) is not None
