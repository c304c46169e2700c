"""FacetDelegate: paints a row of the facets: a box to tick, wrapped words, and a count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.theme.icons import IconSet
from reader.ui.theme.theme import Theme

BOX = 18
PAD = 8
LEAST = 32
"""Height of a row at least, in logical pixels: room to be hit and to be ringed."""
_WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter)
_BREAK = int(Qt.TextFlag.TextWrapAnywhere) | int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight) | int(Qt.AlignmentFlag.AlignVCenter)

Index = QModelIndex | QPersistentModelIndex


class FacetLook(StrEnum):
    """How a row is painted."""

    FACET = "facet"
    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(frozen=True)
class FacetText:
    """What a row says; ``count`` and ``ticked`` are for values."""

    look: FacetLook
    words: str
    count: int = 0
    ticked: bool = False


Read = Callable[[Index], FacetText]


class FacetDelegate(QStyledItemDelegate):
    """Whether a value is ticked is a tick in a box and bold words, never colour alone."""

    def __init__(self, theme: Theme, icons: IconSet, read: Read, width: Callable[[], int]) -> None:
        """``width`` answers how wide rows are, in logical pixels."""
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._read = read
        self._width = width

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the words are at the row's width."""
        row = self._read(index)
        font = _font(option.font, row)
        room = self._words_room(QRect(0, 0, self._width(), 10_000), row, font)
        text = QFontMetrics(font).boundingRect(
            QRect(0, 0, room.width(), 10_000), _wrap(row.words, font, room.width()), row.words
        )
        return QSize(max(self._width(), 80), max(LEAST, text.height() + PAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: ground, box, words, count, and the ring when the keyboard is here."""
        row = self._read(index)
        tokens = self._theme.tokens
        area = QRect(0, option.rect.y(), self._width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if (
            bool(option.state & QStyle.StateFlag.State_MouseOver)
            and row.look is not FacetLook.HEADING
        ):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.sunken))
            painter.drawRoundedRect(QRectF(area).adjusted(2, 1, -2, -1), 6, 6)
        font = _font(option.font, row)
        if row.look is FacetLook.VALUE:
            self._paint_box(painter, area, ticked=row.ticked)
            painter.setFont(option.font)
            painter.setPen(QColor(tokens.muted))
            painter.drawText(area.adjusted(0, 0, -PAD, 0), _RIGHT, str(row.count))
        elif row.look is FacetLook.FACET:
            opened = bool(option.state & QStyle.StateFlag.State_Open)
            icon = self._icons.icon("chevron-down" if opened else "chevron-right")
            icon.paint(painter, QRect(area.left() + PAD - 2, area.center().y() - 8, 18, 18))
        painter.setFont(font)
        painter.setPen(QColor(getattr(tokens, _INKS[row.look])))
        room = self._words_room(area, row, font)
        painter.drawText(room, _wrap(row.words, font, room.width()), row.words)
        if bool(option.state & QStyle.StateFlag.State_HasFocus):
            ring = QRectF(area).adjusted(3, 3, -3, -3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for colour, width in ((tokens.focus_ink, 5), (tokens.focus, 2)):
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRoundedRect(ring, 6, 6)
        painter.restore()

    def _paint_box(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        tokens = self._theme.tokens
        box = QRect(area.left() + PAD, area.center().y() - BOX // 2 + 1, BOX, BOX)
        painter.setPen(QPen(QColor(tokens.accent if ticked else tokens.edge), 2))
        painter.setBrush(QColor(tokens.accent if ticked else tokens.surface))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
        if ticked:
            self._icons.icon("check", "accent_text").paint(painter, box.adjusted(2, 2, -2, -2))

    def _words_room(self, area: QRect, row: FacetText, font: QFont) -> QRect:
        left = PAD if row.look is FacetLook.HEADING else PAD + BOX + PAD
        right = PAD
        if row.look is FacetLook.VALUE:
            right += QFontMetrics(font).horizontalAdvance(f"{row.count}") + PAD
        return area.adjusted(left, 0, -right, 0)


_INKS = {
    FacetLook.FACET: "heading",
    FacetLook.HEADING: "muted",
    FacetLook.VALUE: "text",
    FacetLook.MORE: "link",
}
"""The token that each kind of row is written in."""


def _font(usual: QFont, row: FacetText) -> QFont:
    font = QFont(usual)
    font.setBold(row.ticked or row.look is FacetLook.FACET)
    font.setUnderline(row.look is FacetLook.MORE)
    return font


def _wrap(words: str, font: QFont, width: int) -> int:
    """How words go on in the next line: between words, or inside one that is too long."""
    metrics = QFontMetrics(font)
    longest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
    return _WRAP if longest <= width else _BREAK
