"""Application: the order in which the shell starts and stops."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.logs import start_file_log
from reader.translation import tr
from reader.ui.appearance import Appearance
from reader.ui.bus import ChangeBus
from reader.ui.context import Notice, ShellContext
from reader.ui.crash import install_crash_hook
from reader.ui.index_building import build_index
from reader.ui.language import speak
from reader.ui.navigator import Navigator, Spot
from reader.ui.opening import Opened
from reader.ui.tasks import TaskRunner
from reader.ui.theme.fonts import Fonts
from reader.ui.theme.icons import IconSet
from reader.ui.theme.system_look import SystemLook
from reader.ui.theme.theme import Theme
from reader.ui.window import Window

if TYPE_CHECKING:
    from reader.services.composition import Services
    from reader.services.launching import Seat
    from reader.services.places import Place
    from reader.services.preparing import Prepared
    from reader.ui.widgets.focus_ring import FocusRing

SWITCH_SECONDS = 0.0003
"""How long a pool thread may hold the interpreter while the window waits: 0.3 ms, not 5."""
WARM_MS = 400
"""When, after the first paint, the search page is made, so that the first letter is quick."""
PARTS_OF_SEARCH = (
    "reader.ui.models.hits",
    "reader.ui.delegates.entry",
    "reader.ui.pages.hit_list",
    "reader.ui.models.facets",
    "reader.ui.panels.facets",
    "reader.ui.pages.search_start",
    "reader.ui.pages.search",
)
"""Modules in the order in which they need one another, so that none takes long."""
FIRST_SIZE = (1280, 800)


def make_qt(argv: Sequence[str]) -> QApplication:
    """Make Qt's own application object with our style, which is dearer to change afterwards."""
    return QApplication([*argv, "-style", "Fusion"])


