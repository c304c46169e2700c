"""The verb ``import``: takes in a file of all of somebody's data, and reports rows that failed."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from reader.errors import ReaderError
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.caring import TakenIn
from reader.services.composition import build_services


def run(arguments: Sequence[str], places: Places) -> int:
    """Add what the file holds; 0 when every row is here now, 1 when some could not be taken in.

    What is here already is never overwritten. Raises InputError when the file is no such file,
    and StorageError; nothing was added then.
    """
    options = _parser().parse_args(arguments)
    services = build_services(places)
    try:
        for notice in services.notices:
            print(f"reader: {notice}", file=sys.stderr)
        control = JobControl(_progress)
        taken = services.workspace.caring.take_in(options.file, control).result
        guides = [card.id for card in services.reading.all_cards()]
        services.workspace.noting.settle(guides, JobControl())
    finally:
        services.close()
    if options.json:
        print(json.dumps(_as_json(taken), ensure_ascii=False, indent=2))
    else:
        _tell(taken)
    return ReaderError.exit_code if taken.failed else 0


def _tell(taken: TakenIn) -> None:
    added, known = sum(taken.added.values()), sum(taken.known.values())
    print(f"Rows added: {added}. Here already: {known}. Not taken in: {len(taken.failed)}.")
    for row in taken.failed:
        print(f"reader: {row}", file=sys.stderr)


def _as_json(taken: TakenIn) -> dict[str, object]:
    return {
        "added": dict(taken.added),
        "known": dict(taken.known),
        "failed": [row.__dict__ for row in taken.failed],
    }


def _progress(done: int, total: int) -> None:
    """Say how far it is, where somebody watches; the line is gone when it is done."""
    if sys.stderr.isatty():
        words = f"Taking in: {done} of {total}" if done < total else ""
        print(f"\r{words:<40}\r{words}", end="", file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="reader import",
        description="Add bookmarks, notes, collections, plans and settings from a file that "
        "'reader export --all-my-data' wrote. What is here already is kept as it is.",
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to take in")
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    return parser
