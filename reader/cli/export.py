"""The verb ``export``: items, a guide, a search, a comparison or all one's own data as a file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.cli.preparation import prepare
from reader.cli.search import search_healing
from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services, build_services
from reader.services.exporting import FORMATS, ExportDocument, format_of
from reader.services.finding import SearchRequest

EXAMPLE = "guide:my-guide/some-item"
MOST_RESULTS = 1000


def run(arguments: Sequence[str], places: Places) -> int:
    """Write an export and print the file's name.

    Raises InputError when the words do not say one thing to export, or the file is there already.
    """
    options = _parser().parse_args(arguments)
    if options.all_my_data is not None:
        return _all_my_data(options, places)
    addresses = _one_thing(options)
    chosen = format_of(options.format or _by_suffix(options.out))
    services = build_services(places)
    try:
        prepare(services, index=bool(options.search))
        document = _document(services, options, addresses)
        services.exporting.write(
            document, chosen, options.out, JobControl(_progress), overwrite=options.overwrite
        )
    finally:
        services.close()
    print(f"{options.out} holds {document.title} ({chosen.name}).")
    return 0


def _all_my_data(options: argparse.Namespace, places: Places) -> int:
    """Write everything of the user's own; guides are not needed for it."""
    if _named(options) or options.compare or options.out or options.format:
        raise InputError(
            "--all-my-data FILE stands alone; nothing was written.",
            "Only --overwrite goes with it.",
        )
    services = build_services(places)
    try:
        for notice in services.notices:
            print(f"reader: {notice}", file=sys.stderr)
        written = services.workspace.caring.export_everything(
            options.all_my_data, JobControl(), overwrite=options.overwrite
        ).result
    finally:
        services.close()
    rows = sum(written.counts.values())
    print(f"{written.path} holds all your data ({rows} rows and your settings).")
    print("Keep it safe: notes in it can be read by anybody who opens it.")
    return 0


def _document(
    services: Services, options: argparse.Namespace, addresses: Sequence[Address]
) -> ExportDocument:
    exporting, control = services.exporting, JobControl()
    if options.guide:
        return exporting.whole_guide(options.guide, control)
    if options.search:
        request = SearchRequest(options.search, limit=MOST_RESULTS)
        return exporting.search_results(search_healing(services, request), control)
    make = exporting.comparison if options.compare else exporting.selection
    return make(addresses, control)


def _one_thing(options: argparse.Namespace) -> tuple[Address, ...]:
    """The addresses that were named. Raises InputError unless just one thing is asked for."""
    if _named(options) != 1 or (options.compare and not options.addresses):
        raise InputError(
            "Say one thing to export: addresses, --guide ID or --search WORDS.",
            f"An address looks like this: {EXAMPLE}",
        )
    if options.out is None:
        raise InputError("Say where to write, with --out FILE; nothing was written.")
    return tuple(_address(text) for text in options.addresses)


def _named(options: argparse.Namespace) -> int:
    """How many things of the guides were named."""
    return sum(map(bool, (options.addresses, options.guide, options.search)))


def _address(text: str) -> Address:
    try:
        found = Address.parse(text.strip())
    except ValueError:
        found = Address("")
    if not found.item:
        raise InputError(
            f"{text[:80]!r} is not the address of an item; nothing was written.",
            f"Write it like this: {EXAMPLE}. For a whole guide, write --guide ID.",
        )
    return found


def _by_suffix(out: Path) -> str:
    """The format that a file's ending asks for. Raises InputError when none does."""
    found = next((each.id for each in FORMATS if each.suffix == out.suffix.lower()), "")
    if not found:
        raise InputError(
            f"{out.name} does not end like any export format; nothing was written.",
            "Name the format with --format.",
        )
    return found


def _progress(done: int, total: int) -> None:
    """Say how far it is, where somebody watches; the line is gone when it is done."""
    if sys.stderr.isatty():
        words = f"Exporting: {done} of {total}" if done < total else ""
        print(f"\r{words:<40}\r{words}", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    formats = "; ".join(f"{each.id}: {each.name}, {each.description}" for each in FORMATS)
    parser = argparse.ArgumentParser(
        prog="reader export",
        description="Write items, a guide, a search, a comparison or all your own data as a file.",
        epilog=f"Formats: {formats}.",
    )
    parser.add_argument("addresses", nargs="*", metavar="ADDRESS", help=f"such as {EXAMPLE}")
    parser.add_argument("--guide", default="", metavar="ID", help="a whole guide")
    parser.add_argument("--search", default="", metavar="WORDS", help="what a search finds")
    parser.add_argument(
        "--compare", action="store_true", help="set 2 to 4 items side by side, field by field"
    )
    parser.add_argument(
        "--format", default="", metavar="FORMAT", help="when left out, the file's ending says it"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to write")
    parser.add_argument(
        "--all-my-data",
        type=Path,
        metavar="FILE",
        help="bookmarks, notes, collections, plans and settings; 'reader import' takes it in",
    )
    parser.add_argument("--overwrite", action="store_true", help="replace FILE if it is there")
    return parser
