"""FlowLayout: things side by side, going on in the next row where the width ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays widgets out like words, left to right, top to bottom."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at ``index``; None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at ``index`` out; None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        """Narrower is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all rows take."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget heights: an item has changed."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """Room for the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Put the items in rows, if ``move``; returns the height."""
        edges = self.contentsMargins()
        area = rect.marginsRemoved(edges)
        x, y, row = area.x(), area.y(), 0
        placed: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            wish = item.sizeHint()
            size = wish.boundedTo(QSize(max(1, area.width()), 1 << 20))
            if size != wish and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if row and x + size.width() > area.right() + 1:
                _settle(placed, row)
                x, y, row = area.x(), y + row + self._gap, 0
            if move:
                placed.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self._gap
            row = max(row, size.height())
        _settle(placed, row)
        return y + row - rect.y() + edges.bottom()


def _settle(placed: list[tuple[QLayoutItem, QRect]], height: int) -> None:
    """Give the items of a finished row their places, each in the middle of its height."""
    for item, room in placed:
        item.setGeometry(room.translated(0, (height - room.height()) // 2))
    placed.clear()
