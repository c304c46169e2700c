"""Finding words in a page: where they are, which is in turn, and how they are marked."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

MOST_MARKED = 2_000
"""Matches that are painted; more would slow every repaint and help nobody."""

ASTRAL = re.compile("[\U00010000-\U0010ffff]")


Show = Callable[[list[QTextEdit.ExtraSelection]], None]


class MarkColours(NamedTuple):
    """How found words look, as ``#rrggbb``: all of them, and the one in turn."""

    mark: str
    mark_text: str
    current: str
    current_text: str


def find_any(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Where any of several words and phrases stands whole; of two that overlap the longer one."""
    patterns = [_pattern(each.split()) for each in sorted(wanted, key=len, reverse=True)]
    every = "|".join(pattern for pattern in patterns if pattern)
    if not every:
        return []
    even = ASTRAL.sub("\ufffd\ufffd", text)
    return [
        found.span() for found in re.finditer(rf"(?<!\w)(?:{every})(?!\w)", even, re.IGNORECASE)
    ]


def _pattern(words: Sequence[str]) -> str:
    return r"\s+".join(re.escape(word) for word in words)


def find_spans(text: str, wanted: str, *, whole_words: bool = False) -> list[tuple[int, int]]:
    """Where ``wanted`` stands in ``text``, whatever its capitals and kinds of space.

    Positions are those of a QTextDocument, in which some characters count twice.
    """
    words = wanted.split()
    if not words:
        return []
    pattern = _pattern(words)
    if whole_words:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    even = ASTRAL.sub("\ufffd\ufffd", text)
    return [found.span() for found in re.finditer(pattern, even, re.IGNORECASE)]


class Finder:
    """The words that are looked for in one view."""

    def __init__(
        self,
        view: QTextEdit,
        colours: MarkColours,
        show: Callable[[list[QTextEdit.ExtraSelection]], None],
    ) -> None:
        """``show`` paints the marks."""
        self._view = view
        self._show = show
        self._colours = colours
        self._wanted = ""
        self._any: tuple[str, ...] = ()
        self._whole_words = False
        self._spans: list[tuple[int, int]] = []
        self._current = -1

    def set_colours(self, colours: MarkColours) -> None:
        """Paint the marks in other colours."""
        self._colours = colours
        if self._spans:
            self._paint()

    def look_for(self, wanted: str, *, whole_words: bool) -> int:
        """Mark every place where ``wanted`` stands; returns how many. '' takes the marks away."""
        self._wanted, self._whole_words, self._any = wanted, whole_words, ()
        self._current = -1
        self.look_again()
        return len(self._spans)

    def look_for_any(self, wanted: Sequence[str]) -> int:
        """Mark every place where any of several words or phrases stands; returns how many."""
        self._wanted, self._any = "", tuple(wanted)
        self._current = -1
        self.look_again()
        return len(self._spans)

    def look_again(self) -> None:
        """Mark the same words in a page that was laid out anew."""
        had = bool(self._spans)
        text = self._view.document().toPlainText() if self._wanted or self._any else ""
        if self._any:
            self._spans = find_any(text, self._any)
        else:
            self._spans = find_spans(text, self._wanted, whole_words=self._whole_words)
        if self._current >= len(self._spans):
            self._current = -1
        if had or self._spans:
            self._paint()

    def step(self, direction: int, top: int) -> tuple[int, int, int]:
        """Turn to the next (1) or previous (-1) match, round the end.

        Returns (position in the text, number from 1, total). The first step takes the match that
        is nearest to the text position ``top``. (0, 0, 0) when there are no matches.
        """
        total = len(self._spans)
        if not total:
            return 0, 0, 0
        if self._current < 0:
            below = bisect_right(self._spans, (top, 0))
            self._current = (below if direction > 0 else below - 1) % total
        else:
            self._current = (self._current + direction) % total
        self._paint()
        return self._spans[self._current][0], self._current + 1, total

    def _paint(self) -> None:
        usual, chosen = QTextCharFormat(), QTextCharFormat()
        usual.setBackground(QColor(self._colours.mark))
        usual.setForeground(QColor(self._colours.mark_text))
        chosen.setBackground(QColor(self._colours.current))
        chosen.setForeground(QColor(self._colours.current_text))
        chosen.setFontUnderline(True)  # not by colour alone
        shown = [(index, usual) for index in range(min(len(self._spans), MOST_MARKED))]
        if self._current >= 0:
            shown.append((self._current, chosen))
        marks = []
        for index, look in shown:
            start, end = self._spans[index]
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor = cursor
            mark.format = look
            marks.append(mark)
        self._show(marks)
