"""The room of a page that is a list: a sentence, controls, the list, or why it is empty."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from reader.ui.widgets.row_list import LEAST_ROWS, RowList
from reader.ui.widgets.scroll_column import ScrollColumn


def fill_list_room(
    page: QWidget, sentence: QWidget, controls: QLayout, rows: RowList, empty: QWidget
) -> None:
    """Lay a page out, one under the other; it scrolls where there is no room for them."""
    scroll = ScrollColumn()
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scroll)
    column = scroll.column
    column.setContentsMargins(16, 12, 16, 12)
    column.setSpacing(8)
    column.addWidget(sentence)
    column.addLayout(controls)
    rows.setMinimumHeight(LEAST_ROWS)
    column.addWidget(rows, 1)
    column.addWidget(empty, 1)
