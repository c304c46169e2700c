"""Figures: which pictures a guide's own data allow, so that none is drawn from nothing."""

from __future__ import annotations

from collections.abc import Callable

from reader.guide.figure import FigureName
from reader.guide.guide import Guide
from reader.guide.items import FrameworkRole

__all__ = ["FigureName", "figures_of"]


def _evidence(guide: Guide) -> bool:
    return guide.evidence_base is not None and bool(guide.evidence_base.studies)


def _outcomes(guide: Guide) -> bool:
    return any(each.strength and each.outcomes for each in guide.recommendations)


def _framework(guide: Guide) -> bool:
    return any(part.role is FrameworkRole.OUTCOME for part in guide.framework)


def _timetable(guide: Guide) -> bool:
    return bool(guide.timetable)


_HAS_DATA: dict[FigureName, Callable[[Guide], bool]] = {
    FigureName.EVIDENCE: _evidence,
    FigureName.OUTCOMES: _outcomes,
    FigureName.FRAMEWORK: _framework,
    FigureName.TIMETABLE: _timetable,
}


def figures_of(guide: Guide) -> tuple[FigureName, ...]:
    """The figures that this guide has confirmed data for."""
    return tuple(name for name, has_data in _HAS_DATA.items() if has_data(guide))
