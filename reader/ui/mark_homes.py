"""MarkHomes: when guides change, looks for the home of every note, and says which have none now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.translation import counted, tr
from reader.ui.bus import Announcement
from reader.ui.context import Notice, ShellContext
from reader.ui.navigator import Spot

if TYPE_CHECKING:
    from reader.services.noting import Settled  # brings SQLite, which is imported off this thread

LOST_SHELF = "lost"
"""The list of the Saved page that holds what has no place."""


class MarkHomes(QObject):
    """Works after an installation, and after data came back from elsewhere; one notice for all."""

    def __init__(self, context: ShellContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        context.bus.changed.connect(self._changed)

    def _changed(self, announcement: Announcement) -> None:
        changes, services = announcement.changes, self._context.services
        if not changes.guides and not changes.data:
            return

        def settle(control: JobControl) -> Done[Settled]:
            # Data from a backup or a file may belong to any guide that is here.
            every = {card.id for card in services.reading.all_cards()} if changes.data else set()
            return services.workspace.noting.settle(changes.guides | every, control)

        self._context.perform(
            settle,
            owner=self,
            initiator="mark-homes",
            then=self._tell,
            failed=lambda _problem: None,
        )

    def _tell(self, settled: Settled) -> None:
        number = len(settled.lost)
        if not number:
            return
        text = counted(
            number,
            "{number} note has no place in the new edition. Nothing was removed.",
            "{number} notes have no place in the new edition. Nothing was removed.",
        )
        go = self._context.navigator.go
        self._context.tell(
            Notice(text, action=tr("Show"), act=lambda: go(Spot("saved", anchor=LOST_SHELF)))
        )
