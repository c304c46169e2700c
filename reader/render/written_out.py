"""Rendered HTML written out as lines of plain text, for a terminal or a file."""

from __future__ import annotations

from html.parser import HTMLParser

from reader.render.plain_text import one_line

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = frozenset((*_HEADINGS, "p", "li", "dt", "dd", "pre", "div", "blockquote", "hr"))
_VOID = frozenset(("br", "hr", "img"))
_BOXES = frozenset(("card", "layer", "callout", "embed", "code", "quote"))
SOURCES = "Sources"
_SILENT = frozenset(("gap", "sources", "footnote-backref"))


class _Writer(HTMLParser):
    """A blank line stands before a heading, a dash before an entry of a list; a row is a line.

    Links to other items of a card show where they lead. Lists of sources are left out, because
    whoever asks gets the sources in full.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._words: list[str] = []
        self._tables: list[bool] = []
        self._row: list[str] = []
        self._cell: list[str] | None = None
        self._mark = ""
        self._heading = False
        self._label = False
        self._silent = 0
        self._related = False
        self._href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        if self._silent or (classes & _SILENT and tag not in _VOID):
            self._end_block()
            if "sources" in classes and self.lines[-2:] == ["", SOURCES]:
                del self.lines[-2:]  # the label of the list that is left out
            self._silent += tag not in _VOID
            return
        if tag in _BLOCKS:
            self._end_block()
        if tag in _HEADINGS or "card-label" in classes:
            self._heading = True
        elif tag == "li":
            self._mark = "- "
        elif tag == "ul" and "related" in classes:
            self._related = True
        elif tag == "a" and self._related:
            self._href = values.get("href") or ""
        elif tag == "br":
            self._words.append("; ")
        elif tag == "img":
            self._words.append(f" [{values.get('alt') or 'picture'}] ")
        elif tag == "table":
            self._end_block()
            self._tables.append(bool(classes & _BOXES))
        elif tag in ("td", "th") and self._in_rows:
            self._end_block()
            self._cell = []
            self._label = "fact-label" in classes

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent -= tag not in _VOID
            return
        if tag in _BLOCKS:
            self._end_block()
        if tag == "a" and self._href:
            self._words.append(f" ({self._href})")
            self._href = ""
        elif tag == "ul":
            self._related = False
        elif tag in ("td", "th") and self._in_rows:
            self._end_block()
            self._row.append("".join(self._cell or ()) + (":" if self._label else ""))
            self._cell = None
        elif tag == "tr" and self._row:
            labelled = self._row[0].endswith(":")
            self.lines.append((" " if labelled else " | ").join(self._row))
            self._row = []
        elif tag == "table" and self._tables:
            self._end_block()
            self._tables.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    @property
    def _in_rows(self) -> bool:
        """Whether the innermost table is one of rows and not the box of a card."""
        return bool(self._tables) and not self._tables[-1]

    def _end_block(self) -> None:
        text = one_line("".join(self._words))
        self._words.clear()
        if text and self._cell is not None:
            if self._cell:
                ended = self._cell[-1].endswith((".", "!", "?", "]"))
                self._cell.append(" " if ended else "; " if self._mark else ": ")
            self._cell.append(text)
        elif text:
            if self._heading and self.lines:
                self.lines.append("")
            self.lines.append(self._mark + text)
        if text or self._heading:
            self._mark, self._heading = "", False

    def finish(self) -> list[str]:
        """The lines; what HTML that was cut off had begun is in them."""
        self.close()
        self._end_block()
        return self.lines


def written_out(html: str) -> list[str]:
    """The lines of sanitised HTML, numbers of citations included, lists of sources left out."""
    writer = _Writer()
    writer.feed(html)
    return writer.finish()
