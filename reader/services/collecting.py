"""Collecting: named collections of items, in the user's own order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.library.library import Library
from reader.services.changeset import ChangeSet, Done
from reader.services.describing import describe_item
from reader.userdata.collections import (
    CollectedItem,
    Collection,
    Collections,
    RemovedCollection,
)
from reader.userdata.filters import EVERYTHING, MarkFilter

__all__ = ["CollectedItem", "Collecting", "Collection", "MarkFilter", "RemovedCollection"]


class Collecting:
    """Reads and changes collections; every command says what it changed.

    Every method raises StorageError when the user's own data cannot be used.
    """

    def __init__(self, library: Library, collections: Collections) -> None:
        self._library = library
        self._collections = collections

    def all(self) -> tuple[Collection, ...]:
        """Every collection in the user's order."""
        return self._collections.all()

    def items(self, collection: str, wanted: MarkFilter = EVERYTHING) -> Sequence[CollectedItem]:
        """What a collection holds, in the user's order."""
        return self._collections.items(collection, wanted)

    def holding(self, address: Address) -> frozenset[str]:
        """The ids of the collections that hold an item."""
        return self._collections.holding(address)

    def make(self, name: str, control: JobControl) -> Done[Collection]:
        """Begin an empty collection. Raises InputError for an empty or taken name."""
        control.check()
        made = self._collections.make(name)
        return Done(made, _changed(made.id))

    def rename(self, collection: str, name: str, control: JobControl) -> Done[bool]:
        """Give a collection another name. Raises InputError, or NotFound when it has gone."""
        control.check()
        done = self._collections.rename(collection, name)
        return Done(done, _changed(collection)) if done else Done(False)

    def remove(self, collection: str, control: JobControl) -> Done[RemovedCollection | None]:
        """Remove a collection; the result is what ``restore`` puts back."""
        control.check()
        removed = self._collections.remove(collection)
        return Done(None) if removed is None else Done(removed, _changed(collection))

    def restore(self, removed: RemovedCollection, control: JobControl) -> Done[None]:
        """Put a removed collection back where it was, with its items."""
        control.check()
        self._collections.restore(removed)
        return Done(None, _changed(removed.collection.id))

    def move(self, collection: str, offset: int, control: JobControl) -> Done[bool]:
        """Move a collection ``offset`` places down the list (up when negative)."""
        control.check()
        done = self._collections.move(collection, offset)
        return Done(done, _changed(collection)) if done else Done(False)

    def put(self, collection: str, addresses: Iterable[Address], control: JobControl) -> Done[int]:
        """Put items at the end of a collection; the result is how many were not in it yet.

        Raises NotFound for an item that no installed guide has; nothing is then put.
        """
        items = [describe_item(self._library, address) for address in addresses]
        control.check()
        new = self._collections.put_all(collection, items)
        return Done(new, _changed(collection)) if new else Done(0)

    def take_out(
        self, collection: str, address: Address, control: JobControl
    ) -> Done[CollectedItem | None]:
        """Take an item out of a collection; the result is what ``put_back`` puts back."""
        control.check()
        taken = self._collections.take_out(collection, address)
        return Done(None) if taken is None else Done(taken, _changed(collection))

    def put_back(self, collection: str, taken: CollectedItem, control: JobControl) -> Done[None]:
        """Put an item back where it was in a collection."""
        control.check()
        self._collections.put_back(collection, taken)
        return Done(None, _changed(collection))

    def move_item(
        self, collection: str, address: Address, offset: int, control: JobControl
    ) -> Done[bool]:
        """Move an item ``offset`` places down its collection (up when negative)."""
        control.check()
        done = self._collections.move_item(collection, address, offset)
        return Done(done, _changed(collection)) if done else Done(False)


def _changed(collection: str) -> ChangeSet:
    return ChangeSet(collections=frozenset({collection}))
