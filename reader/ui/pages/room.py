"""PanelRoom: which panels stand beside the text, given the width and what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtWidgets import QSplitter, QWidget

from reader.settings.store import SettingsStore


class Panel(NamedTuple):
    """A panel's widget, its width, and the width (logical pixels) the page must have for it."""

    widget: QWidget
    wide: int
    least: int


LARGE_TEXT = 150
"""Text size in percent above which panels ask for more room, so that words keep theirs."""


class PanelRoom:
    """Where there is no room for a panel, it opens for now in place of the text."""

    def __init__(
        self,
        splitter: QSplitter,
        panels: Mapping[str, Panel],
        text: QWidget,
        settings: SettingsStore,
    ) -> None:
        """``panels`` maps each panel's setting to it, in the order of the splitter's two ends."""
        self._splitter = splitter
        self._panels = panels
        self._text = text
        self._settings = settings
        self._opened = ""

    def place(self) -> None:
        """Show what there is room for."""
        if self._opened and self._has_room(self._opened):
            self._opened = ""
        sides = []
        for key, panel in self._panels.items():
            beside = self._settings.flag(key) and self._has_room(key) and not self._opened
            panel.widget.setVisible(beside or key == self._opened)
            sides.append(panel.wide if beside else 0)
        self._text.setVisible(not self._opened)
        if not self._opened:
            left, right = sides
            self._splitter.setSizes([left, max(self._splitter.width() - left - right, 1), right])

    def toggle(self, key: str, keep: Callable[[str, bool], None]) -> None:
        """Show or hide a panel: for good where there is room, for now where there is not."""
        if self._has_room(key):
            keep(key, not self._settings.flag(key))
            return
        self._opened = "" if self._opened == key else key
        self.place()

    def show_text(self) -> None:
        """Give the text its place back."""
        self._opened = ""
        self.place()

    def _has_room(self, key: str) -> bool:
        larger = max(1.0, self._settings.number("zoom") / LARGE_TEXT)
        return self._splitter.width() >= self._panels[key].least * larger
