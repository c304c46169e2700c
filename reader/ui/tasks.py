"""TaskRunner: runs jobs off the GUI thread and brings their answers back to it."""

from __future__ import annotations

import threading
import weakref
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import shiboken6
from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import Cancelled
from reader.jobs import JobControl, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Job = Callable[[JobControl], T]
Failed = Callable[[Exception], None]

READER_THREADS = 3
WAY_SECONDS = 0.05
"""How long a job waits at a check, at most, while the window shows what has arrived."""
PAINT_MS = 8
"""How long after an answer or a paint the next paint may begin: Qt waits for 5 ms before it."""


class TaskRunner(QObject):
    """One per application. Answers travel through one queue and one signal.

    Questions run on the reader pool; commands on a single writer thread, in order. A newer job on
    the same channel cancels the older one, whose late answer is dropped. A closed owner hears
    nothing. The signal belongs to the runner, never to a job: an object freed on a pool thread
    crashes.

    While the window shows and paints an answer, other jobs wait at their next check: Python runs
    one thread at a time, and the window would be slowed down by each.
    """

    _ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pools: dict[bool, ThreadPoolExecutor] = {}
        self._held: list[Callable[[], None]] | None = None
        self._arrived: deque[Callable[[], None]] = deque()
        self._current: dict[str, JobControl] = {}
        self._pending = 0
        self._way_free = threading.Event()
        self._way_free.set()
        self._passed = QTimer(self)
        self._passed.setSingleShot(True)
        self._passed.setInterval(PAINT_MS)
        self._passed.timeout.connect(self._way_free.set)

    @property
    def idle(self) -> bool:
        """True when no job is waiting, running or yet to be delivered."""
        return self._pending == 0

    def run(
        self,
        job: Job[T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Failed,
        channel: str = "",
        writes: bool = False,
        progress: Progress | None = None,
    ) -> JobControl:
        """Start a job; ``done`` or ``failed`` is called on the GUI thread, or neither if cancelled.

        ``progress`` is called on the GUI thread with (done, total).
        """
        alive = weakref.ref(owner)

        def report(steps: int, total: int) -> None:
            if progress is not None:
                self._post(lambda: progress(steps, total) if _lives(alive()) else None)

        control = JobControl(report, lambda: self._way_free.wait(WAY_SECONDS))
        if channel:
            if (older := self._current.get(channel)) is not None:
                older.cancel()
            self._current[channel] = control

        def finished(future: Future[T]) -> None:
            self._post(lambda: self._conclude(future, control, channel, alive, done, failed))

        self._pending += 1

        def start() -> None:
            self._pool(writes=writes).submit(_guarded, job, control).add_done_callback(finished)

        if self._held is None:
            start()
        else:
            self._held.append(start)
        return control

    def hold(self) -> None:
        """Let new jobs wait for release(): what runs beside the first paint makes it late."""
        self._held = []

    def release(self) -> None:
        """Start the jobs that wait, in order."""
        held, self._held = self._held or [], None
        for start in held:
            start()

    @property
    def jobs_wait(self) -> bool:
        """Whether jobs wait at their next check because the window is about to paint."""
        return not self._way_free.is_set()

    def let_pass(self) -> None:
        """Have jobs wait at their next check until the GUI thread has had time to paint."""
        self._way_free.clear()
        self._passed.start()

    def when_painted(self, call: Callable[[], None]) -> None:
        """Make a call on the GUI thread: now, or at release() while jobs wait for that."""
        if self._held is None:
            call()
        else:
            self._held.append(call)

    def busy(self, channel: str) -> bool:
        """Whether a job that was started on a channel has yet to be delivered."""
        return channel in self._current

    def cancel(self, channel: str) -> None:
        """Ask the job that runs on a channel to end; its answer is dropped."""
        if (control := self._current.pop(channel, None)) is not None:
            control.cancel()

    def shutdown(self) -> None:
        """Cancel questions, let commands finish, and wait for both."""
        self.release()
        for control in self._current.values():
            control.cancel()
        for writes, pool in sorted(self._pools.items()):
            pool.shutdown(wait=True, cancel_futures=not writes)

    def _pool(self, *, writes: bool) -> ThreadPoolExecutor:
        """The writer's single thread, or the readers'; made when first needed."""
        if not self._pools:  # not before: the first paint does without the name of Qt
            self._ready.connect(self._deliver, QtCore.Qt.ConnectionType.QueuedConnection)
        if writes not in self._pools:
            from concurrent.futures import ThreadPoolExecutor

            threads, name = (1, "write") if writes else (READER_THREADS, "read")
            self._pools[writes] = ThreadPoolExecutor(threads, thread_name_prefix=name)
        return self._pools[writes]

    def _post(self, call: Callable[[], Any]) -> None:
        self._arrived.append(call)
        if shiboken6.isValid(self):
            self._ready.emit()

    def _deliver(self) -> None:
        self.let_pass()
        while self._arrived:
            self._arrived.popleft()()
        self.let_pass()

    def _conclude(
        self,
        future: Future[T],
        control: JobControl,
        channel: str,
        alive: weakref.ref[QObject],
        done: Callable[[T], None],
        failed: Failed,
    ) -> None:
        self._pending -= 1
        if channel and self._current.get(channel) is not control:
            return
        if channel:
            del self._current[channel]
        if not _lives(alive()) or future.cancelled():
            return
        error = future.exception()
        if error is None:
            done(future.result())
        elif isinstance(error, Exception) and not isinstance(error, Cancelled):
            failed(error)


def _guarded(job: Job[T], control: JobControl) -> T:
    control.check()
    return job(control)


def _lives(owner: QObject | None) -> bool:
    return owner is not None and shiboken6.isValid(owner)
