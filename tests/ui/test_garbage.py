"""Tests of collecting garbage: on the GUI thread, by the beat, and by nobody else."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.garbage import EVERY_MS, FLOOD, GarbageCollector


class Cycle:
    """Garbage that says on which thread it was collected."""

    seen: list[int]

    def __init__(self, seen: list[int]) -> None:
        self.me = self
        self.seen = seen

    def __del__(self) -> None:
        self.seen.append(threading.get_ident())


@pytest.fixture
def collector(qapp: QObject) -> Iterator[GarbageCollector]:
    owner = QObject()
    yield GarbageCollector(owner)
    owner.deleteLater()
    gc.unfreeze()
    gc.enable()


def test_cycles_made_anywhere_are_freed_on_this_thread(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    assert not gc.isenabled()
    seen: list[int] = []

    def work() -> None:
        for _ in range(5000):  # far more than what sets Python's own collector off
            Cycle(seen)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(seen) == 5000, timeout=EVERY_MS * 5)
    assert set(seen) == {threading.get_ident()}


def test_a_flood_of_new_objects_stays_and_is_not_looked_through(
    qtbot: QtBot, collector: GarbageCollector
) -> None:
    before = gc.get_freeze_count()
    flood = [[number] for number in range(FLOOD * 2)]
    qtbot.waitUntil(lambda: gc.get_freeze_count() >= before + len(flood), timeout=EVERY_MS * 5)
