"""Caring: backups to choose from, everything out and in again, and leaving no trace."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.errors import InputError, StorageError
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.last_place import forget_last_place
from reader.settings.declared import SETTINGS
from reader.settings.store import SettingsStore
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import UserDatabase
from reader.userdata.personal_file import (
    FailedRow,
    TakenIn,
    read_settings,
    take_in,
    write_everything,
)
from reader.userdata.restoring import BackupContents, describe_backups

__all__ = ["BackupContents", "Caring", "FailedRow", "Restored", "TakenIn", "Written"]


@dataclass(frozen=True)
class Written:
    """A file of all data, and how many rows each of its sections holds."""

    path: Path
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Restored:
    """Which backup was brought back, and the name of the backup of what was there before."""

    name: str
    kept_as: str


class Caring:
    """Looks after the user's own data as a whole."""

    def __init__(self, database: UserDatabase, settings: SettingsStore, last_place: Path) -> None:
        self._database = database
        self._settings = settings
        self._last_place = last_place

    def backups(self) -> tuple[BackupContents, ...]:
        """Every backup, the newest first, with what it holds and whether it can be used."""
        return describe_backups(self._database.backups)

    def back_up(self, control: JobControl) -> Done[str]:
        """Make a backup now; the result is its file name. Raises StorageError."""
        control.check()
        return Done(self._database.backup_now().name)

    def restore(self, name: str, control: JobControl) -> Done[Restored]:
        """Bring a backup back by its file name; what was there becomes a backup first.

        Raises NotFound when it has gone, StorageError when it cannot be used; nothing changes
        then.
        """
        control.check()
        before = Bookmarks(self._database).addresses()
        kept = self._database.restore(name)
        forget_last_place(self._last_place)
        changes = ChangeSet(
            bookmarks=before | Bookmarks(self._database).addresses(), place=True, data=True
        )
        return Done(Restored(name, kept.name), changes)

    def export_everything(
        self, path: Path, control: JobControl, *, overwrite: bool = False
    ) -> Done[Written]:
        """Write all the user's own data, notes and settings included, as one JSON file.

        Raises InputError when there is a file already and ``overwrite`` is False, StorageError
        when it cannot be written; no half file is left.
        """
        control.check()
        settings = {setting.key: self._settings.own(setting.key) for setting in SETTINGS}
        counts = write_everything(self._database, path, settings, overwrite=overwrite)
        return Done(Written(path, counts))

    def take_in(self, path: Path, control: JobControl) -> Done[TakenIn]:
        """Add what such a file holds; what is here already is never overwritten.

        Every row that cannot be taken is in the report. All other rows are added, or, when this
        raises, none. Settings take the file's values. Raises InputError, StorageError.
        """
        settings = read_settings(path)
        taken = take_in(self._database, path, control.step)
        failed = list(taken.failed)
        changed = set()
        for number, (key, value) in enumerate(settings.items(), start=1):
            try:
                if self._settings.own(key) != value:
                    self._settings.set(key, value)
                    changed.add(key)
            except (InputError, KeyError):
                reason = "this reader has no such setting"
                if self._settings.locked(key):
                    reason = "it is set by your organisation"
                failed.append(FailedRow("settings", number, reason))
        changes = ChangeSet(
            bookmarks=Bookmarks(self._database).addresses(),
            settings=frozenset(changed),
            place=True,
            data=True,
        )
        return Done(TakenIn(taken.added, taken.known, tuple(failed)), changes)

    def clear(self, control: JobControl) -> Done[None]:
        """Remove all the user's own data so that no byte of it is left below the profile.

        Rows, free pages, the log, backups and damaged files that were set aside go; settings and
        guides stay. Raises StorageError when something could not be removed, and says what.
        """
        control.check()
        before = Bookmarks(self._database).addresses()
        self._database.erase()
        forget_last_place(self._last_place)
        return Done(None, ChangeSet(bookmarks=before, place=True, data=True))

    def check(self) -> bool:
        """Check the whole database file; False when it is damaged. May take a second."""
        try:
            return self._database.is_sound()
        except StorageError:
            return False
