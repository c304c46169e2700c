"""Keys: which keys each command has, and whether keys may be given to one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from reader.translation import tr
from reader.ui.actions.table import ACTIONS, MENUS

Chosen = Mapping[str, tuple[str, ...]]

SCREEN_READERS = frozenset({Qt.Key.Key_Insert, Qt.Key.Key_CapsLock})
"""What NVDA, JAWS and Orca use as their own modifier (A24)."""

EDITING = frozenset(
    (
        *("Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Ctrl+Tab", "Ctrl+Shift+Tab"),
        *("Ctrl+Return", "Ctrl+Enter", "Ctrl+Home", "Ctrl+End", "Ctrl+Left", "Ctrl+Right"),
        *("Alt+Tab", "Alt+F4", "Alt+Space", "Shift+F10"),
    )
)
"""Keys that fields, lists and the system need for themselves."""


def keys_in_force(chosen: Chosen) -> dict[str, tuple[str, ...]]:
    """The keys of every command by id: the chosen ones, or else the usual ones."""
    return {spec.id: chosen.get(spec.id, spec.keys) for spec in ACTIONS}


def shown(keys: tuple[str, ...]) -> str:
    """Keys as the system writes them, such as "Ctrl+K or Ctrl+Shift+F"; '' for none."""
    form = QKeySequence.SequenceFormat.NativeText
    return tr(" or ").join(QKeySequence(key).toString(form) for key in keys)


def problem_with(keys: QKeySequence, command: str, chosen: Chosen) -> str:
    """Why a command cannot have these keys, in a sentence; '' when it can."""
    if keys.isEmpty():
        return tr("Press the keys that you want to use.")
    stroke: QKeyCombination = keys[0]  # type: ignore[index]  # the bindings do not declare it
    portable = keys.toString()
    if stroke.key() in SCREEN_READERS:
        return tr("Screen readers need this key for themselves.")
    function_key = Qt.Key.Key_F1 <= stroke.key() <= Qt.Key.Key_F35
    held = stroke.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    if not function_key and held == Qt.KeyboardModifier.NoModifier:
        return tr("Add Ctrl or Alt, or use a function key. Other keys are for typing.")
    if portable in EDITING:
        return tr("{keys} is needed for editing or by the system.", keys=shown((portable,)))
    menu = next((name for name in MENUS if portable == f"Alt+{_letter(tr(name))}"), "")
    if menu:
        return tr(
            "{keys} opens the menu {menu}.", keys=shown((portable,)), menu=tr(menu).replace("&", "")
        )
    for spec in ACTIONS:
        if spec.id != command and portable in _portable(chosen.get(spec.id, spec.keys)):
            return tr(
                "{keys} already belongs to: {text}.",
                keys=shown((portable,)),
                text=_plain(tr(spec.text)),
            )
    return ""


def _letter(menu: str) -> str:
    return menu.partition("&")[2][:1].upper()


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("...")


def _portable(keys: tuple[str, ...]) -> set[str]:
    return {QKeySequence(key).toString() for key in keys}
