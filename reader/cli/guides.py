"""The verb ``guides``: what is installed, for people or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import Any

from reader.cli.preparation import prepare
from reader.guide.address import Address
from reader.guide.card import GuideCard
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services, build_services
from reader.services.showing import counts


def run(arguments: Sequence[str], places: Places) -> int:
    """Print the installed guides."""
    parser = argparse.ArgumentParser(prog="reader guides", description="List installed guides.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    services = build_services(places)
    try:
        prepare(services, index=False)
        cards = services.reading.all_cards()
        listed = [_as_json(card, services) for card in cards] if options.json else []
    finally:
        services.close()
    if options.json:
        print(json.dumps({"guides": listed}, indent=2))
    else:
        for card in cards:
            print(f"{card.id}: {card.title} (edition {card.edition}; {_what(card)})")
    return 0


def _what(card: GuideCard) -> str:
    """Whose words a guide holds, and its status where it is not simply out."""
    late = "" if card.status.value == "published" else f"; {card.status.label}"
    return f"{card.kind.label}{late}"


def _as_json(card: GuideCard, services: Services) -> dict[str, Any]:
    """A guide with its number of items of every kind."""
    guide = services.reading.open(Address(card.id), JobControl()).guide
    return {
        "id": card.id,
        "title": card.title,
        "status": card.status.value,
        "kind": card.kind.value,
        "edition": card.edition,
        "published": card.published,
        "counts": counts(guide),
    }
