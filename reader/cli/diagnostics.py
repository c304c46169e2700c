"""The verb ``reader diagnostics FILE.zip``: a report for IT without any of the user's own words."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.diagnosing import Diagnosing
from reader.services.rules import rules_for


def run(arguments: Sequence[str], places: Places) -> int:
    """Write the report. Raises InputError or StorageError when it was not written."""
    parser = argparse.ArgumentParser(
        prog="reader diagnostics", description="Write a report for IT; it holds no text of yours."
    )
    parser.add_argument("file", type=Path, metavar="FILE.zip")
    parser.add_argument("--overwrite", action="store_true", help="replace a file that is there")
    parser.add_argument("--quiet", action="store_true", help="say nothing when all is well")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    chosen = parser.parse_args(arguments)
    made = Diagnosing(rules_for(places)).write(
        chosen.file, JobControl(), overwrite=chosen.overwrite
    )
    if chosen.json:
        print(json.dumps({"file": str(made.path), "files": made.files}, indent=1))
    elif not chosen.quiet:
        print(f"{made.path} holds {len(made.files)} files, and no words of yours.")
    return 0
