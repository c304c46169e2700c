"""The verbs of the command line, one line each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.paths import Places

Run = Callable[[Sequence[str], Places], int]


@dataclass(frozen=True)
class Verb:
    """A word that follows ``reader``; ``run`` gets what comes after it and returns an exit code."""

    name: str
    summary: str
    run: Run


def _search(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.search import run

    return run(arguments, places)


def _guides(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.guides import run

    return run(arguments, places)


def _show(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.show import run

    return run(arguments, places)


def _export(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.export import run

    return run(arguments, places)


def _import(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.taking_in import run

    return run(arguments, places)


def _index(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.index import run

    return run(arguments, places)


def _pack(arguments: Sequence[str], places: Places) -> int:
    if arguments and arguments[0] in INSTALLED_VERBS:
        from reader.cli.installed import run as run_installed

        return run_installed(arguments, places)
    from reader.cli.pack import run

    return run(arguments)


def _policy(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.policy import run

    return run(arguments, places)


def _selftest(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.selftest import run

    return run(arguments, places)


def _diagnostics(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.diagnostics import run

    return run(arguments, places)


INSTALLED_VERBS = ("list", "install", "remove", "verify")
"""What follows ``pack`` and is about packs on this machine, not about making them."""


VERBS: tuple[Verb, ...] = (
    Verb("search", 'find items: search "kinship navigator" --json --limit 5', _search),
    Verb("guides", "list the installed guides", _guides),
    Verb("show", "print an item, a page or a guide: show GUIDE/ITEM --json", _show),
    Verb("export", "write items or a guide as Word, Excel, PDF and more: export --help", _export),
    Verb("import", "take in a file that 'export --all-my-data' wrote: import FILE", _import),
    Verb("index", "bring the search index up to date", _index),
    Verb("policy", "say what your organisation set: policy show --json", _policy),
    Verb("pack", "install, list, verify, remove, build or validate guide packs", _pack),
    Verb("selftest", "check packs, index, database and more: selftest --json", _selftest),
    Verb("diagnostics", "write a report for IT without any words of yours", _diagnostics),
)
