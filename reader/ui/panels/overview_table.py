"""OverviewTable: the rows as a table where there is room for one, as a list where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.guide.address import Address
from reader.services.overview import Column, OverviewRow
from reader.translation import tr, tr_noop
from reader.ui.delegates.cell import SIDE, CellDelegate
from reader.ui.delegates.entry import EntryDelegate, EntryText
from reader.ui.models.overview import COLUMNS, ChosenRole, OverviewModel, RowRole, SavedRole
from reader.ui.theme.theme import Theme
from reader.ui.widgets.row_choice import follow_selection
from reader.ui.widgets.row_list import LEAST_ROWS, RowList

Index = QModelIndex | QPersistentModelIndex
NAME = tr_noop("Recommendations and key principles")
LETTERS: dict[Column, int] = {
    Column.TITLE: 26,
    Column.GUIDE: 16,
    Column.OUTCOMES: 20,
    Column.FOR_WHOM: 20,
}
"""How wide columns are, in letters; the others take OTHERS, and all at least their longest word."""
OTHERS = 12
LONGEST_WORD = 24
"""Letters of a word that may decide how wide a column is."""
HEAD = 14
"""Padding of a heading, in logical pixels."""
LEAST_COLUMNS = 80
"""Letters across, below which a list is easier to read than a table."""


class OverviewTable(QWidget):
    """One model, two views of it, of which one is shown.

    ``opened`` carries the address of an item; ``chosen`` says that another row is current;
    ``mark_wanted`` and ``save_wanted`` are Space and S; ``sort_wanted`` is a heading's click.
    """

    opened = Signal(Address)
    chosen = Signal()
    mark_wanted = Signal()
    save_wanted = Signal()
    sort_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = OverviewModel(self)
        self.table = QTableView()
        self._cells = CellDelegate(theme)
        self.table.setItemDelegate(self._cells)
        self._delegate = EntryDelegate(theme, _read)
        self.list = RowList(tr(NAME), self.model, self._delegate)
        self._columns: tuple[Column, ...] = COLUMNS
        self._arrange()
        self._connect()
        for view in (self.table, self.list):
            theme.changed.connect(view.viewport().update)

    @property
    def view(self) -> QAbstractItemView:
        """The view that is shown."""
        return self.list if self._narrow else self.table

    @property
    def current(self) -> OverviewRow | None:
        """The item of the current row; None on a heading."""
        row = self.view.currentIndex().data(RowRole)
        return row if isinstance(row, OverviewRow) else None

    def select(self, address: Address | None) -> bool:
        """Make an item's first row current, or the first item; True when it is there."""
        row = self.model.row_of(address)
        place = self.model.index(row if row >= 0 else self.model.first_item(), 0)
        for view in (self.table, self.list):
            view.setCurrentIndex(place)
            view.scrollTo(place)
        return row >= 0

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show these columns only."""
        self._columns = tuple(columns)
        for number, column in enumerate(COLUMNS):
            self.table.setColumnHidden(number, column not in columns)
        self._lay_out()

    def refreshed(self) -> None:
        """Lay rows out after they were replaced."""
        self.table.clearSpans()
        for row in self.model.headings():
            self.table.setSpan(row, 0, 1, len(COLUMNS))
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the view that fits."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._choose_view)

    @property
    def _narrow(self) -> bool:
        return self.width() < LEAST_COLUMNS * self.fontMetrics().averageCharWidth()

    def _arrange(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr(NAME))
        self.table.setObjectName("recommendations")
        self.list.setObjectName("recommendations-list")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionsClickable(True)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # sorting has a box of its own
        left = Qt.AlignmentFlag.AlignLeft
        header.setDefaultAlignment(left)
        header.setAccessibleName(tr("Columns"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for view in (self.table, self.list):
            view.setMinimumHeight(LEAST_ROWS)
            column.addWidget(view)
        self.list.hide()

    def _connect(self) -> None:
        follow_selection(self.table)  # the list does so by itself
        for view in (self.table, self.list):
            view.activated.connect(self._open)
            view.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
            for key, signal in ((Qt.Key.Key_Space, "mark"), (Qt.Key.Key_S, "save")):
                shortcut = QShortcut(QKeySequence(key), view)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                wanted = self.mark_wanted if signal == "mark" else self.save_wanted
                shortcut.activated.connect(wanted)
        self.table.horizontalHeader().sectionClicked.connect(
            lambda number: self.sort_wanted.emit(COLUMNS[number].value)
        )
        self.table.horizontalHeader().sectionResized.connect(
            lambda *_: self.table.resizeRowsToContents()
        )

    def _open(self, index: Index) -> None:
        row = index.data(RowRole)
        if isinstance(row, OverviewRow):
            self.opened.emit(row.address)

    def _choose_view(self) -> None:
        old = self.list if self.list.isVisibleTo(self) else self.table
        if old is not self.view:
            place, had_focus = old.currentIndex(), old.hasFocus()
            self.view.setCurrentIndex(self.model.index(place.row(), 0))
            self.view.show()
            if had_focus:
                self.view.setFocus()
            old.hide()
        self._lay_out()

    def _least(self, column: Column, letter: int) -> int:
        """The width of a column in logical pixels: its letters, and its heading in full."""
        head = self.table.horizontalHeader()
        font = QFont(head.font())
        font.setBold(True)
        name = QFontMetrics(font).horizontalAdvance(tr(column.label)) + 2 * HEAD
        metrics = self.fontMetrics()
        found = {word for row in self.model.rows() for word in column.words(row).split()}
        words = (metrics.horizontalAdvance(word[:LONGEST_WORD]) for word in found)
        return max(LETTERS.get(column, OTHERS) * letter, name, max(words, default=0) + 2 * SIDE + 2)

    def _lay_out(self) -> None:
        """Share the width out by letters; where they do not fit, the table scrolls sideways."""
        if self._narrow:
            return
        letter = self.fontMetrics().averageCharWidth()
        wanted = {column: self._least(column, letter) for column in self._columns}
        spare = self.table.viewport().width() - sum(wanted.values())
        stretch = 1 + max(0, spare) / max(1, sum(wanted.values()))
        header = self.table.horizontalHeader()
        header.blockSignals(True)  # rows are measured once, at the end
        for number, column in enumerate(COLUMNS):
            if column in wanted:
                self.table.setColumnWidth(number, int(wanted[column] * stretch))
        header.blockSignals(False)
        self.table.resizeRowsToContents()
        self.table.updateGeometry()


def _read(index: Index) -> EntryText:
    """A row of the list; a heading has no quiet line."""
    row = index.data(RowRole)
    if not isinstance(row, OverviewRow):
        return EntryText(quiet="", title=str(index.data()))
    marks = [
        words
        for role, words in (
            (ChosenRole, tr("\N{CHECK MARK} Chosen")),
            (SavedRole, tr("\N{BLACK STAR} Saved")),
        )
        if index.data(role)
    ]
    quiet = [*marks, tr(row.kind.label), row.strength_words, row.guide]
    return EntryText("  \N{MIDDLE DOT}  ".join(quiet), row.title, row.statement)
