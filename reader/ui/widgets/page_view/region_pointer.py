"""RegionPointer: which part of a drawing the mouse is over, presses and lets go of."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QTextBrowser

from reader.ui.widgets.page_view.drawings import Drawing, Region, region_at


class RegionPointer:
    """The mouse among a page's drawings. Points are in logical pixels of the view's viewport."""

    def __init__(self, view: QTextBrowser) -> None:
        self._view = view
        self._pressed: Region | None = None
        self._shape: QCursor | None = None

    def over(self, at: QPoint, drawn: Mapping[str, Drawing]) -> Region | None:
        """The region under the mouse, if any; the mouse is a hand while there is one."""
        region = self._region(at, drawn)
        if region is not None and self._shape is None:
            self._shape = self._view.viewport().cursor()
            self._view.viewport().setCursor(QtCore.Qt.CursorShape.PointingHandCursor)
        elif region is None and self._shape is not None:
            self._view.viewport().setCursor(self._shape)
            self._shape = None
        return region

    def press(self, at: QPoint, drawn: Mapping[str, Drawing]) -> None:
        """Remember which region is being pressed, if any."""
        self._pressed = self._region(at, drawn)

    def let_go(self, at: QPoint, drawn: Mapping[str, Drawing]) -> Region | None:
        """The region that was pressed, where the mouse is still over it; None otherwise."""
        pressed, self._pressed = self._pressed, None
        return pressed if pressed is not None and pressed == self._region(at, drawn) else None

    def _region(self, at: QPoint, drawn: Mapping[str, Drawing]) -> Region | None:
        if not drawn:
            return None
        bars = self._view.horizontalScrollBar().value(), self._view.verticalScrollBar().value()
        return region_at(self._view.document(), QPointF(at + QPoint(*bars)), drawn)
