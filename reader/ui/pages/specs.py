"""The pages of the window, one line each, in the order of the rail."""

from __future__ import annotations

from reader.ui.context import ShellContext
from reader.ui.pages.page import PageSpec, PageWidget


def _guides(context: ShellContext) -> PageWidget:
    from reader.ui.pages.guides import GuidesPage

    return GuidesPage(context)


def _reading(context: ShellContext) -> PageWidget:
    from reader.ui.pages.reading import ReadingPage

    return ReadingPage(context)


def _search(context: ShellContext) -> PageWidget:
    from reader.ui.pages.search import SearchPage

    return SearchPage(context)


def _recommendations(context: ShellContext) -> PageWidget:
    from reader.ui.pages.recommendations import RecommendationsPage

    return RecommendationsPage(context)


def _compare(context: ShellContext) -> PageWidget:
    from reader.ui.pages.compare import ComparePage

    return ComparePage(context)


def _saved(context: ShellContext) -> PageWidget:
    from reader.ui.pages.saved import SavedPage

    return SavedPage(context)


def _plan(context: ShellContext) -> PageWidget:
    from reader.ui.pages.plan import PlanPage

    return PlanPage(context)


def _help(context: ShellContext) -> PageWidget:
    from reader.ui.pages.help import HelpPage

    return HelpPage(context)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("guides", "Guides", "guides", _guides),
    PageSpec("reading", "Reading", "guides", _reading, in_rail=False),
    PageSpec("search", "Search", "search", _search),
    PageSpec("recommendations", "Recommendations", "table", _recommendations),
    PageSpec("compare", "Compare", "table", _compare, in_rail=False),
    PageSpec("saved", "Saved", "star", _saved),
    PageSpec("plan", "Our plan", "clipboard-check", _plan),
    PageSpec("help", "Help", "help", _help),
)

RAIL: tuple[PageSpec, ...] = tuple(spec for spec in PAGES if spec.in_rail)
"""The pages that stand in the rail."""
