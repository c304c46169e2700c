"""Figures: what was measured, as rows of a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measurement in ``unit``; ``reference`` is what was measured beside it in the same run.

    ``ratio`` compares the two (for start-up the median of the ratios of pairs); ``target`` is what
    the product promises, in words. ``beside`` holds more that was measured in the same run and
    unit, by name.
    """

    group: str
    name: str
    value: float
    unit: str
    reference: float | None = None
    reference_name: str = ""
    ratio: float | None = None
    target: str = ""
    beside: Mapping[str, float] = field(default_factory=dict)


def against(
    group: str, name: str, value: float, unit: str, reference: float, reference_name: str
) -> Figure:
    """A figure whose ratio is simply value over reference."""
    return Figure(group, name, value, unit, reference, reference_name, value / reference)


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that ``percent`` of ``values`` do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(percent / 100 * len(ordered)) - 1))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text."""
    rows = [("measure", "value", "reference", "ratio", "target", "beside")]
    for figure in figures:
        reference = ""
        if figure.reference is not None:
            reference = f"{_short(figure.reference)} {figure.unit} ({figure.reference_name})"
        rows.append(
            (
                f"{figure.group}: {figure.name}",
                f"{_short(figure.value)} {figure.unit}",
                reference,
                "" if figure.ratio is None else f"{figure.ratio:.2f}",
                figure.target,
                ", ".join(f"{_short(value)} ({name})" for name, value in figure.beside.items()),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines)


def save(figures: Sequence[Figure], file: Path) -> None:
    """Write the figures as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps([asdict(figure) for figure in figures], indent=2, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 1000 else f"{value:.3g}"
