"""The figures of a scale bench, from measurements small enough to work out by hand."""

from __future__ import annotations

import pytest

from tests.bench.figures import Figure, percentile, table
from tests.bench.scale import Measured, figures_of, growth
from tests.bench.scale_queries import KINDS
from tests.bench.scale_run import Asked, Built


def measured(items: int, seconds: float, milliseconds: float, memory: float = 100.0) -> Measured:
    """An engine that answers every query in the same time, with two queries of each kind."""
    times = {kind: [milliseconds, milliseconds * 3] for kind in KINDS}
    asked = Asked(5.0, times, dict.fromkeys(KINDS, 1), memory)
    return Measured(items, 2.0, 5.0, Built(seconds, memory, 10.0), asked)


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def test_the_reader_stands_beside_fts5_and_tantivy() -> None:
    found = {
        "reader": measured(1000, 2.0, 10.0),
        "FTS5": measured(1000, 0.5, 2.0),
        "tantivy": measured(1000, 0.25, 1.0),
    }
    figures = by_name(list(figures_of(1000, found)))
    build = figures["build"]
    assert (build.value, build.reference, build.ratio) == (500.0, 2000.0, 0.25)
    assert build.beside == {"tantivy": 4000.0}
    assert figures["index to text"].value == 2.5
    assert figures["phrase, p50"].value == 10.0
    assert figures["phrase, longest"].value == 30.0
    assert figures["phrase, longest"].ratio == pytest.approx(5.0)
    assert figures["phrase, found something"].value == 50.0
    text = table(list(figures.values()))
    assert "4,000 (tantivy)" in text
    assert "at least 1,000 items/s" in text


def test_memory_that_cannot_be_told_is_left_out() -> None:
    found = {"reader": measured(1000, 2.0, 10.0, 0.0), "FTS5": measured(1000, 0.5, 2.0, 0.0)}
    assert not any("memory" in figure.name for figure in figures_of(1000, found))


def test_growth_compares_the_queries_with_the_library() -> None:
    figures = list(growth(measured(1000, 1.0, 2.0), measured(10_000, 9.0, 8.0)))
    assert [figure.name for figure in figures] == [f"{kind}, p95" for kind in KINDS]
    assert {(figure.value, figure.reference) for figure in figures} == {(4.0, 10.0)}
    assert figures[0].ratio == pytest.approx(0.4)


def test_a_percentile_is_a_value_that_was_measured() -> None:
    values = [float(number) for number in range(1, 61)]
    assert [percentile(values, percent) for percent in (50, 95, 100)] == [30.0, 57.0, 60.0]
