"""One window on a real desktop: a later start hands its link over and the window comes forward."""

from __future__ import annotations

from tests.end2end.program import Reader, Windows, call

LINK = "guide:handbook/saving"


def test_a_later_start_moves_the_window_that_is_open(windows: Windows, reader: Reader) -> None:
    window = windows.open(reader)
    before = window.title()
    answer = call(reader.command(LINK), dict(window.desktop.environment))
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")
    window.until(lambda: window.title() not in ("", before), "the page of the link")
    window.tree.first("frame", has="Practice Guides Reader", states=("showing", "active"))
    window.kill()
    again = windows.open(reader)  # at once: nothing is stale
    again.quit()
