"""ReadingCaret: the line that shows where the keyboard reads, no taller than the text."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QTextEdit

WIDTH = 2
"""Logical pixels; Qt's usual one is hard to find on a page of text."""

BESIDE = 3
"""Logical pixels between a picture and a caret that stands before it."""

TALL = 3
"""A line more than so many lines of text high holds a picture."""


class ReadingCaret:
    """Watches one view's caret. Qt draws it as high as its line: beside a figure, a black bar."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        view.setCursorWidth(WIDTH)
        view.cursorPositionChanged.connect(self.measure)

    def measure(self) -> None:
        """Leave the caret to Qt, or draw it here, as the line that it is in now asks for."""
        width = 0 if self._height() > TALL * self._line() else WIDTH
        if self._view.cursorWidth() != width:
            self._view.setCursorWidth(width)

    def area(self) -> QRect:
        """Where the caret is seen, in the viewport: at the foot of a tall line."""
        rect = self._view.cursorRect()
        height = min(rect.height(), self._line())
        before = self._view.textCursor().atBlockStart()
        left = rect.left() - WIDTH - BESIDE if before else rect.left()
        return QRect(left, rect.bottom() + 1 - height, WIDTH, height)

    def paint(self) -> None:
        """Draw the caret that Qt was told not to draw; the view has just been painted."""
        self.measure()  # the page may have been laid out anew; a change is painted next time
        if self._view.cursorWidth() == WIDTH or not self._view.hasFocus():
            return
        painter = QPainter(self._view.viewport())
        painter.fillRect(self.area(), self._view.palette().text())
        painter.end()

    def _height(self) -> int:
        return self._view.cursorRect().height()

    def _line(self) -> int:
        return QFontMetrics(self._view.document().defaultFont()).lineSpacing()
