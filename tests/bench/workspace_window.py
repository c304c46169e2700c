"""The real window off screen over much saved and planned: opening, searching within, scrolling."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.paths import find_places
from reader.ui.application import Application, make_qt
from reader.ui.navigator import Spot
from reader.ui.opening import open_core
from reader.ui.pages.plan import PlanPage
from reader.ui.pages.saved import SavedPage
from reader.ui.widgets.row_list import RowList
from tests.bench.stalled_window import Heartbeat

WORDS = ("court", "kinship board", "nowhere", "")
"""What is searched for within a page, in turn; the last shows everything again."""
STEPS = 60
"""Pages that are scrolled down."""
VISITS = 5


@dataclass(frozen=True)
class Step:
    """Something done in the window: ``act`` does it, ``channel`` answers, one of ``seen`` shows it.

    Times of the same ``name`` belong together.
    """

    name: str
    act: Callable[[], None]
    channel: str
    seen: Callable[[], tuple[QWidget, ...]]


class Session(QObject):
    """Takes the steps one after the other and times each, from the act to the end of the paint."""

    def __init__(self, application: Application) -> None:
        super().__init__()
        self._application = application
        self._context = application.context
        self._heartbeat = Heartbeat()
        self._times: dict[str, list[tuple[float, float]]] = {}
        self._stalls: dict[str, list[tuple[float, float]]] = {}
        self._begun = 0.0
        self._used = 0.0
        self._step: Step | None = None
        self._steps = self._plan_steps()

    def begin(self) -> None:
        """Wait until the window has settled, then take the first step."""
        if not self._context.tasks.idle:
            QTimer.singleShot(50, self.begin)
            return
        QTimer.singleShot(800, self._next)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a paint after the answer has come ends the step."""
        step = self._step
        painted = event.type() == QEvent.Type.Paint
        if painted and step is not None and not self._context.tasks.busy(step.channel):
            self._step = None
            # The paint itself comes after this filter.
            QTimer.singleShot(0, partial(self._end, step))
        return False

    def _end(self, step: Step) -> None:
        took = (time.perf_counter() - self._begun) * 1000
        used = (time.process_time() - self._used) * 1000
        self._times.setdefault(step.name, []).append((took, used))
        for widget in step.seen():
            widget.removeEventFilter(self)
        QTimer.singleShot(300, self._next)

    def _next(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._scroll()
            return
        self._begun, self._used = time.perf_counter(), time.process_time()
        step.act()
        self._step = step
        for widget in step.seen():
            widget.installEventFilter(self)
            widget.update()

    def _page(self, name: str) -> SavedPage | PlanPage:
        page = self._application.window.page(name)
        if not isinstance(page, SavedPage | PlanPage):
            raise TypeError(f"{name} is another page")
        return page

    def _plan_steps(self) -> Iterator[Step]:
        """Open each page for the first time and again, then search within it."""
        go = self._context.navigator.go
        for name, title in (("saved", "Saved"), ("plan", "Our plan")):
            for visit in range(VISITS + 1):
                go(Spot("guides"))
                words = f"{title} opens, {'again' if visit else 'first time'}"
                yield Step(words, partial(go, Spot(name)), name, self._seen(name))
            yield from self._searches(name, f"{title}, search within")
        saved = self._page("saved")
        if isinstance(saved, SavedPage):
            go(Spot("saved"))
            seen = self._seen("saved")
            yield Step("Notes open", lambda: saved.show_shelf("notes"), "saved", seen)
            yield from self._searches("saved", "Notes, search within")

    def _seen(self, name: str) -> Callable[[], tuple[QWidget, ...]]:
        """The list of a page, and what stands in its place when nothing was found."""

        def seen() -> tuple[QWidget, ...]:
            page = self._page(name)
            return page.list.viewport(), page.empty

        return seen

    def _searches(self, name: str, title: str) -> Iterator[Step]:
        """From the moment when typing has paused: the pause itself is meant."""
        page = self._page(name)
        box: QLineEdit = page.filter.words if isinstance(page, SavedPage) else page.words

        def search(words: str) -> None:
            box.blockSignals(True)  # else the pause would end in a second question
            box.setText(words)
            box.blockSignals(False)
            if isinstance(page, SavedPage):
                page.filter.changed.emit()
            else:
                page.show_view("items")

        for words in WORDS:
            yield Step(title, partial(search, words), name, self._seen(name))

    def _scroll(self) -> None:
        """Scroll each list page by page; the heartbeat shows how long the window was stuck."""
        self._lists = iter((("Notes scroll", "saved"), ("Our plan scrolls", "plan")))
        self._next_list()

    def _next_list(self) -> None:
        found = next(self._lists, None)
        if found is None:
            self._report()
            return
        title, name = found
        self._context.navigator.go(Spot(name))
        QTimer.singleShot(1500, lambda: self._turn_pages(title, self._page(name).list, STEPS))

    def _turn_pages(self, title: str, rows: RowList, left: int) -> None:
        if left == STEPS:
            self._heartbeat.start()
        if left:
            QTest.keyClick(rows, Qt.Key.Key_PageDown)
            QTimer.singleShot(15, lambda: self._turn_pages(title, rows, left - 1))
            return
        self._stalls[title] = list(self._heartbeat.beats)
        self._next_list()

    def _report(self) -> None:
        sys.stdout.write(json.dumps({"times": self._times, "stalls": self._stalls}))
        sys.stdout.flush()
        os._exit(0)


def main(arguments: list[str]) -> int:
    """Watch the window: PROFILE PACKS."""
    profile, packs = arguments
    opened = open_core(find_places(profile, packs))
    application = Application(make_qt(sys.argv[:1]))
    sessions: list[Session] = []

    def begin() -> None:
        sessions.append(Session(application))
        sessions[0].begin()

    return application.run(opened, begin)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
