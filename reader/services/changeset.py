"""ChangeSet: what a command changed, by identity, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from reader.guide.address import Address

T = TypeVar("T")


@dataclass(frozen=True)
class ChangeSet:
    """What is different now. Empty fields mean that nothing of that kind changed.

    ``guides`` are guide ids, ``bookmarks`` the addresses whose mark or order changed,
    ``settings`` setting keys; ``index`` says that search answers may differ, ``place`` that the
    place to continue from moved.
    """

    guides: frozenset[str] = frozenset()
    bookmarks: frozenset[Address] = frozenset()
    settings: frozenset[str] = frozenset()
    index: bool = False
    place: bool = False

    def __bool__(self) -> bool:
        return bool(self.guides or self.bookmarks or self.settings or self.index or self.place)


NOTHING = ChangeSet()


class Done(NamedTuple, Generic[T]):
    """What a command returns: its result and what it changed."""

    result: T
    changes: ChangeSet = NOTHING
