"""Appearance: the reader's colours, font and text size, kept as settings and applied at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader.ui.bus import Announcement
from reader.ui.context import ShellContext
from reader.ui.item_commands import ItemCommands
from reader.ui.theme.fonts import FONT_CHOICES
from reader.ui.theme.theme import SYSTEM, THEME_NAMES

ZOOM_STEPS = (50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 350, 400)
"""Text sizes in percent; 50 to 400 is what A12 asks for."""

THEMES = (SYSTEM, *THEME_NAMES)
FONTS = tuple(choice.id for choice in FONT_CHOICES)


class Appearance(QObject):
    """Answers the view, theme and font actions; pages listen to ``changed``."""

    changed = Signal()

    def __init__(self, context: ShellContext) -> None:
        super().__init__()
        self._context = context
        self._commands = ItemCommands(context, self, "appearance")
        # What was asked for and is not kept yet: keys can be quicker than the disk.
        self._asked: dict[str, str | int] = {}
        context.bus.changed.connect(self._follow)

    @property
    def zoom(self) -> int:
        """Text size in percent."""
        return int(self._context.services.settings.number("zoom"))

    @property
    def font(self) -> str:
        """The chosen font: system, atkinson or lexend."""
        return self._context.services.settings.text("font")

    def choices(self) -> tuple[str, ...]:
        """Action ids for the Colours and font menu."""
        themes = tuple(f"theme.{name}" for name in THEMES)
        fonts = tuple(f"font.{name}" for name in FONTS)
        return (*themes, *fonts)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What can be done about the look now, by action id."""
        found: dict[str, Callable[[], None]] = {}
        for name in THEMES:
            found[f"theme.{name}"] = lambda name=name: self._keep("theme", name)  # type: ignore[misc]
        for name in FONTS:
            found[f"font.{name}"] = lambda name=name: self._keep("font", name)  # type: ignore[misc]
        found["view.next-theme"] = self._next_theme
        found["view.usual-size"] = lambda: self._keep("zoom", 100)
        if self.zoom < ZOOM_STEPS[-1]:
            found["view.bigger"] = lambda: self._keep("zoom", self._step(1))
        if self.zoom > ZOOM_STEPS[0]:
            found["view.smaller"] = lambda: self._keep("zoom", self._step(-1))
        return found

    def checked(self) -> dict[str, bool]:
        """Which theme and font are on."""
        theme = self._context.services.settings.text("theme")
        marks = {f"theme.{name}": name == theme for name in THEMES}
        return marks | {f"font.{name}": name == self.font for name in FONTS}

    def _next_theme(self) -> None:
        now = str(self._asked.get("theme") or self._context.services.settings.text("theme"))
        self._keep("theme", THEMES[(THEMES.index(now) + 1) % len(THEMES)])

    def _step(self, offset: int) -> int:
        now = int(self._asked.get("zoom", self.zoom))
        if offset > 0:
            return next((step for step in ZOOM_STEPS if step > now), ZOOM_STEPS[-1])
        return next((step for step in reversed(ZOOM_STEPS) if step < now), ZOOM_STEPS[0])

    def _keep(self, key: str, value: str | int) -> None:
        self._asked[key] = value
        self._commands.keep_setting(key, value)

    def _follow(self, announcement: Announcement) -> None:
        """A setting changed, here or in the preferences."""
        for key in announcement.changes.settings & self._asked.keys():
            if self._context.services.settings.get(key) == self._asked[key]:
                del self._asked[key]
        if "theme" in announcement.changes.settings:
            self._context.theme.set_name(self._context.services.settings.text("theme"))
        if announcement.changes.settings:
            self.changed.emit()
