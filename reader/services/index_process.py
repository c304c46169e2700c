"""Builds the search index in a process of its own, so that the window never waits for it.

Whoosh sorts all of a segment's postings in one call that holds the interpreter for a second and
more on a large library; no thread of the window's own process would get its turn.
"""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress

from reader.errors import IndexUnavailable
from reader.jobs import JobControl
from reader.logs import logger
from reader.paths import Places, program_command, program_environment


def build_apart(places: Places, control: JobControl) -> bool:
    """Run the program's own ``index --progress`` on these folders and wait for it.

    Returns False, with nothing done, where no second process may start.

    Raises Cancelled, when the child is ended at once, or IndexUnavailable when it could not build.
    The index that was there before stays in both cases.
    """
    command = [
        *program_command(),
        *("--profile", str(places.profile)),
        *("--cache", str(places.cache)),
        *("--packs", str(places.packs)),
        *("index", "--progress"),
    ]
    child = _start(command)
    if child is None:
        return False
    control.on_cancel(child.kill)
    try:
        if child.stdout is not None:
            for line in child.stdout:
                done, _of, total = line.strip().partition(" ")
                if done.isdigit() and total.isdigit():
                    control.step(int(done), int(total))
        code = child.wait()
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()
    control.check()
    if code != 0:
        logger("services").warning("the index process ended with %d", code)
        raise IndexUnavailable(
            "The search index could not be built; nothing of yours is lost.",
            "Check that the disk has room, then search again.",
        )
    return True


def _start(command: list[str]) -> subprocess.Popen[str] | None:
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    try:
        return subprocess.Popen(  # noqa: S603 - this very program, with paths of our own
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=program_environment(),
            text=True,
            encoding="ascii",
            errors="replace",
            creationflags=flags,
        )
    except OSError:
        logger("services").warning("no second process may start; the index is built in this one")
        return None


def yield_to_the_window() -> None:
    """Give up priority where that is possible: called by the child."""
    if sys.platform != "win32":
        import os

        with suppress(OSError):
            os.nice(10)
