"""Preparing: install new packs and build the search index in the background."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.guide.card import GuideCard
from reader.guide.kinds import GuideKind
from reader.jobs import JobControl
from reader.library.library import Library, SyncReport
from reader.paths import Places
from reader.search.index import SearchIndex
from reader.search.values import IndexState, SearchDocument
from reader.services.changeset import ChangeSet, Done
from reader.translation import counted, tr

MOST_NAMED = 2
"""Guides with a new edition that are named; of more only their number is told."""


@dataclass(frozen=True)
class Prepared:
    """What preparing found: sentences for people about packs that could not be used.

    ``updated`` are guides that were here before in another edition; the handbook is not told.
    """

    problems: tuple[str, ...] = ()
    updated: tuple[GuideCard, ...] = ()

    @property
    def news(self) -> str:
        """One sentence about new editions, '' when there are none."""
        if len(self.updated) > MOST_NAMED:
            return counted(
                len(self.updated),
                "{number} guide has a new edition.",
                "{number} guides have a new edition.",
            )
        if not self.updated:
            return ""
        titles = tr(" and ").join(
            tr("{title} (edition {edition})", title=card.title, edition=card.edition)
            for card in self.updated
        )
        return tr("New edition: {titles}.", titles=titles)


class Preparing:
    """Brings the library and then the index up to date; each part can be cancelled."""

    def __init__(self, library: Library, index: SearchIndex, places: Places) -> None:
        self._library = library
        self._index = index
        self._places = places

    def guides(self, control: JobControl) -> Done[Prepared]:
        """Install what is new in the packs folder. Raises StorageError if the cache is full."""
        before = {card.id: card.edition for card in self._library.cards()}
        report: SyncReport = self._library.sync(control)
        changes = ChangeSet(guides=report.installed | report.removed)
        updated = tuple(
            card
            for card in self._library.cards()
            if before.get(card.id, card.edition) != card.edition
            and card.kind is not GuideKind.HANDBOOK
        )
        return Done(Prepared(report.problems, updated), changes)

    def index_ready(self) -> bool:
        """Whether the index answers for just the installed guides; no guides need no index."""
        if not self._library.cards():
            return True
        return self._index.state(self._library.fingerprint) is IndexState.READY

    def search_index(self, control: JobControl) -> Done[bool]:
        """Build the index when it is missing, stale or damaged; True when one was built."""
        return Done(False) if self.index_ready() else self.rebuild(control)

    def rebuild(self, control: JobControl) -> Done[bool]:
        """Build the index, whatever is there; the old one serves until the new one is whole."""
        fingerprint = self._library.fingerprint
        total = self._library.count_items()
        self._index.build(self._documents(), total, fingerprint, control)
        return Done(True, ChangeSet(index=True))

    def search_index_apart(self, control: JobControl) -> Done[bool]:
        """As search_index(), in a process of its own: a window must not wait for its turn.

        Where no second process may start, the index is built in this one.
        """
        from reader.services.index_process import build_apart

        if self.index_ready():
            return Done(False)
        if build_apart(self._places, control):
            return Done(True, ChangeSet(index=True))
        return self.rebuild(control)

    def _documents(self) -> Iterator[SearchDocument]:
        from reader.services.indexing import describe

        for card in self._library.cards():
            yield from describe(self._library.open(card.id))
