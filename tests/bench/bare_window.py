"""The reference for start-up: a bare QTextBrowser window, which says when it was first painted."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextBrowser

TEXT = "<h1>Practice guides</h1>" + "<p>One paragraph of a page, long enough to wrap.</p>" * 20


class Bare(QTextBrowser):
    """Prints one line after its first paint: the CPU seconds used so far."""

    def __init__(self) -> None:
        super().__init__()
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint, then tell once the whole paint is through."""
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, tell_painted)


def tell_painted() -> None:
    """Print the CPU time (seconds) used until now, and end at once."""
    sys.stdout.write(f"painted {time.process_time():.6f}\n")
    sys.stdout.flush()
    os._exit(0)


def main() -> int:
    """Open the window at the size that the reader opens at."""
    application = QApplication(sys.argv[:1])
    window = Bare()
    window.setHtml(TEXT)
    window.resize(1280, 800)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
