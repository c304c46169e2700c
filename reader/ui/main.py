"""Opens the window: the core is opened on a thread while Qt is being imported."""

from __future__ import annotations

import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor

from reader.paths import Places
from reader.ui.opening import Opened, open_core

NO_DISPLAY = (
    "There is no display to open a window on; 'reader shot FILE.png' draws the window off screen."
)


def run_window(places: Places, link: str = "") -> int:
    """Open the window, at a ``guide:`` link if one is given; returns the exit code."""
    if sys.platform.startswith("linux") and not _has_display():
        sys.stderr.write(f"reader: {NO_DISPLAY}\n")
        return 1
    with ThreadPoolExecutor(1, thread_name_prefix="open") as pool:
        opened: Future[Opened] = pool.submit(open_core, places, link)
        from PySide6.QtWidgets import QApplication

        from reader.ui.application import Application

        application = Application(QApplication(sys.argv[:1]))
        return application.run(opened.result())


def _has_display() -> bool:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform in ("offscreen", "minimal"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
