"""Finding and filling fields, lists and file windows by keyboard alone, as people do."""

from __future__ import annotations

from pathlib import Path

from tests.end2end.accessible import Node
from tests.end2end.program import Window

MOST_STOPS = 30
"""Tab stops of a page or dialog, at most; far more than any has."""
MOST_CHOICES = 40


def tab_to(window: Window, role: str, words: str) -> Node:
    """Press Tab until something of this role has the focus that is called ``words``.

    The name or the description begins with the words: a list to choose from is named by its
    choice on Linux, and described by its label.
    """
    for _stop in range(MOST_STOPS):
        focus = window.focus()
        if focus.role == role and words in (focus.name[: len(words)], focus.description):
            return focus
        window.keys("Tab")
        window.until(lambda before=focus: _elsewhere(window, before), "the next Tab stop")  # type: ignore[misc]
    raise AssertionError(f"Tab does not lead to the {role} {words!r}. {window.summary()}")


def fill(window: Window, label: str, text: str) -> None:
    """Go to a field by Tab and write in it; what it held is replaced."""
    field = tab_to(window, "text", label)
    window.keys("ctrl+a")
    window.type(text)
    window.until(lambda: window.tree.text(field).strip() == text, f"{text!r} in {label}")


def choose(window: Window, label: str, words: str) -> None:
    """Go to a list to choose from by Tab, and by the arrow keys to the choice with these words."""
    tab_to(window, "combo box", label)
    window.keys("Home")
    for _row in range(MOST_CHOICES):
        before = window.focus().name
        if words in before:
            return
        window.keys("Down")
        window.until(lambda was=before: window.focus().name != was, "another choice")  # type: ignore[misc]
    raise AssertionError(f"{label} does not offer {words!r}. {window.summary()}")


def pick(window: Window, button: str, place: int) -> None:
    """Open a button's menu and choose its entry at a place, counted from 1, by the arrow keys."""
    tab_to(window, "push button", button)
    # An open menu takes every key that comes after the one that opens it.
    window.keys("space", *["Down"] * place, "Return")


def dialog(window: Window, title: str) -> Node:
    """Wait for a dialog that has the keyboard."""
    return window.until(
        lambda: window.tree.first("dialog", name=title, states=("showing", "active")),
        f"the dialog {title!r} with the keyboard",
    )


def keep(window: Window, title: str) -> None:
    """Press the key that keeps what a dialog holds, and wait until it has closed."""
    window.keys("ctrl+Return")
    window.until(
        lambda: window.tree.first("dialog", name=title) is None, f"the dialog {title!r} closed"
    )
    window.until(
        lambda: window.tree.first("frame", states=("showing", "active")), "the window again"
    )


def name_file(window: Window, title: str, file: Path) -> None:
    """Type a file's path in the window that asks for one."""
    dialog(window, title)
    window.keys("ctrl+a")
    window.type(str(file))
    window.keys("Return")


def wait_for_file(window: Window, file: Path) -> None:
    """Wait until a file is there; files are put in place whole."""
    window.until(file.is_file, f"the file {file.name}")


def _elsewhere(window: Window, before: Node) -> bool:
    now = window.tree.focused()
    return now is not None and now.place != before.place
