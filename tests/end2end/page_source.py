"""What a page's HTML says: the roles and names that a screen reader must find for it.

Read from the HTML that the window shows, with nothing of the window's own code: a reading of its
own, so that the two can be compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple

Pairs = list[tuple[str, str | None]]
HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
BLOCKS = frozenset({"p", "div", "li", "ul", "ol", "table", "tr", "td", "th", "dt", "dd", "pre"})
BREAKS = BLOCKS | frozenset({"br", "hr", "blockquote", *HEADINGS})
LABELLED = frozenset({"facts", "provenance"})


class Said(NamedTuple):
    """A role and a name over AT-SPI; ``level`` is a heading's."""

    role: str
    name: str
    level: str = ""


@dataclass
class _Open:
    """An element that is being read: its words, and where in its list or table it is."""

    tag: str
    words: list[str] = field(default_factory=list)
    classes: frozenset[str] = frozenset()
    href: str = ""
    count: int = 0
    rows: int = 0
    closed: bool = False
    cells: list[tuple[str, int, str]] = field(default_factory=list)


class PageSource(HTMLParser):
    """Reads one page; ``said`` counts everything that must be found."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.said: Counter[Said] = Counter()
        self._open: list[_Open] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Pairs) -> None:
        """Open an element; a picture's words are those that stand for it."""
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self._add(Said("image", plain(given.get("alt", ""))))
            return
        if tag in BREAKS:
            self._say(" ")
        if tag in BLOCKS - {"p", "div"}:
            self._close_items()
        if tag in ("br", "hr"):
            return
        classes = frozenset(given.get("class", "").split())
        self._open.append(_Open(tag, classes=classes, href=given.get("href", "")))
        if tag == "tr" and (table := self._nearest("table")) is not None:
            table.rows, table.count = table.rows + 1, 0
        elif tag == "li" and (holder := self._nearest("ul", "ol")) is not None:
            holder.count += 1
            if holder.tag == "ol":
                self._say(f"{holder.count}. ")

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and say what it was."""
        if all(each.tag != tag for each in self._open):
            return
        while (ended := self._open.pop()).tag != tag:
            pass
        words = plain("".join(ended.words))
        if tag in HEADINGS:
            self._add(Said("heading", words, HEADINGS[tag]))
        elif tag == "a" and ended.href:
            self._add(Said("link", words))
        elif tag == "li":
            self._add(Said("list item", words))
        elif tag in ("td", "th") and (table := self._nearest("table")) is not None:
            table.cells.append((tag, table.count, words))
            table.count += 1
        elif tag == "table":
            self._end_table(ended)
        if tag == "p":
            self._close_items()
        if tag in BREAKS:
            self._say(" ")

    def handle_data(self, data: str) -> None:
        """Words belong to everything that is open round them."""
        self._say(data)

    def _say(self, words: str) -> None:
        for each in self._open:
            if not each.closed:
                each.words.append(words)

    def _close_items(self) -> None:
        """An item is called after its first paragraph; what follows stands below it."""
        item = self._nearest("li", "td", "th")
        if item is not None and item.tag == "li" and plain("".join(item.words)):
            item.closed = True

    def _end_table(self, table: _Open) -> None:
        if table.rows == 1 and len(table.cells) == 1:
            if "callout" in table.classes:
                self.said[Said("note", "")] += 1
            return
        columns = max((column for _tag, column, _words in table.cells), default=0) + 1
        labelled = bool(table.classes & LABELLED) and columns > 1
        for tag, column, words in table.cells:
            label = "table row header" if labelled and column == 0 else "table cell"
            self._add(Said("table column header" if tag == "th" else label, words))

    def _nearest(self, *tags: str) -> _Open | None:
        return next((each for each in reversed(self._open) if each.tag in tags), None)

    def _add(self, said: Said) -> None:
        if said.name or said.role.startswith("table"):
            self.said[said] += 1


def plain(words: str) -> str:
    """Words with one space between them."""
    return " ".join(words.split())
