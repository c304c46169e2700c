"""Starting and ending the programs that the harness needs."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ENDING_SECONDS = 5.0
"""How long a program may take to end when asked, before it is killed."""


def required(name: str, package: str) -> str:
    """Return the path of a system program; fail with the package to install when it is missing."""
    folders = os.environ.get("PATH", os.defpath)
    found = shutil.which(name, path=f"{folders}{os.pathsep}/usr/libexec{os.pathsep}/usr/sbin")
    assert found, f"The program {name} is missing. Install the Debian package {package}."
    return found


def start(
    command: Sequence[str],
    environment: Mapping[str, str],
    log: Path,
    *,
    pass_fds: Sequence[int] = (),
) -> subprocess.Popen[bytes]:
    """Start a program in a process group of its own; what it says goes to ``log``.

    It also ends when the tests are killed and cannot end it any more.
    """
    setpriv = required("setpriv", "util-linux")
    with log.open("ab") as file:
        return subprocess.Popen(
            [setpriv, "--pdeathsig", "TERM", *command],
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            pass_fds=pass_fds,
            start_new_session=True,
        )


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program and its process group: ask, then kill."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(ENDING_SECONDS)
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return
