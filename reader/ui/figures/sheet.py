"""Sheet: what a figure is drawn on; it grows downwards as words and shapes are laid on it."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextOption,
)

from reader.ui.theme.page_style import BASE_PX
from reader.ui.theme.tokens import SMALLEST_TEXT, Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing, Region

NARROW = 460
"""Width in units of the text size's own pixel below which words stand above, not beside."""

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTRE = Qt.AlignmentFlag.AlignHCenter
EDGE = 2.0
"""Width of the line round a shape, in units."""


class Sheet:
    """Shapes are kept and painted at the end, when the height is known.

    Lengths are logical pixels; ``unit`` is one pixel of the design at 100 % text.
    """

    def __init__(self, tokens: Tokens, canvas: Canvas) -> None:
        self.tokens = tokens
        self.width = float(max(1, canvas.width))
        self._font = canvas.font
        self._ratio = canvas.ratio
        self.unit = max(0.1, canvas.font.pixelSize() / BASE_PX)
        self._steps: list[Callable[[QPainter], None]] = []
        self._regions: list[Region] = []
        self._bottom = 0.0

    @property
    def narrow(self) -> bool:
        """Whether words must stand above what they belong to."""
        return self.width < NARROW * self.unit

    def font(self, *, bold: bool = False, small: bool = False) -> QFont:
        """The page's font, for words of the figure; nothing is smaller than the theme allows."""
        font = QFont(self._font)
        if small:
            font.setPixelSize(round(SMALLEST_TEXT * self.unit))
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def words_width(self, words: str, font: QFont) -> float:
        """How wide words are on one line."""
        return math.ceil(QFontMetricsF(font).horizontalAdvance(words)) + 1.0

    def words_height(self, words: str, font: QFont, width: float) -> float:
        """How high words are when they wrap at ``width``."""
        layout = QTextLayout(words, font)
        layout.setTextOption(_option(LEFT))
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            height += line.height()
        layout.endLayout()
        return math.ceil(height)

    def fits(self, words: str, font: QFont, width: float) -> bool:
        """Whether the longest word stays inside ``width``."""
        return all(self.words_width(word, font) <= width for word in words.split())

    def words(
        self,
        words: str,
        place: QPointF,
        width: float,
        *,
        font: QFont,
        ink: str = "text",
        align: Qt.AlignmentFlag = LEFT,
    ) -> float:
        """Lay wrapped words with their top left at ``place``; returns how high they are."""
        height = self.words_height(words, font, width)
        room = QRectF(place.x(), place.y(), width, height)
        colour = QColor(self.tokens.colour(ink))

        def paint(painter: QPainter) -> None:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(room, words, _option(align))

        self._add(paint, room.bottom())
        return height

    def path(
        self, path: QPainterPath, *, fill: str = "", edge: str = "", width: float = EDGE
    ) -> None:
        """Lay a shape, filled and edged in the colours of tokens ('' for none)."""
        pen = QPen(Qt.PenStyle.NoPen)
        if edge:
            pen = QPen(QColor(self.tokens.colour(edge)), width * self.unit)
        colour = QColor(self.tokens.colour(fill)) if fill else None

        def paint(painter: QPainter) -> None:
            painter.setPen(pen)
            if colour is None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setBrush(colour)
            painter.drawPath(path)

        self._add(paint, path.boundingRect().bottom())

    def box(self, area: QRectF, *, fill: str = "", edge: str = "", corner: float = 4.0) -> None:
        """Lay a box with round corners; its edge stays inside ``area``."""
        inset = EDGE * self.unit / 2 if edge else 0.0
        path = QPainterPath()
        radius = corner * self.unit
        path.addRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
        self.path(path, fill=fill, edge=edge)

    def hatch(
        self, area: QRectF, token: str, *, rising: bool, inside: QPainterPath | None = None
    ) -> None:
        """Lay slanting lines across a box, or the shape ``inside`` it; sharp on any screen."""
        step = 7.0 * self.unit
        pen = QPen(QColor(self.tokens.colour(token)), 1.6 * self.unit)
        lean = area.height()

        def paint(painter: QPainter) -> None:
            painter.save()
            if inside is None:
                painter.setClipRect(area)
            else:
                painter.setClipPath(inside)
            painter.setPen(pen)
            start = area.left() - lean
            while start < area.right():
                low, high = QPointF(start, area.bottom()), QPointF(start + lean, area.top())
                if not rising:
                    low.setY(area.top())
                    high.setY(area.bottom())
                painter.drawLine(low, high)
                start += step
            painter.restore()

        self._add(paint, area.bottom())

    def line(self, start: QPointF, end: QPointF, token: str, *, width: float = 1.0) -> None:
        """Lay a straight line."""
        pen = QPen(QColor(self.tokens.colour(token)), width * self.unit)

        def paint(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.drawLine(start, end)

        self._add(paint, max(start.y(), end.y()))

    def rule(self, y: float, token: str) -> None:
        """Lay a thin line from side to side, on whole pixels so that it is not blurred."""
        high = max(1, round(self.unit))
        area = QRectF(0, round(y), self.width, high)
        colour = QColor(self.tokens.colour(token))
        self._add(lambda painter: painter.fillRect(area, colour), area.bottom())

    def link(self, area: QRectF, href: str, tip: str) -> None:
        """Let an area lead somewhere; does nothing without an address."""
        if href:
            self._regions.append(Region(area, href, tip))

    def finish(self) -> Drawing:
        """Paint everything on an image that is as high as it must be."""
        height = math.ceil(self._bottom + 2 * self.unit)
        image = QImage(
            math.ceil(self.width * self._ratio),
            math.ceil(height * self._ratio),
            QImage.Format.Format_ARGB32_Premultiplied,
        )
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        for step in self._steps:
            step(painter)
        painter.end()
        return Drawing(image, tuple(self._regions))

    def _add(self, step: Callable[[QPainter], None], bottom: float) -> None:
        self._steps.append(step)
        self._bottom = max(self._bottom, bottom)


def _option(align: Qt.AlignmentFlag) -> QTextOption:
    """Break between words, and inside one only where it is longer than the line."""
    option = QTextOption(align)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
