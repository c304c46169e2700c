"""The verb ``show``: an item, a page or a whole guide, for people or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from reader.cli.preparation import prepare
from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.showing import open_shown, shown_data, shown_lines

EXAMPLE = "guide:my-guide/some-item"


def run(arguments: Sequence[str], places: Places) -> int:
    """Print what stands at an address.

    Raises InputError when it is not written as an address, NotFound when nothing stands there.
    """
    options = _parser().parse_args(arguments)
    address = _address(options.address)
    services = build_services(places)
    try:
        prepare(services, index=False)
        shown = open_shown(services.reading, address, JobControl())
    finally:
        services.close()
    if options.json:
        print(json.dumps(shown_data(shown), indent=2))
    else:
        print("\n".join(shown_lines(shown)))
    return 0


def _address(text: str) -> Address:
    try:
        return Address.parse(text.strip())
    except ValueError as error:
        raise InputError(
            f"{text[:80]!r} is not the address of a guide or of an item.",
            f"Write it like this: {EXAMPLE}",
        ) from error


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader show", description="Print an item, a page or a whole guide."
    )
    parser.add_argument("address", help=f"such as {EXAMPLE}, or a guide's id")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser
