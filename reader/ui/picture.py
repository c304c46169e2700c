"""Picture: the real window, filled and idle, grabbed into a file."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from reader.ui.application import Application, make_qt
from reader.ui.opening import open_core

LOOK_EVERY_MS = 20


def install_guides(places: Places) -> None:
    """Install what is new first: a picture shows the guides as they are now."""
    services = build_services(places)
    try:
        services.preparing.guides(JobControl())
    finally:
        services.close()


def draw(places: Places, file: str, link: str, size: tuple[int, int]) -> bool:
    """Show the window off screen, wait until it has nothing left to do, and grab it."""
    install_guides(places)
    opened = open_core(places, link)
    application = Application(make_qt(sys.argv[:1]))
    window = application.build(opened)
    window.resize(*size)
    window.show()
    application.prepare()
    timer = QTimer()
    timer.setInterval(LOOK_EVERY_MS)
    timer.timeout.connect(lambda: application.qt.quit() if application.context.tasks.idle else None)
    timer.start()
    application.qt.exec()
    written = window.grab().save(file)
    application.close()
    return written
