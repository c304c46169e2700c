"""ShortcutsDialog: every command and its keys, made from the action table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from reader.ui.actions.building import plain
from reader.ui.actions.table import ACTIONS
from reader.ui.dialogs.frame import DialogFrame

COLUMNS = ("Command", "Keys", "What it does")


class ShortcutsDialog(DialogFrame):
    """A table that can be walked with the arrow keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Keyboard shortcuts", parent)
        table = QTableWidget(len(ACTIONS), len(COLUMNS))
        table.setAccessibleName("Keyboard shortcuts")
        table.setHorizontalHeaderLabels(list(COLUMNS))
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        for row, spec in enumerate(ACTIONS):
            keys = " or ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
                for key in spec.keys
            )
            for column, words in enumerate((plain(spec.text), keys or "In the menu", spec.meaning)):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(row, column, item)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setCurrentCell(0, 0)
        self.column.addWidget(table, 1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(860, 600)
