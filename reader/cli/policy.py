"""The verb ``policy``: what the organisation set, for people or as JSON."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence

from reader.paths import Places
from reader.services.composition import build_services
from reader.services.policy_report import SOURCE_WORDS, PolicyReport, policy_report, value_words
from reader.settings.in_force import InForce, Source
from reader.settings.setting import Setting, Value


def run(arguments: Sequence[str], places: Places) -> int:
    """Print every policy with the value in force, who decided it, and what was passed over."""
    parser = argparse.ArgumentParser(
        prog="reader policy", description="Say what your organisation set."
    )
    verbs = parser.add_subparsers(metavar="show", required=True)
    show = verbs.add_parser("show", help="print the policies in force")
    show.add_argument("--json", action="store_true", help="answer in JSON")
    options = parser.parse_args(arguments)
    services = build_services(places)
    try:
        services.log_policies()
        report = policy_report(services)
    finally:
        services.close()
    if options.json:
        print(json.dumps(_as_json(report), indent=2))
    else:
        _print(report)
    return 0


def _as_json(report: PolicyReport) -> dict[str, object]:
    return {
        "place": report.place,
        "policies": [
            {
                "key": row.setting.key,
                "title": row.setting.title,
                "value": _plain(row.setting, row.value),
                "source": row.source.value,
                "origin": row.origin,
                "default": _plain(row.setting, row.setting.default),
            }
            for row in report.rows
        ],
        "ignored": [each._asdict() for each in report.ignored],
    }


def _plain(setting: Setting, value: Value) -> Value | list[str]:
    """A value as a policy file holds it."""
    return list(setting.entries(value)) if setting.between else value


def _print(report: PolicyReport) -> None:
    print(f"Policies are looked for in {report.place or 'no place'}.")
    for row in report.rows:
        if row.source in (Source.ENFORCED, Source.RECOMMENDED):
            print(_line(row))
    if all(row.source not in (Source.ENFORCED, Source.RECOMMENDED) for row in report.rows):
        print("No policy is in force.")
    for each in report.ignored:
        print(f"Passed over: {each.key or 'the whole file'} in {each.origin}. {each.reason}")


def _line(row: InForce) -> str:
    words = value_words(row.setting, row.value)
    return f"{row.setting.key}: {words} ({SOURCE_WORDS[row.source].lower()}; {row.origin})"
