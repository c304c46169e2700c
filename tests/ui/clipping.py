"""What layout audits look for: words that are cut off, and areas that scroll to the side."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QTableView,
    QTextEdit,
    QWidget,
)

from reader.ui.widgets.elided_button import ElidedButton
from reader.ui.widgets.elided_label import ElidedLabel
from tests.ui.audit import described, visible_widgets

DOTS = "\N{HORIZONTAL ELLIPSIS}"
PARTS_OF_VIEWS = ("QHeaderView",)


def clipped(top: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words; what says so with dots is not."""
    found = []
    for widget in visible_widgets(top):
        if isinstance(widget, ElidedLabel | ElidedButton):
            continue
        if isinstance(widget, QLabel) and widget.text():
            need = widget.sizeHint()
            if widget.wordWrap():
                need.setWidth(0)
                need.setHeight(widget.heightForWidth(widget.width()))
        elif isinstance(widget, QAbstractButton) and widget.text().endswith(DOTS):
            continue
        elif isinstance(widget, QAbstractButton) and widget.text():
            need = widget.minimumSizeHint()
            need.setHeight(min(need.height(), widget.fontMetrics().height()))
        else:
            continue
        if need.width() > widget.width() or need.height() > widget.height():
            found.append(f"{described(widget)}: {widget.size().toTuple()} needs {need.toTuple()}")
    return found


def sideways(top: QWidget) -> list[str]:
    """Areas that scroll to the side; tables, and pages that hold some, are left out (1.4.10)."""
    return [
        f"{described(area)}: {area.horizontalScrollBar().maximum()} px"
        for area in visible_widgets(top)
        if isinstance(area, QAbstractScrollArea)
        and not isinstance(area, QTableView)
        and not (isinstance(area, QTextEdit) and "<table" in area.document().toHtml())
        and type(area).__name__ not in PARTS_OF_VIEWS
        and area.horizontalScrollBar().maximum() > 0
    ]
