"""Workspace: the services for marks, plans and data care, each made when it is first used."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.settings.store import SettingsStore
from reader.userdata.database import UserDatabase

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from reader.services.caring import Caring
    from reader.services.collecting import Collecting
    from reader.services.merging import Merging
    from reader.services.noting import Noting
    from reader.services.overlaying import Overlaying
    from reader.services.planning import Planning
    from reader.services.tagging import TagKeeping


class Workspace:
    """What people do with guides beyond reading them; safe from any thread."""

    def __init__(
        self,
        library: Library,
        database: UserDatabase,
        settings: SettingsStore,
        now: Callable[[], datetime],
        last_place: Path,
    ) -> None:
        self._library = library
        self._database = database
        self._settings = settings
        self._now = now
        self._last_place = last_place

    @cached_property
    def collecting(self) -> Collecting:
        """Named collections."""
        from reader.services.collecting import Collecting
        from reader.userdata.collections import Collections

        return Collecting(self._library, Collections(self._database))

    @cached_property
    def tagging(self) -> TagKeeping:
        """Tags on items and marks."""
        from reader.services.tagging import TagKeeping
        from reader.userdata.tags import Tags

        return TagKeeping(Tags(self._database))

    @cached_property
    def noting(self) -> Noting:
        """Notes and highlights."""
        from reader.services.noting import Noting
        from reader.userdata.marks import Marks

        return Noting(self._library, Marks(self._database), lambda: self._settings.flag("notes"))

    @cached_property
    def planning(self) -> Planning:
        """What is in place here."""
        from reader.services.planning import Planning
        from reader.userdata.plans import Plans

        return Planning(self._library, Plans(self._database), self._today, self._plans_on)

    @cached_property
    def merging(self) -> Merging:
        """Plans as files, and colleagues' files joined to ours."""
        from reader.services.merging import Merging
        from reader.userdata.plans import Plans

        return Merging(Plans(self._database), self._database.stamp, self._plans_on)

    @cached_property
    def overlaying(self) -> Overlaying:
        """Local contacts, thresholds, forms and links."""
        from reader.services.overlaying import Overlaying
        from reader.userdata.overlay import Overlay

        return Overlaying(self._library, Overlay(self._database), self._today)

    @cached_property
    def caring(self) -> Caring:
        """Backups, everything out and in, and clearing."""
        from reader.services.caring import Caring

        return Caring(self._database, self._settings, self._last_place)

    def _plans_on(self) -> bool:
        return self._settings.flag("plans")

    def _today(self) -> date:
        # A target date is a day where the reader is, not in Greenwich.
        return self._now().astimezone().date()
