"""Every part is reached by keys, has a name when it has the focus, and lets the focus go again."""

from __future__ import annotations

import json

import pytest

from tests.end2end.accessible import Node
from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import go_to, open_recommendation

SHORT_PAGE = "guide:about-practice-guides/contact"
MOST_STOPS = 100


def stops(window: Window, key: str) -> list[Node]:
    """Press a key until the focus is where it began; return every stop on the way."""
    begin = window.focus()
    found: list[Node] = []
    focus = begin
    while len(found) < MOST_STOPS:
        window.keys(key)
        focus = window.until(lambda before=focus: moved(window, before), f"{key} to move the focus")  # type: ignore[misc]
        found.append(focus)
        if focus.place == begin.place:
            return found
    names = [node.name for node in found]
    raise AssertionError(f"{key} did not return to {begin} in {MOST_STOPS} stops: {names}")


def moved(window: Window, before: Node) -> Node | None:
    """Return what has the focus when it is not what had it before."""
    focus = window.tree.focused()
    return focus if focus and (focus.place, focus.name) != (before.place, before.name) else None


def setting(reader: Reader, key: str) -> object:
    """Return what the settings file holds for a key, None when it is not there."""
    file = reader.profile / "settings.json"
    return json.loads(file.read_text("utf-8")).get(key) if file.exists() else None


def test_f6_goes_round_the_panes(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    open_recommendation(window)
    go_to(window, "document web")
    there = stops(window, "F6")
    back = stops(window, "shift+F6")
    assert [node.name for node in there] == [node.name for node in reversed([back[-1], *back[:-1]])]
    assert all(node.name for node in there), there
    assert {"document web", "text", "table cell"} <= {node.role for node in there}
    window.quit()


@pytest.mark.parametrize("key", ["Tab", "shift+Tab"])
def test_tab_goes_through_the_reading_page_and_out_again(
    key: str, windows: Windows, reader: Reader
) -> None:
    window = windows.open(reader, SHORT_PAGE)
    go_to(window, "text")
    there = stops(window, key)
    assert all(node.name for node in there), there
    roles = {"link", "text", "table cell", "push button", "check box"}
    assert roles <= {node.role for node in there}
    window.quit()


@pytest.mark.parametrize("keys", ["ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+7"])
def test_tab_goes_round_each_page(keys: str, windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    window.keys(keys)
    go_to(window, "text")
    there = stops(window, "Tab")
    assert all(node.name for node in there), there
    window.quit()


def test_zoom_and_colours_are_kept(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    heading = open_recommendation(window)
    small = window.tree.box(heading)[3]
    window.keys("ctrl+plus", "ctrl+plus", "ctrl+plus")
    window.until(
        lambda: window.tree.box(window.find("heading", has="navigator"))[3] > small, "larger text"
    )
    seen = {window.desktop.picture().most_common_colour()}
    for theme in ("light", "dark", "high-contrast", "cream", "blue", "grey"):
        window.keys("ctrl+shift+t")
        window.until(lambda theme=theme: setting(reader, "theme") == theme, f"the theme {theme}")  # type: ignore[misc]
        if theme != "light":  # which may be the system's own
            window.until(
                lambda: window.desktop.picture().most_common_colour() not in seen, "other colours"
            )
            seen.add(window.desktop.picture().most_common_colour())
    large = window.tree.box(window.find("heading", has="navigator"))[3]
    colour = window.desktop.picture().most_common_colour()
    window.quit()
    assert setting(reader, "zoom") == 150

    again = windows.open(reader)
    again.until(
        lambda: again.tree.box(again.find("heading", has="navigator"))[3] == large, "the large text"
    )
    again.until(
        lambda: again.desktop.picture().most_common_colour() == colour, "the colours of before"
    )
    again.keys("ctrl+0")
    again.until(
        lambda: again.tree.box(again.find("heading", has="navigator"))[3] <= small, "usual text"
    )
    again.quit()
