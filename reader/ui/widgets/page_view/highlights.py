"""Highlights: passages that the reader marked, each colour with a line of its own kind under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

_Line = QTextCharFormat.UnderlineStyle


class Highlight(NamedTuple):
    """A passage by its positions in the document; ``colour`` names its look, '' for a note only.

    ``key`` is whatever tells the mark apart.
    """

    start: int
    end: int
    colour: str
    key: str = ""


class HighlightLook(NamedTuple):
    """Ground and words as ``#rrggbb``; the ground is '' where there is none."""

    ground: str
    words: str


LINES: dict[str, _Line] = {
    "yellow": _Line.SingleUnderline,
    "green": _Line.DashUnderline,
    "blue": _Line.DotLine,
    "pink": _Line.WaveUnderline,
    "": _Line.DashDotLine,
}
"""The line under each colour: in greyscale it tells them apart."""

Looks = Mapping[str, HighlightLook]


def selections(
    view: QTextEdit, marked: Sequence[Highlight], looks: Looks
) -> list[QTextEdit.ExtraSelection]:
    """What paints the highlights of a view; nothing is laid out again for it."""
    document = view.document()
    end = max(0, document.characterCount() - 1)
    found = []
    for mark in marked:
        look = looks.get(mark.colour)
        if look is None or mark.start >= end:
            continue
        form = QTextCharFormat()
        form.setUnderlineStyle(LINES[mark.colour])
        form.setUnderlineColor(QColor(look.words))
        if look.ground:
            form.setBackground(QColor(look.ground))
            form.setForeground(QColor(look.words))
        cursor = QTextCursor(document)
        cursor.setPosition(mark.start)
        cursor.setPosition(min(mark.end, end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = form
        found.append(selection)
    return found
