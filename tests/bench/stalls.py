"""How long the window does not answer: while a query is typed, and while the index is built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.bench.figures import Figure, percentile
from tests.bench.start import ROOT

STALL_TARGET = "no stall over 50 ms"
LONG = 50.0
"""Milliseconds that a person begins to notice."""


def measure(title: str, profile: Path, packs: Path) -> Iterator[Figure]:
    """Type into the window of a prepared profile, then watch one without an index."""
    yield from _figures(f"typing, {title}", _watch("typing", profile, packs))
    bare = profile.with_name("unindexed")
    shutil.rmtree(bare, ignore_errors=True)
    shutil.copytree(profile / "cache" / "library", bare / "cache" / "library")
    yield from _figures(f"index build, {title}", _watch("building", bare, packs))
    shutil.rmtree(bare, ignore_errors=True)


def _watch(what: str, profile: Path, packs: Path) -> list[tuple[float, float]]:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.stalled_window", what, str(profile), str(packs)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return [(late, used) for late, used in json.loads(done.stdout)]


def _figures(name: str, beats: list[tuple[float, float]]) -> Iterator[Figure]:
    late = [beat[0] for beat in beats]
    # What other processes took is not the reader's: a beat is late by no more than was computed.
    own = [min(beat) for beat in beats]
    yield Figure("stall", f"longest, {name}", max(late), "ms", target=STALL_TARGET)
    yield Figure("stall", f"longest by own work, {name}", max(own), "ms", target=STALL_TARGET)
    yield Figure("stall", f"p99, {name}", percentile(late, 99), "ms")
    yield Figure("stall", f"over 50 ms by own work, {name}", sum(ms > LONG for ms in own), "times")
