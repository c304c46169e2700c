"""PanelRoom: which panels stand beside the text, given the width and what was asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QSplitter, QWidget

from reader.settings.store import SettingsStore

WITH_CONTENTS = 760
WITH_DETAILS = 1060
"""Widths (logical pixels) from which contents, and details too, stand beside the text."""
CONTENTS_WIDTH = 264
DETAILS_WIDTH = 284


class PanelRoom:
    """Where there is no room for a panel, it opens for now in place of the text."""

    def __init__(self, splitter: QSplitter, panels: Mapping[str, QWidget], text: QWidget) -> None:
        self._splitter = splitter
        self._panels = panels
        self._text = text
        self._opened = ""

    @property
    def text_hidden(self) -> bool:
        """Whether a panel stands in the text's place."""
        return bool(self._opened)

    def place(self, settings: SettingsStore) -> None:
        """Show what there is room for."""
        width = self._splitter.width()
        least = {"show-contents": WITH_CONTENTS, "show-details": WITH_DETAILS}
        if self._opened and width >= least[self._opened]:
            self._opened = ""
        for key, panel in self._panels.items():
            beside = settings.flag(key) and width >= least[key] and not self._opened
            panel.setVisible(beside or key == self._opened)
        self._text.setVisible(not self._opened)
        if not self._opened:
            contents, details = (
                wide if panel.isVisibleTo(self._splitter) else 0
                for panel, wide in zip(
                    self._panels.values(), (CONTENTS_WIDTH, DETAILS_WIDTH), strict=True
                )
            )
            self._splitter.setSizes([contents, max(width - contents - details, 1), details])

    def toggle(self, key: str, settings: SettingsStore, keep: Callable[[str, bool], None]) -> None:
        """Show or hide a panel: for good where there is room, for now where there is not."""
        least = {"show-contents": WITH_CONTENTS, "show-details": WITH_DETAILS}[key]
        if self._splitter.width() >= least:
            keep(key, not settings.flag(key))
            return
        self._opened = "" if self._opened == key else key
        self.place(settings)

    def show_text(self, settings: SettingsStore) -> None:
        """Give the text its place back."""
        self._opened = ""
        self.place(settings)
