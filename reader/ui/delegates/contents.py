"""ContentsDelegate: lets long lines of the contents tree wrap instead of being cut."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.ui.numbers import DISPLAY_ROLE, WORD_WRAP

SIDES = 20
"""Padding of a row at both sides together, as the style sheet has it, with the current mark."""
LEAST_HEIGHT = 32


class ContentsDelegate(QStyledItemDelegate):
    """Measures each row at the width the tree has for it."""

    def __init__(self, tree: QTreeView, room: Callable[[], QSize]) -> None:
        """``room`` answers the size of the tree's viewport."""
        super().__init__(tree)
        self._tree = tree
        self._room = room

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt: as high as the words are at the row's width."""
        depth = 1
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = self._room().width() - depth * self._tree.indentation() - SIDES
        room = QRect(0, 0, max(width, 60), 10_000)
        words = str(index.data(DISPLAY_ROLE))
        text = option.fontMetrics.boundingRect(room, WORD_WRAP, words)
        return QSize(room.width(), max(LEAST_HEIGHT, text.height() + 12))
