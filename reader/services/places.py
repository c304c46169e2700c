"""Places: where the reader is, was, and can continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.userdata.trail import Place, Trail

__all__ = ["Place", "PlaceKeeping"]


class PlaceKeeping:
    """Remembers the place in a guide, so that the next start continues there."""

    def __init__(self, trail: Trail, stamp: Callable[[], str]) -> None:
        """``stamp`` returns the time now as ISO text."""
        self._trail = trail
        self._stamp = stamp

    def last(self) -> Place | None:
        """The place to continue from, or None on a first start."""
        return self._trail.last()

    def last_in(self, guide_id: str) -> Place | None:
        """The last place in one guide."""
        return self._trail.last_in(guide_id)

    def history(self, limit: int = 50) -> tuple[Place, ...]:
        """The newest places first."""
        return self._trail.history(limit)

    def remember(self, place: Place, control: JobControl) -> Done[None]:
        """Keep a place as visited now. Raises StorageError when it cannot be written."""
        control.check()
        self._trail.remember(replace(place, visited=self._stamp()))
        return Done(None, ChangeSet(place=True))
