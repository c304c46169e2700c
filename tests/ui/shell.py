"""The real shell for tests: core, context and window over real files, driven without sleeping."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar, TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.guide.address import Address
from reader.paths import Places
from reader.translation import tr
from reader.ui.application import FIRST_SIZE, Application
from reader.ui.context import ShellContext
from reader.ui.navigator import Spot
from reader.ui.opening import open_core
from reader.ui.pages.compare import ComparePage
from reader.ui.pages.guides import GuidesPage
from reader.ui.pages.page import PageWidget
from reader.ui.pages.reading import ReadingPage
from reader.ui.pages.recommendations import RecommendationsPage
from reader.ui.pages.saved import SavedPage
from reader.ui.pages.search import SearchPage
from reader.ui.theme.icons import IconSet
from reader.ui.widgets.message_bar import MessageBar
from reader.ui.window import Window

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PATIENCE_MS = 15_000
"""How long a wait may last before the test fails; nothing waits that long when all is well."""

P = TypeVar("P", bound=QWidget)


class Shell:
    """A running shell. Every step waits until the shell has nothing left to do."""

    # Python must never take two icon sets apart in one sweep: their engines are freed twice. The
    # program makes one set only; tests keep all that they made.
    _icon_sets: ClassVar[list[IconSet]] = []

    def __init__(self, qapp: QApplication, qtbot: QtBot, places: Places, link: str = "") -> None:
        self._qt = qapp
        self._bot = qtbot
        self.application = Application(qapp)
        self.window: Window = self.application.build(open_core(places, link))
        self.application.ring_focus()
        self.context: ShellContext = self.application.context
        self._icon_sets.append(self.context.icons)

    def show(self, size: tuple[int, int] = FIRST_SIZE) -> Shell:
        """Show the window at a size and wait until it is filled."""
        self.window.resize(*size)
        self.window.show()
        self._bot.waitExposed(self.window)
        self.idle()
        return self

    def resize(self, width: int, height: int) -> None:
        """Give the window another size and let everything be laid out."""
        self.window.resize(width, height)
        self.settle()

    def idle(self) -> None:
        """Wait until no job is waiting, running or undelivered, then let events through."""
        self._bot.waitUntil(lambda: self.context.tasks.idle, timeout=PATIENCE_MS)
        self.settle()

    def settle(self) -> None:
        """Let events that are queued now through, and what they start."""
        beat = QTimer()
        beat.setSingleShot(True)
        for _pass in range(2):
            with self._bot.waitSignal(beat.timeout, timeout=PATIENCE_MS):
                beat.start(0)
        self._bot.waitUntil(lambda: self.context.tasks.idle, timeout=PATIENCE_MS)

    def go(self, spot: Spot) -> None:
        """Go somewhere and wait until it is shown."""
        self.context.navigator.go(spot)
        self.idle()

    def read(self, address: Address) -> ReadingPage:
        """Open an address for reading."""
        self.go(Spot("reading", address))
        return self.reading

    def run(self, action_id: str) -> None:
        """Run an action that must be possible now."""
        action = self.window.actions_[action_id]
        assert action.isEnabled(), f"{action_id} is greyed out"
        action.trigger()
        self.idle()

    def press(self, widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in a widget and wait for what it does."""
        pressed = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            pressed |= modifier
        QTest.keyClick(widget, key, pressed)
        self.idle()

    def click(self, button: QWidget) -> None:
        """Click the middle of a widget that can be clicked."""
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def button(self, words: str, inside: QWidget | None = None) -> QPushButton:
        """The one visible button that says ``words``, in the language in use."""
        words = " ".join(tr(words).replace("&", "").split())
        found = [
            button
            for button in (inside or self.window).findChildren(QPushButton)
            if " ".join(button.text().replace("&", "").split()) == words and button.isVisible()
        ]
        assert len(found) == 1, f"{len(found)} buttons say {words!r}"
        return found[0]

    def words(self, inside: QWidget | None = None) -> str:
        """Everything that visible labels say."""
        labels = (inside or self.window).findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def message(self) -> str:
        """What the message bar says; '' when it is closed."""
        bar = self.window.findChild(MessageBar)
        return self.words(bar) if bar is not None and bar.isVisible() else ""

    def dialog(self, kind: type[P]) -> P:
        """The open dialog of a class."""
        found = [dialog for dialog in self.window.findChildren(kind) if dialog.isVisible()]
        assert len(found) == 1, f"{len(found)} windows of {kind.__name__} are open"
        return found[0]

    def close_dialogs(self) -> None:
        """Close every open dialog and wait until it is gone."""
        for dialog in self.window.findChildren(QDialog):
            # A form with words in it warns at the first time.
            if not dialog.close():
                dialog.close()
        self.settle()
        self._qt.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @property
    def reading(self) -> ReadingPage:
        """The reading page."""
        return _of(self.window.page("reading"), ReadingPage)

    @property
    def search(self) -> SearchPage:
        """The search page."""
        return _of(self.window.page("search"), SearchPage)

    @property
    def saved(self) -> SavedPage:
        """The saved page."""
        return _of(self.window.page("saved"), SavedPage)

    @property
    def recommendations(self) -> RecommendationsPage:
        """The table of recommendations and its map."""
        return _of(self.window.page("recommendations"), RecommendationsPage)

    @property
    def compare(self) -> ComparePage:
        """The comparison."""
        return _of(self.window.page("compare"), ComparePage)

    @property
    def guides(self) -> GuidesPage:
        """The shelf."""
        return _of(self.window.page("guides"), GuidesPage)

    def close(self) -> None:
        """Close the window as a person would, and take everything down."""
        self.close_dialogs()
        self.window.close()
        self.application.close()
        assert self.application.focus_ring is not None
        shiboken6.delete(self.application.focus_ring)
        shiboken6.delete(self.window)
        shiboken6.delete(self.application)


def _of(page: PageWidget, kind: type[P]) -> P:
    assert isinstance(page, kind)
    return page


def middle(widget: QWidget) -> QPoint:
    """The middle of a widget, in its own coordinates."""
    return widget.rect().center()


@contextmanager
def undressed(qapp: QApplication) -> Iterator[None]:
    """Give the one QApplication back its looks, and the log its silence, afterwards."""
    font = qapp.font()
    try:
        yield
    finally:
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())
        qapp.setFont(font)
        qapp.styleHints().unsetColorScheme()
        log = logging.getLogger("reader")
        for handler in list(log.handlers):
            log.removeHandler(handler)
            handler.close()
        gc.collect()
