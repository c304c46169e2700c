"""The verbs ``reader pack list|install|remove|verify``: the packs on this machine."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from reader.errors import InputError
from reader.paths import Places
from reader.services.installing import InstalledPack, Installing, PackChange
from reader.services.rules import rules_for

DONE = {
    "installed": "{id} {edition} is installed.",
    "superseded": "{id} {edition} took the place of {before}.",
    "unchanged": "{id} {edition} is there already.",
    "removed": "{id} {edition} was removed.",
}


def run(arguments: Sequence[str], places: Places) -> int:
    """Run one of the verbs and return its exit code.

    0 when all is well, 2 when a pack is refused. Raises ReaderError when nothing was done.
    """
    chosen = _parser().parse_args(arguments)
    rules = rules_for(places)
    installing = Installing(rules.places, rules.trusted)
    if chosen.verb in ("list", "verify"):
        named = chosen.verb == "verify" and chosen.paths
        packs = installing.verify(chosen.paths) if named else installing.all()
        return _tell_packs(packs, chosen)
    if chosen.verb == "install":
        changes = installing.install(
            chosen.source, machine=chosen.machine, downgrade=chosen.downgrade
        )
    else:
        changes = (installing.remove(chosen.id, machine=chosen.machine),)
    return _tell_changes(changes, chosen)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reader pack", description="Packs on this machine.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    every = argparse.ArgumentParser(add_help=False)
    every.add_argument("--quiet", action="store_true", help="say nothing when all is well")
    every.add_argument("--json", action="store_true", help="answer in JSON")
    where = argparse.ArgumentParser(add_help=False)
    where.add_argument("--machine", action="store_true", help="for everybody on this machine")
    verbs.add_parser("list", parents=[every], help="list every pack and where it is")
    install = verbs.add_parser("install", parents=[every, where], help="install packs")
    install.add_argument("source", type=Path, metavar="FILE_OR_FOLDER")
    install.add_argument("--downgrade", action="store_true", help="let an older edition replace")
    remove = verbs.add_parser("remove", parents=[every, where], help="take a guide's pack out")
    remove.add_argument("id", metavar="GUIDE")
    verify = verbs.add_parser("verify", parents=[every], help="check packs in full")
    verify.add_argument("paths", type=Path, nargs="*", metavar="FILE_OR_FOLDER")
    return parser


def _tell_packs(packs: Sequence[InstalledPack], chosen: argparse.Namespace) -> int:
    refused = [pack for pack in packs if pack.problem]
    if chosen.json:
        print(json.dumps({"packs": [asdict(pack) for pack in packs]}, indent=1))
    elif not chosen.quiet:
        for pack in packs:
            where = f"; {pack.where}" if pack.where else ""
            name = f"{pack.id} {pack.edition}: {pack.title}" if pack.id else "refused"
            print(f"{name} ({pack.state}{where}) {pack.file}")
    for pack in refused:
        print(f"reader: {pack.problem}", file=sys.stderr)
    return InputError.exit_code if refused else 0


def _tell_changes(changes: Sequence[PackChange], chosen: argparse.Namespace) -> int:
    if chosen.json:
        print(json.dumps({"changes": [asdict(change) for change in changes]}, indent=1))
    elif not chosen.quiet:
        for change in changes:
            print(DONE[change.action].format(**asdict(change)))
    return 0
