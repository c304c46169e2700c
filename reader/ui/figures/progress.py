"""Progress of a plan: one bar a line, parts in proportion, told apart by pattern and by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.translation import tr
from reader.ui.figures.sheet import Sheet
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing

BAR = 26.0
GAP = 18.0
PAD = 8.0
LABELS = 0.38
"""The share of the width that labels take where they stand beside the bars."""


class ProgressLine(NamedTuple):
    """One bar: its label, and how many items stand at each status, by the status's word."""

    label: str
    counts: Mapping[str, int]


def draw_progress(
    lines: Sequence[ProgressLine], words: Mapping[str, str], tokens: Tokens, canvas: Canvas
) -> Drawing:
    """Lay the key and one bar a line; ``words`` names each status, in the order of the bar."""
    sheet = Sheet(tokens, canvas)
    y = _key(sheet, words) + GAP * sheet.unit
    for line in lines:
        y = _bar(sheet, line, words, y) + GAP * sheet.unit
    return sheet.finish()


def _key(sheet: Sheet, words: Mapping[str, str]) -> float:
    """A swatch and a word for each status; returns where it ends."""
    unit, font = sheet.unit, sheet.font(small=True)
    high = max(sheet.words_height("x", font, sheet.width), 18 * unit)
    x, y = 0.0, 0.0
    for status, label in words.items():
        wide = 26 * unit + sheet.words_width(label, font) + 16 * unit
        if x and x + wide > sheet.width:
            x, y = 0.0, y + high + PAD * unit
        swatch = QRectF(x, y + (high - 16 * unit) / 2, 20 * unit, 16 * unit)
        PATTERNS[status](sheet, swatch)
        room = min(sheet.words_width(label, font), sheet.width - 26 * unit)
        sheet.words(label, QPointF(x + 26 * unit, y), room, font=font)
        x += wide
    return y + high


def _bar(sheet: Sheet, line: ProgressLine, words: Mapping[str, str], top: float) -> float:
    unit, beside = sheet.unit, not sheet.narrow
    left = sheet.width * LABELS if beside else 0.0
    width = left - 16 * unit if beside else sheet.width
    font, small = sheet.font(), sheet.font(small=True)
    high = sheet.words(line.label, QPointF(0, top), width, font=font)
    total = sum(line.counts.values())
    bar_top = top if beside else top + high + 4 * unit
    whole = QRectF(left, bar_top, sheet.width - left, BAR * unit)
    x = whole.left()
    for status in words:
        part = whole.width() * line.counts.get(status, 0) / total if total else 0.0
        if part > 0:
            PATTERNS[status](sheet, QRectF(x, bar_top, part, BAR * unit))
            x += part
    sheet.box(whole, edge="edge", corner=0)
    done = line.counts.get("in-place", 0)
    away = line.counts.get("not-applicable", 0)
    told = tr("{done} of {total} in place", done=done, total=total - away)
    below = sheet.words(
        told, QPointF(left, whole.bottom() + 2 * unit), whole.width(), font=small, ink="muted"
    )
    return max(top + high, whole.bottom() + 2 * unit + below)


def _empty(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="surface", edge="edge", corner=0)


def _thin(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="accent_soft", edge="accent", corner=0)


def _striped(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="surface", corner=0)
    sheet.hatch(area, "accent", rising=True)
    sheet.box(area, edge="accent", corner=0)


def _solid(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="accent", edge="accent", corner=0)


def _crossed(sheet: Sheet, area: QRectF) -> None:
    sheet.box(area, fill="sunken", corner=0)
    sheet.hatch(area, "muted", rising=True)
    sheet.hatch(area, "muted", rising=False)
    sheet.box(area, edge="edge", corner=0)


PATTERNS: dict[str, Callable[[Sheet, QRectF], None]] = {
    "in-place": _solid,
    "in-progress": _striped,
    "planned": _thin,
    "not-started": _empty,
    "not-applicable": _crossed,
}
"""How each status fills its part; the key and the table beneath say the same in words."""
