"""FacetPanel: ticks that narrow the results; beside them, or in their place in a small window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.services.asking import Narrowing
from reader.services.finding import FacetCounts
from reader.translation import counted, tr
from reader.ui.delegates.facet import FacetDelegate, FacetLook, FacetText
from reader.ui.models.facets import FacetRow, FacetsModel, RowKind, RowRole
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.theme.theme import Theme
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.flow_layout import FlowLayout
from reader.ui.widgets.focus_ring import RINGS_ROWS

Index = QModelIndex | QPersistentModelIndex

OPEN_AT_FIRST = frozenset({"kind", "guide", "strength", "age"})
"""Facets that are unfolded before anybody has folded or unfolded them."""
LEAST_HEIGHT = 160


class FacetTree(QTreeView):
    """Space, Enter or a click ticks a value and folds a facet. ``pressed_row`` carries the row."""

    pressed_row = Signal(FacetRow)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("facets")
        self.setAccessibleName(tr("Filters"))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setProperty(RINGS_ROWS, True)
        self.clicked.connect(self._press)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press the row; Escape leaves."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words at the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: a row that moved without the keyboard is not spoken."""
        if self.hasFocus():
            super().currentChanged(current, previous)
        else:
            QAbstractItemView.currentChanged(self, current, previous)

    def _press(self, index: Index) -> None:
        row = index.data(RowRole)
        if isinstance(row, FacetRow):
            self.pressed_row.emit(row)


class FacetPanel(QWidget):
    """Answers what was ticked by ``toggled``; ``closed`` asks for the results again."""

    toggled = Signal(Narrowing)
    closed = Signal()
    clear_requested = Signal()

    def __init__(self, theme: Theme, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("facet-panel")
        self._folded: dict[str, bool] = {}
        self.model = FacetsModel(self)
        self.tree = FacetTree()
        self._delegate = FacetDelegate(theme, icons, _read, lambda: self.tree.viewport().width())
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(self._delegate)
        self._title = QLabel(tr("Filters"))
        set_look(self._title, Look.CARD_TITLE)
        self.show_results = QPushButton(tr("Show the results"))
        set_look(self.show_results, Look.PRIMARY)
        self.clear = QPushButton(tr("Clear all"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.tree, 1)
        buttons = FlowLayout()
        buttons.addWidget(self.show_results)
        buttons.addWidget(self.clear)
        column.addLayout(buttons)
        self.tree.pressed_row.connect(self._pressed)
        self.tree.left.connect(self.closed)
        self.tree.expanded.connect(lambda index: self._fold(index, folded=False))
        self.tree.collapsed.connect(lambda index: self._fold(index, folded=True))
        self.show_results.clicked.connect(self.closed)
        self.clear.clicked.connect(self.clear_requested)
        theme.changed.connect(self.tree.viewport().update)
        self.set_sheet(False, 0, 0)

    def show_facets(self, facets: Sequence[FacetCounts]) -> None:
        """Show what an answer can be narrowed by; the keyboard stays on its row."""
        row = self.tree.currentIndex().data(RowRole)
        bar = self.tree.verticalScrollBar()
        top = bar.value()
        self.model.show(facets)
        for number in range(self.model.rowCount()):
            index = self.model.index(number, 0)
            facet: FacetRow = index.data(RowRole)
            folded = self._folded.get(facet.facet, facet.facet not in OPEN_AT_FIRST)
            ticked = any(child.ticked for child in facet.children)
            opened = ticked and facet.facet not in self._folded
            if self.tree.isExpanded(index) == (folded and not opened):
                self.tree.blockSignals(True)  # it is not the reader who folds
                self.tree.setExpanded(index, opened or not folded)
                self.tree.blockSignals(False)
        if isinstance(row, FacetRow):
            again = self.model.find(row.key)
            if again.isValid() and again != self.tree.currentIndex():
                self.tree.setCurrentIndex(again)
        bar.setValue(top)

    def set_sheet(self, on: bool, total: int, ticked: int) -> None:
        """Stand in place of the results: then there is a way back that says how many there are."""
        self._title.setVisible(not on)
        self.show_results.setVisible(on)
        self.show_results.setText(counted(total, "Show {number} result", "Show {number} results"))
        self.clear.setVisible(on and ticked > 0)

    def take_keyboard(self) -> None:
        """Put the keyboard on the first row, or where it was."""
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, index: Index, *, folded: bool) -> None:
        row = index.data(RowRole)
        if isinstance(row, FacetRow):
            self._folded[row.facet] = folded

    def _pressed(self, row: FacetRow) -> None:
        if row.kind is RowKind.VALUE:
            off = tr("{value} no longer ticked", value=row.words)
            words = off if row.ticked else tr("{value} ticked", value=row.words)
            announce(self.tree, words)
            self.toggled.emit(Narrowing(row.tick, row.label))
        elif row.kind is RowKind.MORE:
            place = self.tree.currentIndex().row()
            self.model.show_whole(row.facet)
            parent = self.model.find((RowKind.FACET, row.facet, self._facet_words(row)))
            self.tree.setCurrentIndex(self.model.index(place, 0, parent))
        elif row.kind is RowKind.FACET:
            index = self.model.find(row.key)
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    def _facet_words(self, row: FacetRow) -> str:
        return row.parent.words if row.parent else ""


def _read(index: Index) -> FacetText:
    row: FacetRow = index.data(RowRole)
    return FacetText(FacetLook(row.kind), row.words, row.count, row.ticked)
