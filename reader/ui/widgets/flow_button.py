"""FlowButton: a button among words; where a row is too narrow for it, its words are cut."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton

from reader.ui.widgets.eliding import elided

LEAST = 24
ICON_GAP = 4
"""What Qt leaves between an icon and the words."""


class FlowButton(QPushButton):
    """Asks for the width of all its words, and makes do with less.

    Its words stay whole for assistive technology, and in the tool tip while they are cut.
    """

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say something else."""
        if words != self._words:
            self._words = words
            self.setAccessibleName(words)
            self._fit(1 << 20)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Qt: room for all the words."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._words
        metrics = self.fontMetrics()
        width, height = metrics.horizontalAdvance(self._words) + 2, metrics.height()
        if not self.icon().isNull():
            width += self.iconSize().width() + ICON_GAP
            height = max(height, self.iconSize().height())
        kind = QStyle.ContentsType.CT_PushButton
        return self.style().sizeFromContents(kind, option, QSize(width, height), self)

    def minimumSizeHint(self) -> QSize:
        """Qt: any width will do."""
        return QSize(LEAST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        edges = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self._words)
        self._fit(max(event.size().width() - edges, LEAST))

    def _fit(self, room: int) -> None:
        text = elided(self._words, self.fontMetrics(), room)
        self.setText(text.replace("&", "&&"))
        self.setToolTip(self._words if text != self._words else "")
