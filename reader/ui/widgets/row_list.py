"""RowList: a list of tall rows that wrap to its width and ring the current row themselves."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QListView

from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.focus_ring import RINGS_ROWS
from reader.ui.widgets.row_choice import follow_selection

Index = QModelIndex | QPersistentModelIndex

LEAST_ROWS = 160
"""Height, in logical pixels, below which a page scrolls rather than squeeze its list."""


class RowList(QListView):
    """Nothing in it is edited or dragged; rows are measured again at each width."""

    def __init__(
        self, name: str, model: QAbstractItemModel, delegate: QAbstractItemDelegate
    ) -> None:
        super().__init__()
        set_look(self, Look.ROWS)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # In one go: while rows are laid out in batches the list is painted empty.
        self.setLayoutMode(QListView.LayoutMode.SinglePass)
        follow_selection(self)
        model.modelReset.connect(self._say_who_rings)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: QListView reports a moved focus here even when it has none; its base does not."""
        if self.hasFocus():
            super().currentChanged(current, previous)
        else:
            QAbstractItemView.currentChanged(self, current, previous)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their text at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def showEvent(self, event: QShowEvent) -> None:
        """Rows that were being measured when the list was hidden are measured again."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()

    def _say_who_rings(self) -> None:
        """An empty list has no row to ring, so it is ringed whole."""
        self.setProperty(RINGS_ROWS, self.model().rowCount() > 0)
