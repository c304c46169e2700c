"""The steps that several tests take, by keyboard alone."""

from __future__ import annotations

from tests.end2end.accessible import Node
from tests.end2end.program import Window

NAVIGATOR = "guide:kinship-care/navigator"
QUERY = "kinship navigator"
HEADING = "navigator"


def search(window: Window, query: str = QUERY, word: str = HEADING) -> Node:
    """Type a query in the search box and wait for a result that holds the word."""
    window.keys("ctrl+k")
    window.until(lambda: (window.tree.focused() or BLANK).role == "text", "the search box")
    window.type(query)
    results = window.find("list", name="Search results")
    return window.find("list item", has=word, below=results)


def open_recommendation(window: Window) -> Node:
    """Search, go down into the results, open the first, and return its heading."""
    first = search(window)
    window.keys("Down")
    window.until(lambda: (window.tree.focused() or BLANK).name == first.name, "the first result")
    window.keys("Return")
    return window.find("heading", has=HEADING)


def current_line(window: Window) -> str:
    """Return the line of the contents that stands for what is being read, or ''.

    The star that is added to the words of a saved line is left out.
    """
    states = ("showing", "selected")
    contents = window.tree.first("tree", name="Contents")
    line = contents and window.tree.first("table cell", states=states, below=contents)
    return line.name.replace(", saved, ", ", ") if line else ""


def starred_lines(window: Window) -> list[str]:
    """Return the lines of the contents that are said to be saved."""
    contents = window.find("tree", name="Contents")
    return [line.name for line in window.tree.all("table cell", has=", saved, ", below=contents)]


def go_to(window: Window, role: str) -> Node:
    """Step through the panes with F6 until one of this role has the focus."""
    for _step in range(8):
        focus = window.focus()
        if focus.role == role:
            return focus
        window.keys("F6")
        window.until(lambda before=focus: window.focus().place != before.place, "another pane")  # type: ignore[misc]
    raise AssertionError(f"F6 does not lead to the {role}. {window.summary()}")


BLANK = Node((), "", "", "", frozenset(), "")
