"""Find a recommendation, read it, save it and come back to it, by keyboard alone."""

from __future__ import annotations

from tests.end2end.keeping import damage_in_database, kept_place, saved
from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import (
    NAVIGATOR,
    current_line,
    go_to,
    open_recommendation,
    search,
    starred_lines,
)

LINE = 30
"""More than the height of a line of text at its usual size, in pixels."""
ROUNDS = (0, 1, 2, 4, 8)
"""Harmless keys between "save another" and the kill."""


def heading_top(window: Window) -> int:
    """Return how far below the top of the text its first heading is; negative when above it."""
    page = window.find("document web")
    heading = window.find("heading", below=page)
    return window.tree.box(heading)[1] - window.tree.box(page)[1]


def test_find_read_save_and_come_back(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    heading = open_recommendation(window)
    assert heading.level
    window.keys("ctrl+d")
    window.told("Saved")
    assert saved(reader) == {NAVIGATOR}
    window.until(lambda: len(starred_lines(window)) == 1, "a star in the contents")
    assert "navigator" in starred_lines(window)[0]

    window.keys("ctrl+4")
    rows = window.find("list", name="Saved items")
    row = window.find("list item", has="navigator", below=rows)
    assert "Recommendation" in row.name
    assert "1 of 1" in row.name

    window.keys("alt+Left")
    go_to(window, "document web")
    before = kept_place(reader)
    window.keys("Next", "Next")
    window.until(lambda: kept_place(reader) != before, "the new place on disk")
    title, line, top = window.title(), current_line(window), heading_top(window)
    window.quit()

    again = windows.open(reader)
    again.until(lambda: again.title() == title, f"the title {title!r}")
    again.until(lambda: current_line(again) == line, f"the line {line!r}")
    # The place is the line at the top, so less than a line may differ.
    assert abs(heading_top(again) - top) < LINE
    again.keys("ctrl+4")
    again.find("list item", has="navigator", below=again.find("list", name="Saved items"))
    again.quit()


def test_results_follow_what_is_typed(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    search(window, "kinship nav")
    window.type("igator colour:red")
    window.find("label", has="no field called")
    window.keys("ctrl+a")
    window.type("special guardianship allowance")
    results = window.find("list", name="Search results")
    first = window.find("list item", has="1 of", below=results)
    assert "llowance" in first.name
    window.quit()


def test_killed_while_saving_another(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    open_recommendation(window)
    window.keys("ctrl+d")
    window.told("Saved")
    window.keys("F8")
    window.until(
        lambda: (place := kept_place(reader)) and place.address != NAVIGATOR, "another place"
    )
    place = kept_place(reader)
    assert place is not None
    title, line = window.title(), current_line(window)
    for keys in ROUNDS:
        window.keys("ctrl+d", *["shift"] * keys)
        window.kill()
        assert damage_in_database(reader) == "ok"
        assert saved(reader) in ({NAVIGATOR}, {NAVIGATOR, place.address})
        window = windows.open(reader)
        window.until(lambda: windows.started[-1].title() == title, f"the title {title!r}")
        window.until(lambda: current_line(windows.started[-1]) == line, f"the line {line!r}")
    window.keys("ctrl+4")
    window.find("list item", has="navigator", below=window.find("list", name="Saved items"))
    window.quit()


def test_first_day(windows: Windows, new_reader: Reader) -> None:
    """Nothing is installed yet: guides appear, and results too as soon as search is prepared."""
    window = windows.open(new_reader)
    window.find("push button", has="Read ")
    open_recommendation(window)
    window.quit()
