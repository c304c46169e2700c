"""Meanings: the menu that lets people choose among the meanings of a short form."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from reader.guide.address import Address
from reader.services.meanings import Explanation

MOST_LETTERS = 90
"""Letters of a line; the whole meaning is read where the line leads."""


def show_meanings(
    explanation: Explanation, owner: QWidget, at: QPoint, go: Callable[[Address], None]
) -> QMenu:
    """Open a menu at a point of the screen: one line a meaning, which leads to its entry."""
    menu = QMenu(owner)
    menu.setObjectName("meanings")
    menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(explanation.heading)
    heading = menu.addAction(explanation.heading)
    heading.setEnabled(False)
    menu.addSeparator()
    for meaning in explanation.meanings:
        line = f"{meaning.title}: {meaning.words}"
        if len(line) > MOST_LETTERS:
            line = line[:MOST_LETTERS].rsplit(" ", 1)[0] + "\N{HORIZONTAL ELLIPSIS}"
        action = menu.addAction(line.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False, address=meaning.address: go(address))
    menu.popup(at)
    menu.setActiveAction(menu.actions()[2])
    return menu
