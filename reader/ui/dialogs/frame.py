"""DialogFrame: the shape all dialogs share: a title, a body, buttons, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from reader.ui.theme.looks import Look, set_look

MARGIN = 24


class DialogFrame(QDialog):
    """A modal dialog that is destroyed when closed."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self.column.setSpacing(12)
        heading = QLabel(title)
        set_look(heading, Look.SECTION_TITLE)
        self.column.addWidget(heading)
        self.buttons = QDialogButtonBox()

    def say(self, text: str) -> QLabel:
        """Add a paragraph; its text can be selected."""
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
        return label

    def finish(self, *standard: QDialogButtonBox.StandardButton) -> None:
        """Add the row of buttons; the last thing to do when building."""
        for button in standard:
            self.buttons.addButton(button)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)
