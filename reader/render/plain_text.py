"""Plain text of rendered HTML, for the index, snippets and exports."""

from __future__ import annotations

from collections.abc import Iterable
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 li td th tr dt dd pre div ul ol dl table blockquote hr".split()  # noqa: SIM905 - one word a tag reads better
)
_HEADINGS = frozenset(
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    }
)
_VOID = frozenset(("br", "hr", "img"))
_SILENT = frozenset(
    ("cites", "embed", "footnote-ref", "footnote-backref", "gap", "figure", "enquiry")
)
_ENDS = ".!?:;,…"


class _Reader(HTMLParser):
    """Collects words; leaves out the marks of citations and footnotes and embedded cards."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._silent = 0
        self._colon = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if self._silent:
            self._silent += tag not in _VOID
            return
        classes = set((values.get("class") or "").split())
        if classes & _SILENT and tag not in _VOID:
            self._silent = 1
            return
        if tag in _BLOCKS:
            self.end_block()
            self._colon = ":" if tag in _HEADINGS else "." if "callout-title" in classes else ""
        if tag == "br":
            self._words.append(" ")
        if tag == "img":
            self._words.append(f" {values.get('alt') or ''} ")

    def handle_endtag(self, tag: str) -> None:
        if self._silent:
            self._silent -= tag not in _VOID
        elif tag in _BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_block(self) -> None:
        """Finish a run of words; a heading gets a colon, so that it does not run into the text."""
        text = one_line("".join(self._words))
        self._words.clear()
        if text:
            self.blocks.append(text if text[-1] in _ENDS else text + self._colon)
        self._colon = ""


def one_line(text: str) -> str:
    """``text`` with single spaces, and none before a full stop or comma."""
    line = " ".join(text.split())
    for mark in ".,;":
        line = line.replace(f" {mark} ", f"{mark} ")
        line = line.removesuffix(f" {mark}") + mark if line.endswith(f" {mark}") else line
    return line


def plain_text(html: str) -> str:
    """The words of sanitised HTML on one line, with no marks of citations or footnotes."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return " ".join(reader.blocks)


def joined(texts: Iterable[str]) -> str:
    """Texts on one line, empty ones left out."""
    return " ".join(line for line in map(one_line, texts) if line)
