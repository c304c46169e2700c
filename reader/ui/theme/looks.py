"""The looks that a widget can ask for; stylesheet.py says what each one is."""

from __future__ import annotations

from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtWidgets import QWidget


class Look(StrEnum):
    """What a widget is for, as far as its looks go. The value is the style sheet's word."""

    RAIL = "rail"  # QFrame: the column of places at the left
    BAR = "bar"  # QFrame: the strip at the top of the window
    PANEL = "panel"  # QFrame: a side column
    PAGE = "page"  # QWidget: the ground that a page stands on
    CARD = "card"  # QFrame: a raised box with round corners
    MESSAGE = "message"  # QFrame: something that happened
    PROBLEM = "problem"  # QFrame: something that went wrong
    PRIMARY = "primary"  # QPushButton: what most people want next
    LINK = "link"  # QPushButton, QToolButton: a link among words
    RAIL_ITEM = "rail-item"  # QToolButton: a place on the rail; checkable
    TOOL = "tool"  # QToolButton: a flat button with an icon
    PAGE_TITLE = "page-title"  # QLabel
    SECTION_TITLE = "section-title"  # QLabel
    CARD_TITLE = "card-title"  # QLabel
    MUTED = "muted"  # QLabel: said quietly
    CHIP = "chip"  # QLabel: one word in a box, such as a status
    CHIP_BUTTON = "chip-button"  # QPushButton: something chosen, which pressing takes away
    ADVICE = "advice"  # QLabel: something to know before going on
    MISTAKE = "mistake"  # QLabel: what is wrong with the field above
    STRENGTH = "strength"  # QLabel: a guide's own label
    ROWS = "rows"  # item views: roomy rows without lines


def set_look(widget: QWidget, look: Look) -> None:
    """Give a widget a look, at once and again after each change of theme."""
    if widget.property("look") == look.value:
        return
    widget.setProperty("look", look.value)
    if not widget.window().isVisible():
        return  # one that was never shown is dressed when it is: doing it twice slows the start
    if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
