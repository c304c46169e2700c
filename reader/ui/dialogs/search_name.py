"""SearchNameDialog: the name under which a search is saved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit, QWidget

from reader.translation import tr
from reader.ui.dialogs.frame import DialogFrame

MOST_LETTERS = 80
"""Letters of a name."""


class SearchNameDialog(DialogFrame):
    """Hands the name to ``keep`` when it is accepted; an empty name cannot be."""

    def __init__(
        self, title: str, name: str, about: str, keep: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._keep = keep
        if about:
            self.say(about)
        label = QLabel(tr("&Name"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName(tr("Name"))
        self.name.setMaxLength(MOST_LETTERS)
        self.name.selectAll()
        label.setBuddy(self.name)
        self.column.addWidget(label)
        self.column.addWidget(self.name)
        self.column.addStretch(1)
        self.finish(QDialogButtonBox.StandardButton.Save, QDialogButtonBox.StandardButton.Cancel)
        self._save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        self.name.textChanged.connect(lambda text: self._save.setEnabled(bool(text.strip())))
        self._save.setEnabled(bool(name.strip()))
        self.name.setFocus()
        self.resize(440, 260)

    def accept(self) -> None:
        """Keep the name and close."""
        if self.name.text().strip():
            super().accept()
            self._keep(self.name.text())
