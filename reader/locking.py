"""Takes a lock that the system lets go of when a process ends, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def open_lock_file(path: Path) -> int:
    """Open (or make) a lock file and its folder, for its owner only. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.open(path, os.O_CREAT | os.O_RDWR, 0o600)


def take(handle: int) -> bool | None:
    """Try once to lock an open file; closing the file lets go.

    False while another process holds it, None where the file system knows no locks.
    """
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
        return None
    return True
