"""HitList: the results as rows; a new answer keeps the chosen row and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.services.finding import Answer, Hit
from reader.services.own_notes import NoteHit
from reader.translation import tr
from reader.ui.delegates.entry import EntryDelegate, EntryText
from reader.ui.models.hits import HitRole, HitsModel, NewRole, SavedRole
from reader.ui.theme.theme import Theme
from reader.ui.widgets.row_list import RowList

DOT = "  \N{MIDDLE DOT}  "


class HitList(RowList):
    """``left`` says that Escape was pressed, ``entered_by_keys`` that the keyboard came."""

    left = Signal()
    entered_by_keys = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.hits = HitsModel(parent)
        self._delegate = EntryDelegate(theme, read_hit)
        super().__init__(tr("Search results"), self.hits, self._delegate)
        self.setObjectName("results")
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.left)

    def show_answer(self, answer: Answer | None, notes: tuple[NoteHit, ...]) -> None:
        """Replace the rows once. A row that is still there stays chosen, at the same height."""
        current = self.currentIndex()
        chosen = current.data(HitRole) if current.isValid() else None
        area = self.visualRect(current)
        seen = self.viewport().rect().intersects(area)
        if not self.hits.show(answer, notes, chosen):
            return
        QTimer.singleShot(0, self, self.hits.show_rest)
        row = self.hits.row_of(chosen)
        if row >= 0:
            self._keep(self.hits.index(row), area.top() if seen else 0)
            return
        self.scrollToTop()
        if self.hasFocus() and self.hits.rowCount():
            self.setCurrentIndex(self.hits.index(0))

    def current(self) -> Hit | NoteHit | None:
        """The chosen row."""
        row = self.currentIndex().data(HitRole)
        return row if isinstance(row, Hit | NoteHit) else None

    def choose(self, row: int) -> None:
        """Choose a row and give the list the keyboard."""
        self.setCurrentIndex(self.hits.index(row))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scrollTo(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row where none is, so that Enter has something to open."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.hits.rowCount():
            self.setCurrentIndex(self.hits.index(0))
        self.entered_by_keys.emit()

    def _keep(self, index: QModelIndex, top: int) -> None:
        """Choose a row ``top`` pixels below the upper edge of the list, before it is painted."""
        self.setAutoScroll(False)
        self.setCurrentIndex(index)
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.visualRect(index).top() - top)
        self.setAutoScroll(True)


def read_hit(index: QModelIndex | QPersistentModelIndex) -> EntryText:
    """What a row says: where it is from, its title, and the piece of text with marked words."""
    row = index.data(HitRole)
    if isinstance(row, NoteHit):
        return EntryText(
            tr("In your notes{dot}{address}", dot=DOT, address=row.note.address),
            row.note.title,
            row.snippet,
            row.spans,
        )
    hit: Hit = row
    star = tr("\N{BLACK STAR} Saved") if index.data(SavedRole) else ""
    new = tr("New") if index.data(NewRole) else ""
    quiet = (new, tr(hit.kind.label), hit.strength, hit.guide, star)
    return EntryText(DOT.join(word for word in quiet if word), hit.title, hit.snippet, hit.spans)
