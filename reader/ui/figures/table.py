"""The table of figures: which painter draws which, and how a page gets its drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from reader.guide.figure import Figure, FigureName
from reader.ui.figures.evidence import draw_evidence
from reader.ui.figures.framework import draw_framework
from reader.ui.figures.outcomes import draw_outcomes
from reader.ui.figures.sheet import Sheet
from reader.ui.figures.timetable import draw_timetable
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing, Drawings

PAINTERS: dict[FigureName, Callable[[Figure, Sheet], None]] = {
    FigureName.EVIDENCE: draw_evidence,
    FigureName.OUTCOMES: draw_outcomes,
    FigureName.FRAMEWORK: draw_framework,
    FigureName.TIMETABLE: draw_timetable,
}


def drawings(figures: Iterable[Figure], tokens: Callable[[], Tokens]) -> Drawings:
    """How to draw each figure of a page; ``tokens`` is asked for the colours each time."""
    return {figure.source: partial(_draw, figure, tokens) for figure in figures}


def _draw(figure: Figure, tokens: Callable[[], Tokens], canvas: Canvas) -> Drawing:
    sheet = Sheet(tokens(), canvas)
    PAINTERS[figure.name](figure, sheet)
    return sheet.finish()
