"""Watch: ends a search when its answer is no longer wanted or its time is up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from reader.jobs import JobControl

T = TypeVar("T")

_CHECK_EVERY = 512


class Watch:
    """Ends walks through the index when the answer is no longer wanted or its time is up.

    ``clock`` returns seconds; ``limit`` is how many a query may take. ``late`` tells whether a
    walk was cut short.
    """

    def __init__(self, control: JobControl, clock: Callable[[], float], limit: float) -> None:
        self._control = control
        self._clock = clock
        self._deadline = clock() + limit
        self.late = False

    def check(self) -> bool:
        """Whether there is time left. Raises Cancelled."""
        self._control.check()
        self.late = self.late or self._clock() > self._deadline
        return not self.late

    def between(self, items: Iterable[T]) -> Iterator[T]:
        """The same items, giving way before each. Raises Cancelled."""
        for item in items:
            self._control.check()
            yield item

    def over(self, items: Iterable[int]) -> Iterator[int]:
        """The same items, or only the first of them once time is up. Raises Cancelled."""
        for number, item in enumerate(items):
            if number % _CHECK_EVERY == 0 and not self.check():
                return
            yield item
