"""Outcomes by strength: a grid of outcomes and the guide's own labels, or a list if narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainterPath

from reader.guide.figure import Figure, FigureRow
from reader.ui.figures.sheet import CENTRE, Sheet

MARK = 9.0
"""Half the width of a mark, in units."""
OUTCOMES = 0.36
"""The share of the width that the names of outcomes take at least."""
WIDEST = 170.0
"""A column is no wider than this, in units, so that marks stay near their outcomes."""
PAD = 8.0
BETWEEN = 6.0
"""Space between two marks: with it, each is a target of the size that the theme asks for."""


def draw_outcomes(figure: Figure, sheet: Sheet) -> None:
    """Lay the grid, or a list under each label when its words would not fit over a column."""
    labels = list(dict.fromkeys(row.group for row in figure.rows))
    column = min(sheet.width * (1 - OUTCOMES) / len(labels), WIDEST * sheet.unit)
    bold = sheet.font(bold=True, small=True)
    fits = all(sheet.fits(label, bold, column - 3 * PAD * sheet.unit) for label in labels)
    if sheet.narrow or not fits:
        _list(figure, sheet, labels)
    else:
        _grid(figure, sheet, labels, column)


def _grid(figure: Figure, sheet: Sheet, labels: list[str], column: float) -> None:
    unit = sheet.unit
    left = sheet.width - column * len(labels)
    bold = sheet.font(bold=True, small=True)
    inner = column - 3 * PAD * unit
    high = max(sheet.words_height(label, bold, inner) for label in labels) + PAD * unit
    for number, label in enumerate(labels):
        start = left + number * column + PAD / 2 * unit
        _chip(sheet, QRectF(start, 0, column - PAD * unit, high), label, bold)
    y = high + PAD * unit
    font = sheet.font()
    for outcome in dict.fromkeys(row.label for row in figure.rows):
        sheet.rule(y, "line")
        words = sheet.words_height(outcome, font, left - PAD * unit)
        tall = max(words, 2 * MARK * unit) + 2 * PAD * unit
        place = QPointF(0, y + (tall - words) / 2)
        sheet.words(outcome, place, left - PAD * unit, font=font)
        for number, label in enumerate(labels):
            found = [row for row in figure.rows if (row.label, row.group) == (outcome, label)]
            start = left + (number + 0.5) * column - _marks_width(sheet, len(found)) / 2
            _marks(sheet, QPointF(start, y + tall / 2), found)
        y += tall
    sheet.rule(y, "line")


def _list(figure: Figure, sheet: Sheet, labels: list[str]) -> None:
    unit = sheet.unit
    bold, font = sheet.font(bold=True, small=True), sheet.font()
    y = 0.0
    for label in labels:
        words = min(sheet.words_width(label, bold), sheet.width - 2 * PAD * unit)
        high = sheet.words_height(label, bold, words) + PAD * unit
        _chip(sheet, QRectF(0, y, words + 2 * PAD * unit, high), label, bold)
        y += high + PAD * unit
        own = [row for row in figure.rows if row.group == label]
        for outcome in dict.fromkeys(row.label for row in own):
            line = sheet.words_height("x", font, sheet.width)
            found = [row for row in own if row.label == outcome]
            _marks(sheet, QPointF(0, y + line / 2), found)
            indent = _marks_width(sheet, len(found)) + PAD * unit
            y += sheet.words(outcome, QPointF(indent, y), sheet.width - indent, font=font)
            y += PAD * unit
        y += PAD * unit


def _chip(sheet: Sheet, area: QRectF, label: str, font: QFont) -> None:
    """A label's words, the same look for every label: labels are not ranked."""
    sheet.box(area, fill="strength", edge="strength_bar")
    inner = area.width() - 2 * PAD * sheet.unit
    high = sheet.words_height(label, font, inner)
    place = QPointF(area.left() + PAD * sheet.unit, area.center().y() - high / 2)
    sheet.words(label, place, inner, font=font, ink="strength_ink", align=CENTRE)


def _marks_width(sheet: Sheet, count: int) -> float:
    return (count * 2 * MARK + max(0, count - 1) * BETWEEN) * sheet.unit


def _marks(sheet: Sheet, left: QPointF, rows: Iterable[FigureRow]) -> None:
    """A diamond for each recommendation, from the left; each leads to its own."""
    size = MARK * sheet.unit
    x, y = left.x() + size, left.y()
    reach = size + BETWEEN / 2 * sheet.unit
    for row in rows:
        path = QPainterPath(QPointF(x, y - size))
        for corner in ((x + size, y), (x, y + size), (x - size, y)):
            path.lineTo(*corner)
        path.closeSubpath()
        sheet.path(path, fill="strength_bar")
        sheet.link(QRectF(x - reach, y - reach, 2 * reach, 2 * reach), row.link, row.words)
        x += 2 * size + BETWEEN * sheet.unit
