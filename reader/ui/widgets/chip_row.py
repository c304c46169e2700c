"""ChipRow: what is chosen, as buttons that take it away again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.translation import tr
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.flow_button import FlowButton
from reader.ui.widgets.flow_layout import FlowLayout

CROSS = QSize(16, 16)
WIDEST = 420
"""Logical pixels; a longer guide's title is cut."""


class ChipRow(QWidget):
    """``removed`` carries the key of a chip, ``cleared`` asks to take all away.

    When a chip goes away under the keyboard, the next one gets it; after the last one,
    ``emptied`` asks the owner to put it elsewhere.
    """

    removed = Signal(str)
    cleared = Signal()
    emptied = Signal()

    def __init__(self, icons: IconSet, clear_words: str) -> None:
        super().__init__()
        self._icons = icons
        self._shown: tuple[tuple[str, str], ...] = ()
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clear = QPushButton(clear_words)
        set_look(self.clear, Look.LINK)
        self.clear.clicked.connect(self.cleared)
        self._flow.addWidget(self.clear)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Show (words, key) pairs; hidden when there are none."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        here = next((n for n, button in enumerate(self._buttons) if button.hasFocus()), -1)
        held = here >= 0 or self.clear.hasFocus()
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._flow.removeWidget(self.clear)
        self._buttons = [self._chip(words, key) for words, key in chips]
        self._flow.addWidget(self.clear)
        _order(self.clear, self._buttons)
        self.setVisible(bool(chips))
        if held and self._buttons:
            self._buttons[min(max(here, 0), len(self._buttons) - 1)].setFocus()
        elif held:
            self.emptied.emit()

    def _chip(self, words: str, key: str) -> QPushButton:
        button = FlowButton(words)
        button.setIcon(self._icons.icon("x"))
        button.setIconSize(CROSS)
        button.setMaximumWidth(WIDEST)
        button.setAccessibleName(tr("{words}, remove this filter", words=words))
        set_look(button, Look.CHIP_BUTTON)
        button.clicked.connect(lambda _checked=False: self.removed.emit(key))
        self._flow.addWidget(button)
        button.show()  # at once: it may be given the keyboard
        return button


def _order(last: QPushButton, buttons: Sequence[QPushButton]) -> None:
    """Let the Tab key reach buttons in the order of reading, where ``last`` was until now."""
    step = last
    for button in (*buttons, last) if buttons else ():
        QWidget.setTabOrder(step, button)
        step = button
