"""HelpDesk: opens what every page offers: handbook, preferences, history, comparison and About."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from reader.translation import tr
from reader.ui.context import Notice, ShellContext
from reader.ui.navigator import Spot


class HelpDesk:
    """What can be opened from any page; dialogs stand over ``window``."""

    def __init__(self, context: ShellContext, window: QWidget) -> None:
        self._context = context
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """By action id."""
        return {
            "help.contents": self._handbook,
            "help.shortcuts": self._shortcuts,
            "help.policies": self._policies,
            "help.about": self._about,
            "file.data": self._data,
            "view.preferences": self._preferences,
            "go.history": self._history,
            "go.compare": lambda: self._context.navigator.go(Spot("compare")),
        }

    def _handbook(self) -> None:
        address = self._context.services.reading.handbook()
        if address is None:
            self._context.tell(
                Notice(tr("The handbook is not installed yet. Try again in a moment."))
            )
        else:
            self._context.navigator.go(Spot("reading", address))

    def _shortcuts(self) -> None:
        from reader.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._context, self._window).open()

    def _about(self) -> None:
        from reader.ui.dialogs.about import AboutDialog

        AboutDialog(self._context, self._window).open()

    def _policies(self) -> None:
        from reader.ui.dialogs.policies import PoliciesDialog

        PoliciesDialog(self._context, self._window).open()

    def _preferences(self) -> None:
        from reader.ui.dialogs.preferences import PreferencesDialog

        PreferencesDialog(self._context, self._window).open()

    def _data(self) -> None:
        from reader.ui.dialogs.data import DataDialog

        DataDialog(self._context, self._window).open()

    def _history(self) -> None:
        from reader.ui.dialogs.history import HistoryDialog

        HistoryDialog(self._context, self._window).open()
