"""The benchmark: measures start-up, memory, search, indexing, growth and stalls; prints a table."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import (
    accessibility,
    frozen,
    generated,
    hostile,
    marks,
    scale,
    searching,
    stalls,
    start,
    workspace,
)
from tests.bench.figures import Figure, save, table
from tests.bench.made_library import language_of
from tests.bench.prepared import guides_of, prepared

OUTPUT = start.ROOT / "var" / "bench"
PACKS = start.ROOT / "var" / "packs"
LARGE = f"{generated.GUIDES * generated.ITEMS_EACH:,} items"


@dataclass(frozen=True)
class Shelves:
    """The two prepared profiles with their packs, and how much is measured.

    ``pairs`` of starts are compared; ``sizes`` are the libraries that scale makes, in items.
    """

    bundled: Path
    large: Path
    large_packs: Path
    pairs: int
    sizes: tuple[int, ...]


@dataclass(frozen=True)
class Part:
    """One part of the benchmark: its name on the command line and what it measures."""

    name: str
    measure: Callable[[Shelves], Iterator[Figure]]


PARTS = (
    Part("start", lambda on: start.measure(on.bundled, PACKS, on.pairs)),
    # Only where "dev.py package" has frozen the program.
    Part("frozen", lambda on: frozen.measure(on.pairs)),
    Part("search", lambda on: searching.measure("bundled guides", on.bundled, PACKS)),
    Part("search-large", lambda on: searching.measure(LARGE, on.large, on.large_packs)),
    Part("hostile", lambda on: hostile.measure("bundled guides", on.bundled, PACKS)),
    Part("hostile-large", lambda on: hostile.measure(LARGE, on.large, on.large_packs)),
    Part("scale", lambda on: scale.measure(on.sizes, on.bundled, PACKS, OUTPUT / "scale", say)),
    Part("accessibility", lambda on: accessibility.measure(on.bundled, PACKS)),
    Part("marks", lambda _on: marks.measure()),
    Part("workspace", lambda on: workspace.measure(on.bundled, PACKS, OUTPUT / "workspace")),
    Part("stalls", lambda on: stalls.measure(LARGE, on.large, on.large_packs)),
)


def say(line: str) -> None:
    """Print a line at once: the benchmark takes minutes."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(int(size) for size in text.split(","))
    if min(sizes) < 1:
        raise ValueError("a library has items")
    return tuple(sorted(set(sizes)))


def main(arguments: Sequence[str]) -> int:
    """Measure the parts that were named, or all."""
    names = [part.name for part in PARTS]
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure the reader.")
    parser.add_argument("parts", nargs="*", help=f"any of: {', '.join(names)}; all when none")
    parser.add_argument("--pairs", type=int, default=10, help="pairs of starts to compare")
    parser.add_argument(
        "--sizes",
        type=_sizes,
        default=scale.SIZES,
        help="items in each library that scale makes, such as 1000,20000",
    )
    options = parser.parse_args(arguments)
    unknown = set(options.parts) - set(names)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    chosen = [part for part in PARTS if not options.parts or part.name in options.parts]
    large = OUTPUT / "made"
    shelves = Shelves(
        OUTPUT / "bundled", large / "profile", large / "packs", options.pairs, options.sizes
    )
    say("Preparing the bundled guides...")
    with prepared(shelves.bundled, PACKS) as services:
        language = language_of(tuple(guides_of(services)))
    if any(part.name in ("search-large", "hostile-large", "stalls") for part in chosen):
        say(f"Preparing {LARGE} (minutes the first time)...")
        generated.write_packs(shelves.large_packs, language)
        with prepared(shelves.large, shelves.large_packs):
            pass
    if hasattr(os, "getloadavg") and os.getloadavg()[0] > (os.cpu_count() or 1) / 2:
        say("Other programs are busy on this machine: times will be longer than they need be.")
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
