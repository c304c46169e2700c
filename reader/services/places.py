"""Places: where the reader is, was, and can continue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.last_place import LastPlace, write_last_place
from reader.userdata.trail import Place, Trail

__all__ = ["Place", "PlaceKeeping"]


class PlaceKeeping:
    """Remembers the place in a guide, so that the next start continues there."""

    def __init__(self, trail: Trail, stamp: Callable[[], str], memory: Path) -> None:
        """``stamp`` returns the time now as ISO text; ``memory`` is the file for quick starts."""
        self._trail = trail
        self._stamp = stamp
        self._memory = memory

    def last(self) -> Place | None:
        """The place to continue from, or None on a first start."""
        return self._trail.last()

    def confirm(self) -> Place | None:
        """The place to continue from; the file for quick starts says the same from now on."""
        place = self._trail.last()
        self._note(place)
        return place

    def _note(self, place: Place | None) -> None:
        kept = None if place is None else LastPlace(place.address, place.anchor, place.fraction)
        write_last_place(self._memory, kept)

    def last_in(self, guide_id: str) -> Place | None:
        """The last place in one guide."""
        return self._trail.last_in(guide_id)

    def history(self, limit: int = 50) -> tuple[Place, ...]:
        """The newest places first."""
        return self._trail.history(limit)

    def forget_before(self, limit: str) -> int:
        """Forget places visited before ``limit`` (ISO 8601, UTC); returns how many."""
        gone = self._trail.forget_before(limit)
        if gone:
            self.confirm()
        return gone

    def remember(self, place: Place, control: JobControl) -> Done[None]:
        """Keep a place as visited now. Raises StorageError when it cannot be written."""
        control.check()
        self._trail.remember(replace(place, visited=self._stamp()))
        self._note(place)
        return Done(None, ChangeSet(place=True))
