"""Tells whether a folder lies on a network drive, where SQLite's write-ahead log is unsafe.

The log needs memory that all its users share, which no network file system offers
(https://www.sqlite.org/wal.html, "all processes using a database must be on the same host").
"""

from __future__ import annotations

import sys
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.sshfs", "glusterfs"}
    | {"ncpfs", "nfs", "nfs4", "smb3", "smbfs"}
)
_MOUNTS = Path("/proc/self/mounts")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of GetDriveTypeW


def is_network_path(path: Path) -> bool:
    """Tell whether ``path`` is known to be on a network drive; False when that is unknown."""
    if sys.platform == "win32":
        import ctypes

        anchor = path.absolute().anchor
        drive = ctypes.windll.kernel32.GetDriveTypeW(anchor)
        return anchor.startswith("\\\\") or bool(drive == _REMOTE_DRIVE)
    try:
        mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system_of(path, mounts) in NETWORK_FILE_SYSTEMS


def file_system_of(path: Path, mounts: str) -> str:
    """The type of the file system that holds ``path``, by a table like ``/proc/self/mounts``.

    The longest mount point wins, and of equals the last mounted; '' when there is none.
    """
    place = path.absolute()
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        # The kernel writes a blank in a folder's name as \040.
        point = Path(fields[1].replace("\\040", " ").replace("\\134", "\\"))
        if len(point.parts) >= best and place.is_relative_to(point):
            best, kind = len(point.parts), fields[2]
    return kind
