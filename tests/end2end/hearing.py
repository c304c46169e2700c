"""Ears: what a running program announces, collected while a test goes on."""

from __future__ import annotations

import json
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.end2end.accessible import SYSTEM_PYTHON
from tests.end2end.program import Window

LISTENER = Path(__file__).with_name("atspi_listener.py")
ANNOUNCEMENT = "object:announcement"
CARET = "object:text-caret-moved"
POLITE = 1
"""Qt sends 1 for polite and 2 for assertive, as AT-SPI defines them."""


@dataclass(frozen=True)
class Heard:
    """One event; ``text`` is what is said, ``politeness`` 1 for polite."""

    kind: str
    text: str
    politeness: int


class Ears:
    """Listens to one window from entering until leaving."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._heard: list[Heard] = []
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        """Begin to listen; returns when events can be heard."""
        environment = self._window.desktop.environment
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(LISTENER), str(self._window.process.pid)],
            env={k: v for k, v in environment.items() if not k.startswith("PYTHON")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline().strip() == "ready"
        self._reader = threading.Thread(target=self._listen)
        self._reader.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop listening."""
        self._process.kill()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if not line.startswith("{"):
                continue
            heard = Heard(**json.loads(line))
            with self._lock:
                self._heard.append(heard)

    def all(self, kind: str = ANNOUNCEMENT) -> list[Heard]:
        """Everything of a kind so far."""
        with self._lock:
            return [heard for heard in self._heard if heard.kind.startswith(kind)]

    def said(self) -> list[str]:
        """What was announced so far."""
        return [heard.text for heard in self.all()]

    def forget(self) -> None:
        """Count from nothing again."""
        with self._lock:
            self._heard.clear()

    def one(self, words: str) -> Heard:
        """Wait for an announcement with these words; fail when it is said more than once."""
        found = self._window.until(
            lambda: [heard for heard in self.all() if words in heard.text],
            f"the announcement {words!r}; heard: {self.said()}",
        )
        assert len(found) == 1, self.said()
        return found[0]
