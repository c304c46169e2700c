"""The verb ``index``: bring the search index up to date, e.g. after a roll-out."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from reader.cli.preparation import prepare
from reader.cli.search import search_healing
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.finding import SearchRequest

PROBE = "guide"
"""Any word: a first search reads and checks the whole index."""


def run(arguments: Sequence[str], places: Places) -> int:
    """Install what is new and build the index if it is missing, stale or damaged."""
    parser = argparse.ArgumentParser(prog="reader index", description="Prepare search.")
    parser.parse_args(arguments)
    services = build_services(places)
    try:
        prepare(services, index=True)
        search_healing(services, SearchRequest(PROBE, limit=1))
    finally:
        services.close()
    print("Search is ready.")
    return 0
