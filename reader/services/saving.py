"""Saving: bookmarks on recommendations, sections and other items."""

from __future__ import annotations

from reader.errors import NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.changeset import ChangeSet, Done
from reader.userdata.bookmarks import Bookmark, Bookmarks

__all__ = ["Bookmark", "Saving"]


class Saving:
    """Reads and changes the saved list; every command says what it changed."""

    def __init__(self, library: Library, bookmarks: Bookmarks) -> None:
        self._library = library
        self._bookmarks = bookmarks

    def all(self) -> tuple[Bookmark, ...]:
        """Every bookmark, in the order the user gave them."""
        return self._bookmarks.all()

    def addresses(self) -> frozenset[Address]:
        """What is bookmarked; for stars."""
        return self._bookmarks.addresses()

    def toggle(self, address: Address, control: JobControl) -> Done[bool]:
        """Save an item, or remove it when saved; True when it is saved now.

        Raises NotFound for an address that no installed guide has, StorageError when bookmarks
        cannot be written.
        """
        control.check()
        if address in self._bookmarks.addresses():
            return Done(False, self.remove(address, control).changes)
        guide = self._library.open(address.guide).guide
        item = guide.find(address.item)
        if address.item and item is None:
            raise NotFound("This item is no longer in the guide; nothing was saved.")
        self._bookmarks.add(
            address,
            title=item.title if item else guide.title,
            guide_title=guide.title,
            kind=item.kind.value if item else "guide",
            edition=guide.edition,
        )
        return Done(True, ChangeSet(bookmarks=frozenset({address})))

    def remove(self, address: Address, control: JobControl) -> Done[Bookmark | None]:
        """Remove a bookmark and return it, so that the removal can be undone."""
        control.check()
        mark = next((m for m in self._bookmarks.all() if m.address == address), None)
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
