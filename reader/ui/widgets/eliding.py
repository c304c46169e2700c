"""Eliding: cuts one line of words with an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def elided(words: str, metrics: QFontMetrics, room: int) -> str:
    """The words, or as many letters as fit into ``room`` logical pixels and an ellipsis.

    Qt's own elidedText() wants an enum that the first paint does without.
    """
    if metrics.horizontalAdvance(words) <= room:
        return words
    fits, over = 0, len(words)
    while over - fits > 1:
        middle = (fits + over) // 2
        if metrics.horizontalAdvance(words[:middle] + ELLIPSIS) <= room:
            fits = middle
        else:
            over = middle
    return words[:fits].rstrip() + ELLIPSIS
