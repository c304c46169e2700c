"""Runs the whole program off screen, uses it, and prints which modules it had imported.

Started by the tests as a program of its own: ``offscreen_program.py refuse|allow ARGS...``. With
``refuse``, an audit hook stops any socket that is not local before it is made. The steps go through
the window's own widgets by posted key presses, one step each time its condition holds.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

REFUSED = ("socket.", "urllib.Request", "http.client.", "ftplib.", "smtplib.", "ssl.")
LOOK_EVERY_MS = 20
LONGEST_MS = 60_000


def refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    """Audit hook: end the program at the first use of Python's network modules."""
    if event.startswith(REFUSED):
        sys.stderr.write(f"REFUSED {event} {arguments!r}\n")
        sys.stderr.flush()
        os._exit(86)


def steps(window: QWidget) -> Iterator[Callable[[], bool]]:
    """Search, open a result, save it, look at every page; each step gives what must come true."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QLineEdit, QListView

    key = Qt.Key
    yield window.isVisible
    box: Any = window.findChild(QLineEdit, "search-box")
    box.setFocus()
    for letter in "kinship navigator":
        press(box, letter, key(ord(letter.upper())))
    yield lambda: rows(window.findChild(QListView, "results")) > 0
    results: Any = window.findChild(QListView, "results")
    results.setFocus()
    results.setCurrentIndex(results.model().index(0, 0))
    press(results, "\r", key.Key_Return)
    actions = {action.shortcut().toString(): action for action in window.findChildren(QAction)}
    # Only a page that is open can be written to a PDF file.
    yield lambda: actions["Ctrl+Shift+P"].isEnabled()
    actions["Ctrl+D"].trigger()
    actions["Ctrl+4"].trigger()
    yield lambda: rows(window.findChild(QListView, "saved")) > 0
    for shortcut in ("Ctrl+7", "Ctrl+1", "Ctrl+2"):
        before = window.windowTitle()
        actions[shortcut].trigger()
        yield lambda before=before: window.windowTitle() != before  # type: ignore[misc]
    sys.stdout.write("USED\n")
    window.close()


def rows(view: Any) -> int:
    """Return how many rows a view has; 0 when it is not there yet."""
    return int(view.model().rowCount()) if view is not None else 0


def press(widget: QWidget, text: str, key: Any) -> None:
    """Post a key press, which the event loop delivers."""
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    none = Qt.KeyboardModifier.NoModifier
    QCoreApplication.postEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, none, text))


def use_it() -> None:
    """Let the program run the steps as soon as its event loop runs."""
    from PySide6.QtCore import QTimer

    from reader.ui import application

    run = application.Application.run
    kept: list[object] = []

    def run_with_steps(self: application.Application, *arguments: Any) -> int:
        timer = QTimer()
        kept.append(timer)
        state: dict[str, Any] = {"steps": None, "condition": lambda: True, "waited": 0}

        def look() -> None:
            state["waited"] += LOOK_EVERY_MS
            if state["waited"] > LONGEST_MS:
                sys.stderr.write(f"Waited in vain; the window is {self.window.windowTitle()}\n")
                self.window.close()
                timer.stop()
            elif state["condition"]():
                state["steps"] = state["steps"] or steps(self.window)
                state["condition"] = next(state["steps"], None)
                if state["condition"] is None:
                    timer.stop()

        timer.timeout.connect(look)
        timer.start(LOOK_EVERY_MS)
        code = run(self, *arguments)
        timer.stop()
        return code

    application.Application.run = run_with_steps  # type: ignore[assignment, method-assign]


def main() -> int:
    """Run the program with the arguments; print the names of the imported modules at its end."""
    if sys.argv[1] == "refuse":
        sys.addaudithook(refuse_network)
    from reader.__main__ import main as program

    use_it()
    code = program(sys.argv[2:])
    sys.stdout.write(json.dumps(sorted(sys.modules)) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
