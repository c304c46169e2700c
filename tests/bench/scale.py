"""Growth: the same queries over made libraries of several sizes, beside FTS5 and tantivy."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from tests.bench.engines import present_engines
from tests.bench.figures import Figure, percentile
from tests.bench.made_library import MadeLibrary, write_library
from tests.bench.prepared import guides_of, opened
from tests.bench.scale_queries import KINDS
from tests.bench.scale_run import Asked, Built, Job
from tests.bench.start import ROOT

SIZES = (1_000, 10_000, 100_000)
EACH = 60
"""Queries of every kind; each is asked once, so that no answer is kept from before."""

OURS, YARDSTICK = "reader", "FTS5"
TARGETS = {20_000: "p95 under 80 ms", 100_000: "p95 under 300 ms, none over 1 s"}
BUILD_TARGET = "at least 1,000 items/s"
INDEX_TARGET = "at most 2.5 times the text"
MEMORY_TARGET = "under 400 MiB"

PERCENTS = (("p50", 50.0), ("p95", 95.0), ("longest", 100.0))


@dataclass(frozen=True)
class Measured:
    """One engine over one library; ``text`` and ``index`` are sizes in MiB."""

    items: int
    text: float
    index: float
    built: Built
    asked: Asked


def measure(
    sizes: Sequence[int], profile: Path, packs: Path, output: Path, say: Callable[[str], None]
) -> Iterator[Figure]:
    """Make each library, then build and ask each engine in processes of their own."""
    engines = present_engines()
    if "tantivy" not in engines:
        say("tantivy is not installed here, so its figures are left out.")
    smaller: Measured | None = None
    for items in sizes:
        say(f"  {items:,} items...")
        folder = output / f"{items}"
        size = make(items, profile, packs, folder / "library")
        job = Job("", str(folder / "library"), "", str(profile), str(packs))
        found = {
            engine: run(replace(job, engine=engine), folder, size, items) for engine in engines
        }
        yield from figures_of(items, found)
        if smaller is not None:
            yield from growth(smaller, found[OURS])
        smaller = found[OURS]
        shutil.rmtree(folder, ignore_errors=True)


def make(items: int, profile: Path, packs: Path, folder: Path) -> float:
    """Write a library of ``items`` items made from the guides of ``profile``; MiB of its text."""
    shutil.rmtree(folder.parent, ignore_errors=True)
    with opened(profile, packs) as services:
        templates = list(guides_of(services))
    write_library(templates, items, folder)
    return MadeLibrary(folder, templates).size / 2**20


def run(job: Job, folder: Path, text: float, items: int) -> Measured:
    """Build one engine's index of a made library, then ask it."""
    here = folder / job.engine
    shutil.rmtree(here, ignore_errors=True)
    built = Built(**_child(replace(job, folder=str(here))))
    index = sum(file.stat().st_size for file in here.rglob("*") if file.is_file()) / 2**20
    asked = Asked(**_child(replace(job, folder=str(here), each=EACH)))
    return Measured(items, text, index, built, asked)


def _child(job: Job) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "tests.bench.scale_run", json.dumps(asdict(job))],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def figures_of(items: int, found: dict[str, Measured]) -> Iterator[Figure]:
    """The reader's figures beside FTS5's, with tantivy's where it was measured."""
    others = {name: dict(_values(found[name])) for name in found if name not in (OURS, YARDSTICK)}
    yardstick = dict(_values(found[YARDSTICK]))
    for key, value in _values(found[OURS]):
        name, unit, target = key
        against = yardstick[key]
        yield Figure(
            f"scale, {items:,} items",
            name,
            value,
            unit,
            against,
            YARDSTICK,
            value / against if against else None,
            target,
            {engine: values[key] for engine, values in others.items()},
        )


def _values(measured: Measured) -> Iterator[tuple[tuple[str, str, str], float]]:
    """What one engine reached: (name, unit, target) and the value."""
    built, asked = measured.built, measured.asked
    yield ("build", "items/s", BUILD_TARGET), measured.items / built.seconds
    if built.peak:
        yield ("build, peak memory", "MiB", MEMORY_TARGET), built.peak
    yield ("index to text", "times", INDEX_TARGET), measured.index / measured.text
    yield ("open and first answer", "ms", ""), asked.opening
    if asked.memory:
        yield ("memory while searching", "MiB", ""), asked.memory
    target = TARGETS.get(measured.items, "")
    for kind in KINDS:
        times = asked.times[kind]
        if not times:
            continue
        for name, percent in PERCENTS:
            yield (
                (f"{kind}, {name}", "ms", target if name == "p95" else ""),
                percentile(times, percent),
            )
        yield (f"{kind}, found something", "%", ""), 100 * asked.found[kind] / len(times)


def growth(small: Measured, large: Measured) -> Iterator[Figure]:
    """How much longer queries take in the larger library, beside how much larger it is."""
    grown = large.items / small.items
    for kind in KINDS:
        before, after = small.asked.times[kind], large.asked.times[kind]
        if not before or not after:
            continue
        slower = percentile(after, 95) / percentile(before, 95)
        yield Figure(
            f"growth, {small.items:,} to {large.items:,} items",
            f"{kind}, p95",
            slower,
            "times",
            grown,
            "the library",
            slower / grown,
            "below 1",
        )
