"""The verb ``reader pack``: build, validate and show guide packs."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError

if TYPE_CHECKING:
    import argparse

    from reader.services.packing import Finding

OK = 0
BAD_INPUT = InputError.exit_code

Verb = Callable[["argparse.Namespace"], int]


def run(arguments: Sequence[str]) -> int:
    """Run ``reader pack`` with the words after it.

    Gives the exit code: 0 when all is well (warnings allowed), 2 for findings that are errors and
    for bad arguments. Raises ReaderError when a pack cannot be opened or written.
    """
    try:
        chosen = _parser().parse_args(arguments)
    except SystemExit as ended:  # argparse has already said why
        return ended.code if isinstance(ended.code, int) else BAD_INPUT
    verb: Verb = chosen.verb
    return verb(chosen)


def _parser() -> argparse.ArgumentParser:
    import argparse

    parser = argparse.ArgumentParser(prog="reader pack", description="Guide packs.")
    verbs = parser.add_subparsers(required=True, metavar="build|validate|synonyms|report|show")
    build = verbs.add_parser("build", help="make a pack of a guide, or of each in a folder")
    build.add_argument("folder", type=Path, metavar="FOLDER")
    build.add_argument(
        "--out", type=Path, required=True, metavar="PATH", help="a file; a folder for several"
    )
    build.add_argument("--issued", default="", metavar="DATE", help="such as 2026-11-23")
    build.set_defaults(verb=_build)
    validate = verbs.add_parser("validate", help="list everything wrong with guides")
    validate.add_argument("paths", type=Path, nargs="+", metavar="FOLDER_OR_PACK")
    validate.add_argument(
        "--strict", action="store_true", help="let warnings, too, end with exit code 2"
    )
    validate.add_argument("--json", action="store_true", help="answer in JSON")
    validate.set_defaults(verb=_validate)
    synonyms = verbs.add_parser("synonyms", help="list everything wrong with synonym files")
    synonyms.add_argument("folder", type=Path, metavar="FOLDER")
    synonyms.add_argument("--guides", type=Path, nargs="+", required=True, metavar="FOLDER_OR_PACK")
    synonyms.add_argument("--json", action="store_true", help="answer in JSON")
    synonyms.set_defaults(verb=_synonyms)
    report = verbs.add_parser("report", help="say how well each guide's facts are known")
    report.add_argument("paths", type=Path, nargs="+", metavar="FOLDER")
    report.add_argument("--out", type=Path, metavar="FILE", help="write it there")
    report.set_defaults(verb=_report)
    show = verbs.add_parser("show", help="say what a pack holds")
    show.add_argument("pack", type=Path, metavar="PACK")
    show.add_argument("--json", action="store_true", help="answer in JSON")
    show.set_defaults(verb=_show)
    return parser


def _build(chosen: argparse.Namespace) -> int:
    from reader.services.packing import build_pack, guides_in

    folders = guides_in(chosen.folder)
    several = folders != (chosen.folder,)
    if several:
        chosen.out.mkdir(parents=True, exist_ok=True)
    codes = []
    for folder in folders:
        out = chosen.out / f"{folder.name}.guidepack" if several else chosen.out
        built = build_pack(folder, out, chosen.issued)
        _list(built.findings)
        if built.manifest is None:
            what = f"pack of {folder}" if several else "pack"
            print(f"No {what} was written. {_count(built.findings)}", file=sys.stderr)
            codes.append(BAD_INPUT)
        else:
            print(f"{out} holds {built.manifest.title}, edition {built.manifest.edition}.")
    return max(codes, default=OK)


def _validate(chosen: argparse.Namespace) -> int:
    from reader.services.packing import validate_all

    return _answer(validate_all(chosen.paths), chosen, strict=chosen.strict)


def _synonyms(chosen: argparse.Namespace) -> int:
    from reader.services.packing import check_synonyms

    return _answer(check_synonyms(chosen.folder, chosen.guides), chosen)


def _answer(
    findings: Sequence[Finding], chosen: argparse.Namespace, *, strict: bool = False
) -> int:
    from reader.services.packing import has_errors

    if chosen.json:
        print(json.dumps({"findings": [asdict(finding) for finding in findings]}, indent=1))
    else:
        _list(findings)
        print(_count(findings))
    bad = bool(findings) if strict else has_errors(findings)
    return BAD_INPUT if bad else OK


def _report(chosen: argparse.Namespace) -> int:
    from reader.jobs import JobControl
    from reader.services.content_page import content_page
    from reader.services.content_report import content_of
    from reader.services.packing import guides_in
    from reader.writing import write_whole

    folders = [folder for path in chosen.paths for folder in guides_in(path)]
    guides = content_of(folders, JobControl())
    page = content_page(guides)
    if chosen.out is None:
        print(page, end="")
    else:
        write_whole(chosen.out, page.encode())
    if len(guides) < len(folders):
        print("Guides with errors are left out; validate them first.", file=sys.stderr)
        return BAD_INPUT
    return OK


def _show(chosen: argparse.Namespace) -> int:
    from reader.services.packing import show

    summary = asdict(show(chosen.pack))
    if chosen.json:
        print(json.dumps(summary, indent=1))
        return OK
    for name, value in summary.items():
        if isinstance(value, dict):
            value = ", ".join(f"{key} {number}" for key, number in value.items())
        print(f"{name.replace('_', ' ')}: {value}")
    return OK


def _list(findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(finding, file=sys.stderr)


def _count(findings: Sequence[Finding]) -> str:
    """How many errors and warnings there are, as a sentence."""
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    words = [
        f"{number} {word}{'' if number == 1 else 's'}"
        for number, word in ((errors, "error"), (warnings, "warning"))
    ]
    return f"Found {words[0]} and {words[1]}."
