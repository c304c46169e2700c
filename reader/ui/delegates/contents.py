"""ContentsDelegate: lets long lines of the contents tree wrap instead of being cut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

SIDES = 20
"""Padding of a row at both sides together, as the style sheet has it, with the current mark."""
LEAST_HEIGHT = 32


class ContentsDelegate(QStyledItemDelegate):
    """Measures each row at the width the tree has for it."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Qt: as high as the words are at the row's width."""
        depth = 1
        above = index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        width = self._tree.viewport().width() - depth * self._tree.indentation() - SIDES
        room = QRect(0, 0, max(width, 60), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        text = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, words)
        return QSize(room.width(), max(LEAST_HEIGHT, text.height() + 12))
