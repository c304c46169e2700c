"""EntryDelegate: paints a row of two or three lines: a quiet line, a title, a marked snippet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.theme.theme import Theme

PAD = 12
GAP = 4
MOST_LINES = 3
MOST_HEIGHTS = 1_000
"""Heights of rows that are remembered: a list measures all its rows again at each change."""
SURELY = 0.96
"""The part of the width below which words are on one line, whatever the rounding."""
TITLE_RATIO = 1.125
"""The size of a row's title over its other text."""


@dataclass(frozen=True)
class EntryText:
    """What a row says. ``spans`` are (start, end) in ``snippet`` to be marked."""

    quiet: str
    title: str
    snippet: str = ""
    spans: tuple[tuple[int, int], ...] = ()


Read = Callable[[QModelIndex | QPersistentModelIndex], EntryText]


class EntryDelegate(QStyledItemDelegate):
    """Lays out rows with QTextLayout: no HTML is built while typing."""

    def __init__(self, theme: Theme, read: Read) -> None:
        super().__init__()
        self._theme = theme
        self._read = read
        self._heights: dict[tuple[EntryText, int, str], int] = {}

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt: as high as the text is at the list's width."""
        view = option.widget
        width = max((view.width() if view else option.rect.width()) - 2 * PAD - 24, 80)
        entry = self._read(index)
        key = (entry, width, option.font.key())
        if key not in self._heights:
            if len(self._heights) >= MOST_HEIGHTS:
                self._heights.clear()
            self._heights[key] = self._height(option, entry, width)
        return QSize(width, self._heights[key])

    def _height(self, option: QStyleOptionViewItem, entry: EntryText, width: int) -> int:
        """The height of a row; words that fit on one line need not be laid out."""
        fonts = (option.font, _title_font(option.font), option.font)
        texts = (entry.quiet, entry.title, entry.snippet)
        height = 0.0
        rows = 0
        for text, font in zip(texts, fonts, strict=True):
            if not text and rows == 2:
                continue
            metrics = QFontMetricsF(font)
            if metrics.horizontalAdvance(text) < width * SURELY:
                height += ceil(metrics.height())
            else:
                height += _lay_out(text, font, [], width).boundingRect().height()
            rows += 1
        return int(height) + 2 * PAD + GAP * (rows - 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Qt: background by state, then the lines; focus is a ring, never colour alone."""
        tokens = self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        box = QRectF(option.rect).adjusted(4, 2, -4, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(tokens.accent_soft if selected else tokens.raised))
        painter.drawRoundedRect(box, 6, 6)
        if focused:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus_ink), 4))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(box.adjusted(2, 2, -2, -2), 6, 6)
        top = box.top() + PAD - 2
        entry = self._read(index)
        colours = [tokens.muted, tokens.link, tokens.text]
        layouts = self._layouts(option, entry, int(box.width()) - 2 * PAD)
        for layout, colour in zip(layouts, colours, strict=False):
            painter.setPen(QColor(colour))
            layout.draw(painter, QRectF(box.left() + PAD, top, 0, 0).topLeft())
            top += layout.boundingRect().height() + GAP
        painter.restore()

    def _layouts(
        self, option: QStyleOptionViewItem, entry: EntryText, width: int
    ) -> list[QTextLayout]:
        title = _title_font(option.font)
        layouts = [
            _lay_out(entry.quiet, option.font, [], width),
            _lay_out(entry.title, title, [], width),
        ]
        if entry.snippet:
            layouts.append(_lay_out(entry.snippet, option.font, self._marks(entry), width))
        return layouts

    def _marks(self, entry: EntryText) -> list[QTextLayout.FormatRange]:
        tokens = self._theme.tokens
        form = QTextCharFormat()
        form.setBackground(QBrush(QColor(tokens.mark)))
        form.setForeground(QBrush(QColor(tokens.mark_text)))
        form.setFontWeight(QFont.Weight.Bold)
        found = []
        for start, end in entry.spans:
            mark = QTextLayout.FormatRange()
            mark.start = start
            mark.length = end - start
            mark.format = form
            found.append(mark)
        return found


def _title_font(usual: QFont) -> QFont:
    title = QFont(usual)
    title.setBold(True)
    title.setPixelSize(round(QFontInfo(usual).pixelSize() * TITLE_RATIO))
    return title


def _lay_out(
    text: str, font: QFont, marks: list[QTextLayout.FormatRange], width: int
) -> QTextLayout:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(marks)
    layout.beginLayout()
    top = 0.0
    for _line in range(MOST_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QRectF(0, top, 0, 0).topLeft())
        top += line.height()
    layout.endLayout()
    return layout
