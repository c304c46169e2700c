"""HitsModel: search hits as rows, the user's own notes after them; replaced whole, once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.guide.address import Address
from reader.services.finding import Answer, Hit
from reader.services.own_notes import NoteHit
from reader.translation import tr

Index = QModelIndex | QPersistentModelIndex
HitRole = Qt.ItemDataRole.UserRole
SavedRole = Qt.ItemDataRole.UserRole + 1
NewRole = Qt.ItemDataRole.UserRole + 2

FIRST = 12
"""Rows that come at once: a little more than a window has room for."""


class HitsModel(QAbstractListModel):
    """Rows of Hit and NoteHit values; the star, and what is new, are painted from here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Hit | NoteHit, ...] = ()
        self._hits = 0
        self._shown = 0
        self._saved: frozenset[Address] = frozenset()
        self._new: frozenset[Address] = frozenset()

    def show(
        self,
        answer: Answer | None,
        notes: tuple[NoteHit, ...] = (),
        keep: Hit | NoteHit | None = None,
    ) -> bool:
        """Replace the rows; None empties the list. False when the rows were the same already.

        Only the first rows come at once, ``keep`` among them, so that they are painted soon; the
        rest follows with show_rest().
        """
        hits = answer.hits if answer else ()
        rows: tuple[Hit | NoteHit, ...] = (*hits, *notes)
        if rows == self._rows and len(hits) == self._hits:
            return False
        self.beginResetModel()
        self._rows = rows
        self._hits = len(hits)
        self._shown = min(len(rows), max(FIRST, self.row_of(keep) + FIRST))
        self.endResetModel()
        return True

    def show_rest(self) -> None:
        """Add the rows below the first ones."""
        if self._shown < len(self._rows):
            self.beginInsertRows(QModelIndex(), self._shown, len(self._rows) - 1)
            self._shown = len(self._rows)
            self.endInsertRows()

    def set_saved(self, saved: frozenset[Address]) -> None:
        """Mark what is bookmarked."""
        changed, self._saved = self._saved ^ saved, saved
        self._tell(changed)

    def set_new(self, new: frozenset[Address]) -> None:
        """Mark what a saved search had not found at the last look."""
        changed, self._new = self._new ^ new, new
        self._tell(changed)

    def row_of(self, row: Hit | NoteHit | None) -> int:
        """Where the row for the same item stands now; -1 when it is gone."""
        key = _key(row)
        return next((n for n, each in enumerate(self._rows) if key and _key(each) == key), -1)

    @property
    def first_note(self) -> int:
        """The row of the first own note; -1 without any."""
        return self._hits if len(self._rows) > self._hits else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many rows."""
        return 0 if parent.isValid() else self._shown

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: title, spoken words, the row itself, and whether it is saved or new."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == HitRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.note.title if isinstance(row, NoteHit) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(
                "{words} {number} of {all}",
                words=self._spoken(row),
                number=index.row() + 1,
                all=len(self._rows),
            )
        if isinstance(row, NoteHit):
            return None
        if role == SavedRole:
            return row.address in self._saved
        if role == NewRole:
            return row.address in self._new
        return None

    def _spoken(self, row: Hit | NoteHit) -> str:
        if isinstance(row, NoteHit):
            return tr("{title}, your note. {snippet}", title=row.note.title, snippet=row.snippet)
        marks = (
            tr(row.kind.label),
            row.strength,
            row.guide,
            "saved" if row.address in self._saved else "",
            "new" if row.address in self._new else "",
        )
        return f"{', '.join((row.title, *(mark for mark in marks if mark)))}. {row.snippet}"

    def _tell(self, changed: frozenset[Address]) -> None:
        for number, row in enumerate(self._rows[: self._shown]):
            if isinstance(row, Hit) and row.address in changed:
                self.dataChanged.emit(self.index(number), self.index(number))


def _key(row: Hit | NoteHit | None) -> tuple[str, str] | None:
    if row is None:
        return None
    return ("note", row.note.id) if isinstance(row, NoteHit) else ("hit", str(row.address))
