"""Saving: bookmarks on recommendations, sections and other items."""

from __future__ import annotations

from collections.abc import Sequence

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.changeset import ChangeSet, Done
from reader.services.describing import describe_item
from reader.userdata.bookmarks import Bookmark, Bookmarks
from reader.userdata.filters import EVERYTHING, MarkFilter

__all__ = ["EVERYTHING", "Bookmark", "MarkFilter", "Saving"]


class Saving:
    """Reads and changes the saved list; every command says what it changed."""

    def __init__(self, library: Library, bookmarks: Bookmarks) -> None:
        self._library = library
        self._bookmarks = bookmarks

    def all(self, wanted: MarkFilter = EVERYTHING) -> Sequence[Bookmark]:
        """The bookmarks that a filter wants (all without one), in the order the user gave them."""
        return self._bookmarks.all(wanted)

    def addresses(self) -> frozenset[Address]:
        """What is bookmarked; for stars."""
        return self._bookmarks.addresses()

    def toggle(self, address: Address, control: JobControl) -> Done[bool]:
        """Save an item, or remove it when saved; True when it is saved now.

        Raises NotFound for an address that no installed guide has, StorageError when bookmarks
        cannot be written.
        """
        control.check()
        if self._bookmarks.find(address) is not None:
            return Done(False, self.remove(address, control).changes)
        item = describe_item(self._library, address)
        self._bookmarks.add(address, item.title, item.guide_title, item.kind, item.edition)
        return Done(True, ChangeSet(bookmarks=frozenset({address})))

    def remove(self, address: Address, control: JobControl) -> Done[Bookmark | None]:
        """Remove a bookmark and return it, so that the removal can be undone."""
        control.check()
        mark = self._bookmarks.find(address)
        if mark is None:
            return Done(None)
        self._bookmarks.remove(address)
        return Done(mark, ChangeSet(bookmarks=frozenset({address})))

    def restore(self, mark: Bookmark, control: JobControl) -> Done[None]:
        """Put a removed bookmark back where it was."""
        control.check()
        self._bookmarks.restore(mark)
        return Done(None, ChangeSet(bookmarks=frozenset({mark.address})))

    def move(self, address: Address, offset: int, control: JobControl) -> Done[None]:
        """Move a bookmark ``offset`` places down the list (up when negative)."""
        control.check()
        if not self._bookmarks.move(address, offset):
            return Done(None)
        return Done(None, ChangeSet(bookmarks=frozenset({address})))
