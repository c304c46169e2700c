"""SystemLook: what the desktop asks for (dark or light, more contrast), and when that changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


class SystemLook(QObject):
    """The system's preferences, asked anew each time; ``changed`` fires when one has changed."""

    changed = Signal()

    def __init__(self, hints: QStyleHints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        hints.colorSchemeChanged.connect(self.changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    def theme_name(self) -> str:
        """The theme that suits the system: "high-contrast", "dark" or "light"."""
        preference = self._hints.accessibility().contrastPreference()
        if preference == Qt.ContrastPreference.HighContrast:
            return "high-contrast"
        return "dark" if self._hints.colorScheme() == Qt.ColorScheme.Dark else "light"

    def follow(self) -> None:
        """Let window frames follow the system again."""
        self._hints.unsetColorScheme()

    def prefer(self, scheme: str) -> None:
        """Ask for window frames that match a "light" or "dark" theme, where a system can."""
        self._hints.setColorScheme(SCHEMES[scheme])
