"""A screen reader and a pair of hands at once: keys at random while the tree is read.

A short walk each time; RANDOM_WALK_SECONDS in the environment asks for a longer one.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

import pytest

from tests.end2end.program import Reader, Window, Windows
from tests.end2end.story import NAVIGATOR

SECONDS = "RANDOM_WALK_SECONDS"
SHORT = 15.0
LEAST_STEPS = 6
WARM_UP = 0.25
"""Share of the walk after which memory is looked at: before, most pages are new."""
MOST_GROWTH = 20.0
"""MiB (issue: the page's tree must not grow with the pages that were read)."""
LONG = 120.0
"""Seconds of a walk from which on memory is judged; a shorter one is still warming up."""
NODES = 60

KEYS: tuple[tuple[str, ...], ...] = (
    *((("ctrl+Next",),) * 6),
    *((("ctrl+Prior",),) * 3),
    *((("F7",), ("F7",), ("shift+F7",), ("F9",), ("shift+F9",), ("F8",), ("shift+F8",))),
    *((("Tab",), ("shift+Tab",), ("F6",), ("shift+F6",), ("Down",), ("Up",), ("Next",), ("End",))),
    *((("ctrl+1",), ("ctrl+2",), ("ctrl+3",), ("ctrl+4",), ("ctrl+5",), ("ctrl+7",))),
    *((("alt+Left",), ("alt+Left",), ("alt+Right",), ("F1",), ("ctrl+plus",), ("ctrl+0",))),
    *((("ctrl+shift+t",), ("ctrl+F7", "Down", "Return"), ("ctrl+slash",))),
    *((("ctrl+shift+s",), ("ctrl+shift+l",), ("ctrl+f", "Escape"), ("ctrl+shift+d",))),
)
"""What is pressed; pages are turned most often. Nothing here leaves the program."""
KEYS_DIALOG = "Keyboard shortcuts"
LETTERS = "kinship carers support review"


def memory(window: Window) -> float:
    """Resident memory of the program in MiB."""
    pages = int(Path(f"/proc/{window.process.pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def leave_the_keys_alone(window: Window) -> None:
    """Close the list of keys before more is pressed.

    Its field takes any keys for a new choice: the walk would give Ctrl+1 to another command, or
    one of its own keys to the command that ends the program, and blame the program for it.
    """
    while window.process.poll() is None and window.tree.first("dialog", name=KEYS_DIALOG):
        window.keys("Escape")


def walk(window: Window, chance: random.Random, seconds: float) -> tuple[int, list[float]]:
    """Press and read until the time is over; return the steps taken and the memory after each."""
    end = time.monotonic() + seconds
    taken = 0
    held: list[float] = []
    pressed: list[tuple[str, ...]] = []
    while time.monotonic() < end or taken < LEAST_STEPS:
        if chance.random() < 0.05:
            word = chance.choice(LETTERS.split())
            pressed.append(("ctrl+k", *word, "Down", "Return"))
            window.keys("ctrl+k")
            window.type(word)
            window.keys("Down", "Return")
        else:
            pressed.append(chance.choice(KEYS))
            window.keys(*pressed[-1])
        if chance.random() < 0.3:  # the tree is read while the page may still be changing
            page = window.tree.first("document web")
            window.tree.all(below=page, states=(), most=NODES)
            if page is not None:
                window.tree.text(page)
        leave_the_keys_alone(window)
        code = window.process.poll()
        assert code is None, f"Ended with {code} after {pressed[-12:]}. It said: {window.said()}"
        taken += 1
        held.append(memory(window))
    return taken, held


@pytest.mark.parametrize("seed", [7])
def test_a_walk_at_random_harms_nothing(windows: Windows, reader: Reader, seed: int) -> None:
    seconds = float(os.environ.get(SECONDS) or SHORT)
    window = windows.open(reader, NAVIGATOR)
    window.find("heading", has="navigator")
    taken, held = walk(window, random.Random(seed), seconds)
    said = window.said()
    assert "Traceback" not in said
    assert "Fatal" not in said
    warm = held[int(len(held) * WARM_UP) :]
    quarter = max(1, len(warm) // 4)
    growth = min(warm[-quarter:]) - min(warm[:quarter])
    report = f"{taken} steps in {seconds:.0f} s; {warm[0]:.0f} MiB warm, {held[-1]:.0f} at the end"
    assert seconds < LONG or growth < MOST_GROWTH, report
    if seconds >= LONG:
        sys.stdout.write(f"{report}; growth {growth:.1f} MiB, most {max(held):.0f} MiB\n")
    window.keys("Escape", "Escape", "ctrl+1")
    window.until(lambda: window.title() == "Guides", "the guides, as asked for")
    window.quit()
