"""The verb ``guides``: what is installed, for people or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict

from reader.cli.preparation import prepare
from reader.paths import Places
from reader.services.composition import build_services


def run(arguments: Sequence[str], places: Places) -> int:
    """Print the installed guides."""
    parser = argparse.ArgumentParser(prog="reader guides", description="List installed guides.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    services = build_services(places)
    try:
        prepare(services, index=False)
        cards = services.reading.all_cards()
    finally:
        services.close()
    if options.json:
        print(json.dumps([asdict(card) for card in cards], indent=2))
    else:
        for card in cards:
            print(f"{card.id}: {card.title} (edition {card.edition}; {card.kind.label})")
    return 0
