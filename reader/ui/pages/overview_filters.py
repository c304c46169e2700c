"""OverviewFilters: the words, choices and order by which the Recommendations page shows rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from reader.services.overview import (
    Column,
    Facet,
    FacetChoice,
    Filters,
    Grouping,
    Order,
    Overview,
    choices,
)
from reader.translation import tr
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.flow_layout import FlowLayout

WAIT_MS = 120
"""Quiet after a letter before rows are filtered."""
LETTERS = 13
"""Letters of a choice that show in its box; the list itself is wider."""
WIDEST_LIST = 560
NARROWEST = 120
"""What a box whose words all show may shrink to in a narrow window, in logical pixels."""
ROW = 36
"""Height of what stands in a row, in logical pixels."""


class OverviewFilters(QWidget):
    """``changed`` says that other rows, or another order, are asked for."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.filters = Filters()
        self.words = QLineEdit()
        self.words.setPlaceholderText(tr("Filter by words"))
        self.words.setAccessibleName(tr("Filter by words"))
        self.words.setClearButtonEnabled(False)
        self.boxes = {facet: _box(tr(facet.label)) for facet in Facet}
        self.sorting = _box(tr("Sort by"))
        self.grouping = _box(tr("Group"))
        self.descending = QCheckBox(tr("Last first"))
        self.descending.setMinimumHeight(ROW)
        flow = FlowLayout(self)
        for widget in (self.words, *self.boxes.values(), self.sorting, self.descending):
            flow.addWidget(widget)
        flow.addWidget(self.grouping)
        self.sorting.addItem(tr("Sort: as in the guides"), "")
        for column in Column:
            self.sorting.addItem(tr("Sort: {label}", label=tr(column.label)), column.value)
        for grouping in Grouping:
            self.grouping.addItem(tr(grouping.label), grouping.value)
        for box in (self.sorting, self.grouping):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumWidth(NARROWEST)
            _widen(box)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._connect()

    @property
    def order(self) -> Order:
        """How rows are sorted and grouped."""
        column = self.sorting.currentData()
        return Order(
            Column(column) if column else None,
            self.descending.isChecked(),
            Grouping(self.grouping.currentData()),
        )

    def sort_by(self, column: Column) -> None:
        """Sort by a column; the same again turns the order round."""
        if self.sorting.currentData() == column.value:
            self.descending.toggle()
            return
        self.sorting.setCurrentIndex(self.sorting.findData(column.value))
        self.changed.emit()

    def offer(self, overview: Overview) -> None:
        """Fill the boxes with what the rows hold, keeping what is chosen."""
        for facet, box in self.boxes.items():
            found = choices(overview.rows, facet, self.filters)
            _fill(box, tr("{label}: all", label=tr(facet.label)), found, self.filters.value(facet))

    def clear(self) -> None:
        """Ask for everything."""
        self._wait.stop()
        self.words.blockSignals(True)  # one change, not two
        self.words.clear()
        self.words.blockSignals(False)
        self.filters = Filters()
        self.changed.emit()

    def described(self) -> str:
        """What is filtered by, in words; '' for nothing."""
        told = [f"“{self.filters.text.strip()}”"] if self.filters.text.strip() else []
        for facet, box in self.boxes.items():
            if self.filters.value(facet):
                told.append(box.currentText().rpartition(" (")[0] or box.currentText())
        return ", ".join(told)

    def apply_words(self) -> None:
        """Use the typed words at once."""
        self._wait.stop()
        if self.words.text() != self.filters.text:
            self.filters = Filters(self.words.text(), self.filters.values)
            self.changed.emit()

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _text: self._wait.start())
        self.words.returnPressed.connect(self.apply_words)
        self._wait.timeout.connect(self.apply_words)
        for facet, box in self.boxes.items():
            box.activated.connect(self._chooser(facet, box))
        for box in (self.sorting, self.grouping):
            box.activated.connect(lambda _row: self.changed.emit())
        self.descending.toggled.connect(lambda _on: self.changed.emit())

    def _chooser(self, facet: Facet, box: QComboBox) -> Callable[[int], None]:
        def chosen(_row: int) -> None:
            self.filters = self.filters.with_value(facet, box.currentData() or "")
            self.changed.emit()

        return chosen


def _box(name: str) -> QComboBox:
    box = ChoiceBox()
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)  # on Linux Qt says the choice where others say the name
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LETTERS)
    box.setMinimumHeight(ROW)
    return box


def _fill(box: QComboBox, every: str, found: Iterable[FacetChoice], chosen: str) -> None:
    words = box.currentText()
    box.clear()
    box.addItem(every, "")
    for choice in found:
        box.addItem(f"{choice.label} ({choice.count})", choice.value)
    if chosen and box.findData(chosen) < 0:
        box.addItem(f"{words.rpartition(' (')[0]} (0)", chosen)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    _widen(box)


def _widen(box: QComboBox) -> None:
    """Let the open list be as wide as its words, within reason, and tell them all as a tip."""
    for row in range(box.count()):
        box.setItemData(row, box.itemText(row), Qt.ItemDataRole.ToolTipRole)
    metrics = box.fontMetrics()
    words = (metrics.horizontalAdvance(box.itemText(row)) for row in range(box.count()))
    room = min(max(words, default=0) + 48, WIDEST_LIST)
    box.view().setMinimumWidth(room if box.window().width() > room else 0)
