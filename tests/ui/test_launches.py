"""The one window: twenty starts, a killed one, links from later starts; no socket is needed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.paths import Places
from reader.services.launching import HandedOver, Seat, claim
from reader.ui.launches import NO_LINK, Launches
from tests.ui.conftest import Opener
from tests.ui.shell import PATIENCE_MS, Shell

ROOT = Path(__file__).resolve().parents[2]
STARTS = 20
PROGRAM = """
import sys
from reader.paths import find_places
from reader.ui.main import run_window

def painted() -> None:
    sys.stdout.write("painted")
    sys.stdout.flush()

sys.exit(run_window(find_places(*sys.argv[1:4]), *sys.argv[4:], painted=painted))
"""
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(places: Places) -> Iterator[Start]:
    """Starts the real program off screen; whatever still runs is ended by its process."""
    started: list[subprocess.Popen[str]] = []
    folders = (places.profile, places.packs, places.cache)

    def begin(*words: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", PROGRAM, *map(str, folders), *words],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def first_words(process: subprocess.Popen[str]) -> str:
    """What a program says when its window has been painted; '' when it ends without one."""
    assert process.stdout is not None
    return process.stdout.read(len("painted"))


def test_twenty_starts_give_one_window_and_a_killed_one_is_followed_at_once(start: Start) -> None:
    many = [start() for _ in range(STARTS)]
    # Whoever has no window ends, so that each of these reads comes back.
    said = [first_words(process) for process in many]
    assert sorted(said) == [""] * (STARTS - 1) + ["painted"]
    window = many[said.index("painted")]
    others = [process.wait() for process in many if process is not window]
    assert others == [0] * (STARTS - 1)
    assert window.poll() is None
    window.send_signal(signal.SIGKILL)
    window.wait()
    again = start()
    assert first_words(again) == "painted"
    late = start("guide:first")
    assert (late.wait(), first_words(late)) == (0, "")


@pytest.fixture
def seat(places: Places) -> Iterator[Seat]:
    held = claim(places)
    assert isinstance(held, Seat)
    yield held
    held.leave()


def hand_over(qtbot: QtBot, shell: Shell, places: Places, link: str) -> None:
    """A later start with a link, until the window has heard of it."""
    ended: list[object] = []
    thread = Thread(target=lambda: ended.append(claim(places, link)))
    thread.start()
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    thread.join()
    assert ended == [HandedOver.YES]
    shell.idle()


def test_the_window_follows_links_and_comes_to_the_front(
    open_shell: Opener, places: Places, seat: Seat, qtbot: QtBot
) -> None:
    shell = open_shell().show()
    Launches(seat, shell.context, shell.window)
    shell.window.showMinimized()
    guide = shell.context.services.reading.cards()[0].id
    hand_over(qtbot, shell, places, f"guide:{guide}")
    spot = shell.context.navigator.spot
    assert (spot.page, spot.address and spot.address.guide) == ("reading", guide)
    assert not shell.window.windowState() & Qt.WindowState.WindowMinimized
    assert shell.window.isActiveWindow()


def test_a_start_without_a_link_only_brings_the_window_to_the_front(
    open_shell: Opener, places: Places, seat: Seat, qtbot: QtBot
) -> None:
    shell = open_shell().show()
    Launches(seat, shell.context, shell.window)
    before = shell.context.navigator.spot
    shell.window.showMinimized()
    hand_over(qtbot, shell, places, "")
    assert shell.context.navigator.spot == before
    assert shell.window.isActiveWindow()


def test_what_is_no_guide_link_is_said(
    open_shell: Opener, places: Places, seat: Seat, qtbot: QtBot
) -> None:
    shell = open_shell().show()
    Launches(seat, shell.context, shell.window)
    before = shell.context.navigator.spot
    hand_over(qtbot, shell, places, "file:secret")
    assert shell.context.navigator.spot == before
    assert NO_LINK in shell.message()


def test_what_came_before_the_window_listened_is_heard(
    open_shell: Opener, places: Places, seat: Seat, qtbot: QtBot
) -> None:
    ended: list[object] = []
    guide = "guide:first"
    thread = Thread(target=lambda: ended.append(claim(places, guide)))
    thread.start()
    qtbot.waitUntil(lambda: any(seat.inbox.glob("*.note")), timeout=PATIENCE_MS)
    shell = open_shell().show()
    Launches(seat, shell.context, shell.window)
    thread.join()
    shell.idle()
    assert ended == [HandedOver.YES]
    assert shell.context.navigator.spot.page == "reading"
