"""HitsModel: search hits as rows; replaced whole when an answer arrives."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.guide.address import Address
from reader.services.finding import Answer, Hit

Index = QModelIndex | QPersistentModelIndex
HitRole = Qt.ItemDataRole.UserRole
SavedRole = Qt.ItemDataRole.UserRole + 1


class HitsModel(QAbstractListModel):
    """Rows of Hit values; the star is painted from here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._saved: frozenset[Address] = frozenset()

    def show(self, answer: Answer | None) -> None:
        """Replace the rows; None empties the list."""
        self.beginResetModel()
        self._hits = answer.hits if answer else ()
        self.endResetModel()

    def set_saved(self, saved: frozenset[Address]) -> None:
        """Mark what is bookmarked."""
        changed = self._saved ^ saved
        self._saved = saved
        for row, hit in enumerate(self._hits):
            if hit.address in changed:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many hits."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: title, spoken words, the hit itself, and whether it is saved."""
        if not index.isValid() or index.row() >= len(self._hits):
            return None
        hit = self._hits[index.row()]
        saved = hit.address in self._saved
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == HitRole:
            return hit
        if role == SavedRole:
            return saved
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = ", saved" if saved else ""
            strength = f", {hit.strength}" if hit.strength else ""
            place = f"{index.row() + 1} of {len(self._hits)}"
            return (
                f"{hit.title}, {hit.kind.label}{strength}, {hit.guide}{state}. "
                f"{hit.snippet} {place}"
            )
        return None
