"""A desktop of the tests' own: a virtual screen, a window manager, buses and accessibility."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Self

from tests.end2end import processes
from tests.end2end.screenshot import Picture, read_dump
from tests.end2end.waiting import wait_for

SCREEN = "1280x1024x24"
A11Y_SETTINGS = ("IsEnabled", "ScreenReaderEnabled")


class Desktop:
    """Starts everything on entering and ends everything on leaving, also after a failure.

    ``environment`` is what a program needs to open its window here.
    """

    def __init__(self) -> None:
        self.environment: dict[str, str] = {}
        self._ends = ExitStack()
        # Short, because the path of a Unix socket may have 107 characters at most.
        self.folder = Path(tempfile.mkdtemp(prefix="desk-"))

    def __enter__(self) -> Self:
        """Start the programs, each after what it stands on."""
        try:
            self._ends.callback(shutil.rmtree, self.folder, ignore_errors=True)
            self._start()
        except BaseException:
            self._ends.close()
            raise
        return self

    def __exit__(self, *_error: object) -> None:
        """End the programs, last started first."""
        self._ends.close()

    def picture(self) -> Picture:
        """Return what is on the screen now."""
        return read_dump(self.folder / "Xvfb_screen0")

    def _start(self) -> None:
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/bus",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_QPA_PLATFORM": "xcb",
            "NO_AT_BRIDGE": "0",
            "LC_ALL": "C.UTF-8",
        }
        for name in ("WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "QT_SCALE_FACTOR"):
            self.environment.pop(name, None)
        self._start_screen()
        self._run(
            ("dbus-daemon", "dbus"),
            ["--session", "--nofork", f"--address=unix:path={self.folder}/bus"],
        )
        wait_for((self.folder / "bus").exists, "the session bus", found=self._log)
        self._run(("openbox", "openbox"), ["--sm-disable"])
        self._run(("at-spi-bus-launcher", "at-spi2-core"), ["--launch-immediately"])
        for setting in A11Y_SETTINGS:
            wait_for(partial(self._switch_on, setting), f"{setting} on", found=self._log)

    def _start_screen(self) -> None:
        command = [processes.required("Xvfb", "xvfb"), "-screen", "0", SCREEN, "-nolisten", "tcp"]
        reading, writing = os.pipe()
        try:
            # The server picks a display number that is free and tells it when it is ready.
            command += ["-noreset", "-displayfd", str(writing), "-fbdir", str(self.folder)]
            self._begin(command, pass_fds=(writing,))
        finally:
            os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        assert number, f"The virtual screen did not start. {self._log()}"
        self.environment["DISPLAY"] = f":{number}"

    def _run(self, program: tuple[str, str], arguments: list[str]) -> None:
        self._begin([processes.required(*program), *arguments])

    def _begin(self, command: list[str], pass_fds: tuple[int, ...] = ()) -> None:
        environment = self.environment
        log = self.folder / "log"
        process = processes.start(command, environment, log, pass_fds=pass_fds)
        self._ends.callback(processes.end, process)

    def _switch_on(self, setting: str) -> bool:
        gdbus = processes.required("gdbus", "libglib2.0-bin")
        place = ["--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
        method = ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", setting]
        answer = self.call([gdbus, "call", "--session", *place, *method, "<true>"])
        return answer.returncode == 0

    def call(
        self, command: list[str], extra: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a short program on this desktop and return its answer."""
        return subprocess.run(
            command,
            env={**self.environment, **(extra or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def _log(self) -> str:
        file = self.folder / "log"
        return file.read_text(errors="replace")[-2000:] if file.exists() else ""
