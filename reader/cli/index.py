"""The verb ``index``: bring the search index up to date, e.g. after a roll-out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.preparation import prepare
from reader.cli.search import search_healing
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.finding import SearchRequest

PROBE = "guide"
"""Any word: a first search reads and checks the whole index."""


def run(arguments: Sequence[str], places: Places) -> int:
    """Install what is new and build the index if it is missing, stale or damaged."""
    parser = argparse.ArgumentParser(prog="reader index", description="Prepare search.")
    parser.add_argument(
        "--progress", action="store_true", help="only build, printing 'DONE TOTAL' a line a step"
    )
    options = parser.parse_args(arguments)
    if options.progress:
        return _build_only(places)
    services = build_services(places)
    try:
        prepare(services, index=True)
        search_healing(services, SearchRequest(PROBE, limit=1))
    finally:
        services.close()
    print("Search is ready.")
    return 0


def _build_only(places: Places) -> int:
    """What the window runs beside itself: the guides are installed, the user's data not needed."""
    from reader.services.index_process import yield_to_the_window

    yield_to_the_window()
    services = build_services(places)
    try:
        services.preparing.rebuild(JobControl(lambda done, total: print(done, total, flush=True)))
    finally:
        services.close()
    return 0