class Application(QObject):
    """Makes the shell's shared parts once and owns them until the end."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_SECONDS)
        self.qt = qt
        self.focus_ring: FocusRing | None = None
        self._seat: Seat | None = None
        self._tasks = TaskRunner()
        self.qt.setApplicationName("practice-guides-reader")
        self.qt.setApplicationDisplayName("")
        self.qt.setApplicationVersion(__version__)

    def build(self, opened: Opened) -> Window:
        """Make the window with its first page filled, ready to be shown."""
        services = opened.services
        self._begun = _start(opened)
        self._taken = opened.place.address if opened.place else None
        self._continues = not opened.linked and services.settings.text("start") == "continue"
        resources = services.places.resources
        speak(self.qt, resources / "translations")
        memory = services.places.cache / "system-look"
        self._look = SystemLook(self.qt.styleHints(), self, memory=memory)
        theme = Theme(resources / "themes", self._look, self)
        theme.set_name(services.settings.text("theme"))
        theme.dress(self.qt, fusion=True)
        theme.changed.connect(lambda: theme.dress(self.qt, fusion=True))
        self.context = ShellContext(
            services=services,
            tasks=self._tasks,
            bus=ChangeBus(),
            navigator=Navigator(self._begun),
            theme=theme,
            icons=IconSet(
                resources / "icons", theme, self, memory=services.places.cache / "icons.json"
            ),
            fonts=Fonts(resources / "fonts"),
        )
        self.context.crashed = self._crashed
        self.appearance = Appearance(self.context)
        self.window = Window(self.context, self.appearance)
        self.window.resize(*FIRST_SIZE)
        if opened.reading is not None:
            from reader.ui.pages.reading import ReadingPage

            page = self.window.page("reading")
            if isinstance(page, ReadingPage):
                page.expect(opened.reading)
        self.window.show_current()
        for sentence in opened.notices:
            self.context.tell(Notice(tr(sentence), problem=True))
        return self.window

    def run(
        self,
        opened: Opened,
        painted: Callable[[], None] | None = None,
        seat: Seat | None = None,
    ) -> int:
        """Show the window, prepare guides and search behind it, and run until it closes.

        ``painted`` is called once the first paint is through; ``seat`` is given up at the end.
        """
        self._seat = seat
        install_crash_hook(self._show_crash)
        self._tasks.hold()
        window = self.build(opened)
        window.painted.connect(lambda: QTimer.singleShot(0, lambda: self._begin(painted)))
        window.show()
        code = self.qt.exec()
        self.close()
        if seat is not None:
            seat.leave()
        return code

    def _begin(self, painted: Callable[[], None] | None) -> None:
        """Do what waited for the first paint."""
        if painted is not None:
            painted()
        from reader.ui.garbage import GarbageCollector
        from reader.ui.mark_homes import MarkHomes
        from reader.ui.search_news import SearchNews

        self._search_news = SearchNews(self.context, self)
        self._mark_homes = MarkHomes(self.context, self)
        self._garbage = GarbageCollector(self)
        self._hear(self._seat)
        self._tasks.release()
        self.qt.setAttribute(QtCore.Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=False)
        self._look.check()
        self.prepare()
        QTimer.singleShot(WARM_MS, self, self._warm)

    def _hear(self, seat: Seat | None) -> None:
        """Follow later starts of the program from now on."""
        if seat is not None:
            from reader.ui.launches import Launches

            Launches(seat, self.context, self.window)

    def _warm(self) -> None:
        """Import what the first letter typed needs: the core off this thread, then the page."""
        self.context.ask(
            "warm",
            lambda _control: _import_finding(),
            lambda _none: self._warm_page(PARTS_OF_SEARCH),
            owner=self,
        )

    def _warm_page(self, parts: Sequence[str]) -> None:
        """Import a part of the search page in each turn of the event loop, then make the page.

        On this thread: a pool thread that makes Qt classes while this one makes others crashes.
        """
        if parts:
            import_module(parts[0])
            QTimer.singleShot(0, self, lambda: self._warm_page(parts[1:]))
        else:
            self.window.page("search")

    def close(self) -> None:
        """Let commands finish, then let go of files."""
        self.context.tasks.shutdown()
        self.context.services.close()

    def ring_focus(self) -> None:
        """Begin to ring whatever has the keyboard."""
        from reader.ui.widgets.focus_ring import FocusRing

        if self.focus_ring is None:
            self.focus_ring = FocusRing(self.qt, self.context.theme)

    def prepare(self) -> None:
        """What can wait for the first paint: the focus ring, new packs, backups, the index."""
        self.ring_focus()
        services = self.context.services
        keep_icons = self.context.icons.drawn()
        self.context.ask("icons", lambda _control: keep_icons(), lambda _none: None, owner=self)
        self.context.ask(
            "log",
            lambda _control: _open_log(services),
            lambda _on: None,
            owner=self,
        )

        def then_index(prepared: Prepared) -> None:
            if prepared.news and services.settings.flag("update-notice"):
                self.context.tell(Notice(prepared.news))
            for problem in prepared.problems:
                self.context.tell(Notice(problem, problem=True))
            self.context.ask(
                "index-state",
                lambda _control: services.preparing.index_ready(),
                lambda ready: None if ready else build_index(self.context, self),
                owner=self,
            )

        self.context.ask(
            "last-place",
            lambda _control: services.trail.confirm(),
            self._continue,
            owner=self,
            failed=lambda _problem: None,
        )
        # Each service is named inside its job: what it imports is then imported off this thread.
        self.context.ask(
            "data-notice", lambda _control: services.data_notice(), self._tell_data, owner=self
        )
        self.context.perform(
            lambda control: services.upkeep.back_up(control),
            owner=self,
            failed=lambda _problem: None,
        )
        self.context.perform(
            lambda control: services.upkeep.forget_old(control),
            owner=self,
            failed=lambda _problem: None,
        )
        self.context.perform(
            lambda control: services.preparing.guides(control),
            owner=self,
            then=then_index,
            channel="prepare",
            writes=False,
        )

    def _continue(self, place: Place | None) -> None:
        """Go where the database says the reader was, when the quick file said something else."""
        here = self.context.navigator.spot
        if place is None or not self._continues or not here.same_place(self._begun):
            return
        if place.address != self._taken:
            self.context.navigator.go(
                Spot("reading", place.address, anchor=place.anchor, fraction=place.fraction)
            )

    def _tell_data(self, sentence: str) -> None:
        if sentence:
            self.context.tell(Notice(tr(sentence), problem=True))

    def _crashed(self, error: Exception) -> None:
        sys.excepthook(type(error), error, error.__traceback__)

    def _show_crash(self, text: str) -> None:
        from reader.ui.dialogs.crash import CrashDialog

        CrashDialog(text, self.window).open()


def _open_log(services: Services) -> None:
    """Begin the log; what was passed over before there was one is its first news."""
    start_file_log(services.places.logs)
    services.log_policies()


def _import_finding() -> None:
    import reader.services.coaching
    import reader.services.finding
    import reader.services.query_notes
    import reader.services.search_keeping  # noqa: F401 - for its effect


def _start(opened: Opened) -> Spot:
    if opened.reading is None:
        return Spot("guides")
    place = opened.place
    return Spot(
        "reading",
        opened.reading.address,
        anchor=place.anchor if place else "",
        fraction=place.fraction if place else 0.0,
    )
