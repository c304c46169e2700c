"""CrashDialog: says that the program made a mistake, and lets its report be copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QPlainTextEdit, QWidget

from reader.translation import tr
from reader.ui.dialogs.frame import DialogFrame


class CrashDialog(DialogFrame):
    """The report stays on this computer unless somebody copies it."""

    def __init__(self, report: str, parent: QWidget) -> None:
        super().__init__(tr("Something went wrong in the program"), parent)
        self.say(
            tr(
                "What you saved is safe. You can go on reading; restarting the program may help. "
                "Nothing was sent anywhere."
            )
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(tr("Report for support"))
        self.column.addWidget(text, 1)
        copy = self.buttons.addButton(tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(620, 420)
