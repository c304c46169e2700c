"""SystemLook: what the desktop asks for (dark or light, more contrast), and when that changes."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from reader.ui.numbers import DARK, LIGHT

SCHEMES = {"light": LIGHT, "dark": DARK}
HIGH_CONTRAST = "high-contrast"
MIDDLE = 128
"""A window ground that is darker than this (0 to 255) is a dark one."""


class SystemLook(QObject):
    """The system's preferences, asked anew each time; ``changed`` fires when one has changed."""

    changed = Signal()

    def __init__(
        self, hints: QStyleHints, parent: QObject | None = None, *, memory: Path | None = None
    ) -> None:
        """``memory`` is the file that keeps the last start's answer; None asks at once.

        The system's answers are of Qt's own enums, which the first paint does without: until
        check() is called, contrast is taken from memory, and dark or light from the palette that
        the Fusion style makes of the system's colours. On a first start there is no memory.
        """
        super().__init__(parent)
        self._hints = hints
        self._memory = memory
        self._remembered = _read(memory)
        self._taken = _guess(self._remembered)
        hints.colorSchemeChanged.connect(self.changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    def theme_name(self) -> str:
        """The theme that suits the system: "high-contrast", "dark" or "light"."""
        if self._taken:
            return self._taken
        names = QtCore.Qt
        if (
            self._hints.accessibility().contrastPreference()
            == names.ContrastPreference.HighContrast
        ):
            return HIGH_CONTRAST
        return "dark" if self._hints.colorScheme() == names.ColorScheme.Dark else "light"

    def check(self) -> None:
        """Ask the system from now on, and remember; ``changed`` fires if memory was wrong."""
        taken, self._taken = self._taken, ""
        found = self.theme_name()
        if self._memory is not None and found != self._remembered:
            with contextlib.suppress(OSError):  # the next start then asks at once
                self._memory.write_text(found, encoding="ascii")
        if taken and found != taken:
            self.changed.emit()

    def follow(self) -> None:
        """Let window frames follow the system again."""
        self._hints.unsetColorScheme()

    def prefer(self, scheme: str) -> None:
        """Ask for window frames that match a "light" or "dark" theme, where a system can."""
        self._hints.setProperty("colorScheme", SCHEMES[scheme])


def _read(memory: Path | None) -> str:
    try:
        text = "" if memory is None else memory.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return ""
    return text if text in (HIGH_CONTRAST, *SCHEMES) else ""


def _guess(remembered: str) -> str:
    if remembered in ("", HIGH_CONTRAST):
        return remembered
    ground = QApplication.palette().window().color()
    return "dark" if ground.lightness() < MIDDLE else "light"
