"""CellDelegate: paints a table's cell with all its words, wrapped; the current row has a ring."""

from __future__ import annotations

import math

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.ui.theme.theme import Theme

Index = QModelIndex | QPersistentModelIndex
SIDE, EDGE = 12, 8
BAR = 4
"""Padding at the sides and at top and bottom, and the bar of the current row, in pixels."""


class CellDelegate(QStyledItemDelegate):
    """Heights fit the words at the column's width, so nothing is cut off."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt: as high as the words are in their column."""
        view = option.widget
        width = option.rect.width()
        if isinstance(view, QTableView):
            spans = view.columnSpan(index.row(), index.column()) > 1
            width = view.viewport().width() if spans else view.columnWidth(index.column())
        layout = _lay_out(str(index.data() or ""), self._font(option, index), width - 2 * SIDE)
        return QSize(width, math.ceil(layout.boundingRect().height()) + 2 * EDGE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: ground by state, the words, and a bar before the current row."""
        tokens = self._theme.tokens
        box = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        heading = index.data(Qt.ItemDataRole.FontRole) is not None
        ground = tokens.accent_soft if selected else tokens.sunken if heading else tokens.surface
        painter.save()
        painter.fillRect(box, QColor(ground))
        if selected and index.column() == 0:
            painter.fillRect(
                QRectF(box.left(), box.top(), BAR, box.height()), QColor(tokens.accent)
            )
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.setPen(QColor(tokens.accent_soft_text if selected else tokens.text))
        font = self._font(option, index)
        layout = _lay_out(str(index.data() or ""), font, int(box.width()) - 2 * SIDE)
        layout.draw(painter, QPointF(box.left() + SIDE, box.top() + EDGE))
        painter.restore()

    def _font(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        font = QFont(option.font)
        if index.data(Qt.ItemDataRole.FontRole) is not None:
            font.setBold(True)
        return font


def _lay_out(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text.replace("\n", "\N{LINE SEPARATOR}"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout
