"""What a screen reader is told: each thing once, politely, and rows with level, place and state."""

from __future__ import annotations

from tests.end2end.hearing import CARET, POLITE, Ears
from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import NAVIGATOR, go_to, search


def settled(window: Window, ears: Ears, words: str) -> None:
    """The announcement with these words came, politely, and no other came with it."""
    assert ears.one(words).politeness == POLITE
    # A key that is answered shows that everything before it has been sent.
    before = window.focus().place
    window.keys("F6")
    window.until(lambda: window.focus().place != before, "another pane")
    assert len(ears.said()) == 1, ears.said()
    ears.forget()


def test_each_thing_is_said_once(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader, NAVIGATOR)
    go_to(window, "document web")
    with Ears(window) as ears:
        window.keys("ctrl+Next")
        window.until(lambda: window.title() != "Recommendations", "the next page")
        settled(window, ears, f"{window.find('document web').name}, ")
        window.keys("ctrl+d")
        settled(window, ears, "Saved")
        window.keys("ctrl+d")
        settled(window, ears, "Removed")
        search(window)
        settled(window, ears, "result")
        window.keys("ctrl+k", "ctrl+a")
        window.type("colour:red")
        settled(window, ears, "no field called")
    window.quit()


def test_steps_say_what_they_reach_and_the_caret_moves(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader, NAVIGATOR)
    page = go_to(window, "document web")
    with Ears(window) as ears:
        window.keys("F7")
        heard = ears.one("Heading level ")
        level, name = heard.text.removeprefix("Heading level ").split(", ", 1)
        headings = window.tree.all("heading", below=page, states=())
        assert (level, name) in [(node.level, node.name) for node in headings]
        assert ears.all(CARET)
        ears.forget()
        window.keys("F9")
        said = ears.one("Link, ").text.removeprefix("Link, ")
        assert window.focus().name == said
        ears.forget()
        window.keys("F8")
        ears.one("Recommendation ")
        window.until(lambda: ears.all(CARET), "the caret at the recommendation")
        ears.forget()
        window.keys("Right")
        window.until(lambda: ears.all(CARET), "the caret one letter on")
    window.quit()


def test_rows_say_level_place_and_state(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader, NAVIGATOR)
    contents = window.find("tree", name="Contents")
    rows = window.tree.all("table cell", below=contents, states=())
    assert rows
    for row in rows:
        assert ", level " in row.name, row
        number, total = row.name.rsplit(", ", 1)[1].split(" of ")
        assert 1 <= int(number) <= int(total)
    chosen = window.find("table cell", has="level", below=contents)
    assert any("selected" in row.states for row in rows), chosen
    search(window)
    results = window.find("list", name="Search results")
    listed = window.tree.all("list item", below=results, states=())
    assert " of " in listed[0].name
    window.quit()
