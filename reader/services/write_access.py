"""Whether folders can be written, found out by writing a small file."""

from __future__ import annotations

import os
from pathlib import Path


def may_write(folder: Path) -> bool:
    """Whether a file can be made there, or in the nearest folder above that exists.

    Missing folders are not made.
    """
    place = folder
    while not place.exists() and place.parent != place:
        place = place.parent
    probe = place / f".probe-{os.getpid()}"
    try:
        probe.write_bytes(b"probe")
        probe.unlink()
    except OSError:
        return False
    return True


def temporary_folder() -> Path | None:
    """The first of the system's temporary folders that can be written, by TMPDIR, TEMP, TMP."""
    named = [os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if os.environ.get(name)]
    usual = ("/tmp", "/var/tmp", "/usr/tmp") if os.name == "posix" else ()  # noqa: S108
    # A folder that was chosen and cannot be used is worth a word, though others would serve.
    for name in named[:1] or usual:
        folder = Path(name)
        if folder.is_dir() and may_write(folder):
            return folder
    return None
