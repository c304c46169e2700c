"""ItemCommands: save, unsave and copy a link, the same from every page."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.translation import counted, tr
from reader.ui.context import Notice, ShellContext
from reader.ui.navigator import Spot


class ItemCommands:
    """Runs commands for a page; ``owner`` is the page, ``initiator`` its name on the bus."""

    def __init__(self, context: ShellContext, owner: QObject, initiator: str) -> None:
        self._context = context
        self._owner = owner
        self._initiator = initiator

    def toggle_saved(self, address: Address) -> None:
        """Save an item, or remove it when it is saved; the stars follow from the ChangeSet."""

        def told(saved: bool) -> None:
            text = tr("Saved. Find it on the Saved page.") if saved else tr("Removed from saved.")
            self._context.tell(Notice(text))

        saving = self._context.services.saving
        self._context.perform(
            lambda control: saving.toggle(address, control),
            owner=self._owner,
            initiator=self._initiator,
            then=told,
        )

    def copy_link(self, address: Address) -> None:
        """Put an item's address on the clipboard."""
        QGuiApplication.clipboard().setText(str(address))
        self._context.tell(Notice(tr("Copied {address}", address=address)))

    def cite(self, address: Address, *, harvard: bool = False) -> None:
        """Put what an item says on the clipboard, with where it comes from."""
        exporting = self._context.services.exporting

        def copy(words: str) -> None:
            QGuiApplication.clipboard().setText(words)
            plain, other = tr("Copied with its citation."), tr("Copied with its Harvard citation.")
            self._context.tell(Notice(other if harvard else plain))

        self._context.ask(
            "cite",
            lambda _control: exporting.quotation(address, harvard=harvard),
            copy,
            owner=self._owner,
        )

    def toggle_chosen(self, address: Address) -> None:
        """Choose an item for comparing, or give it up, and say how many are chosen."""
        tray = self._context.tray
        on = tray.toggle(address)
        number = len(tray.addresses)
        added = counted(
            number,
            "Added to the comparison. {number} chosen.",
            "Added to the comparison. {number} chosen.",
        )
        taken = counted(
            number,
            "Taken out of the comparison. {number} chosen.",
            "Taken out of the comparison. {number} chosen.",
        )
        self._context.tell(
            Notice(
                added if on else taken,
                action=tr("Compare") if tray.comparable else "",
                act=lambda: self._context.navigator.go(Spot("compare")),
            )
        )

    def keep_setting(self, key: str, value: str | float | bool) -> None:
        """Keep a setting; views follow from the ChangeSet."""

        def command(_control: JobControl) -> Done[None]:
            self._context.services.settings.set(key, value)
            return Done(None, ChangeSet(settings=frozenset({key})))

        self._context.perform(command, owner=self._owner, initiator=self._initiator)
