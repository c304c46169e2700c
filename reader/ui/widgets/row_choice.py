"""The row that assistive technology selects becomes the current one, which commands act on.

Keys and the mouse move the current row, and Qt selects it. Over an accessibility bus it is the
other way round: a row is selected there, and Qt leaves the current row where it was.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractItemView


def follow_selection(view: QAbstractItemView) -> None:
    """Let the current row of a view follow its selection, once both have settled."""

    def follow() -> None:
        rows = view.selectionModel().selectedIndexes()
        if rows and view.currentIndex() not in rows:
            view.setCurrentIndex(rows[0])

    # A turn later: where keys choose a row, Qt selects it before it is current.
    view.selectionModel().selectionChanged.connect(lambda *_: QTimer.singleShot(0, view, follow))
