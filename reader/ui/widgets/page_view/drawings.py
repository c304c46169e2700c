"""Pictures that a page has drawn for it, and the places in them that lead somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QImage, QTextDocument


class Region(NamedTuple):
    """Part of a drawing, in logical pixels from its top left, that leads to ``href``."""

    area: QRectF
    href: str
    tip: str


class Drawing(NamedTuple):
    """A picture, whose device pixel ratio is set, with its regions."""

    image: QImage
    regions: tuple[Region, ...] = ()


class Canvas(NamedTuple):
    """What a picture is drawn for: the body's font at its size, the column's width in logical
    pixels, and device pixels in one of them.
    """

    font: QFont
    width: int
    ratio: float


Draw = Callable[[Canvas], Drawing]
Drawings = Mapping[str, Draw]
"""How to draw each picture, by the name that the page gives it."""


def region_at(
    document: QTextDocument, point: QPointF, drawn: Mapping[str, Drawing]
) -> Region | None:
    """The region of a drawing at a point of the document, in logical pixels; None if none."""
    layout = document.documentLayout()
    drawing = drawn.get(layout.imageAt(point))
    if drawing is None or not drawing.regions:
        return None
    block = document.findBlock(layout.hitTest(point, QtCore.Qt.HitTestAccuracy.FuzzyHit))
    text = block.layout()
    line = text.lineAt(0) if text.lineCount() else None
    if line is None:
        return None
    # The block's rectangle is the one place where Qt gives a line's position in the document.
    inside = line.rect().translated(layout.blockBoundingRect(block).topLeft())
    height = drawing.image.deviceIndependentSize().height()
    top = inside.top() + line.ascent() - height
    spot = point - QPointF(inside.left(), top)
    return next((region for region in drawing.regions if region.area.contains(spot)), None)
