"""Whether a folder that serves everybody is open to be changed by anybody."""

from __future__ import annotations

import os
import stat
from pathlib import Path


def anybody_may_write(folder: Path) -> bool:
    """Whether users other than the owner and the group may write; False where that is unknown.

    On Windows the rights of the folder decide, which this does not read.
    """
    if os.name != "posix":
        return False
    try:
        return bool(folder.stat().st_mode & stat.S_IWOTH)
    except OSError:
        return False
