"""What the accessible tree costs: per page, over a thousand page turns, and in stalls."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure, against, percentile
from tests.bench.start import ROOT

TURNS = 1000
START_TARGET = "under 15 ms"
STALL_TARGET = "no stall over 100 ms"
GROWTH_TARGET = "under 20 MiB"
STALL = 100.0


def measure(profile: Path, packs: Path) -> Iterator[Figure]:
    """Turn pages of a prepared profile with assistive technology listening."""
    module = "tests.bench.turned_window"
    done = subprocess.run(
        [sys.executable, "-P", "-m", module, str(TURNS), str(profile), str(packs)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout)
    trees = [tree for tree, _layout in told["trees"]]
    layouts = [layout for _tree, layout in told["trees"]]
    name = "accessibility"
    reference = "laying the page out"
    yield against(name, "tree of a page, median", median(trees), "ms", median(layouts), reference)
    slowest = max(told["trees"])
    yield against(name, "tree of a page, slowest", slowest[0], "ms", slowest[1], reference)
    under = sum(tree < 15 for tree in trees) * 100 / len(trees)
    yield Figure(name, "pages whose tree takes under 15 ms", under, "%", target=START_TARGET)
    own = [min(late, used) for late, used in told["beats"]]
    turns = f"{TURNS:,} page turns, {told['parts']:,} parts read"
    yield Figure(name, f"longest stall by own work, {turns}", max(own), "ms", target=STALL_TARGET)
    yield Figure(name, "stalls over 100 ms by own work", sum(ms > STALL for ms in own), "times")
    yield Figure(name, "p99.9 of beats", percentile(own, 99.9), "ms")
    growth = told["memory"][-1] - told["memory"][0]
    yield Figure(name, "memory growth", growth, "MiB", target=GROWTH_TARGET)
