"""A1, A15, A16: everything that can be used has a name, and is large enough to be hit."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSplitterHandle,
    QWidget,
)

from tests.ui.audit import VIEWS, View, described, interfaces, tab_stops, visible_widgets
from tests.ui.shell import Shell
from tests.ui.small_guides import VISITS

LEAST = 24
"""Side of the smallest target, in logical pixels (WCAG 2.5.8)."""
INSIDE = (QAbstractSpinBox, QComboBox, QLineEdit)
"""What holds parts of its own that keys do as well; the holder itself is measured."""
CLICKABLE = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit)


@pytest.fixture(params=VIEWS, ids=lambda view: view.name)
def view(request: pytest.FixtureRequest) -> View:
    found: View = request.param
    return found


def plain(words: str) -> str:
    return words.replace("&", "").removesuffix("...").strip().lower()


def test_every_focusable_object_has_a_name(shell: Shell, view: View) -> None:
    top = view.show(shell)
    unnamed = []
    count = 0
    for interface in interfaces(top):
        state = interface.state()
        if not state.focusable or state.disabled:
            continue
        count += 1
        if not interface.text(QAccessible.Text.Name).strip():
            shown = interface.object()
            unnamed.append(f"{interface.role()} {type(shown).__name__}")
    assert count, "the walk found nothing that can take the keyboard"
    assert unnamed == []


def test_a_name_holds_the_words_that_are_seen(shell: Shell, view: View) -> None:
    top = view.show(shell)
    wrong = []
    for button in visible_widgets(top):
        if not isinstance(button, QAbstractButton) or not plain(button.text()):
            continue
        interface = QAccessible.queryAccessibleInterface(button)
        assert interface is not None
        seen = plain(button.text()).rstrip("\N{HORIZONTAL ELLIPSIS}")
        if seen not in plain(interface.text(QAccessible.Text.Name)):
            name = interface.text(QAccessible.Text.Name)
            wrong.append(f"{described(button)} is called {name!r}")
    assert wrong == []


def test_every_tab_stop_has_a_name(shell: Shell, view: View) -> None:
    top = view.show(shell)
    stops = tab_stops(top)
    assert stops
    unnamed = []
    for widget in stops:
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip():
            unnamed.append(described(widget))
    assert unnamed == []


def test_every_target_is_large_enough(shell: Shell, view: View) -> None:
    top = view.show(shell)
    small = [
        f"{described(widget)} is {widget.width()} by {widget.height()}"
        for widget in visible_widgets(top)
        if isinstance(widget, CLICKABLE)
        and not isinstance(widget.parentWidget(), INSIDE)
        and min(widget.width(), widget.height()) < LEAST
    ]
    small += [
        f"a row of {described(widget)} is {widget.visualRect(widget.model().index(0, 0)).height()}"
        for widget in visible_widgets(top)
        if isinstance(widget, QAbstractItemView)
        and not isinstance(widget, QHeaderView)
        and widget.model() is not None
        and widget.model().rowCount()
        and widget.visualRect(widget.model().index(0, 0)).height() < LEAST
    ]
    assert small == []


def test_whatever_can_be_dragged_has_a_key_too(shell: Shell) -> None:
    page = shell.read(VISITS)
    handles = [w for w in page.findChildren(QWidget) if isinstance(w, QSplitterHandle)]
    assert handles
    # The panels that a handle sizes can be hidden and shown by key; the text takes their room.
    wide = page.view.width()
    shell.run("view.contents")
    assert page.view.width() > wide
