"""The door through which assistive technology gets a page's tree; nothing is built before."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface

from reader.ui.widgets.page_view.readable import ReadablePage


@cache
def install_page_accessibility() -> None:
    """Let Qt ask us for the tree of every page; only the first call does anything.

    Qt keeps factories for the whole process and cannot forget one.
    """
    QAccessible.installFactory(_make)


def _make(_class_name: str, of: QObject | None) -> QAccessibleInterface | None:
    """Answer Qt's question, for each object that a client looks at: has it a tree of its own."""
    if not isinstance(of, ReadablePage):
        return None
    from reader.ui.widgets.page_view.accessible import page_interface

    return page_interface(of)


def tell_replaced(page: ReadablePage) -> None:
    """Tell assistive technology, if any is there, that the page's parts are others now."""
    if QAccessible.isActive():
        event = QAccessibleEvent(page, QAccessible.Event.ObjectReorder)
        QAccessible.updateAccessibility(event)
