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


def _index(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.index import run

    return run(arguments, places)


def _pack(arguments: Sequence[str], _places: Places) -> int:
    from reader.cli.pack import run

    return run(arguments)


def _policy(arguments: Sequence[str], places: Places) -> int:
    from reader.cli.policy import run

    return run(arguments, places)


VERBS: tuple[Verb, ...] = (
    Verb("search", 'find items: search "kinship navigator" --json --limit 5', _search),
    Verb("guides", "list the installed guides", _guides),
    Verb("show", "print an item, a page or a guide: show GUIDE/ITEM --json", _show),
    Verb("export", "write items or a guide as Word, Excel, PDF and more: export --help", _export),
    Verb("index", "bring the search index up to date", _index),
    Verb("policy", "say what your organisation set: policy show --json", _policy),
    Verb("pack", "build, validate or show a guide pack", _pack),
)
