"""One process at a time installs guides into a cache; the others wait their turn."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.jobs import JobControl
from reader.logs import logger

_PAUSE = 0.05  # seconds between two tries; a person does not notice it


@contextmanager
def only_one(path: Path, control: JobControl) -> Iterator[None]:
    """Hold the lock file ``path`` during the block; raises Cancelled while waiting for it.

    The system lets go of it when a process dies. Where there can be no lock (a folder that cannot
    be written, some network drives) the block runs without: saying so is the block's own affair.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    except OSError:
        yield
        return
    try:
        waiting = threading.Event()
        while not _take(handle):
            control.check()
            waiting.wait(_PAUSE)
        yield
    finally:
        os.close(handle)  # which lets go of the lock as well


def _take(handle: int) -> bool:
    """Try once; False while another process holds it, True also where locks are not known."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        logger("library").warning("this file system knows no locks")
    return True
