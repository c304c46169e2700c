"""ElidedButton: a link-like button whose words are cut with an ellipsis where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from reader.ui.theme.looks import Look, set_look

SIDES = 10
"""Padding of the link look at both sides together."""


class ElidedButton(QPushButton):
    """Keeps its whole words for the tool tip and for assistive technology."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        set_look(self, Look.LINK)
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
        right = Qt.TextElideMode.ElideRight
        text = self.fontMetrics().elidedText(self._words, right, max(width - SIDES, 24))
        if text != self.text():
            self.setText(text)
