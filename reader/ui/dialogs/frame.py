"""DialogFrame: the shape all dialogs share: a title, a body, buttons, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.scroll_column import ScrollColumn

MARGIN = 24
NARROW_MARGIN = 12
NARROW = 480
"""Below this width of the window, in logical pixels, space goes to words."""


BUTTON_ROOM = 96
"""What a button's own edges and the dialog's margins take of the width."""


class DialogFrame(QDialog):
    """A modal dialog that is destroyed when closed."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._room = parent.window().width()
        self._narrow = self._room < NARROW
        margin = NARROW_MARGIN if self._narrow else MARGIN
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._outer.setSpacing(12)
        self._scroll = ScrollColumn()
        self._outer.addWidget(self._scroll, 1)
        self.column = self._scroll.column
        self.column.setSpacing(12)
        heading = QLabel(title)
        heading.setWordWrap(True)
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

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a part of the column, once what was just shown or hidden is laid out."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, MARGIN))

    def finish(self, *standard: QDialogButtonBox.StandardButton) -> None:
        """Add the row of buttons; the last thing to do when building."""
        for button in standard:
            self.buttons.addButton(button)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        wide = self._narrow or self.buttons.sizeHint().width() > self._room - 2 * MARGIN
        if wide and len(self.buttons.buttons()) > 1:
            # Where they do not fit side by side, the last one is reached by scrolling.
            self.buttons.setOrientation(Qt.Orientation.Vertical)
            for made in self.buttons.findChildren(QPushButton):
                made.setText(_broken(made.text(), made, self._room - BUTTON_ROOM))
            self.column.addWidget(self.buttons)
        else:
            self._outer.addWidget(self.buttons)


def _broken(words: str, widget: QWidget, room: int) -> str:
    """A button's words in as many lines as it takes to be no wider than ``room``."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and widget.fontMetrics().horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
