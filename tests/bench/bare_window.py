"""The reference: a bare QTextBrowser window, which says when it was first painted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextBrowser

TEXT = "<h1>Practice guides</h1>" + "<p>One paragraph of a page, long enough to wrap.</p>" * 20
SIZE = (1280, 800)
"""The size that the reader's window opens at, in logical pixels."""


class Bare(QTextBrowser):
    """Prints one line after its first paint."""

    def __init__(self, stay: float) -> None:
        super().__init__()
        self._stay = stay
        self._told = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then tell once the whole paint is through."""
        super().paintEvent(event)
        if not self._told:
            self._told = True
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        from tests.bench.painting import teller

        teller(self._stay)()


def main(arguments: list[str]) -> int:
    """Open the window: STAY is how many seconds it stays open."""
    application = QApplication(sys.argv[:1])
    window = Bare(float(arguments[0]))
    window.setHtml(TEXT)
    window.resize(*SIZE)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
