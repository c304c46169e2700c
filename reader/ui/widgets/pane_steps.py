"""Pane steps: the keyboard goes from one part of a window to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6 import QtCore
from PySide6.QtWidgets import QApplication, QWidget


def step_from_focus(panes: Sequence[QWidget], offset: int) -> None:
    """Give the keyboard to the pane ``offset`` places on from the one that has it, round the end.

    From anywhere else the first pane gets it, or the last when stepping back.
    """
    focus = QApplication.focusWidget()
    here = next((i for i, p in enumerate(panes) if p is focus or _holds(p, focus)), -offset)
    panes[(here + offset) % len(panes)].setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and pane.isAncestorOf(focus)
