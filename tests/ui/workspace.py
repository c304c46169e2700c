"""What tests of the reader's own marks share: the dialogs by keyboard, and a plan with entries."""

from __future__ import annotations

from dataclasses import replace

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.noting import Anchor, Colour, Mark
from reader.services.overlaying import LocalEntry, LocalKind
from reader.ui.dialogs.plan_merge import PlanMergeDialog
from reader.ui.navigator import Spot
from reader.ui.pages.plan import PlanPage
from tests.ui.shell import Shell
from tests.ui.small_guides import PEERS, PHONE, VISITS

CONTROL = JobControl()


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


def fill_workspace(
    shell: Shell, first: Address = VISITS, second: Address = PEERS, third: Address = PHONE
) -> None:
    """A collection with a note and tag, two plan entries, one overdue, and a local contact.

    What is there already is not added again.
    """
    work = shell.context.services.workspace
    if first not in shell.context.services.saving.addresses():
        shell.context.services.saving.toggle(first, CONTROL)
    if not work.collecting.all():
        made = work.collecting.make("For the panel", CONTROL).result
        work.collecting.put(made.id, [first, second], CONTROL)
        add_note(shell, first, "Ask the team how often they visit")
        work.tagging.add(first, "visits", CONTROL)
    if not work.planning.all():
        plan = work.planning.make("North", "Northern area", CONTROL).result.id
        values = {"status": "in-progress", "owner": "Head of service", "target": "2025-01-31"}
        why = "Agreed at the panel"
        work.planning.change(plan, first, values, "Team manager", CONTROL, why=why)
        work.planning.change(plan, third, {"status": "in-place"}, "Team manager", CONTROL)
    if not work.overlaying.all():
        entry = LocalEntry("", first, LocalKind.CONTACT, "Duty desk", "Open from nine to five")
        entry = replace(entry, owner="Duty manager", review="2027-01-31")
        work.overlaying.put(entry, CONTROL)


def lose_note(shell: Shell, address: Address = VISITS) -> None:
    """A note whose passage is no longer there."""
    noting = shell.context.services.workspace.noting
    if not noting.orphans():
        gone = Anchor("Workers should call each family on the same day of every week", "", "", 0)
        noting.add(address, "Show this to the new team", CONTROL, anchor=gone)
        noting.settle([address.guide], CONTROL)


def show_conflict(shell: Shell, address: Address = VISITS, other: Address = PEERS) -> QWidget:
    """The dialog that joins a colleague's plan, with one conflict to decide."""
    fill_workspace(shell, address, other)
    work = shell.context.services.workspace
    plan = first_plan(shell)
    if not work.planning.conflicts(plan):
        file = shell.context.services.places.profile / "theirs.guideplan"
        backup = work.caring.back_up(CONTROL).result
        work.planning.change(plan, address, {"status": "in-place"}, "Colleague", CONTROL)
        work.planning.change(plan, other, {"owner": "Colleague's team"}, "Colleague", CONTROL)
        work.merging.export(plan, file, CONTROL, overwrite=True)
        work.caring.restore(backup, CONTROL)
        work.planning.change(plan, address, {"status": "planned"}, "Team manager", CONTROL)
        work.merging.merge(file, CONTROL)
    page = show_plan(shell)
    file = shell.context.services.places.profile / "theirs.guideplan"
    titles = {row.address: row.title for row in page._model.rows}
    dialog = PlanMergeDialog(shell.context, page, file, titles)
    dialog.open()
    shell.idle()
    return dialog


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
