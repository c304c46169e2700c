"""Garbage: collects Python's cyclic garbage on the GUI thread only, a little at a time.

Left to itself, Python collects on whichever thread happens to allocate. A widget that is part of a
cycle would then be freed on a pool thread, and Qt crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1000
FULL_EVERY = 60
"""Young garbage is collected every second, all of it every minute."""
FLOOD = 20_000
"""More new objects than this in one beat are an index that was opened: they stay, and looking
through them would hold the window up for 50 ms."""


class GarbageCollector(QObject):
    """Takes over from Python's own collector; what start-up made is never looked at again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        self._beats += 1
        if gc.get_count()[0] > FLOOD:
            gc.freeze()
            return
        gc.collect(2 if self._beats % FULL_EVERY == 0 else 1)
