"""Overlaying: local contacts, thresholds, forms and links on items, apart from the guide's text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.changeset import ChangeSet, Done
from reader.services.describing import describe_item
from reader.userdata.filters import EVERYTHING, MarkFilter
from reader.userdata.known_items import KnownItem
from reader.userdata.overlay import LocalEntry, LocalKind, Overlay

__all__ = ["LocalEntry", "LocalKind", "MarkFilter", "Overlaying"]


class Overlaying:
    """Reads and changes local information; no export holds it unless somebody asks for it.

    Every method raises StorageError when the user's own data cannot be used.
    """

    def __init__(self, library: Library, overlay: Overlay, today: Callable[[], date]) -> None:
        self._library = library
        self._overlay = overlay
        self._today = today

    def all(self, wanted: MarkFilter = EVERYTHING) -> tuple[LocalEntry, ...]:
        """The entries that a filter wants, by item."""
        return self._overlay.all(wanted)

    def on(self, address: Address) -> tuple[LocalEntry, ...]:
        """What is attached to one item."""
        return self._overlay.on(address)

    def addresses(self) -> frozenset[Address]:
        """What carries local information; for signs beside items."""
        return self._overlay.addresses()

    def due(self) -> tuple[LocalEntry, ...]:
        """Entries whose review date is today or has passed, the oldest first."""
        return self._overlay.due(self._today().isoformat())

    def put(self, entry: LocalEntry, control: JobControl) -> Done[LocalEntry]:
        """Keep a new entry (its ``id`` is '') or change one; the result is the entry as kept.

        Raises InputError for an empty title, a date that is none or a link of another kind,
        NotFound for an item that no installed guide has; nothing is saved then.
        """
        control.check()
        made, before = self._overlay.put(self._describe(entry), entry)
        old = {before.address} if before else set()
        return Done(made, ChangeSet(local=frozenset({made.address, *old})))

    def remove(self, entry_id: str, control: JobControl) -> Done[LocalEntry | None]:
        """Remove an entry; the result is what ``restore`` puts back."""
        control.check()
        known = self._overlay.remove(entry_id)
        return Done(None) if known is None else Done(known, _changed(known))

    def restore(self, entry: LocalEntry, control: JobControl) -> Done[None]:
        """Make an entry be exactly as it was: undo of ``remove`` and ``put``."""
        control.check()
        self._overlay.restore(entry)
        return Done(None, _changed(entry))

    def _describe(self, entry: LocalEntry) -> KnownItem:
        try:
            return describe_item(self._library, entry.address)
        except ReaderError:
            known = self._overlay.item_of(entry.id)
            if known is None or known.address != entry.address:
                raise
            return known


def _changed(entry: LocalEntry) -> ChangeSet:
    return ChangeSet(local=frozenset({entry.address}))
