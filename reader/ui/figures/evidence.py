"""Evidence at a glance: bars of studies by kind; pattern and word say where they were done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF

from reader.guide.evidence import EvidenceOrigin
from reader.guide.figure import Figure, FigureRow
from reader.translation import tr
from reader.ui.figures.sheet import Sheet

BAR = 24.0
GAP = 20.0
LABELS = 0.42
"""The share of the width that labels take where they stand beside the bars."""
LEAST = 6.0
"""A bar for one study among hundreds is still seen."""


def draw_evidence(figure: Figure, sheet: Sheet) -> None:
    """Lay one bar a row; lengths are in proportion to numbers, each with its number at the end."""
    most = max((row.number for row in figure.rows), default=1) or 1
    number_font = sheet.font(bold=True)
    numbers = max(sheet.words_width(f"{row.number:,}", number_font) for row in figure.rows)
    beside = not sheet.narrow
    left = sheet.width * LABELS if beside else 0.0
    room = max(1.0, sheet.width - left - numbers - 8 * sheet.unit)
    y = 0.0
    for row in figure.rows:
        length = max(LEAST * sheet.unit, room * row.number / most)
        y = _row(sheet, row, y, left, length) + GAP * sheet.unit


def _row(sheet: Sheet, row: FigureRow, top: float, left: float, length: float) -> float:
    """Lay a row from ``top``; returns where it ends."""
    unit = sheet.unit
    width = left - 16 * unit if left else sheet.width
    font, small = sheet.font(), sheet.font(small=True)
    words = sheet.words(row.label, QPointF(0, top), width, font=font)
    named = row.words if row.words.startswith("UK") else row.words.lower()
    where = tr("Where: {place}", place=named)
    words += sheet.words(where, QPointF(0, top + words), width, font=small, ink="muted")
    bar_top = top + (2 * unit if left else words + 4 * unit)
    area = QRectF(left, bar_top, length, BAR * unit)
    PATTERNS[row.mark](sheet, area)
    bold = sheet.font(bold=True)
    number = f"{row.number:,}"
    high = sheet.words_height(number, bold, sheet.width)
    place = QPointF(area.right() + 8 * unit, area.center().y() - high / 2)
    sheet.words(number, place, sheet.words_width(number, bold), font=bold)
    return max(top + words, area.bottom())


def _solid(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="accent", edge="accent", corner=0)


def _striped(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="surface", corner=0)
    sheet.hatch(area, "accent", rising=True)
    sheet.box(area, edge="accent", corner=0)


def _half(sheet: Sheet, area: QRectF) -> None:
    """Both at once: the solid of one and the stripes of the other."""
    sheet.box(area, fill="surface", corner=0)
    sheet.hatch(area, "accent", rising=True)
    upper = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
    sheet.box(upper, fill="accent", corner=0)
    sheet.box(area, edge="accent", corner=0)


def _hollow(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="accent_soft", edge="accent", corner=0)


PATTERNS: dict[str, Callable[[Sheet, QRectF], None]] = {
    EvidenceOrigin.UK: _solid,
    EvidenceOrigin.OVERSEAS: _striped,
    EvidenceOrigin.MIXED: _half,
    EvidenceOrigin.NOT_STATED: _hollow,
}
"""How a bar is filled for each place; the words beneath its label say the same."""
