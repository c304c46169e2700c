"""Upkeep: what keeps the user's own data safe without being asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.userdata.database import UserDatabase


class Upkeep:
    """Runs behind the window once a start."""

    def __init__(self, database: UserDatabase, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def back_up(self, control: JobControl) -> Done[bool]:
        """Make today's backup of bookmarks and history unless there is one; True if made.

        Raises StorageError when it cannot be written; older backups then stay.
        """
        control.check()
        return Done(self._database.backup_if_due(self._now()) is not None)
