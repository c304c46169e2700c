"""DataDialog: backups and restoring, everything out and in again, and clearing it by typing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from reader.errors import ReaderError
from reader.services.caring import BackupContents, Restored, TakenIn, Written
from reader.translation import counted, counted_noop, tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.flow_layout import FlowLayout

WORD = "CLEAR"
"""What must be typed before everything is removed."""
FILTER = tr_noop("My data (*.json)")
MOST_FAILED = 100
"""Failed rows that are listed."""
COUNTED = (
    ("bookmarks", *counted_noop("{number} bookmark", "{number} bookmarks")),
    ("notes", *counted_noop("{number} note", "{number} notes")),
    ("collections", *counted_noop("{number} collection", "{number} collections")),
    ("planned", *counted_noop("{number} planned item", "{number} planned items")),
)


class DataDialog(DialogFrame):
    """Everything about the user's own data as a whole; each step says what it did."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("Your data"), parent)
        self._context = context
        self._caring = context.services.workspace.caring
        self.told = self.say(tr("Your bookmarks, notes and plans are on this computer only."))
        self.told.setObjectName("data-told")
        set_look(self.told, Look.ADVICE)
        self._section(tr("Backups"))
        self.say(
            tr("A backup is made each day. Restoring one keeps what is there now as a backup.")
        )
        self.backups = QListWidget()
        self.backups.setAccessibleName(tr("Backups, newest first"))
        self.backups.setWordWrap(True)
        self.backups.setMinimumHeight(120)
        self.backups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column.addWidget(self.backups)
        self.restore = self._buttons(
            (tr("&Restore this backup"), self._restore), (tr("Back up &now"), self._back_up)
        )[0]
        self._section(tr("Everything out, and in again"))
        self.say(tr("The file holds your bookmarks, collections, notes, plans and settings."))
        self._buttons(
            (tr("&Save all to a file..."), self._out), (tr("&Take in a file..."), self._in)
        )
        self.report = QListWidget()
        self.report.setAccessibleName(tr("Rows that could not be taken in"))
        self.report.setWordWrap(True)
        self.report.setMinimumHeight(100)
        self.report.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.report.hide()
        self.column.addWidget(self.report)
        self._section(tr("Clear my data"))
        self.say(
            tr(
                "This removes bookmarks, notes, plans and every backup. It cannot "
                "be undone. Type {word} to allow it.",
                word=WORD,
            )
        )
        self.word = QLineEdit()
        self.word.setAccessibleName(tr("Type {word} to clear your data", word=WORD))
        self.column.addWidget(self.word)
        self.clear = self._buttons((tr("C&lear my data"), self._clear))[0]
        self.clear.setEnabled(False)
        self.word.textChanged.connect(lambda text: self.clear.setEnabled(text.strip() == WORD))
        self.column.addStretch(1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(640, 700)
        self._load()

    def _section(self, words: str) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        set_look(label, Look.CARD_TITLE)
        self.column.addWidget(label)

    def _buttons(self, *made: tuple[str, Any]) -> list[QPushButton]:
        row = FlowLayout()
        buttons = []
        for words, act in made:
            button = QPushButton(words)
            button.setMinimumHeight(32)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, act=act: act())
            row.addWidget(button)
            buttons.append(button)
        self.column.addLayout(row)
        return buttons

    def _load(self) -> None:
        caring = self._caring
        self._context.ask(
            "backups", lambda _c: caring.backups(), self._show, owner=self, failed=self._fail
        )

    def _show(self, found: tuple[BackupContents, ...]) -> None:
        self.backups.clear()
        for backup in found:
            item = QListWidgetItem(_backup_words(backup))
            item.setData(Qt.ItemDataRole.UserRole, backup.name if backup.usable else "")
            self.backups.addItem(item)
        if not found:
            self.backups.addItem(tr("There is no backup yet."))
        self.backups.setCurrentRow(0)
        self.restore.setEnabled(any(backup.usable for backup in found))

    def _restore(self) -> None:
        item = self.backups.currentItem()
        name = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if not name:
            self.tell(tr("This backup cannot be used. Choose another."))
            return
        caring = self._caring

        def told(_restored: Restored) -> None:
            self.tell(tr("The backup was restored. What was there before is a backup now."))
            self._load()

        self._context.perform(
            lambda control: caring.restore(name, control),
            owner=self,
            then=told,
            failed=self._fail,
        )

    def _back_up(self) -> None:
        caring = self._caring

        def told(name: str) -> None:
            self.tell(tr("The backup {name} was made.", name=name))
            self._load()

        self._context.perform(
            lambda control: caring.back_up(control), owner=self, then=told, failed=self._fail
        )

    def _out(self) -> None:
        path, _filter = QFileDialog.getSaveFileName(
            self, tr("Save everything to a file"), "my-reader-data.json", tr(FILTER)
        )
        if not path:
            return
        caring = self._caring

        def told(written: Written) -> None:
            rows = sum(written.counts.values())
            self.tell(
                tr(
                    "Saved {name} with {rows} rows. Keep it safe: it is readable.",
                    name=written.path.name,
                    rows=rows,
                )
            )

        self._context.perform(
            lambda control: caring.export_everything(Path(path), control, overwrite=True),
            owner=self,
            then=told,
            failed=self._fail,
        )

    def _in(self) -> None:
        path, _filter = QFileDialog.getOpenFileName(self, tr("Take in a file"), "", tr(FILTER))
        if not path:
            return
        caring = self._caring
        self.tell(tr("Taking in the file..."))
        self._context.perform(
            lambda control: caring.take_in(Path(path), control),
            owner=self,
            then=self._taken_in,
            failed=self._fail,
            progress=lambda done, total: self.told.setText(
                tr("Taking in row {done} of {total}...", done=done, total=total)
            ),
        )

    def _taken_in(self, taken: TakenIn) -> None:
        added, known = sum(taken.added.values()), sum(taken.known.values())
        failed = len(taken.failed)
        self.report.clear()
        for row in taken.failed[:MOST_FAILED]:
            self.report.addItem(
                tr(
                    "{section}, row {number}: {reason}",
                    section=row.section,
                    number=row.number,
                    reason=row.reason,
                )
            )
        self.report.setVisible(bool(failed))
        words = tr("{added} rows were added. {known} were here already.", added=added, known=known)
        if failed:
            could = counted(
                failed,
                "{number} could not be taken in; it is listed.",
                "{number} could not be taken in; they are listed.",
            )
            words = f"{words} {could}"
        self.tell(words)
        if failed:
            self.bring_into_view(self.report)

    def _clear(self) -> None:
        caring = self._caring
        self.clear.setEnabled(False)

        def told(_done: None) -> None:
            self.word.clear()
            self.tell(tr("Your data was cleared. Guides and settings are still here."))
            self._load()

        self._context.perform(
            lambda control: caring.clear(control), owner=self, then=told, failed=self._fail
        )

    def tell(self, words: str) -> None:
        """Say what was done, at the top."""
        set_look(self.told, Look.ADVICE)
        self.told.setText(words)
        self.bring_into_view(self.told)
        announce(self, words)

    def _fail(self, problem: ReaderError) -> None:
        set_look(self.told, Look.MISTAKE)
        self.told.setText(str(problem))
        self.bring_into_view(self.told)
        announce(self, str(problem))


def _backup_words(backup: BackupContents) -> str:
    when = backup.moment.astimezone()
    day = f"{when.day} {when:%B %Y, %H:%M}"
    if not backup.usable:
        return tr("{day}: damaged, or made by a newer reader", day=day)
    held = [counted(backup.counts.get(key, 0), one, many) for key, one, many in COUNTED]
    if backup.before_migration:
        return tr("{day}, before an update: {held}", day=day, held=", ".join(held))
    return f"{day}: {', '.join(held)}"
