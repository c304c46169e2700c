"""The floor: the search quality that must not be lost again, kept in ``floor.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from math import floor
from pathlib import Path

from tests.search.judged import HALVES
from tests.search.metrics import Quality

FLOOR_FILE = Path(__file__).with_name("floor.toml")
MEASURES = ("success_at_1", "success_at_3", "ndcg_at_10")
TARGET = "target"

Floor = dict[str, dict[str, float]]
"""By half, and ``target`` for what is aimed at: the value of each measure."""

_HEAD = """\
# The search quality that must not be lost again, for each half of judged.toml: tune, on which
# ranking is tuned; test and fresh, on which it is only tried. The check `search-quality` fails
# below any of them; target is the aim. `python3 dev.py search-quality --raise-floor` raises what
# was exceeded and never lowers anything. It stands a little under what is reached, so that an edit
# of a guide, which moves the counts of words, does not trip it.
"""


def load_floor(file: Path = FLOOR_FILE) -> Floor:
    """Read a floor. Raises OSError, tomllib.TOMLDecodeError, or ValueError when one is missing."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    if set(tables) != {*HALVES, TARGET} or any(set(tables[t]) != set(MEASURES) for t in tables):
        names = ", ".join((*HALVES, TARGET))
        raise ValueError(f"{file.name} must hold {names}, each with {', '.join(MEASURES)}.")
    return {name: {key: float(value) for key, value in tables[name].items()} for name in tables}


def below(reached: Mapping[str, Quality], least: Floor) -> tuple[str, ...]:
    """A sentence for each measure of each half in ``reached`` that is under the floor."""
    return tuple(
        f"{half}: {measure} is {value:.4f}, and the floor is {least[half][measure]:.3f}."
        for half, quality in reached.items()
        for measure, value in _measures(quality)
        if value < least[half][measure]
    )


def raised(reached: Mapping[str, Quality], least: Floor) -> Floor:
    """The floor with what was exceeded raised to it, cut to three decimals."""
    higher = {half: dict(values) for half, values in least.items()}
    for half, quality in reached.items():
        for measure, value in _measures(quality):
            higher[half][measure] = max(least[half][measure], floor(value * 1000) / 1000)
    return higher


def save_floor(values: Floor, file: Path = FLOOR_FILE) -> None:
    """Write a floor. Raises OSError."""
    tables = [
        "\n".join([f"[{name}]", *(f"{key} = {values[name][key]:.3f}" for key in MEASURES)])
        for name in (*HALVES, TARGET)
    ]
    file.write_text(_HEAD + "\n" + "\n\n".join(tables) + "\n", encoding="utf-8")


def _measures(quality: Quality) -> list[tuple[str, float]]:
    values = asdict(quality)
    return [(measure, values[measure]) for measure in MEASURES]
