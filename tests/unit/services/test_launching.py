"""One window: the first start keeps the seat, later ones hand over, and nothing is ever stale."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.paths import Places, find_places
from reader.services.launching import (
    STALE,
    HandedOver,
    Launch,
    Seat,
    WindowSilentError,
    claim,
    seat_folder,
)

ROOT = Path(__file__).parents[3]
SCREEN = {"DISPLAY": ":7"}
HOLDER = """
import sys, threading
from reader.paths import find_places
from reader.services.launching import Seat, claim

seat = claim(find_places(sys.argv[1]), environment={"DISPLAY": ":7"})
assert isinstance(seat, Seat)
print("seated", flush=True)
threading.Event().wait()
"""


@pytest.fixture
def here(tmp_path: Path) -> Places:
    return find_places(str(tmp_path / "profile"))


def seated(places: Places, environment: dict[str, str] | None = None) -> Seat:
    seat = claim(places, environment=SCREEN if environment is None else environment)
    assert isinstance(seat, Seat)
    return seat


def hand_over(places: Places, link: str, **more: str) -> tuple[threading.Thread, list[object]]:
    """A later start, which waits on a thread of its own for its note to be taken."""
    ended: list[object] = []

    def start() -> None:
        ended.append(claim(places, link, {**SCREEN, **more}))

    thread = threading.Thread(target=start)
    thread.start()
    return thread, ended


def taken(seat: Seat, number: int = 1) -> list[Launch]:
    """Wait for that many notes and take them."""
    found: list[Launch] = []
    deadline = time.monotonic() + 30
    while len(found) < number:
        found.extend(seat.take_notes())
        assert time.monotonic() < deadline
        os.sched_yield()
    return found


def test_a_later_start_hands_its_link_and_its_right_to_the_front_over(here: Places) -> None:
    seat = seated(here)
    thread, ended = hand_over(here, "guide:first/lantern", XDG_ACTIVATION_TOKEN="a-token")
    assert taken(seat) == [Launch("guide:first/lantern", "a-token")]
    thread.join()
    assert ended == [HandedOver.YES]
    assert list(seat.inbox.iterdir()) == []
    seat.leave()


def test_a_start_after_the_end_is_the_first_again(here: Places) -> None:
    seated(here).leave()
    seat = seated(here)
    assert seat.take_notes() == ()
    seat.leave()


def test_a_start_that_waits_takes_over_when_the_window_closes(here: Places) -> None:
    seat = seated(here)
    thread, ended = hand_over(here, "guide:first")
    deadline = time.monotonic() + 30
    while not list(seat.inbox.glob("*.note")):
        assert time.monotonic() < deadline
        os.sched_yield()
    seat.leave()
    thread.join()
    (heir,) = ended
    assert isinstance(heir, Seat)
    assert heir.take_notes() == ()  # it follows its own link itself
    heir.leave()


def test_a_killed_window_leaves_nothing_stale(here: Places) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-P", "-c", HOLDER, str(here.profile)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    with holder.stdout:
        assert holder.stdout.readline() == b"seated\n"
        with pytest.raises(WindowSilentError, match="does not answer"):
            claim(here, environment=SCREEN, patience=0.0)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    # No patience is needed: the system let go of the lock with the process.
    seat = claim(here, environment=SCREEN, patience=0.0)
    assert isinstance(seat, Seat)
    assert list(seat.inbox.iterdir()) == []
    seat.leave()


def test_other_profiles_and_screens_have_windows_of_their_own(here: Places, tmp_path: Path) -> None:
    seats = [
        seated(here),
        seated(here, {"DISPLAY": ":8"}),
        seated(here, {"SESSIONNAME": "RDP-Tcp#0"}),
        seated(replace(here, profile=tmp_path / "other")),
    ]
    assert len({seat.inbox for seat in seats}) == 4
    for seat in seats:
        seat.leave()


def test_where_nothing_can_be_written_the_window_opens_alone(tmp_path: Path) -> None:
    (tmp_path / "cache").write_bytes(b"in the way")
    places = replace(find_places(str(tmp_path / "p")), cache=tmp_path / "cache")
    assert claim(places, environment=SCREEN) is None


def test_where_no_note_can_be_left_the_window_opens_alone(here: Places) -> None:
    seat = seated(here)
    seat.inbox.rmdir()
    seat.inbox.write_bytes(b"in the way")
    assert claim(here, "guide:first", SCREEN) is None
    seat.leave()


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"link": 1}', b'{"token": null}', b"[" * 100_000, b"\xff"]
)
def test_odd_notes_are_dropped(here: Places, content: bytes) -> None:
    seat = seated(here)
    (seat.inbox / "1.note").write_bytes(content)
    assert seat.take_notes() == ()
    assert list(seat.inbox.iterdir()) == []
    seat.leave()


def test_notes_of_long_ago_are_not_followed(here: Places) -> None:
    seat = seated(here)
    note = seat.inbox / "1.note"
    note.write_bytes(b'{"link": "guide:first"}')
    long_ago = time.time() - STALE - 1
    os.utime(note, (long_ago, long_ago))
    assert seat.take_notes() == ()
    assert list(seat.inbox.iterdir()) == []
    seat.leave()


def test_the_folder_is_the_owners_alone_and_names_nobody(here: Places) -> None:
    seat = seated(here)
    assert seat.inbox.stat().st_mode & 0o077 == 0
    name = seat_folder(here, SCREEN).name
    assert len(name) == 8
    assert int(name, 16) >= 0
    seat.leave()
