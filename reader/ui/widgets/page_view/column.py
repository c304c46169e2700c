"""The column of text: no longer lines than the eye follows, in the middle of the view."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF, QTextDocument

LINE_LENGTH = 75
"""Characters in a line at most (requirement A14)."""

SAMPLE = (
    "The people who look after a child in the wider family often need help that is close to home, "
    "easy to ask for and there for as long as it takes."
)
"""Ordinary English, to measure how wide a character is on average."""

MARGIN = 24
"""Least space at the sides of the column, in logical pixels."""

NARROW_MARGIN = 12
"""The same in a view that is narrower than NARROW."""

NARROW = 480
"""Below this width of the view, in logical pixels, space goes to words."""


def least_margin(view_width: int) -> int:
    """The space that each side of the column keeps, in logical pixels."""
    return MARGIN if view_width >= NARROW else NARROW_MARGIN


def column_width(font: QFont, line_length: int, view_width: int) -> int:
    """The width of the column in logical pixels, for body text in ``font``."""
    longest = QFontMetricsF(font).horizontalAdvance(SAMPLE) / len(SAMPLE) * line_length
    return max(1, min(int(longest), view_width - 2 * least_margin(view_width)))


def set_column(document: QTextDocument, column: int, view_width: int) -> int:
    """Give a document the margins that leave ``column``; returns the left margin."""
    root = document.rootFrame()
    style = root.frameFormat()
    side = max(least_margin(view_width), (view_width - column) // 2)
    if style.leftMargin() == side == style.rightMargin():
        return side  # setting the same again would lay out everything again
    style.setLeftMargin(side)
    style.setRightMargin(side)
    style.setTopMargin(MARGIN)
    style.setBottomMargin(2 * MARGIN)
    root.setFrameFormat(style)
    return side
