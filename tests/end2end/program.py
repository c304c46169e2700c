"""The reader as people start it: as a command that answers, or as a window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.end2end import processes
from tests.end2end.accessible import Node, Tree, TreeReader
from tests.end2end.desktop import Desktop
from tests.end2end.waiting import DEADLINE, Answer, wait_for

ROOT = Path(__file__).resolve().parents[2]
TITLE = "Practice Guides Reader"
COMMAND_SECONDS = 300.0


def program(*arguments: object) -> list[str]:
    """Return the command that runs the reader from this checkout with the tests' Python."""
    # -P keeps the modules of the folder that it is started in out.
    return [sys.executable, "-P", "-m", "reader", *map(str, arguments)]


def program_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment for a command: no display, this checkout's modules."""
    dropped = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in dropped}
    return {**kept, "PYTHONPATH": str(ROOT), **(extra or {})}


def call(
    command: Sequence[object], extra: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return its exit code, its answer and what it said."""
    return subprocess.run(
        [str(word) for word in command],
        env=program_environment(extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=COMMAND_SECONDS,
        check=False,
    )


@dataclass(frozen=True)
class Reader:
    """The reader with a profile and a shelf: where it keeps things and where its guides are."""

    profile: Path
    packs: Path

    def command(self, *words: object) -> list[str]:
        """Return the whole command for these words."""
        return program("--profile", self.profile, "--packs", self.packs, *words)

    def run(self, *words: object) -> subprocess.CompletedProcess[str]:
        """Run a verb."""
        return call(self.command(*words))


@dataclass
class Window:
    """A running window, driven by keys and read over AT-SPI."""

    desktop: Desktop
    process: subprocess.Popen[bytes]
    tree: Tree
    log: Path

    def title(self) -> str:
        """Return what the title bar says before the program's name; '' while there is none."""
        frame = self.tree.first("frame", has=TITLE)
        return frame.name.removesuffix(f" - {TITLE}") if frame else ""

    def keys(self, *sequences: str) -> None:
        """Press keys one after the other, such as "ctrl+k" or "Return"."""
        xdotool = processes.required("xdotool", "xdotool")
        answer = self.desktop.call([xdotool, "key", "--clearmodifiers", *sequences])
        assert answer.returncode == 0, f"The keys could not be pressed: {answer.stderr}"

    def type(self, text: str) -> None:
        """Type text, letter by letter."""
        xdotool = processes.required("xdotool", "xdotool")
        answer = self.desktop.call([xdotool, "type", "--clearmodifiers", text])
        assert answer.returncode == 0, f"The text could not be typed: {answer.stderr}"

    def find(
        self, role: str = "", *, name: str = "", has: str = "", below: Node | None = None
    ) -> Node:
        """Wait for a node that shows, and return it."""
        wanted = " ".join(filter(None, (role, name, has)))
        return self.until(
            lambda: self.tree.first(role, name=name, has=has, below=below), f"a node: {wanted}"
        )

    def until(
        self, condition: Callable[[], Answer | None], what: str, seconds: float = DEADLINE
    ) -> Answer:
        """Wait for a condition's true answer; fail at once when the program has ended."""

        def alive_and_true() -> Answer | None:
            code = self.process.poll()
            assert code is None, f"The program ended with {code}. {self.said()}"
            return condition()

        return wait_for(alive_and_true, what, seconds=seconds, found=self.summary)

    def told(self, words: str) -> Node:
        """Wait until the message bar says these words, and return it."""
        return self.find("panel", has=words)

    def focus(self) -> Node:
        """Wait until something has the focus, and return it."""
        return self.until(self.tree.focused, "the focus somewhere")

    def quit(self) -> None:
        """Close the window by keys and wait for a clean end."""
        self.keys("ctrl+q")
        try:
            code = self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"Ctrl+Q did not end the program. {self.summary()}") from None
        assert code == 0, f"The program ended with {code}. {self.said()}"

    def kill(self) -> None:
        """Kill the program at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(DEADLINE)

    def said(self) -> str:
        """Return what the program wrote to standard output and error."""
        return self.log.read_text(errors="replace")[-4000:]

    def summary(self) -> str:
        """Return title, focus and what the program said, for a failure."""
        focus = self.tree.focused()
        return f"Title: {self.title()!r}. Focus: {focus}. It said: {self.said()!r}"


@dataclass
class Windows:
    """Starts windows for one test and ends them after it; keeps evidence when it fails."""

    desktop: Desktop
    folder: Path
    started: list[Window] = field(default_factory=list)
    readers: list[TreeReader] = field(default_factory=list)

    def open(
        self,
        reader: Reader,
        *words: object,
        before: Sequence[str] = (),
        extra: Mapping[str, str] | None = None,
    ) -> Window:
        """Start the window and wait until it is there and has the keyboard.

        ``before`` are words in front of the command, of a program that becomes the reader.
        """
        if not self.readers:
            self.readers.append(TreeReader(self.desktop.environment))
        log = self.folder / f"window-{len(self.started) + 1}.log"
        # A crash below Python leaves a trace in the log as well.
        ours = {"PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": "1"}
        environment = {**self.desktop.environment, **ours, **(extra or {})}
        process = processes.start([*before, *reader.command(*words)], environment, log)
        window = Window(self.desktop, process, Tree(self.readers[0], process.pid), log)
        self.started.append(window)
        window.until(
            lambda: window.tree.first("frame", has=TITLE, states=("showing", "active")),
            "the window with the keyboard",
        )
        return window

    def evidence(self) -> str:
        """Keep a picture and the trees of the running windows; return what was said and where."""
        picture = self.folder / "failure.png"
        self.desktop.picture().write_png(picture)
        told = [f"Picture: {picture}"]
        for number, window in enumerate(self.started, start=1):
            file = self.folder / f"tree-{number}.txt"
            if window.process.poll() is None:
                file.write_text("\n".join(window.tree.lines()), encoding="utf-8")
                told.append(f"Tree of window {number}: {file}")
            told.append(f"Window {number} said: {window.said()}")
        return "\n".join(told)

    def close(self) -> None:
        """End everything that was started."""
        for window in reversed(self.started):
            processes.end(window.process)
        for reader in self.readers:
            reader.close()
