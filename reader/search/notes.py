"""Notes: the sentences that an answer says about a query and its result."""

from __future__ import annotations

from reader.search.query import LONG, Filter, Query
from reader.translation import tr, tr_noop

NOTHING = tr_noop("Nothing was found.")


class Notes:
    """The sentences about one query; ``mistakes`` grow while it is searched."""

    def __init__(self, query: Query) -> None:
        self._query = query
        self.mistakes = list(query.mistakes)

    def no_value(self, condition: Filter) -> None:
        """A filter names nothing that there is."""
        self.mistakes.append(
            tr(
                "Nothing has the {field} “{value}”, so it was left out.",
                field=condition.field,
                value=condition.value,
            )
        )

    def plain(self) -> str:
        """What should be said about the query itself."""
        query = self._query
        if query.shortened:
            return "" if tr(LONG) in self.mistakes else tr(LONG)
        if not query.searchable and query.ignored:
            return tr("These words are too common to search for. Add another word.")
        if not query.searchable:
            return tr("There is no word to search for here. Type a word.")
        return ""

    def relaxed(self, whole: int, shown: int, count: int) -> str:
        """What should be said when something is missing from some of the results."""
        if count < 2 or whole == shown:
            return ""
        if not whole:
            return tr("No result has every word; showing results with some of them.")
        if whole < 3:
            return tr("Few results have every word; results with some of them follow.")
        return ""

    def nothing(self) -> str:
        """Nothing was found."""
        return f"{tr(NOTHING)} {tr('Check the spelling, or try fewer words.')}"

    def late(self) -> str:
        """Time was up."""
        return tr("The search took too long, so only part of the results is shown.")
