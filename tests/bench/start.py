"""Start-up and memory: whole processes, from spawn to first paint, in pairs with a bare window."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import build_services
from reader.services.places import Place
from tests.bench.figures import Figure, against

ROOT = Path(__file__).resolve().parent.parent.parent
BARE = "tests.bench.bare_window"
READER = "tests.bench.reader_window"
SETTLE = 2.0
"""Seconds a window stays open before its memory is read."""
START_TARGET = "at most 1.6"
FIRST_RUN_TARGET = "at most 2.0"


@dataclass(frozen=True)
class Run:
    """One process: seconds from spawn to first paint, CPU seconds until then, peak memory (MiB)."""

    wall: float
    cpu: float
    memory: float


def run_window(module: str, arguments: Sequence[str], platform: Mapping[str, str]) -> Run:
    """Start a window's process, wait for its first paint and for its end."""
    # Compiled files are part of an installed program, so they are kept here too.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        env={**kept, "PYTHONPATH": str(ROOT), **platform},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    if process.stdout is None:
        raise RuntimeError("the window has no pipe")
    line = process.stdout.readline()
    wall = time.monotonic() - begun
    _pid, _status, usage = os.wait4(process.pid, 0)
    process.stdout.close()
    process.returncode = 0
    if not line.startswith("painted"):
        raise RuntimeError(f"{module} never painted")
    return Run(wall, float(line.split()[1]), usage.ru_maxrss / 1024)


def pairs(
    name: str,
    arguments: Callable[[], Sequence[str]],
    platform: Mapping[str, str],
    count: int,
    target: str,
) -> Iterator[Figure]:
    """Compare the reader with the bare window ``count`` times, one after the other."""
    run_window(BARE, ["0"], platform)  # both once before: files are read into memory
    run_window(READER, ["0", *arguments()], platform)
    both = []
    for _ in range(count):
        bare = run_window(BARE, ["0"], platform)
        both.append((run_window(READER, ["0", *arguments()], platform), bare))
    yield Figure(
        "start",
        name,
        median(reader.wall for reader, _bare in both),
        "s",
        median(bare.wall for _reader, bare in both),
        "bare window",
        median(reader.wall / bare.wall for reader, bare in both),
        target,
    )
    yield Figure(
        "start",
        f"{name}, CPU time",
        median(reader.cpu for reader, _bare in both),
        "s",
        median(bare.cpu for _reader, bare in both),
        "bare window",
        median(reader.cpu / bare.cpu for reader, bare in both),
    )


def measure(profile: Path, packs: Path, count: int) -> Iterator[Figure]:
    """Start-up on each platform there is, then memory; ``profile`` has been prepared."""
    shelf = [str(profile), str(packs)]
    address = place_in_a_guide(profile, packs)
    page = [*shelf, str(address)]
    fresh = profile.with_name("fresh")

    def fresh_profile() -> Sequence[str]:
        shutil.rmtree(fresh, ignore_errors=True)
        return [str(fresh), str(packs)]

    with platforms() as found:
        # Once as a person does: a start leaves behind what the next one is quicker for.
        run_window(READER, [str(SETTLE), *shelf], found[0][1])
        for title, platform in found:
            start_at(profile, "guides")
            yield from pairs(f"guides page, {title}", lambda: shelf, platform, count, START_TARGET)
            start_at(profile, "continue")
            yield from pairs(
                f"page left off, {title}", lambda: shelf, platform, count, START_TARGET
            )
            yield from pairs(
                f"first run, {title}", fresh_profile, platform, count, FIRST_RUN_TARGET
            )
        platform = found[0][1]
        stay = str(SETTLE)
        reader = run_window(READER, [stay, *page], platform)
        bare = run_window(BARE, [stay], platform)
        yield against(
            "memory", "peak, a page open", reader.memory, "MiB", bare.memory, "bare window"
        )


def start_at(profile: Path, where: str) -> None:
    """Choose what the profile opens with."""
    (profile / "settings.json").write_text(json.dumps({"start": where}), encoding="utf-8")


def place_in_a_guide(profile: Path, packs: Path) -> Address:
    """Leave off reading in the first guide's first recommendation; returns its address."""
    services = build_services(find_places(str(profile), str(packs)))
    try:
        card = services.reading.cards()[0]
        opened = services.reading.open(Address(card.id), JobControl())
        item = opened.recommendations()[0].id if opened.recommendations() else ""
        address = Address(card.id, item)
        page = services.reading.open(address, JobControl()).page.id
        services.trail.remember(Place(address, page, "", 0.0, ""), JobControl())
    finally:
        services.close()
    return address


@contextmanager
def platforms() -> Iterator[list[tuple[str, Mapping[str, str]]]]:
    """Off screen, and X11 where there is a display or an Xvfb to start."""
    found: list[tuple[str, Mapping[str, str]]] = [("offscreen", {"QT_QPA_PLATFORM": "offscreen"})]
    display = os.environ.get("DISPLAY", "")
    server: subprocess.Popen[str] | None = None
    if not display and (program := shutil.which("Xvfb")):
        server = subprocess.Popen(
            [program, "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        if server.stdout is not None:
            number = server.stdout.readline().strip()
            display = f":{number}" if number else ""
    if display:
        found.append(("xcb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}))
    try:
        yield found
    finally:
        if server is not None:
            server.terminate()
            server.wait()
