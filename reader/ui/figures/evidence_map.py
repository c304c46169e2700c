"""Evidence map: framework outcomes across, guides down, a mark an item; a list where narrow.

The shape belongs to a label of the guide's own scale, and the word stands beside it. The pattern
says where the studies were done, the size how many there were. Nothing is told by colour alone.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reader.guide.evidence import EvidenceOrigin
from reader.guide.items import ItemKind
from reader.services.overview import OverviewRow
from reader.translation import counted, tr, tr_noop
from reader.ui.figures.sheet import Sheet

SMALL, LARGE = 9.0, 16.0
"""Half the width of a mark, in units: for no known number, and for MANY studies and more."""
MANY = 40
PAD = 8.0
GUIDES = 0.2
"""The share of the width that the names of guides take."""
LEAST_COLUMN = 130.0
"""A column narrower than this, in units, makes the map a list."""
LEGEND = tr_noop(
    "How to read it: each mark is an item. Its shape stands for a label of its own guide. "
    "The words beside it say which. Shapes of two guides are not to be compared. "
    "A circle is a key principle. "
    "Solid means UK studies, half solid UK and overseas, striped overseas, hollow not stated."
)
SIZES = tr_noop("A larger mark has more studies behind it. The smallest are not counted.")
NOT_COUNTED = tr_noop("The guides here do not count their studies, so every mark is the same size.")
TALL = 2 * LARGE + 6.0
"""The height of a mark's line at least, in units: every mark is a target that can be hit."""


class MapMark(NamedTuple):
    """One mark: the item, the outcome of its column, and what the mark is called."""

    row: OverviewRow
    outcome: str

    @property
    def words(self) -> str:
        """What stands beside the mark."""
        row = self.row
        principle = row.kind is ItemKind.PRINCIPLE
        told = [tr(row.kind.label) if principle else row.strength_words]
        if row.origin is not EvidenceOrigin.NOT_STATED:
            told.append(tr(_WHERE[row.origin]))
        if row.studies is not None:
            told.append(counted(row.studies, "{number:,} study", "{number:,} studies"))
        return ", ".join(told)

    @property
    def name(self) -> str:
        """All that the mark says, for whoever does not see it."""
        row = self.row
        kind = "" if row.kind is ItemKind.PRINCIPLE else f"{tr(row.kind.label)}, "
        sentences = (
            f"{row.title}. {kind}{self.words}. {row.guide}.",
            tr("Outcome: {outcome}.", outcome=self.outcome),
            tr("The outcome is that of the whole guide.") if row.by_guide else "",
            "" if row.studies is not None else tr("Number of studies not stated."),
            f"{tr(row.origin.label)}." if row.origin is EvidenceOrigin.NOT_STATED else "",
        )
        return " ".join(sentence for sentence in sentences if sentence)


_WHERE = {
    EvidenceOrigin.UK: tr_noop("UK"),
    EvidenceOrigin.OVERSEAS: tr_noop("overseas"),
    EvidenceOrigin.MIXED: tr_noop("UK and overseas"),
}


def legend(marks: Sequence[MapMark]) -> str:
    """How to read a map: what its sizes say, too, which is nothing where nobody counted."""
    known = any(mark.row.studies is not None for mark in marks)
    return f"{tr(LEGEND)} {tr(SIZES if known else NOT_COUNTED)}"


def marks_of(rows: Sequence[OverviewRow], columns: Sequence[str]) -> list[MapMark]:
    """Every mark, guide by guide and column by column: the order of the keyboard."""
    found = []
    for guide in dict.fromkeys(row.address.guide for row in rows):
        own = [row for row in rows if row.address.guide == guide]
        for column in columns:
            found += [MapMark(row, column) for row in own if column in row.columns_of_map]
    return found


def draw_map(marks: Sequence[MapMark], columns: Sequence[str], sheet: Sheet) -> list[QRectF]:
    """Lay the map; returns where each mark is, in the order of ``marks``."""
    names = sheet.width * GUIDES
    column = (sheet.width - names) / max(1, len(columns))
    bold = sheet.font(bold=True, small=True)
    fits = all(sheet.fits(name, bold, column - PAD * sheet.unit) for name in columns)
    if column >= LEAST_COLUMN * sheet.unit and fits:
        areas = _grid(marks, columns, sheet, names, column)
    else:
        areas = _list(marks, columns, sheet)
    bottom = max((area.bottom() for area in areas.values()), default=0.0) + 4 * PAD * sheet.unit
    words, font = legend(marks), sheet.font(small=True)
    sheet.words(words, QPointF(0, bottom), sheet.width, font=font, ink="muted")
    return [areas[number] for number in range(len(marks))]


