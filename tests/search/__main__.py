"""Search quality over the bundled guides: prints the measures; fails under the floor.

``pool`` as the first word prints what has still to be judged instead (see ``pooling``).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.prepared import guides_of, prepared
from tests.bench.texts import PlainItem, plain_items
from tests.search.asking import Ask, fts5_asker, reader_asker, tantivy_asker
from tests.search.floor import below, load_floor, raised, save_floor
from tests.search.judged import HALVES, JudgedQuery, load_judged
from tests.search.pooling import as_sheet, pools
from tests.search.report import (
    FTS5,
    OURS,
    TANTIVY,
    Results,
    as_json,
    as_text,
    ask_all,
    by_half,
)

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "var" / "search-quality"
PACKS = ROOT / "var" / "packs"


def measure(queries: Sequence[JudgedQuery], profile: Path, packs: Path) -> Results:
    """Ask each engine over the guides in ``packs``. Raises RuntimeError for a pack of no use."""
    with prepared(profile, packs) as services:
        items = list(plain_items(guides_of(services)))
        return ask_all(queries, {OURS: reader_asker(services), **_yardsticks(items)})


def sheets(queries: Sequence[JudgedQuery], profile: Path, packs: Path) -> list[str]:
    """What has still to be judged, a sheet for each query. Raises RuntimeError like ``measure``."""
    with prepared(profile, packs) as services:
        items = {item.address: item for item in plain_items(guides_of(services))}
        askers = {
            OURS: reader_asker(services),
            f"plain {OURS}": reader_asker(services, plain=True),
            **_yardsticks(list(items.values())),
        }
        return [as_sheet(pool, items) for pool in pools(queries, askers)]


def _yardsticks(items: Sequence[PlainItem]) -> dict[str, Ask]:
    """The engines that the product is measured against, over the same items."""
    return {FTS5: fts5_asker(items), TANTIVY: tantivy_asker(items)}


def main(arguments: Sequence[str]) -> int:
    """Measure and print; 1 when a half is under the floor. Or print what has to be judged."""
    parser = argparse.ArgumentParser(
        prog="dev.py search-quality", description="Measure what search finds first."
    )
    parser.add_argument(
        "task",
        nargs="?",
        choices=("measure", "pool"),
        default="measure",
        help="pool prints what the engines find first and nobody has judged",
    )
    parser.add_argument("--half", choices=HALVES, help="only the queries of one half")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--raise-floor", action="store_true", help="raise floor.toml to what was exceeded"
    )
    options = parser.parse_args(arguments)
    queries = [q for q in load_judged() if options.half in (None, q.half)]
    if options.task == "pool":
        print("\n\n".join(sheets(queries, PROFILE, PACKS)) or "All that was found is judged.")
        return 0
    results = measure(queries, PROFILE, PACKS)
    reached = by_half(results[OURS])
    least = load_floor()
    if options.raise_floor:
        least = raised(reached, least)
        save_floor(least)
    under = below(reached, least)
    if options.json:
        print(json.dumps(as_json(results, least, under), indent=2))
    else:
        print(as_text(results, least))
        print("\n" + ("\n".join(under) if under else "No half is under the floor."))
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
