"""EmptyState: what to say where there is nothing to show, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.icon_label import IconLabel

PICTURE = 48


class EmptyState(QWidget):
    """A title, a sentence and perhaps a button, in the middle of an empty room.

    ``action_requested`` carries the words of the button.
    """

    action_requested = Signal(str)

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._picture = IconLabel(icons.icon("info", "muted"), PICTURE)
        self._title = QLabel()
        self._text = QLabel()
        self._action = QPushButton()
        set_look(self._title, Look.SECTION_TITLE)
        set_look(self._text, Look.MUTED)
        set_look(self._action, Look.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 32, 8, 32)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignCenter)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        self._action.clicked.connect(self._act)
        self._action.hide()

    def set_state(self, icon: str, title: str, text: str, action: str = "") -> None:
        """Say something else; no ``action``, no button."""
        self._picture.set_icon(self._icons.icon(icon, "muted"))
        self._title.setText(title)
        self._text.setText(text)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)

    def _act(self) -> None:
        self.action_requested.emit(self._action.text())
