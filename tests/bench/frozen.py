"""Start-up of the frozen program against a bare Qt window frozen the same way, warm and cold.

Both are watched from outside: a virtual screen keeps its pixels in a file, and the first paint is
the moment when the middle of the window changes there.
"""

from __future__ import annotations

import mmap
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
FROZEN = ROOT / "var" / "package" / "frozen"
PROGRAM = "practice-guides-reader"
BARE = "bare-window"
TARGET = "at most 1.3"
SCREEN = (1600, 1000)
LOOK_EVERY = 0.0005
LONGEST = 60.0
Command = Sequence[str]


def measure(pairs: int) -> Iterator[Figure]:
    """Compare both, ``pairs`` times in turn; nothing where no program has been frozen."""
    program = FROZEN / PROGRAM / PROGRAM
    if not program.is_file():
        return
    bare = [str(frozen_bare_window()), "60"]
    with tempfile.TemporaryDirectory() as folder, screen(Path(folder)) as (pixels, environment):
        reader = [str(program), "--profile", str(Path(folder) / "profile")]
        for command in (bare, reader):
            first_paint(command, pixels, environment)
        for title, cold in (("warm", False), ("files not in memory", True)):
            both = []
            for _ in range(pairs):
                times = []
                for command in (reader, bare):
                    if cold:
                        forget_files(Path(command[0]).parent)
                    times.append(first_paint(command, pixels, environment))
                both.append(times)
            yield Figure(
                "frozen",
                f"guides page, xcb, {title}",
                median(ours for ours, _bare in both),
                "s",
                median(bare_time for _ours, bare_time in both),
                "bare frozen window",
                median(ours / bare_time for ours, bare_time in both),
                TARGET,
            )


def frozen_bare_window() -> Path:
    """Freeze the bare window as the program is frozen, trimmed in the same way."""
    scripts = str(ROOT / "build" / "dev")
    if scripts not in sys.path:
        sys.path.insert(0, scripts)
    from locked_venv import Checkout
    from package_freeze import freeze
    from package_prune import prune

    script = ROOT / "tests" / "bench" / "bare_window.py"
    folder = freeze(Checkout(ROOT), {"FREEZE_SCRIPT": str(script)}, BARE)
    prune(folder, BARE)
    return folder / BARE


def first_paint(command: Command, pixels: Path, environment: Mapping[str, str]) -> float:
    """Seconds from the start of a process until the middle of its window is painted."""
    with (
        pixels.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as seen,
    ):
        # A row of four bytes a pixel, at the height where both windows show their content.
        start = len(seen) - SCREEN[0] * 4 * (SCREEN[1] - 400)
        row = slice(start, start + 1200 * 4)
        before = seen[row]
        begun = time.monotonic()
        process = subprocess.Popen(
            command,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while seen[row] == before:
                if time.monotonic() - begun > LONGEST:
                    raise RuntimeError(f"{command[0]} never painted")
                time.sleep(LOOK_EVERY)
            taken = time.monotonic() - begun
        finally:
            process.kill()
            process.wait()
        while seen[row] != before:
            time.sleep(LOOK_EVERY)
        return taken


def forget_files(folder: Path) -> None:
    """Let the system drop the files below ``folder`` from its memory."""
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            handle = os.open(file, os.O_RDONLY)
            try:
                os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(handle)


@contextmanager
def screen(folder: Path) -> Iterator[tuple[Path, Mapping[str, str]]]:
    """A virtual screen, the file with its pixels, and the environment for windows on it."""
    program = shutil.which("Xvfb")
    if program is None:
        raise RuntimeError("Xvfb is missing; install the package xvfb.")
    size = f"{SCREEN[0]}x{SCREEN[1]}x24"
    server = subprocess.Popen(
        [
            *(program, "-displayfd", "1", "-screen", "0", size),
            *("-nolisten", "tcp", "-noreset", "-fbdir", str(folder)),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        number = server.stdout.readline().strip() if server.stdout else ""
        environment = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        yield folder / "Xvfb_screen0", environment
    finally:
        server.terminate()
        server.wait()
