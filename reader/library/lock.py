"""One process at a time installs guides into a cache; the others wait their turn."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.jobs import JobControl
from reader.locking import open_lock_file, take
from reader.logs import logger

_PAUSE = 0.05  # seconds between two tries; a person does not notice it


@contextmanager
def only_one(path: Path, control: JobControl) -> Iterator[None]:
    """Hold the lock file ``path`` during the block; raises Cancelled while waiting for it.

    The system lets go of it when a process dies. Where there can be no lock (a folder that cannot
    be written, some network drives) the block runs without: saying so is the block's own affair.
    """
    try:
        handle = open_lock_file(path)
    except OSError:
        yield
        return
    try:
        waiting = threading.Event()
        while (taken := take(handle)) is False:
            control.check()
            waiting.wait(_PAUSE)
        if taken is None:
            logger("library").warning("this file system knows no locks")
        yield
    finally:
        os.close(handle)  # which lets go of the lock as well
