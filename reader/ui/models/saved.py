"""SavedModel: the user's bookmarks as rows, in the user's order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.services.saving import Bookmark

Index = QModelIndex | QPersistentModelIndex
BookmarkRole = Qt.ItemDataRole.UserRole


class SavedModel(QAbstractListModel):
    """Rows of Bookmark values."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Bookmark, ...] = ()

    def show(self, marks: tuple[Bookmark, ...]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._marks = marks
        self.endResetModel()

    def row_of(self, address: Address) -> int:
        """The row of a bookmark now, or -1."""
        return next((row for row, mark in enumerate(self._marks) if mark.address == address), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many bookmarks."""
        return 0 if parent.isValid() else len(self._marks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: title, spoken words, and the bookmark itself."""
        if not index.isValid() or index.row() >= len(self._marks):
            return None
        mark = self._marks[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return mark.title
        if role == BookmarkRole:
            return mark
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = f"{index.row() + 1} of {len(self._marks)}"
            return f"{mark.title}, {kind_words(mark)}, {mark.guide_title}, {place}"
        return None


def kind_words(mark: Bookmark) -> str:
    """What kind of thing was saved, in the words people read."""
    try:
        return ItemKind(mark.kind).label
    except ValueError:
        return "Guide"
