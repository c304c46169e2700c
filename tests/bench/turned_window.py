"""The real window off screen while pages are turned and read by assistive technology.

Prints JSON: times of the tree for every page, then memory and stalls of so many page turns.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.ui.application import Application, make_qt
from reader.ui.navigator import Spot
from reader.ui.opening import open_core
from reader.ui.pages.reading import ReadingPage
from tests.bench.stalled_window import Heartbeat

SLICE = 40
"""Parts asked for in one go, as a screen reader asks for one after the other."""
WARM = 150
"""Turns after which every page has been shown once; memory is counted from there."""
ROUNDS = 5


def resident() -> float:
    """Memory of this process in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


class Turner(QObject):
    """Turns page after page; each is read part by part before the next one."""

    def __init__(self, application: Application, turns: int) -> None:
        super().__init__()
        self._application = application
        self._turns = turns
        self._done = 0
        self._memory = [0.0]
        self._heartbeat = Heartbeat()
        self._reading: Iterator[None] = iter(())
        self._pages: list[Address] = []
        self._trees: list[tuple[float, float]] = []
        self._parts = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Learn every page's address, then begin."""
        QAccessible.setActive(True)
        reading = self._application.context.services.reading
        for card in reading.all_cards():
            rendered = reading.open(Address(card.id), JobControl()).rendered
            self._pages += [Address(card.id, page.id) for page in rendered.pages]
        self._timer.start(0)

    def _look(self) -> None:
        if next(self._reading, self) is None or not self._application.context.tasks.idle:
            return
        if self._done == WARM:
            gc.collect()
            self._memory = []
            self._heartbeat.start()
        if self._done >= WARM and self._done % 50 == 0:
            self._memory.append(resident())
        if self._done >= self._turns + WARM:
            self._report()
            return
        self._done += 1
        address = self._pages[self._done % len(self._pages)]
        self._application.context.navigator.go(Spot("reading", address))
        self._reading = self._read()

    def _read(self) -> Iterator[None]:
        """Wait for the page, build its tree, and ask every part what it is."""
        while not self._application.context.tasks.idle:
            yield
        page = self._application.window.page("reading")
        if not isinstance(page, ReadingPage):
            raise TypeError("the reading page is another one")
        view = page.view
        if self._done <= len(self._pages):
            self._trees.append(self._cost(page))
        root = QAccessible.queryAccessibleInterface(view)
        waiting: list[QAccessibleInterface] = [root]
        while waiting:
            for _number in range(min(SLICE, len(waiting))):
                node = waiting.pop()
                node.text(QAccessible.Text.Name)
                node.role()
                node.state()
                self._parts += 1
                waiting += [node.child(number) for number in range(node.childCount())]
            yield

    def _cost(self, page: ReadingPage) -> tuple[float, float]:
        """Milliseconds for the tree of the page in view, and for laying the page out."""
        view, root = page.view, QAccessible.queryAccessibleInterface(page.view)
        trees, layouts = [], []
        for _round in range(ROUNDS):
            begun = time.perf_counter()
            view.restyle(view.document().defaultStyleSheet())
            layouts.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            root.childCount()
            trees.append((time.perf_counter() - begun) * 1000)
        return median(trees), median(layouts)

    def _report(self) -> None:
        told = {
            "trees": self._trees,
            "beats": self._heartbeat.beats,
            "memory": self._memory,
            "parts": self._parts,
        }
        sys.stdout.write(json.dumps(told))
        sys.stdout.flush()
        os._exit(0)


def main(arguments: list[str]) -> int:
    """Turn pages: TURNS PROFILE PACKS."""
    turns, profile, packs = arguments
    opened = open_core(find_places(profile, packs))
    application = Application(make_qt(sys.argv[:1]))
    turner = Turner(application, int(turns))
    return application.run(opened, turner.begin)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
