"""One engine in a process of its own: builds a made library's index, or answers queries."""

from __future__ import annotations

import json
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.engines import ENGINES
from tests.bench.made_library import MadeLibrary
from tests.bench.prepared import guides_of, opened
from tests.bench.scale_queries import BenchQuery, make_queries
from tests.bench.texts import PlainItem, plain_items

WARM = 3
"""Queries of each kind that are asked first and not counted."""

SAMPLE = 60
"""Guides, evenly over the library, whose words the queries are made of."""


@dataclass(frozen=True)
class Job:
    """What one process measures: ``each`` queries of every kind, or a build when it is 0."""

    engine: str
    library: str
    folder: str
    profile: str
    packs: str
    each: int = 0


@dataclass(frozen=True)
class Built:
    """A build: seconds, peak memory and memory before it in MiB (0 when it cannot be told)."""

    seconds: float
    peak: float
    before: float


@dataclass(frozen=True)
class Asked:
    """Answers: milliseconds to open and answer once, milliseconds by kind, and the memory after.

    ``found`` tells by kind how many of the queries found something.
    """

    opening: float
    times: dict[str, list[float]]
    found: dict[str, int]
    memory: float


def memory(which: str) -> float:
    """MiB of this process: ``VmHWM`` for the peak, ``VmRSS`` for now; 0 where it cannot be told.

    Linux keeps both for each program that is run; ``ru_maxrss`` would begin with the parent's.
    """
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    found = [int(line.split()[1]) for line in lines if line.startswith(f"{which}:")]
    return found[0] / 1024 if found else 0.0


def _library(job: Job) -> MadeLibrary:
    with opened(Path(job.profile), Path(job.packs)) as services:
        templates = list(guides_of(services))
    return MadeLibrary(Path(job.library), templates)


def build(job: Job) -> Built:
    """Build the index in ``job.folder``."""
    library = _library(job)
    before = memory("VmRSS")
    begun = time.perf_counter()
    engine = ENGINES[job.engine](Path(job.folder), library)
    engine.build()
    seconds = time.perf_counter() - begun
    engine.close()
    return Built(seconds, memory("VmHWM"), before)


def ask(job: Job) -> Asked:
    """Answer queries from the index in ``job.folder``; no query is asked twice."""
    library = _library(job)
    queries = make_queries(_sample(library), job.each + WARM)
    times: dict[str, list[float]] = {}
    found: dict[str, int] = {}
    begun = time.perf_counter()
    engine = ENGINES[job.engine](Path(job.folder), library)
    engine.ask(BenchQuery("support"))
    opening = time.perf_counter() - begun
    for kind, made in queries.items():
        for query in made[:WARM]:
            engine.ask(query)
        times[kind] = []
        found[kind] = 0
        for query in made[WARM:]:
            begun = time.perf_counter()
            hits = engine.ask(query)
            times[kind].append((time.perf_counter() - begun) * 1000)
            found[kind] += hits > 0
    resident = memory("VmRSS")
    engine.close()
    return Asked(opening * 1000, times, found, resident)


def _sample(library: MadeLibrary) -> list[PlainItem]:
    cards = library.cards()
    step = max(1, len(cards) // SAMPLE)
    return list(plain_items(library.open(card.id) for card in cards[::step]))


def main(arguments: list[str]) -> int:
    """Do one job, given as JSON, and print what came of it as JSON."""
    job = Job(**json.loads(arguments[0]))
    print(json.dumps(asdict(ask(job) if job.each else build(job))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
