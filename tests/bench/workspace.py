"""Saved and Our plan in the window with thousands of rows, beside the same pages with a few."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.bench.figures import Figure, percentile
from tests.bench.marks import FEW, MANY, Amounts, fill
from tests.bench.prepared import prepared
from tests.bench.start import ROOT

OPEN_TARGET = "under 300 ms"
SEARCH_TARGET = "under 100 ms"
STALL_TARGET = "under 100 ms"
REFERENCE = f"with {FEW.bookmarks} of each"


@dataclass(frozen=True)
class Watched:
    """Milliseconds by step, and how late each beat was while a list was scrolled.

    Each with the CPU milliseconds that the whole program used meanwhile.
    """

    times: Mapping[str, list[tuple[float, float]]]
    stalls: Mapping[str, list[tuple[float, float]]]


def measure(bundled: Path, packs: Path, folder: Path) -> Iterator[Figure]:
    """Watch the window with much of the user's own, and with little; the guides are the same."""
    many = _watch(bundled, packs, folder / "many", MANY)
    few = _watch(bundled, packs, folder / "few", FEW)
    for name, times in many.times.items():
        search = "search within" in name
        # Of few searches the slowest counts, of several visits the median.
        share = 100 if search else 50
        # What other processes took is not the reader's: a step takes no more than was computed.
        found, beside = (
            percentile([min(each) for each in steps], share) for steps in (times, few.times[name])
        )
        wall = {"by the clock": percentile([took for took, _used in times], share)}
        target = SEARCH_TARGET if search else OPEN_TARGET
        words = f"{name}, slowest" if search else name
        yield Figure(
            "workspace", words, found, "ms", beside, REFERENCE, found / beside, target, wall
        )
    for name, beats in many.stalls.items():
        # What other processes took is not the reader's: a beat is late by what was computed.
        late = max(min(beat) for beat in beats)
        yield Figure(
            "workspace", f"{name}, longest stall by own work", late, "ms", target=STALL_TARGET
        )


def _watch(bundled: Path, packs: Path, profile: Path, amounts: Amounts) -> Watched:
    shutil.rmtree(profile, ignore_errors=True)
    shutil.copytree(bundled / "cache", profile / "cache")
    with prepared(profile, packs) as services:
        fill(services, profile / "all.json", amounts)
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.workspace_window", str(profile), str(packs)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=300,
    )
    answer = json.loads(done.stdout)
    return Watched(answer["times"], answer["stalls"])
