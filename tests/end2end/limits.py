"""Runs commands with less: less memory and disk, no power over permissions, no network."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from tests.end2end import processes

MEMORY = 1_500_000_000
"""Bytes of address space: the reader needs a third of it, a bomb would need seven times more."""
FILE = 64 << 20
SECONDS = 60
DAC = "-dac_override,-dac_read_search"


def sparing(command: Sequence[str]) -> list[str]:
    """Return the command with little memory, small files only and a minute of processor time."""
    prlimit = processes.required("prlimit", "util-linux")
    return [prlimit, f"--as={MEMORY}", f"--fsize={FILE}", f"--cpu={SECONDS}", *command]


def obeying_permissions(command: Sequence[str]) -> list[str]:
    """Return the command for a process that may not read what permissions forbid, root or not."""
    if os.geteuid() != 0:
        return list(command)
    setpriv = processes.required("setpriv", "util-linux")
    return [setpriv, f"--bounding-set={DAC}", f"--inh-caps={DAC}", *command]


def read_only(folder: Path, command: Sequence[str]) -> list[str]:
    """Return the command for a process that sees a folder on a disk that cannot be written."""
    unshare = processes.required("unshare", "util-linux")
    mount = processes.required("mount", "mount")
    script = f'{mount} --bind "$0" "$0" && {mount} -o remount,ro,bind "$0" && exec "$@"'
    kind = ["--mount"] if os.geteuid() == 0 else ["--mount", "--map-root-user"]
    return [unshare, *kind, "sh", "-c", script, str(folder), *command]


def without_network(command: Sequence[str]) -> list[str]:
    """Return the command for a process that has no network at all, not even loopback."""
    unshare = processes.required("unshare", "util-linux")
    kind = ["--net"] if os.geteuid() == 0 else ["--net", "--map-root-user"]
    return [unshare, *kind, *command]
