"""ChangeSet: what a command changed, by identity, for whoever shows it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Generic, NamedTuple, TypeVar

from reader.guide.address import Address

T = TypeVar("T")


@dataclass(frozen=True)
class ChangeSet:
    """What is different now. Empty fields mean that nothing of that kind changed.

    ``guides`` are guide ids, ``bookmarks`` the addresses whose mark or order changed,
    ``settings`` setting keys; ``index`` says that search answers may differ, ``place`` that the
    place to continue from moved. ``collections``, ``marks`` and ``plans`` are ids, ``tags`` names,
    ``planned`` and ``local`` the items whose plan or local information changed. ``data`` says that
    the user's own data was replaced as a whole: ask for all of it again. ``searches`` says that
    saved or recent searches changed, ``shortcuts`` that commands have other keys.
    """

    guides: frozenset[str] = frozenset()
    bookmarks: frozenset[Address] = frozenset()
    settings: frozenset[str] = frozenset()
    index: bool = False
    place: bool = False
    collections: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    plans: frozenset[str] = frozenset()
    planned: frozenset[Address] = frozenset()
    local: frozenset[Address] = frozenset()
    data: bool = False
    searches: bool = False
    shortcuts: bool = False

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))


NOTHING = ChangeSet()


class Done(NamedTuple, Generic[T]):
    """What a command returns: its result and what it changed."""

    result: T
    changes: ChangeSet = NOTHING
