"""ElidedLabel: one line of text that ends in dots where there is no room, and loses nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from reader.ui.numbers import PLAIN_TEXT
from reader.ui.widgets.eliding import elided


class ElidedLabel(QLabel):
    """A label that may be narrower than its words; the whole text is its tooltip and its name."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.set_whole_text(text)

    @property
    def whole_text(self) -> str:
        """All of the text."""
        return self._whole

    def set_whole_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        edges = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(self._whole) + edges.left() + edges.right() + 4
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        few = self.fontMetrics().averageCharWidth() * 6
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = elided(self._whole, self.fontMetrics(), self.contentsRect().width())
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
