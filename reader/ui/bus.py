"""ChangeBus: announces what a command changed to every view that shows it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.services.changeset import ChangeSet


class Announcement(NamedTuple):
    """A ChangeSet and who caused it ('' for the program itself)."""

    changes: ChangeSet
    initiator: str = ""


class ChangeBus(QObject):
    """One per application; passed in ShellContext."""

    changed = Signal(Announcement)

    def publish(self, changes: ChangeSet, initiator: str = "") -> None:
        """Announce a change; an empty ChangeSet is not announced."""
        if changes:
            self.changed.emit(Announcement(changes, initiator))
