"""Tagging: the user's own words on items, notes and highlights."""

from __future__ import annotations

from reader.guide.address import SCHEME, Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.userdata.tags import Tag, Tagging, Tags

__all__ = ["Tag", "TagKeeping", "Tagging"]


class TagKeeping:
    """Reads and changes tags; every command says what it changed.

    A target is an item's Address or a mark's id. Every method raises StorageError when the
    user's own data cannot be used.
    """

    def __init__(self, tags: Tags) -> None:
        self._tags = tags

    def all(self, words: str = "") -> tuple[Tag, ...]:
        """Every tag in alphabetical order; with ``words``, those that hold all of them."""
        return self._tags.all(words)

    def of(self, target: Address | str) -> tuple[str, ...]:
        """The tags on an item or mark."""
        return self._tags.of(target)

    def by_target(self) -> dict[str, tuple[str, ...]]:
        """The tags of everything that has any, by address text or mark id; for lists."""
        return self._tags.by_target()

    def add(self, target: Address | str, name: str, control: JobControl) -> Done[bool]:
        """Put a tag on an item or mark. Raises InputError for an empty or very long tag."""
        control.check()
        done = self._tags.add(target, name)
        return Done(True, _changed((name,), (str(target),))) if done else Done(False)

    def remove(
        self, target: Address | str, name: str, control: JobControl
    ) -> Done[tuple[Tagging, ...]]:
        """Take a tag off an item or mark; the result is what ``restore`` puts back."""
        control.check()
        return _done(self._tags.remove(target, name))

    def remove_everywhere(self, name: str, control: JobControl) -> Done[tuple[Tagging, ...]]:
        """Take a tag off everything; the result is what ``restore`` puts back."""
        control.check()
        return _done(self._tags.remove_everywhere(name))

    def restore(self, removed: tuple[Tagging, ...], control: JobControl) -> Done[None]:
        """Put removed tags back where they were."""
        control.check()
        self._tags.restore(removed)
        return Done(None, _done(removed).changes)

    def rename(self, name: str, to: str, control: JobControl) -> Done[bool]:
        """Give a tag another name everywhere; it joins one that has that name already."""
        control.check()
        done = self._tags.rename(name, to)
        return Done(True, ChangeSet(tags=frozenset({name, to}))) if done else Done(False)


def _done(removed: tuple[Tagging, ...]) -> Done[tuple[Tagging, ...]]:
    names = tuple(each.name for each in removed)
    return Done(removed, _changed(names, tuple(each.target for each in removed)))


def _changed(names: tuple[str, ...], targets: tuple[str, ...]) -> ChangeSet:
    marks = frozenset(target for target in targets if not target.startswith(SCHEME))
    return ChangeSet(tags=frozenset(names), marks=marks)
