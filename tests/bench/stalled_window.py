"""The real window off screen while somebody types, with a heartbeat on its GUI thread."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.paths import find_places
from reader.ui.application import Application, make_qt
from reader.ui.opening import open_core

TYPED = (
    "kinship navigator",
    "mentoring offending",
    "parent child relationship",
    "evidence of support",
)
LETTER_MS = (130, 90, 170, 110, 220, 140)
"""Pauses between letters, in turn: about 80 words a minute, and now and then a rest."""
REST_MS = 900


class Heartbeat(QObject):
    """A timer of one millisecond; how late it is shows how long the GUI thread did not answer.

    Each beat is kept as milliseconds late and as the CPU milliseconds that the whole process used
    meanwhile: on a busy machine the first also holds what other processes took.
    """

    def __init__(self) -> None:
        super().__init__()
        self.beats: list[tuple[float, float]] = []
        self._last = time.perf_counter()
        self._used = time.process_time()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to count, from nothing."""
        self.beats.clear()
        self._last = time.perf_counter()
        self._used = time.process_time()
        self._timer.start()

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        self.beats.append(((now - self._last) * 1000 - 1, (used - self._used) * 1000))
        self._last, self._used = now, used


class Session(QObject):
    """Types every query letter by letter, then reports the beats."""

    def __init__(self, application: Application, *, building: bool) -> None:
        super().__init__()
        self._application = application
        self._building = building
        self._heartbeat = Heartbeat()
        self._letters = [letter for query in TYPED for letter in (*query, "")]
        self._number = 0
        self._box = QLineEdit()

    def begin(self) -> None:
        """Wait until the window has settled; when the index is being built, watch that."""
        window = self._application.window
        window.activateWindow()
        box = window.findChild(QLineEdit, "search-box")
        if box is None:
            raise RuntimeError("the window has no search box")
        self._box = box
        if self._building:
            self._heartbeat.start()
            self._wait_for(self._idle, self._report)
        else:
            self._wait_for(self._idle, lambda: QTimer.singleShot(500, self._type))

    def _idle(self) -> bool:
        return self._application.context.tasks.idle

    def _wait_for(self, true: Callable[[], bool], then: Callable[[], None]) -> None:
        if true():
            then()
        else:
            QTimer.singleShot(50, lambda: self._wait_for(true, then))

    def _type(self) -> None:
        self._heartbeat.start()
        self._press()

    def _press(self) -> None:
        if self._number >= len(self._letters):
            self._wait_for(self._idle, lambda: QTimer.singleShot(REST_MS, self._report))
            return
        box = self._box
        letter = self._letters[self._number]
        self._number += 1
        pause = LETTER_MS[self._number % len(LETTER_MS)]
        if letter:
            QTest.keyClick(box, letter)
        else:
            # The end of a query: results are looked at, then the box is emptied for the next.
            QTimer.singleShot(REST_MS, box.selectAll)
            pause = REST_MS + 100
        QTimer.singleShot(pause, self._press)

    def _report(self) -> None:
        sys.stdout.write(json.dumps(self._heartbeat.beats))
        sys.stdout.flush()
        os._exit(0)


def main(arguments: list[str]) -> int:
    """Watch the window: typing|building PROFILE PACKS."""
    what, profile, packs = arguments
    opened = open_core(find_places(profile, packs))
    application = Application(make_qt(sys.argv[:1]))
    session = Session(application, building=what == "building")
    return application.run(opened, session.begin)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
