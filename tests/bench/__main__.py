"""The benchmark: measures start-up, memory, search, indexing and stalls; prints a table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import build_services
from tests.bench import generated, marks, searching, stalls, start
from tests.bench.figures import Figure, save, table

OUTPUT = start.ROOT / "var" / "bench"
PACKS = start.ROOT / "var" / "packs"
LARGE = f"{generated.GUIDES * generated.ITEMS_EACH:,} items"


@dataclass(frozen=True)
class Shelves:
    """The two prepared profiles with their packs, and how many pairs of starts are compared."""

    bundled: Path
    large: Path
    large_packs: Path
    pairs: int


@dataclass(frozen=True)
class Part:
    """One part of the benchmark: its name on the command line and what it measures."""

    name: str
    measure: Callable[[Shelves], Iterator[Figure]]


PARTS = (
    Part("start", lambda on: start.measure(on.bundled, PACKS, on.pairs)),
    Part("search", lambda on: searching.measure("bundled guides", on.bundled, PACKS)),
    Part("search-large", lambda on: searching.measure(LARGE, on.large, on.large_packs)),
    Part("marks", lambda _on: marks.measure()),
    Part("stalls", lambda on: stalls.measure(LARGE, on.large, on.large_packs)),
)


def say(line: str) -> None:
    """Print a line at once: the benchmark takes minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def prepare(profile: Path, packs: Path) -> None:
    """Install the packs and build the index, unless both are up to date."""
    services = build_services(find_places(str(profile), str(packs)))
    try:
        problems = services.preparing.guides(JobControl()).result.problems
        if problems:
            raise RuntimeError("; ".join(problems))
        services.preparing.search_index(JobControl())
    finally:
        services.close()


def main(arguments: Sequence[str]) -> int:
    """Measure the parts that were named, or all."""
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure the reader.")
    parser.add_argument("parts", nargs="*", help=f"any of: {', '.join(names)}; all when none")
    parser.add_argument("--pairs", type=int, default=10, help="pairs of starts to compare")
    options = parser.parse_args(arguments)
    unknown = set(options.parts) - set(names)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    chosen = [part for part in PARTS if not options.parts or part.name in options.parts]
    large = OUTPUT / "large"
    shelves = Shelves(OUTPUT / "bundled", large / "profile", large / "packs", options.pairs)
    say("Preparing the bundled guides...")
    prepare(shelves.bundled, PACKS)
    if any(part.name in ("search-large", "stalls") for part in chosen):
        say(f"Preparing {LARGE} (minutes the first time)...")
        generated.write_packs(shelves.large_packs)
        prepare(shelves.large, shelves.large_packs)
    figures: list[Figure] = []
    for part in chosen:
        say(f"Measuring {part.name}...")
        figures += part.measure(shelves)
    save(figures, OUTPUT / "bench.json")
    say(table(figures))
    say(f"The same as JSON: {OUTPUT / 'bench.json'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
