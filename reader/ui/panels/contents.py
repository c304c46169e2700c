"""ContentsPanel: the contents tree beside the text; it follows the reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QVBoxLayout, QWidget

from reader.guide.address import Address
from reader.services.reading import Reading
from reader.translation import tr
from reader.ui.delegates.contents import ContentsDelegate
from reader.ui.models.contents import ContentsModel, Line, LineRole
from reader.ui.numbers import BAR_ALWAYS_OFF, ELIDE_NONE

Index = QModelIndex | QPersistentModelIndex


class FollowingTree(QTreeView):
    """A tree whose current line may follow the reader without calling a screen reader to it.

    ``room`` is the size of its viewport. Asking Qt for the viewport itself makes the Python class
    of every kind of widget, to find which one it is: that is not for before the first paint.
    """

    def __init__(self) -> None:
        super().__init__()
        self.room = QSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the viewport has another size; rows are as high as their words at its width."""
        before, self.room = self.room, event.size()
        super().resizeEvent(event)
        if before.width() != self.room.width():
            self.scheduleDelayedItemsLayout()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt: QTreeView reports a moved focus here even when it has none; its base does not."""
        if self.hasFocus():
            super().currentChanged(current, previous)
        else:
            QAbstractItemView.currentChanged(self, current, previous)


class ContentsPanel(QWidget):
    """Emits ``chosen`` with a Line when the reader picks one; never when it only follows."""

    chosen = Signal(Line)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("contents-panel")
        self._model = ContentsModel(self)
        self.tree = FollowingTree()
        self.tree.setObjectName("contents")
        self.tree.setAccessibleName(tr("Contents"))
        self.tree.setModel(self._model)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(False)
        self.tree.setWordWrap(True)
        self.tree.setProperty("textElideMode", ELIDE_NONE)
        self.tree.setProperty("horizontalScrollBarPolicy", BAR_ALWAYS_OFF)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setIndentation(16)
        self.tree.setItemDelegate(ContentsDelegate(self.tree, lambda: self.tree.room))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tree)
        self.tree.activated.connect(self._choose)
        self.tree.clicked.connect(self._choose)

    def show_reading(self, reading: Reading, saved: frozenset[Address]) -> None:
        """Show a guide's contents with the open page unfolded."""
        self._model.show(reading)
        self._model.set_saved(saved)
        self.follow(reading.page.id, reading.anchor)

    def set_saved(self, saved: frozenset[Address]) -> None:
        """Show what is bookmarked."""
        self._model.set_saved(saved)

    def follow(self, page_id: str, anchor: str) -> None:
        """Mark the line of what is being read, unfolding its page; focus stays where it is."""
        index = self._model.find(page_id, anchor)
        if not index.isValid() or index == self.tree.currentIndex():
            return
        page = index
        while page.parent().isValid():
            page = page.parent()
        if not self.tree.isExpanded(page):
            self.tree.collapseAll()
            self.tree.expand(page)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index)

    def _choose(self, index: QModelIndex) -> None:
        line = index.data(LineRole)
        if line is not None:
            self.chosen.emit(line)
