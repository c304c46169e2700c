"""JobControl: how slow work reports progress and learns that it is no longer wanted."""

from __future__ import annotations

import threading
from collections.abc import Callable

from reader.errors import Cancelled

Progress = Callable[[int, int], None]


class JobControl:
    """Passed to every slow function; safe to use from any thread.

    ``progress`` receives (done, total) in whole steps; it runs on the job's own thread, as does
    ``give_way``, which is called at every check and may wait there for somebody in a hurry.
    """

    def __init__(
        self, progress: Progress | None = None, give_way: Callable[[], object] | None = None
    ) -> None:
        self._cancelled = threading.Event()
        self._on_cancel: list[Callable[[], None]] = []
        self._progress = progress
        self._give_way = give_way

    @property
    def cancelled(self) -> bool:
        """True once somebody asked for the job to end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to end at its next check."""
        self._cancelled.set()
        for call in self._on_cancel:
            call()

    def on_cancel(self, call: Callable[[], None]) -> None:
        """Have ``call`` run as soon as the job is cancelled, on the thread that cancels it.

        For a job that waits where it cannot check; runs at once if it is cancelled already.
        """
        self._on_cancel.append(call)
        if self._cancelled.is_set():
            call()

    def check(self) -> None:
        """Give way, then raise Cancelled when the answer is no longer wanted."""
        if self._give_way is not None:
            self._give_way()
        if self._cancelled.is_set():
            raise Cancelled

    def step(self, done: int, total: int) -> None:
        """Report that ``done`` of ``total`` steps are finished; raises Cancelled like check()."""
        self.check()
        if self._progress is not None:
            self._progress(done, total)
