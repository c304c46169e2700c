"""One window for each user and screen: the first start keeps a lock, later ones hand over to it.

No sockets: a start that finds the lock taken leaves a note in the inbox beside it and waits until
the note is taken out. The system lets go of the lock when its holder ends, even when it is killed,
so there is never a stale one.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
import zlib
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from reader.errors import ReaderError
from reader.locking import open_lock_file, take
from reader.paths import Places
from reader.translation import tr
from reader.writing import write_whole

PATIENCE = 30.0
"""Seconds that a start waits for the open window to answer."""
STALE = 60.0
"""Seconds after which a note is too old to be acted on: whoever left it has long gone."""
MOST_BYTES = 10_000
"""A larger note was not left by this program."""
_PAUSE = 0.02
_NOTE_SUFFIX = ".note"

# What tells one screen from another, on every system; unset ones count as empty.
_SCREEN = ("DISPLAY", "WAYLAND_DISPLAY", "SESSIONNAME", "COMPUTERNAME")
# What lets a window come to the front by the wish of another program (X11, Wayland).
_TOKENS = ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID")


class Launch(NamedTuple):
    """What a later start hands over: its ``guide:`` link or '', and its right to the front."""

    link: str = ""
    token: str = ""


class WindowSilentError(ReaderError):
    """A window is open but does not answer."""

    code = "window-silent"


class HandedOver(Enum):
    """What claim() gives when another process has the window."""

    YES = "handed over"


class Seat:
    """The right to be the one window; held until leave() or the end of the process."""

    def __init__(self, folder: Path, handle: int) -> None:
        self.inbox = folder / "inbox"
        self._handle = handle
        self.inbox.mkdir(mode=0o700, exist_ok=True)

    def take_notes(self) -> tuple[Launch, ...]:
        """Take out what later starts have left, the oldest first; old or odd notes are dropped."""
        launches = []
        try:
            notes = sorted(p for p in self.inbox.iterdir() if p.suffix == _NOTE_SUFFIX)
        except OSError:
            return ()
        for note in notes:
            with contextlib.suppress(OSError, ValueError, RecursionError):
                fresh = abs(time.time() - note.stat().st_mtime) < STALE
                launch = _read(note)
                note.unlink()
                if fresh:
                    launches.append(launch)
                continue
            with contextlib.suppress(OSError):
                note.unlink()
        return tuple(launches)

    def leave(self) -> None:
        """Let another process have the window."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def claim(
    places: Places,
    link: str = "",
    environment: Mapping[str, str] = os.environ,
    patience: float = PATIENCE,
) -> Seat | HandedOver | None:
    """Become the one window of this user and screen, or hand ``link`` over to it.

    None where there can be no lock (nothing can be written, or the file system knows none): the
    window then opens as if it were alone. Raises WindowSilentError after ``patience`` seconds.
    """
    folder = seat_folder(places, environment)
    try:
        handle = open_lock_file(folder / "lock")
    except OSError:
        return None
    note: Path | None = None
    try:
        deadline = time.monotonic() + patience
        while (taken := take(handle)) is False:
            if note is None:
                note = _leave_note(folder / "inbox", link, environment)
            elif not note.exists():
                os.close(handle)
                return HandedOver.YES
            if time.monotonic() > deadline:
                raise WindowSilentError(
                    tr("The reader is open already, but its window does not answer."),
                    tr("Wait a moment, or end the reader and start it again."),
                )
            time.sleep(_PAUSE)
        if taken:
            return Seat(folder, handle)
    except OSError:
        pass  # a folder that went away, a full disk: better two windows than none
    except BaseException:
        os.close(handle)
        raise
    finally:
        if note is not None:
            with contextlib.suppress(OSError):
                note.unlink()
    os.close(handle)
    return None


def seat_folder(places: Places, environment: Mapping[str, str]) -> Path:
    """Where the lock and the inbox of a profile on one machine's screen are."""
    machine = os.uname().nodename if sys.platform != "win32" else ""
    words = (str(places.profile), machine, *(environment.get(name, "") for name in _SCREEN))
    return places.cache / "windows" / f"{zlib.crc32(chr(0).join(words).encode()):08x}"


def _leave_note(inbox: Path, link: str, environment: Mapping[str, str]) -> Path:
    """Write a note; raises OSError."""
    import json

    token = next((environment[name] for name in _TOKENS if environment.get(name)), "")
    inbox.mkdir(mode=0o700, exist_ok=True)
    note = inbox / f"{time.time_ns():020d}-{os.getpid()}{_NOTE_SUFFIX}"
    write_whole(note, json.dumps({"link": link, "token": token}).encode("ascii"))
    if sys.platform == "win32":
        import ctypes

        # This process was started by the person; it may lend its right to come to the front.
        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    return note


def _read(note: Path) -> Launch:
    """A note's content; raises OSError or ValueError."""
    import json

    with note.open("rb") as file:
        found = json.loads(file.read(MOST_BYTES))
    if not isinstance(found, dict):
        raise ValueError("not a note")
    link, token = found.get("link", ""), found.get("token", "")
    if not (isinstance(link, str) and isinstance(token, str)):
        raise ValueError("not a note")
    return Launch(link, token)
