"""Makes the QActions of the table and runs whichever handler stands behind one now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6 import QtGui
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from reader.translation import tr
from reader.ui.actions.table import ACTIONS, MENUS, ActionSpec
from reader.ui.bus import Announcement, ChangeBus
from reader.ui.theme.icons import IconSet

Handlers = Mapping[str, Callable[[], None]]
Chosen = Mapping[str, tuple[str, ...]]
"""Keys by action id, as a person chose them."""
Tell = Callable[[str], None]
"""Shows the keys of an action, '' when it has none."""


class ActionSet:
    """The window's QActions by id. An action without a handler now is greyed out."""

    def __init__(
        self, window: QMainWindow, icons: IconSet, chosen: Callable[[], Chosen], bus: ChangeBus
    ) -> None:
        """``chosen`` gives the keys that a person chose instead of the usual ones."""
        self._window = window
        self._icons = icons
        self._chosen = chosen
        self._own = chosen()
        bus.changed.connect(self._changed)
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._actions: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], None]] = {}
        self._shown: list[tuple[str, Tell]] = []
        groups: dict[str, QActionGroup] = {}
        menus = {name: self._menu(window, name) for name in MENUS}
        for spec in ACTIONS:
            action = self._make(window, spec)
            if spec.choice:
                group = groups.setdefault(spec.choice, QActionGroup(window))
                group.addAction(action)
            if spec.separator:
                menus[spec.menu].addSeparator()
            menus[spec.menu].addAction(action)
            self._actions[spec.id] = action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def refresh(self, handlers: Handlers, checked: Mapping[str, bool]) -> None:
        """Say which actions can run now, and which toggles and choices are on."""
        self._handlers = dict(handlers)
        for action_id, action in self._actions.items():
            action.setEnabled(action_id in handlers)
            if action.isCheckable():
                action.setChecked(checked.get(action_id, False))

    def told(self, action_id: str) -> tuple[QAction, Callable[[Tell], None]]:
        """An action, with what tells its keys."""
        return self._actions[action_id], self.keys_of(action_id)

    def keys_of(self, action_id: str) -> Callable[[Tell], None]:
        """What tells the keys of an action at once, and again each time that they change."""

        def tell_always(tell: Tell) -> None:
            self._shown.append((action_id, tell))
            tell(self._first_key(action_id))

        return tell_always

    def _first_key(self, action_id: str) -> str:
        """Known before the keys work."""
        return next(iter(self._own.get(action_id, self._specs[action_id].keys)), "")

    def set_keys(self) -> None:
        """Let the keys work, too: after the first paint, for it is not quick."""
        for spec in ACTIONS:
            action = self._actions[spec.id]
            keys = self._own.get(spec.id, spec.keys)
            action.setShortcuts([QtGui.QKeySequence(each) for each in keys])
            # They work from the window itself: a hidden menu bar takes its own with it.
            self._window.addAction(action)

    def _changed(self, announcement: Announcement) -> None:
        if announcement.changes.shortcuts:
            self._own = self._chosen()
            self.set_keys()
            for action_id, tell in self._shown:
                tell(self._first_key(action_id))

    def _make(self, window: QMainWindow, spec: ActionSpec) -> QAction:
        action = QAction(tr(spec.text), window)
        action.setObjectName(spec.id)
        action.setStatusTip(tr(spec.meaning))
        action.setCheckable(spec.toggle or bool(spec.choice))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(lambda: self._run(spec.id))
        return action

    def _run(self, action_id: str) -> None:
        handler = self._handlers.get(action_id)
        if handler is not None:
            handler()

    def _menu(self, window: QMainWindow, name: str) -> QMenu:
        menu = window.menuBar().addMenu(tr(name))
        # Icons are drawn when a menu is first opened: start-up does not pay for them.
        menu.aboutToShow.connect(lambda: self._decorate(menu))
        return menu

    def _decorate(self, menu: QMenu) -> None:
        for action in menu.actions():
            spec = self._specs.get(action.objectName())
            if spec is not None and spec.icon and not action.isCheckable():
                action.setIcon(self._icons.icon(spec.icon))


def plain(text: str) -> str:
    """An action's words without the menu's marks: ``&Find in page...`` is Find in page."""
    return text.replace("&", "").removesuffix("...")
