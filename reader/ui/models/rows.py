"""RowsModel: lines of a long list, each with its words and the value behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.guide.address import Address
from reader.guide.items import ItemKind
from reader.translation import tr

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
BATCH = 200
"""Rows given to the view at a time: it measures each that it has, and lists can be very long."""


class Row(NamedTuple):
    """One line. ``key`` tells it apart, ``address`` is where it leads, ``value`` stands behind it.

    ``quiet`` are the words over the title, ``snippet`` those under it.
    """

    key: str
    address: Address
    title: str
    quiet: tuple[str, ...] = ()
    snippet: str = ""
    value: object = None


class RowsModel(QAbstractListModel):
    """Rows are replaced as a whole and handed to the view as it scrolls."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._given = 0
        self._settled = True  # no rows are handed over in the middle of a change

    @property
    def rows(self) -> Sequence[Row]:
        """Every row, those that the view has not asked for included."""
        return self._rows

    def show(self, rows: Sequence[Row], least: int = 0) -> None:
        """Replace the rows; at least ``least`` of them are given at once."""
        self._settled = False
        self.beginResetModel()
        self._rows = rows
        self._given = min(len(rows), max(BATCH, least))
        self.endResetModel()
        self._settled = True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many rows the view has been given."""
        return 0 if parent.isValid() else self._given

    def canFetchMore(self, parent: Index) -> bool:
        """Qt: whether there are rows that the view does not have yet."""
        return self._settled and not parent.isValid() and self._given < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        """Qt: give the next rows."""
        if not self.canFetchMore(parent):
            return
        more = min(BATCH, len(self._rows) - self._given)
        self._settled = False
        self.beginInsertRows(QModelIndex(), self._given, self._given + more - 1)
        self._given += more
        self.endInsertRows()
        self._settled = True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: title, spoken words, and the row itself."""
        if not index.isValid() or index.row() >= self._given:
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = tr("{number} of {all}", number=index.row() + 1, all=len(self._rows))
            return ", ".join(word for word in (row.title, row.snippet, *row.quiet, place) if word)
        return None


def kind_words(kind: str) -> str:
    """What kind of thing an item is, in the words people read."""
    try:
        return tr(ItemKind(kind).label)
    except ValueError:
        return tr("Guide")
