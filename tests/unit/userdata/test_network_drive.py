"""The table of mounts tells a network drive from a local disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.userdata.network_drive import NETWORK_FILE_SYSTEMS, file_system_of

MOUNTS = """\
/dev/vda / ext4 rw 0 0
proc /proc proc rw 0 0
server:/home /home nfs4 rw 0 0
/dev/vdb /home/ann/local ext4 rw 0 0
//server/share /media/our\\040share cifs rw 0 0
broken
/dev/vdc /media/twice ext4 rw 0 0
server:/t /media/twice nfs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/etc/x", "ext4"),
        ("/home/ann/.local/x", "nfs4"),
        ("/home/ann/local/x", "ext4"),
        ("/homestead/x", "ext4"),
        ("/media/our share/profile/x", "cifs"),
        ("/media/twice/x", "nfs"),
    ],
)
def test_longest_and_last_mount_wins(place: str, kind: str) -> None:
    assert file_system_of(Path(place), MOUNTS) == kind


def test_empty_table_knows_nothing() -> None:
    assert file_system_of(Path("/x"), "") == ""


def test_shares_are_network_drives_and_disks_are_not() -> None:
    assert {"nfs", "nfs4", "cifs", "smb3"} <= NETWORK_FILE_SYSTEMS
    assert not {"ext4", "tmpfs", "overlay", ""} & NETWORK_FILE_SYSTEMS