def _guides(marks: Sequence[MapMark]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, mark in enumerate(marks):
        found.setdefault(mark.row.guide, []).append(number)
    return found


def _grid(
    marks: Sequence[MapMark], columns: Sequence[str], sheet: Sheet, names: float, wide: float
) -> dict[int, QRectF]:
    unit = sheet.unit
    pad = PAD * unit
    bold = sheet.font(bold=True, small=True)
    inner = wide - pad
    high = max(sheet.words_height(name, bold, inner) for name in (tr("Guide"), *columns))
    sheet.words(tr("Guide"), QPointF(0, 0), names - pad, font=bold, ink="heading")
    for number, name in enumerate(columns):
        place = QPointF(names + number * wide, 0)
        sheet.words(name, place, inner, font=bold, ink="heading")
    y = high + pad
    areas: dict[int, QRectF] = {}
    for guide, numbers in _guides(marks).items():
        sheet.rule(y, "edge")
        y += pad
        bottom = y + sheet.words(guide, QPointF(0, y), names - pad, font=sheet.font(bold=True))
        for across, name in enumerate(columns):
            top = y
            for number in numbers:
                if marks[number].outcome == name:
                    left = names + across * wide
                    areas[number] = _mark(sheet, marks[number], QPointF(left, top), inner)
                    top = areas[number].bottom()
            bottom = max(bottom, top)
        y = bottom + pad
    sheet.rule(y, "edge")
    return areas


def _list(marks: Sequence[MapMark], columns: Sequence[str], sheet: Sheet) -> dict[int, QRectF]:
    pad = PAD * sheet.unit
    areas: dict[int, QRectF] = {}
    y = 0.0
    for guide, numbers in _guides(marks).items():
        sheet.rule(y, "edge")
        y += pad
        font = sheet.font(bold=True)
        y += sheet.words(guide, QPointF(0, y), sheet.width, font=font, ink="heading") + pad
        for name in columns:
            own = [number for number in numbers if marks[number].outcome == name]
            if not own:
                continue
            small = sheet.font(bold=True, small=True)
            y += sheet.words(name, QPointF(0, y), sheet.width, font=small) + pad / 2
            for number in own:
                areas[number] = _mark(sheet, marks[number], QPointF(0, y), sheet.width)
                y = areas[number].bottom()
            y += pad
    return areas


def _mark(sheet: Sheet, mark: MapMark, place: QPointF, width: float) -> QRectF:
    """Lay a mark with its words beside it; returns the room they take."""
    unit = sheet.unit
    left = 2 * LARGE * unit + PAD * unit
    font = sheet.font(small=True)
    inner = max(width - left - 4 * unit, unit)
    words = sheet.words_height(mark.words, font, inner)
    high = max(TALL * unit, words + 4 * unit)
    middle = place + QPointF((LARGE + 2) * unit, high / 2)
    _shape(sheet, mark.row, middle)
    sheet.words(mark.words, QPointF(place.x() + left, middle.y() - words / 2), inner, font=font)
    return QRectF(place.x(), place.y(), width, high)


def radius(studies: int | None) -> float:
    """Half the width of a mark, in units: its area grows with the number of studies."""
    if not studies:
        return SMALL
    return SMALL + (LARGE - SMALL) * math.sqrt(min(studies, MANY) / MANY)


def _shape(sheet: Sheet, row: OverviewRow, middle: QPointF) -> None:
    size = radius(row.studies) * sheet.unit
    path = shape_of(row, middle, size)
    area = path.boundingRect()
    if row.origin is EvidenceOrigin.UK:
        sheet.path(path, fill="accent", edge="accent")
        return
    sheet.path(path, fill="surface")
    if row.uk:
        upper = QPainterPath()
        upper.addRect(QRectF(area.left(), area.top(), area.width(), area.height() / 2))
        sheet.path(path.intersected(upper), fill="accent")
    if row.origin is not EvidenceOrigin.NOT_STATED:
        sheet.hatch(area, "accent", rising=True, inside=path)
    sheet.path(path, edge="accent")


def shape_of(row: OverviewRow, middle: QPointF, size: float) -> QPainterPath:
    """A circle for a key principle; for a recommendation a shape by its place on its own scale.

    A square stands for no known label; shapes come round again on a scale that is longer.
    """
    path = QPainterPath()
    if row.kind is ItemKind.PRINCIPLE:
        path.addEllipse(middle, size, size)
        return path
    corners = SQUARE if row.rank is None else SHAPES[row.rank % len(SHAPES)]
    for number in range(corners.number):
        turn = math.tau * (number / corners.number) + corners.turn
        point = middle + QPointF(math.sin(turn), -math.cos(turn)) * size
        if number:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


class Corners(NamedTuple):
    """A regular shape: how many corners, and how far it is turned (radians)."""

    number: int
    turn: float = 0.0


SQUARE = Corners(4, math.pi / 4)
SHAPES = (Corners(4), Corners(3), Corners(6, math.pi / 6), Corners(5), Corners(3, math.pi))
"""Shapes of labels by their place on a guide's own scale: diamond, triangle, hexagon and so on."""
