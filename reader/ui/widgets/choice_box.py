"""ChoiceBox: a list to choose from, in which assistive technology can choose too.

Qt shows the list of a combo box on the accessibility bus, but a row that is selected there is not
chosen: only keys and the mouse do that, in the list that has dropped down.
"""

from __future__ import annotations

from PySide6.QtCore import QChildEvent, QItemSelectionModel, QTimer
from PySide6.QtWidgets import QComboBox

SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ChoiceBox(QComboBox):
    """Chooses what is selected in its list while the list is shut, and says so as for a key."""

    _watched: QItemSelectionModel | None = None

    def childEvent(self, event: QChildEvent) -> None:
        """Qt: the list is made when it is first asked for, and only then can it be watched."""
        super().childEvent(event)
        if event.added() and self._watched is None:
            QTimer.singleShot(0, self, self._watch)

    def _watch(self) -> None:
        if self._watched is None:
            self._watched = self.view().selectionModel()
            self._watched.selectionChanged.connect(lambda *_: self._take())
            self.currentIndexChanged.connect(self._select)
            self._select(self.currentIndex())

    def _select(self, row: int) -> None:
        """Let the list say what is chosen."""
        if self._watched is not None:
            index = self.model().index(row, self.modelColumn(), self.rootModelIndex())
            self._watched.setCurrentIndex(index, SELECT)

    def _take(self) -> None:
        rows = self._watched.selectedIndexes() if self._watched is not None else []
        # In the list that has dropped down, a row is selected before it is chosen.
        if rows and not self.view().isVisible() and rows[0].row() != self.currentIndex():
            self.setCurrentIndex(rows[0].row())
            self.activated.emit(self.currentIndex())
