"""Composition: makes the core from the folders it works in, each part when it is first used.

A part is imported when it is made: the first paint needs the shelf and the settings only.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.paths import Places
from reader.services.governing import govern
from reader.services.reading import ReadingRoom
from reader.services.wordings import Wordings
from reader.settings.policies import NO_POLICIES, Policies
from reader.settings.store import SettingsStore

if TYPE_CHECKING:
    from datetime import datetime

    from reader.search.index import SearchIndex
    from reader.services.coaching import Coach
    from reader.services.exporting import Exporting
    from reader.services.finding import Finding
    from reader.services.overview import Overviews
    from reader.services.own_notes import OwnNotes
    from reader.services.places import PlaceKeeping
    from reader.services.preparing import Preparing
    from reader.services.saving import Saving
    from reader.services.search_keeping import SearchKeeping
    from reader.services.upkeep import Upkeep
    from reader.services.workspace import Workspace
    from reader.userdata.database import UserDatabase

Clock = Callable[[], "datetime"]


def utc_now() -> datetime:
    """The time now, in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


class Services:
    """Everything a shell may ask; safe from any thread.

    ``temporary`` says that the cache is only for this run, ``said`` what the policies made of
    the options that were given.
    """

    def __init__(
        self,
        places: Places,
        clock: Clock = utc_now,
        *,
        temporary: bool = False,
        policies: Policies = NO_POLICIES,
        said: tuple[str, ...] = (),
    ) -> None:
        self.places = places
        self.settings = SettingsStore(places.settings, policies=policies)
        self.said = said
        self._clock = clock
        self._temporary = temporary
        self._library = Library(
            places.library,
            places.packs,
            places.more_packs,
            self.settings.entries("trusted-packs"),
            places.prepared_library,
            places.drops,
        )
        self._wordings = Wordings(places.synonyms)
        self.reading = ReadingRoom(self._library, self._wordings)
        # A second handle of the database would drop the first one's locks.
        self._lock = threading.Lock()
        self._opened_database: UserDatabase | None = None
        self._opened_index: SearchIndex | None = None

    @property
    def notices(self) -> tuple[str, ...]:
        """Sentences about how the start went; opens the database if nothing has yet."""
        messages = (*self.said, self.settings.message, self.data_notice())
        return tuple(text for text in messages if text)

    def log_policies(self) -> None:
        """Write to the log which policies were passed over; call it once the log is open."""
        if self.settings.policies.ignored:
            from reader.settings.settling import log_ignored

            log_ignored(self.settings.policies.ignored)

    def data_notice(self) -> str:
        """What opening the user's own data had to say, '' when all is well."""
        return self._database.message

    @cached_property
    def finding(self) -> Finding:
        """Search over every installed guide."""
        from reader.services.finding import Finding

        return Finding(self._library, self._index, self._wordings)

    @cached_property
    def coach(self) -> Coach:
        """What to try when nothing is found."""
        from reader.services.coaching import Coach

        return Coach(self.finding, self._library, self._wordings)

    @cached_property
    def searches(self) -> SearchKeeping:
        """Saved and recent searches."""
        from reader.services.search_keeping import SearchKeeping
        from reader.userdata.searches import RecentSearches, SavedSearches

        return SearchKeeping(
            SavedSearches(self._database),
            RecentSearches(self._database),
            lambda: self.finding,
            lambda: self.settings.flag("remember-searches"),
        )

    @cached_property
    def own_notes(self) -> OwnNotes:
        """The user's own notes, for searching them with the guides."""
        from reader.services.own_notes import OwnNote, OwnNotes

        def notes() -> Iterator[OwnNote]:
            for mark in self.workspace.noting.all() if self.settings.flag("notes") else ():
                if mark.text:
                    yield OwnNote(mark.id, mark.address, mark.item.title, mark.text)

        return OwnNotes(notes)

    @cached_property
    def exporting(self) -> Exporting:
        """Items, guides, results and comparisons as files."""
        from reader.services.exporting import Exporting

        return Exporting(
            self._library,
            self.places.resources / "fonts",
            self._clock,
            self.settings.entries("export-formats"),
        )

    @cached_property
    def overviews(self) -> Overviews:
        """Every recommendation and key principle as one table."""
        from reader.services.overview import Overviews

        return Overviews(self._library)

    @cached_property
    def preparing(self) -> Preparing:
        """Installing packs and building the index."""
        from reader.services.preparing import Preparing

        return Preparing(self._library, self._index, self.places)

    @cached_property
    def saving(self) -> Saving:
        """Bookmarks."""
        from reader.services.saving import Saving
        from reader.userdata.bookmarks import Bookmarks

        return Saving(self._library, Bookmarks(self._database))

    @cached_property
    def trail(self) -> PlaceKeeping:
        """Where the reader is, was, and can continue."""
        from reader.services.places import PlaceKeeping
        from reader.userdata.trail import Trail

        return PlaceKeeping(Trail(self._database), self._stamp, self.places.last_place)

    @cached_property
    def workspace(self) -> Workspace:
        """Collections, tags, notes, plans, local information, and care for all of it."""
        from reader.services.workspace import Workspace

        return Workspace(
            self._library, self._database, self.settings, self._clock, self.places.last_place
        )

    @cached_property
    def upkeep(self) -> Upkeep:
        """Backups of the user's own data."""
        from reader.services.upkeep import Retention, Upkeep
        from reader.userdata.searches import RecentSearches

        days = (self.settings.number("history-days"), self.settings.number("backup-days"))
        return Upkeep(
            self._database,
            self._clock,
            self.trail,
            RecentSearches(self._database),
            Retention(*(int(each) for each in days)),
        )

    def close(self) -> None:
        """Let go of files; the last thing a shell does."""
        if self._opened_database is not None:
            self._opened_database.close()
        if self._opened_index is not None:
            self._opened_index.close()
        if self._temporary:
            import shutil

            shutil.rmtree(self.places.cache, ignore_errors=True)

    def _stamp(self) -> str:
        return self._clock().strftime("%Y-%m-%dT%H:%M:%SZ")

    @property
    def _database(self) -> UserDatabase:
        with self._lock:
            if self._opened_database is None:
                from reader.userdata.database import UserDatabase

                self._opened_database = UserDatabase.open(self.places.database, self._stamp)
            return self._opened_database

    @property
    def _index(self) -> SearchIndex:
        with self._lock:
            if self._opened_index is None:
                from reader.search.index import SearchIndex

                self._opened_index = SearchIndex(
                    self.places.index,
                    installed=self.places.prepared_index,
                    wanted=lambda: self._library.fingerprint,
                )
            return self._opened_index


def build_services(places: Places, clock: Clock = utc_now) -> Services:
    """Make the core for the folders; never fails for a folder that is damaged or locked.

    The organisation's policies are read here, once, and may put other folders in their place.
    Where the cache cannot be written, a temporary one serves until the program ends.
    """
    places, policies, said = govern(places)
    if _writable(places.cache):
        return Services(places, clock, policies=policies, said=said)
    import tempfile

    temporary = replace(places, cache=Path(tempfile.mkdtemp(prefix="guides-reader-")))
    return Services(temporary, clock, temporary=True, policies=policies, said=said)


def _writable(folder: Path) -> bool:
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return False
    return True
