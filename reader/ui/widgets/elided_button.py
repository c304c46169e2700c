"""ElidedButton: a button whose words are cut with an ellipsis where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.eliding import elided

SIDES = {Look.LINK: 10, Look.PRIMARY: 36}
"""Padding of each look at both sides together."""


class ElidedButton(QPushButton):
    """Keeps its whole words for the tool tip and for assistive technology."""

    def __init__(
        self, words: str, parent: QWidget | None = None, *, look: Look = Look.LINK
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._sides = SIDES[look]
        set_look(self, look)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        """Qt: any width will do."""
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        text = elided(self._words, self.fontMetrics(), max(width - self._sides, 24))
        if text != self.text():
            self.setText(text)
