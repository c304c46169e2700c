"""FindBar: the words to find in a page, how many there are, and stepping through them."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.translation import counted, tr
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.theme.tokens import TARGET
from reader.ui.widgets.announcing import announce

LEAST_LINE = 60
"""Logical pixels: the words sought are seen in part beside the count and the buttons."""


class FindBar(QFrame):
    """Says what is asked for; its owner finds, and answers with set_count().

    ``text_changed`` carries the words, ``step_requested`` 1 or -1, ``closed`` whether the page
    should get the keyboard back (always True).
    """

    text_changed = Signal(str)
    step_requested = Signal(int)
    closed = Signal(bool)

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Find in this page"))
        self._line.setAccessibleName(tr("Find in this page"))
        self._line.setClearButtonEnabled(False)
        self._line.setMinimumWidth(LEAST_LINE)
        self._count = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(4)
        row.addWidget(self._line, 1)
        row.addWidget(self._count)
        self._previous = self._button(icons, "chevron-up", tr("Previous match"))
        self._next = self._button(icons, "chevron-down", tr("Next match"))
        self._close = self._button(icons, "x", tr("Close find"))
        for button in (self._previous, self._next, self._close):
            row.addWidget(button)
        self._line.textChanged.connect(self._changed)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._close.clicked.connect(self.close_bar)
        self.set_count(0, 0)
        self.hide()

    def _button(self, icons: IconSet, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setIconSize(QSize(TARGET, TARGET))
        button.setAccessibleName(name)
        button.setToolTip(name)
        set_look(button, Look.TOOL)
        return button

    @property
    def text(self) -> str:
        """The words that are looked for."""
        return self._line.text()

    def open_bar(self, text: str = "") -> None:
        """Show the bar, with ``text`` or the last words ready to be typed over."""
        self.show()
        if text:
            self._line.setText(text)
        self._line.selectAll()
        self._line.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        if not text and self.text:
            self.text_changed.emit(self.text)

    def show_words(self, text: str) -> None:
        """Show the bar with words that are looked for already; the keyboard stays where it is."""
        self._line.blockSignals(True)  # nobody typed them
        self._line.setText(text)
        self._line.blockSignals(False)
        self.show()

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        self.hide()
        self.closed.emit(True)

    def set_count(self, number: int, total: int) -> None:
        """Show that match ``number`` of ``total`` is in turn; 0 when none is yet."""
        words = ""
        if self.text:
            found = counted(total, "{number} match", "{number} matches")
            words = (
                tr("{number} of {total}", number=number, total=total)
                if number
                else found
                if total
                else tr("No matches")
            )
        if words != self._count.text():
            self._count.setText(words)
            if self.isVisible():
                announce(self, words)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Escape closes."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter):
            back = event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier
            self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        if not text:
            self.set_count(0, 0)
        self.text_changed.emit(text)

    def _go_on(self) -> None:
        self.step_requested.emit(1)

    def _go_back(self) -> None:
        self.step_requested.emit(-1)
