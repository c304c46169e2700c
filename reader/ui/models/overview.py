"""OverviewModel: recommendations and key principles as rows of a table, under group headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from reader.guide.address import Address
from reader.services.overview import Column, Group, OverviewRow
from reader.translation import counted, tr, tr_noop

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole
SavedRole = Qt.ItemDataRole.UserRole + 1
ChosenRole = Qt.ItemDataRole.UserRole + 2
Entry = OverviewRow | Group
COLUMNS = tuple(Column)
_MARKS = (
    (ChosenRole, tr_noop("\N{CHECK MARK} Chosen")),
    (SavedRole, tr_noop("\N{BLACK STAR} Saved")),
)


class OverviewModel(QAbstractTableModel):
    """Replaced whole when filters or the order change; a heading has a row of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._saved: frozenset[Address] = frozenset()
        self._chosen: frozenset[Address] = frozenset()

    def show(self, groups: Sequence[Group]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._entries = []
        for group in groups:
            if group.title:
                self._entries.append(group)
            self._entries += group.rows
        self.endResetModel()

    def set_marks(self, saved: Iterable[Address], chosen: Iterable[Address]) -> None:
        """Mark what is bookmarked, and what is chosen for comparing."""
        before = self._saved, self._chosen
        self._saved, self._chosen = frozenset(saved), frozenset(chosen)
        changed = (before[0] ^ self._saved) | (before[1] ^ self._chosen)
        for number, entry in enumerate(self._entries):
            if isinstance(entry, OverviewRow) and entry.address in changed:
                last = self.index(number, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(number, 0), last)

    def rows(self) -> list[OverviewRow]:
        """What is shown, headings left out and each item once."""
        found = {e.address: e for e in self._entries if isinstance(e, OverviewRow)}
        return list(found.values())

    def headings(self) -> list[int]:
        """The rows that are headings of groups."""
        return [n for n, entry in enumerate(self._entries) if isinstance(entry, Group)]

    def row_of(self, address: Address | None) -> int:
        """The first row of an item, or -1."""
        places = (
            number
            for number, entry in enumerate(self._entries)
            if isinstance(entry, OverviewRow) and entry.address == address
        )
        return next(places, -1)

    def first_item(self) -> int:
        """The first row that is an item, or -1."""
        return next((n for n, e in enumerate(self._entries) if isinstance(e, OverviewRow)), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many rows, headings counted."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: every column; the view hides those that are not wanted."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Qt: the names of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(COLUMNS[section].label)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: words, spoken words, the row itself, and whether it is saved or chosen."""
        if not index.isValid() or index.row() >= len(self._entries):
            return None
        entry = self._entries[index.row()]
        if isinstance(entry, Group):
            return self._heading(entry, index.column(), role)
        return self._cell(entry, index, role)

    def _heading(self, group: Group, column: int, role: int) -> Any:
        number = len(group.rows)
        items = counted(number, "{number} item", "{number} items")
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{group.title} ({items})" if column == 0 else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("Group: {title}, {items}", title=group.title, items=items)
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, row: OverviewRow, index: Index, role: int) -> Any:
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            marks = [tr(words) for flag, words in _MARKS if self._is(row, flag)]
            told = column.words(row)
            return "\n".join((told, *marks)) if column is Column.TITLE else told
        if role == RowRole:
            return row
        if role in (SavedRole, ChosenRole):
            return self._is(row, role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column, index.row())
        return None

    def _is(self, row: OverviewRow, role: int) -> bool:
        return row.address in (self._saved if role == SavedRole else self._chosen)

    def _spoken(self, row: OverviewRow, column: Column, number: int) -> str:
        """A cell's words with its column; the title says the most of its row."""
        if column is not Column.TITLE:
            return f"{tr(column.label)}: {column.words(row)}"
        states = [tr(w)[2:].lower() for flag, w in _MARKS if self._is(row, flag)]
        strength = "" if row.rank is None and not row.strength else f", {row.strength}"
        place = tr("row {number} of {all}", number=number + 1, all=len(self._entries))
        return ", ".join(
            (f"{row.title}, {tr(row.kind.label)}{strength}, {row.guide}", *states, place)
        )
