"""The framework: outcomes as boxes between the principles above and the enablers beneath."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from reader.guide.figure import Figure, FigureRow
from reader.guide.items import FrameworkRole
from reader.translation import tr
from reader.ui.figures.sheet import Sheet

GAP = 12.0
PAD = 12.0
LEAST_BOX = 165.0
"""A box is never narrower than this, in units, while there is room for one."""


class _Layer:
    """How the boxes of a role look; colours are tokens."""

    def __init__(self, fill: str, ink: str, edge: str, most: int, *, bold: bool = False) -> None:
        self.fill, self.ink, self.edge, self.most, self.bold = fill, ink, edge, most, bold


LAYERS: dict[FrameworkRole, _Layer] = {
    FrameworkRole.PRINCIPLE: _Layer("card", "text", "principle_bar", 3),
    FrameworkRole.OUTCOME: _Layer("accent", "accent_text", "accent", 2, bold=True),
    FrameworkRole.ENABLER: _Layer("strength", "strength_ink", "strength_bar", 3),
}
"""From top to bottom, with the most boxes in a line."""


def draw_framework(figure: Figure, sheet: Sheet) -> None:
    """Lay one titled layer a role; every box leads to its item wherever it is clicked."""
    y = 0.0
    for role, layer in LAYERS.items():
        rows = [row for row in figure.rows if row.mark == role]
        if rows:
            if y:
                y += 1.5 * GAP * sheet.unit
            y = _layer(sheet, role, layer, rows, y)


def _layer(
    sheet: Sheet, role: FrameworkRole, layer: _Layer, rows: list[FigureRow], top: float
) -> float:
    unit = sheet.unit
    title = tr(role.plural if len(rows) > 1 else role.label)
    font = sheet.font(bold=True)
    y = top + sheet.words(title, QPointF(0, top), sheet.width, font=font, ink="heading")
    y += GAP / 2 * unit
    gap = GAP * unit
    fitting = int((sheet.width + gap) // (LEAST_BOX * unit + gap))
    columns = _columns(len(rows), max(1, min(layer.most, fitting)))
    for start in range(0, len(rows), columns):
        line = rows[start : start + columns]
        # A shorter last line is as wide as the others: no gap looks like a missing part.
        wide = (sheet.width - gap * (len(line) - 1)) / len(line)
        high = max(_height(sheet, layer, row, wide) for row in line)
        for number, row in enumerate(line):
            _box(sheet, layer, row, QRectF(number * (wide + gap), y, wide, high))
        y += high + gap
    return y - gap


def _columns(count: int, most: int) -> int:
    """As even as can be: four boxes where three fit make two lines of two."""
    lines = -(-count // most)
    return -(-count // lines)


def _inside(sheet: Sheet, layer: _Layer, row: FigureRow, width: float) -> tuple[QPointF, float]:
    """Where a box's words begin inside its padding, and how wide they may be.

    They stand beside the number; under it where a word would not fit beside it.
    """
    inner = width - 2 * PAD * sheet.unit
    if not row.number:
        return QPointF(0, 0), inner
    bold = sheet.font(bold=True)
    beside = sheet.words_width(f"{row.number}", bold) + 10 * sheet.unit
    if sheet.fits(row.label, sheet.font(bold=layer.bold), inner - beside):
        return QPointF(beside, 0), inner - beside
    return QPointF(0, sheet.words_height(f"{row.number}", bold, inner)), inner


def _height(sheet: Sheet, layer: _Layer, row: FigureRow, width: float) -> float:
    shift, inner = _inside(sheet, layer, row, width)
    font = sheet.font(bold=layer.bold)
    return shift.y() + sheet.words_height(row.label, font, inner) + 2 * PAD * sheet.unit


def _box(sheet: Sheet, layer: _Layer, row: FigureRow, area: QRectF) -> None:
    sheet.box(area, fill=layer.fill, edge=layer.edge)
    spare = area.height() - _height(sheet, layer, row, area.width())
    shift, inner = _inside(sheet, layer, row, area.width())
    pad = PAD * sheet.unit
    place = area.topLeft() + QPointF(pad, pad + spare / 2)
    if row.number:
        number = sheet.font(bold=True)
        sheet.words(f"{row.number}", place, inner, font=number, ink=layer.ink)
    font = sheet.font(bold=layer.bold)
    sheet.words(row.label, place + shift, inner, font=font, ink=layer.ink)
    sheet.link(area, row.link, tr("Read more: {label}", label=row.label))
