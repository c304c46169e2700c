"""Hears of later starts of the program: brings the window to the front and follows their links."""

from __future__ import annotations

import os

from PySide6 import QtCore
from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtWidgets import QWidget

from reader.guide.address import Address
from reader.services.launching import Launch, Seat
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.navigator import Spot

NO_LINK = tr_noop("That link is not a guide link; the window stays where it is.")


class Launches(QObject):
    """Watches the inbox of this window's seat; looks once at the start, too."""

    def __init__(self, seat: Seat, context: ShellContext, window: QWidget) -> None:
        super().__init__(window)
        self._seat = seat
        self._context = context
        self._window = window
        self._watcher = QFileSystemWatcher([str(seat.inbox)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        launches = self._seat.take_notes()
        for launch in launches:
            self._follow(launch.link)
        if launches:
            self._raise(launches[-1])

    def _follow(self, link: str) -> None:
        if not link:
            return
        try:
            address = Address.parse(link)
        except ValueError:
            self._context.tell(Notice(tr(NO_LINK), problem=True))
        else:
            self._context.navigator.go(Spot("reading", address))

    def _raise(self, launch: Launch) -> None:
        window = self._window
        states = QtCore.Qt.WindowState
        window.setWindowState(window.windowState() & ~states.WindowMinimized | states.WindowActive)
        if launch.token:
            # Wayland lets a window come forward only with the token that the other start was given.
            os.environ["XDG_ACTIVATION_TOKEN"] = launch.token
        window.show()
        window.raise_()
        window.activateWindow()
