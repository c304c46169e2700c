"""ShortcutsDialog: every command and its keys, made from the action table; keys can be changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from reader.translation import tr, tr_noop
from reader.ui.actions.building import plain
from reader.ui.actions.keys import keys_in_force, shown
from reader.ui.actions.table import ACTIONS
from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.shortcut_keys import ShortcutKeysDialog

COLUMNS = (tr_noop("Command"), tr_noop("Keys"), tr_noop("What it does"))
KEYS_COLUMN = 1
IN_MENU = tr_noop("In the menu")


class ShortcutsDialog(DialogFrame):
    """A table that can be walked with the arrow keys; Enter changes the keys of a command."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("Keyboard shortcuts"), parent)
        self._context = context
        self.table = table = QTableWidget(len(ACTIONS), len(COLUMNS))
        table.setAccessibleName(tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([tr(words) for words in COLUMNS])
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        for row, spec in enumerate(ACTIONS):
            for column, words in enumerate((plain(tr(spec.text)), "", tr(spec.meaning))):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                table.setItem(row, column, item)
        self._show_keys()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setCurrentCell(0, 0)
        table.activated.connect(lambda _index: self._change())
        self.column.addWidget(table, 1)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(tr("Change &keys..."), role).clicked.connect(self._change)
        self.buttons.addButton(tr("&Usual keys for all"), role).clicked.connect(self._forget_all)
        self.finish(QDialogButtonBox.StandardButton.Close)
        context.bus.changed.connect(self._changed)
        self.resize(860, 600)

    def _show_keys(self) -> None:
        keys = keys_in_force(self._context.services.chosen_keys())
        for row, spec in enumerate(ACTIONS):
            item = self.table.item(row, KEYS_COLUMN)
            if item is not None:
                item.setText(shown(keys[spec.id]) or tr(IN_MENU))

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.shortcuts:
            self._show_keys()

    def _change(self) -> None:
        spec = ACTIONS[max(0, self.table.currentRow())]
        ShortcutKeysDialog(self._context, spec, self).open()

    def _forget_all(self) -> None:
        services = self._context.services
        self._context.perform(lambda control: services.shortcuts.forget_all(control), owner=self)
