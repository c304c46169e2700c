"""The timetable: a line from top to bottom with a mark for each entry, filled when it is out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from reader.guide.figure import DATE_UNKNOWN, Figure, FigureRow
from reader.guide.kinds import GuideStatus
from reader.translation import tr
from reader.ui.figures.sheet import RIGHT, Sheet

MARK = 8.0
"""Half the width of a mark, in units."""
DATES = 0.36
"""The most of the width that dates take where they stand beside the line."""
GAP = 20.0


def draw_timetable(figure: Figure, sheet: Sheet) -> None:
    """Lay the entries in their order; a run of equal dates says its date once."""
    unit = sheet.unit
    longest = max(sheet.words_width(row.group, sheet.font()) for row in figure.rows)
    dates = 0.0 if sheet.narrow else min(longest, sheet.width * DATES)
    x = dates + (16 + MARK if dates else MARK + 2) * unit
    line = sheet.words_height("x", sheet.font(), sheet.width)
    y, tops, said = 0.0, [], ""
    laid: list[Callable[[], None]] = []
    for row in figure.rows:
        date = row.group if row.group != said or not dates else ""
        said = row.group
        tops.append(y + line / 2)
        y = _entry(sheet, row, date, y, x, dates) + GAP * unit
        laid.append(_marker(sheet, row, QPointF(x, tops[-1])))
    # Marks cover the line, so that an outlined one is empty. What has no date is not on it.
    dated = [top for top, row in zip(tops, figure.rows, strict=True) if row.group != DATE_UNKNOWN]
    if dated:
        sheet.line(QPointF(x, dated[0]), QPointF(x, dated[-1]), "edge", width=2)
    for lay in laid:
        lay()


def _entry(sheet: Sheet, row: FigureRow, date: str, top: float, x: float, dates: float) -> float:
    """Lay date, title and status from ``top``; returns where they end."""
    unit = sheet.unit
    font, bold, small = sheet.font(), sheet.font(bold=True), sheet.font(small=True)
    left = x + (MARK + 12) * unit
    width = sheet.width - left
    ends = top
    if dates:
        ends += sheet.words(date, QPointF(0, top), dates, font=font, align=RIGHT) if date else 0
        y = top
    else:
        y = top + sheet.words(date, QPointF(left, top), width, font=font)
    ink = "link" if row.link else "text"
    title_top = y
    y += sheet.words(row.label, QPointF(left, y), width, font=bold, ink=ink)
    y += sheet.words(row.words, QPointF(left, y), width, font=small, ink="muted")
    area = QRectF(x - MARK * unit, title_top, sheet.width - x + MARK * unit, y - title_top)
    sheet.link(area, row.link, tr("Open: {label}", label=row.label))
    return max(ends, y)


def _marker(sheet: Sheet, row: FigureRow, middle: QPointF) -> Callable[[], None]:
    return lambda: MARKS[row.mark](sheet, middle, MARK * sheet.unit)


def _circle(middle: QPointF, size: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(middle, size, size)
    return path


def _filled(sheet: Sheet, middle: QPointF, size: float) -> None:
    sheet.path(_circle(middle, size), fill="accent", edge="accent")


def _outlined(sheet: Sheet, middle: QPointF, size: float) -> None:
    sheet.path(_circle(middle, size), fill="surface", edge="accent")


def _half(sheet: Sheet, middle: QPointF, size: float) -> None:
    _outlined(sheet, middle, size)
    path = QPainterPath(middle)
    path.arcTo(QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size), 90, 180)
    path.closeSubpath()
    sheet.path(path, fill="accent")


def _crossed(sheet: Sheet, middle: QPointF, size: float) -> None:
    _outlined(sheet, middle, size)
    reach = size * 0.6
    for way in (1, -1):
        start = middle + QPointF(-reach, -reach * way)
        sheet.line(start, middle + QPointF(reach, reach * way), "accent", width=2)


MARKS: dict[str, Callable[[Sheet, QPointF, float], None]] = {
    GuideStatus.PUBLISHED: _filled,
    GuideStatus.PLANNED: _outlined,
    GuideStatus.IN_PREPARATION: _half,
    GuideStatus.SUPERSEDED: _crossed,
}
"""The mark of each status; the word stands under the title."""
