"""The verb ``reader selftest``: whether every part works, for a person or a monitoring tool."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from reader import __version__
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.faults import PARTS
from reader.services.rules import rules_for
from reader.services.selftesting import SelfTest, SelfTesting

STATES = ("sound", "attention", "broken")
"""What the exit codes 0, 1 and 2 are called."""


def run(arguments: Sequence[str], places: Places) -> int:
    """Run the self-test and return its exit code: one of SELFTEST_CODES."""
    parser = argparse.ArgumentParser(
        prog="reader selftest", description="Check that every part works; nothing is changed."
    )
    parser.add_argument("--quiet", action="store_true", help="print nothing; the code tells")
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    chosen = parser.parse_args(arguments)
    rules = rules_for(places)
    testing = SelfTesting(rules.places, lambda: rules.problems, rules.trusted)
    result = testing.run(JobControl())
    if chosen.json:
        print(json.dumps(as_json(result), indent=1))
    elif not chosen.quiet:
        _tell(result)
    return result.exit_code


def as_json(result: SelfTest) -> dict[str, object]:
    """The result as monitoring tools read it."""
    return {
        "reader": __version__,
        "state": STATES[result.exit_code],
        "exit_code": result.exit_code,
        "codes": sorted({fault.kind.code for fault in result.faults}),
        "parts": [
            {
                "part": part,
                "state": STATES[max((f.kind.level for f in result.of(part)), default=0)],
                "faults": [
                    {
                        "code": fault.kind.code,
                        "about": fault.about,
                        "meaning": fault.kind.meaning,
                        "remedy": fault.kind.remedy,
                    }
                    for fault in result.of(part)
                ],
            }
            for part in PARTS
        ],
    }


def _tell(result: SelfTest) -> None:
    for part in PARTS:
        faults = result.of(part)
        print(f"{part}: {STATES[max((f.kind.level for f in faults), default=0)]}")
        for kind in dict.fromkeys(fault.kind for fault in faults):
            print(f"  {kind.code}: {kind.meaning} {kind.remedy}")
            for fault in faults:
                if fault.kind == kind and fault.about:
                    print(f"    {fault.about}")
