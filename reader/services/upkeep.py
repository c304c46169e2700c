"""Upkeep: what keeps the user's own data safe, and no longer than it may be kept, unasked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.places import PlaceKeeping
from reader.userdata.database import UserDatabase
from reader.userdata.searches import RecentSearches


class Retention(NamedTuple):
    """For how many days places and searches, and backups, are kept; 0 sets no limit."""

    history_days: int = 0
    backup_days: int = 0


class Upkeep:
    """Runs behind the window once a start."""

    def __init__(
        self,
        database: UserDatabase,
        now: Callable[[], datetime],
        trail: PlaceKeeping,
        recent: RecentSearches,
        retention: Retention,
    ) -> None:
        self._database = database
        self._now = now
        self._trail = trail
        self._recent = recent
        self._retention = retention

    def back_up(self, control: JobControl) -> Done[bool]:
        """Make today's backup of bookmarks and history unless there is one; True if made.

        Raises StorageError when it cannot be written; older backups then stay.
        """
        control.check()
        return Done(self._database.backup_if_due(self._now()) is not None)

    def forget_old(self, control: JobControl) -> Done[int]:
        """Remove what is older than it may be kept; returns how many things were removed.

        Places and recent searches go by their day; of backups the newest always stays. Raises
        StorageError when the database cannot be used.
        """
        control.check()
        now, gone, backups = self._now(), 0, 0
        if days := self._retention.history_days:
            limit = (now - timedelta(days=days)).strftime("%Y-%m-%dT%H:%M:%SZ")
            gone = self._trail.forget_before(limit) + self._recent.forget_before(limit)
        if days := self._retention.backup_days:
            backups = self._database.forget_backups(now - timedelta(days=days))
        return Done(gone + backups, ChangeSet(searches=True) if gone else ChangeSet())
