"""What tests of the reader's own marks share: the dialogs by keyboard, and a plan with entries."""

from __future__ import annotations

from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.noting import Colour, Mark
from reader.services.overlaying import LocalEntry, LocalKind
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.navigator import Spot
from reader.ui.pages.plan import PlanPage
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, PHONE, VISITS

CONTROL = JobControl()
D = TypeVar("D", bound=DialogFrame)


def plan_page(shell: Shell) -> PlanPage:
    """The page of our plan."""
    page = shell.window.page("plan")
    assert isinstance(page, PlanPage)
    return page


def type_into(shell: Shell, field: QWidget, text: str) -> None:
    """Type in a field that must be reachable by the Tab key."""
    assert field.focusPolicy() & Qt.FocusPolicy.TabFocus
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, text)
    shell.idle()


def choose_key(shell: Shell, box: QComboBox, words: str) -> None:
    """Choose the first entry that begins with these words, by the arrow keys."""
    box.setFocus(Qt.FocusReason.TabFocusReason)
    shell.press(box, Qt.Key.Key_Home)
    for _row in range(box.count()):
        if box.currentText().startswith(words):
            break
        shell.press(box, Qt.Key.Key_Down)
    assert box.currentText().startswith(words)


def save_by_key(shell: Shell, dialog: QWidget) -> None:
    """Keep what a dialog holds, by its key."""
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.window() is dialog
    shell.press(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    if not dialog_is_open(dialog):
        shell.window.activateWindow()  # a window system does it by itself
        shell.settle()


def dialog_is_open(dialog: QWidget) -> bool:
    """Whether a dialog is still there and shown."""
    return shiboken6.isValid(dialog) and dialog.isVisible()


def select_words(shell: Shell, words: str) -> None:
    """Select words on the page that is being read."""
    view = shell.reading.view
    start = view.toPlainText().index(words)
    caret = view.textCursor()
    caret.setPosition(start)
    caret.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(caret)
    shell.settle()


def fill_workspace(shell: Shell) -> None:
    """A collection with a note and tag, two plan entries, one overdue, and a local contact."""
    work = shell.context.services.workspace
    shell.context.services.saving.toggle(VISITS, CONTROL)
    made = work.collecting.make("For the panel", CONTROL).result
    work.collecting.put(made.id, [VISITS, PEERS], CONTROL)
    add_note(shell, VISITS, "Ask the team how often they visit")
    work.tagging.add(VISITS, "visits", CONTROL)
    plan = work.planning.make("North", "Northern area", CONTROL).result.id
    values = {"status": "in-progress", "owner": "Head of service", "target": "2025-01-31"}
    work.planning.change(plan, VISITS, values, "Team manager", CONTROL, why="Agreed at the panel")
    work.planning.change(plan, PHONE, {"status": "in-place"}, "Team manager", CONTROL)
    work.overlaying.put(
        LocalEntry(
            "", VISITS, LocalKind.CONTACT, "Duty desk", "Open from nine to five",
            owner="Duty manager", review="2027-01-31",
        ),
        CONTROL,
    )  # fmt: skip


def add_note(shell: Shell, address: Address, text: str, colour: Colour | None = None) -> Mark:
    """A note on a whole item, as if written before."""
    noting = shell.context.services.workspace.noting
    return noting.add(address, text, CONTROL, colour=colour).result


def first_plan(shell: Shell) -> str:
    """The id of the first plan."""
    return shell.context.services.workspace.planning.all()[0].id


def show_plan(shell: Shell, view: str = "items") -> PlanPage:
    """Go to the page of our plan and show one of its views."""
    shell.go(Spot("plan"))
    page = plan_page(shell)
    page.show_view(view)
    shell.idle()
    return page
