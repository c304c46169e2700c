"""How the screens of searching come about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.jobs import JobControl
from reader.services.asking import Asked, Narrowing
from reader.services.finding import Tick
from reader.ui.dialogs.how_to_search import HowToSearchDialog
from reader.ui.dialogs.search_name import SearchNameDialog
from reader.ui.navigator import Spot
from tests.ui.shell import Shell

RECOMMENDED = ("kind", "recommendation", "Kind: Recommendation")


def ask(shell: Shell, text: str, *ticks: tuple[str, str, str]) -> None:
    """Ask a question anew, with filters (facet, value, words)."""
    chosen = tuple(Narrowing(Tick(facet, value), words) for facet, value, words in ticks)
    shell.search.ask_again(Asked(text, chosen))
    shell.idle()


def nothing_kept(shell: Shell) -> None:
    searches = shell.context.services.searches
    for kept in searches.all():
        searches.remove(kept, JobControl())
    shell.context.services.settings.set("remember-searches", False)
    ask(shell, "carers")
    shell.go(Spot("search"))


def start(shell: Shell) -> None:
    services = shell.context.services
    services.settings.set("remember-searches", True)
    chosen = (Narrowing(Tick(*RECOMMENDED[:2]), RECOMMENDED[2]),)
    for name, asked in (
        ("Kinship carers and money", Asked("financial support for kinship carers", chosen)),
        ("Mentoring", Asked("mentoring")),
    ):
        services.searches.save(asked, name, JobControl())
    for typed in ("sgo", "home visits for babies"):
        services.searches.remember(typed, JobControl())
    ask(shell, "carers")
    shell.go(Spot("search"))
    shell.search.offers.setFocus()


def filtered(shell: Shell) -> None:
    guide = shell.context.services.reading.cards()[0]
    ask(shell, "support for carers", RECOMMENDED, ("guide", guide.id, f"Guide: {guide.title}"))
    shell.search.list.setFocus()


def filters(shell: Shell) -> None:
    ask(shell, "support for carers", RECOMMENDED)
    shell.search.open_filters()


def explained(shell: Shell) -> None:
    ask(shell, "navigater for SGO carers of a 15 yr old")


def carried(shell: Shell) -> None:
    ask(shell, "support for carers")
    shell.search.list.setFocus()
    shell.press(shell.search.list, Qt.Key.Key_Return)


def named(shell: Shell) -> QWidget:
    ask(shell, "support for carers", RECOMMENDED)
    shell.run("search.save")
    return shell.dialog(SearchNameDialog)


def how(shell: Shell) -> QWidget:
    shell.go(Spot("search"))
    shell.run("search.how")
    return shell.dialog(HowToSearchDialog)


def chosen_result(shell: Shell) -> None:
    ask(shell, "support for carers")
    results = shell.search.list
    results.setFocus()
    results.setCurrentIndex(results.model().index(0, 0))


def filtered_away(shell: Shell) -> None:
    ask(shell, '"kinship navigator"', ("kind", "programme", "Kind: Programme"))


def mistyped(shell: Shell) -> None:
    ask(shell, "colour:blue carers (")
