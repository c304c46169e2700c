"""SearchKeeping: searches saved by name, what is new in them, and the newest that were typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.logs import logger
from reader.services.asking import Asked, read_asked
from reader.services.changeset import ChangeSet, Done

if TYPE_CHECKING:
    from reader.search.values import Answer
    from reader.services.finding import Finding
    from reader.userdata.searches import RecentSearches, SavedSearch, SavedSearches

MOST_SEEN = 200
"""Results of a saved search that are told apart; of more, only their number is compared."""
_CHANGED = ChangeSet(searches=True)


@dataclass(frozen=True)
class KeptSearch:
    """A saved search: its number, its name and what it asks."""

    id: int
    name: str
    asked: Asked


class SearchKeeping:
    """Nothing that is typed is ever written to a log.

    ``remembers`` tells whether recent searches may be kept now.
    """

    def __init__(
        self,
        saved: SavedSearches,
        recent: RecentSearches,
        finding: Callable[[], Finding],
        remembers: Callable[[], bool],
    ) -> None:
        self._saved = saved
        self._recent = recent
        self._finding = finding
        self._remembers = remembers

    def all(self) -> tuple[KeptSearch, ...]:
        """Every saved search, the oldest first."""
        return tuple(k for k in (_kept(search) for search in self._saved.all()) if k is not None)

    def fresh(self, control: JobControl) -> Mapping[int, int]:
        """How many results each saved search has that were not there at the last look.

        Only those that have some. Raises Cancelled; a search that cannot be answered has none.
        """
        found: dict[int, int] = {}
        for search in self._saved.all():
            control.check()
            if (kept := _kept(search)) is None:
                continue
            try:
                answer = self._answer(kept.asked, control)
            except ReaderError:
                control.check()
                continue
            if count := self._news(search, answer):
                found[search.id] = count
        return found

    def save(self, asked: Asked, name: str, control: JobControl) -> Done[KeptSearch]:
        """Save a question under a name, with what it finds now as seen.

        A question that is saved already gets the new name. Raises StorageError, QueryError,
        IndexUnavailable.
        """
        answer = self._answer(asked, control)
        title = " ".join(name.split()) or asked.text.strip()
        made = self._saved.add(title, asked.written(), answer.total, _addresses(answer))
        return Done(KeptSearch(made.id, made.name, asked), _CHANGED)

    def look(self, kept: KeptSearch, control: JobControl) -> Done[frozenset[Address]]:
        """Take everything that a search finds now as seen; returns what was new.

        Of a search with more than MOST_SEEN results nothing is returned.
        """
        answer = self._answer(kept.asked, control)
        search = next((each for each in self._saved.all() if each.id == kept.id), None)
        if search is None:
            return Done(frozenset())
        news = self._news(search, answer)
        unseen = self._unseen(search, answer)
        new = frozenset(hit.address for hit in answer.hits if str(hit.address) in unseen)
        self._saved.look(kept.id, answer.total, _addresses(answer))
        return Done(new, _CHANGED if news else ChangeSet())

    def rename(self, kept: KeptSearch, name: str, control: JobControl) -> Done[bool]:
        """Give a saved search another name; False when it is gone or the name is empty."""
        control.check()
        title = " ".join(name.split())
        return _done(bool(title) and self._saved.rename(kept.id, title))

    def remove(self, kept: KeptSearch, control: JobControl) -> Done[bool]:
        """Forget a saved search; False when it is gone already."""
        control.check()
        return _done(self._saved.remove(kept.id))

    @property
    def remembers(self) -> bool:
        """Whether recent searches are kept."""
        return self._remembers()

    def recent(self) -> tuple[str, ...]:
        """The newest searches first; none while they are not kept."""
        return self._recent.all() if self._remembers() else ()

    def remember(self, text: str, control: JobControl) -> Done[None]:
        """Keep what was typed as the newest search, if that is wanted."""
        control.check()
        if not self._remembers() or not text.strip():
            return Done(None)
        self._recent.add(text)
        return Done(None, _CHANGED)

    def forget_recent(self, control: JobControl) -> Done[None]:
        """Forget every recent search."""
        control.check()
        self._recent.clear()
        return Done(None, _CHANGED)

    def _answer(self, asked: Asked, control: JobControl) -> Answer:
        return self._finding().search(asked.request(MOST_SEEN), control)

    def _news(self, search: SavedSearch, answer: Answer) -> int:
        if answer.total > MOST_SEEN or search.total > MOST_SEEN:
            return max(0, answer.total - search.total)
        return len(self._unseen(search, answer))

    def _unseen(self, search: SavedSearch, answer: Answer) -> frozenset[str]:
        if answer.total > MOST_SEEN or search.total > MOST_SEEN:
            return frozenset()
        return frozenset(_addresses(answer)) - self._saved.seen(search.id)


def _addresses(answer: Answer) -> tuple[str, ...]:
    return tuple(str(hit.address) for hit in answer.hits)


def _done(changed: bool) -> Done[bool]:
    return Done(changed, _CHANGED if changed else ChangeSet())


def _kept(search: SavedSearch) -> KeptSearch | None:
    try:
        return KeptSearch(search.id, search.name, read_asked(search.asked))
    except ValueError:
        logger("userdata").warning("a saved search cannot be read")
        return None
