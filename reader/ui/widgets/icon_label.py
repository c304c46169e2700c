"""IconLabel: a picture beside words; it follows the theme and is nothing to press."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class IconLabel(QWidget):
    """Paints an icon ``side`` by ``side`` logical pixels, in the theme's colours of the moment."""

    def __init__(self, icon: QIcon, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: QIcon) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """The icon's size."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        self._icon.paint(QtGui.QPainter(self), self.rect())
