"""How the screens of what readers keep come about: saved items, notes, plans."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.noting import Colour
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.home import HomeDialog
from reader.ui.dialogs.naming import NamingDialog
from reader.ui.dialogs.note import NoteDialog
from reader.ui.guard_line import GuardLine
from reader.ui.navigator import Spot
from tests.gallery.shelf import readings, recommending
from tests.ui.shell import Shell
from tests.ui.workspace import (
    fill_workspace,
    lose_note,
    select_words,
    show_conflict,
    show_plan,
)

Show = Callable[[Shell], QWidget | None]


def saved(shell: Shell) -> None:
    for found in readings(shell):
        for item in found.recommendations()[:2]:
            address = Address(found.guide.id, item.id)
            if address not in shell.context.services.saving.addresses():
                shell.context.services.saving.toggle(address, JobControl())
    shell.go(Spot("saved"))
    shell.saved.list.setFocus()


def three(shell: Shell) -> tuple[Address, Address, Address]:
    """Three recommendations of one guide."""
    found = recommending(shell)
    first, second, third = found.recommendations()[:3]
    guide = found.guide.id
    return Address(guide, first.id), Address(guide, second.id), Address(guide, third.id)


def filled(shell: Shell) -> Address:
    """What managers keep: a collection, notes, a plan and what is local; on which item."""
    chosen = three(shell)
    fill_workspace(shell, *chosen)
    lose_note(shell, chosen[0])
    return chosen[0]


def shelf(key: str) -> Show:
    def show(shell: Shell) -> None:
        filled(shell)
        shell.go(Spot("saved"))
        collections = shell.context.services.workspace.collecting.all()
        shell.saved.show_shelf(key or collections[0].id)
        shell.idle()
        shell.saved.list.setFocus()

    return show


def saved_bookmarks(shell: Shell) -> None:
    saved(shell)
    shell.saved.show_shelf("bookmarks")
    shell.idle()
    shell.saved.list.setFocus()


def no_plan(shell: Shell) -> None:
    planning = shell.context.services.workspace.planning
    for plan in planning.all():
        planning.remove(plan.id, JobControl())
    shell.go(Spot("plan"))


def plan(view: str) -> Show:
    def show(shell: Shell) -> None:
        filled(shell)
        page = show_plan(shell, view)
        next(pane for pane in page.panes() if pane.isVisible()).setFocus()

    return show


def highlighted(shell: Shell) -> None:
    """One highlight in each colour, on words of the page."""
    address = filled(shell)
    shell.read(address)
    noting = shell.context.services.workspace.noting
    if not any(mark.colour for mark in noting.on(address)):
        item = recommending(shell).guide.find(address.item)
        words = str(getattr(item, "title", "")).split()
        for number, colour in enumerate(Colour):
            if number < len(words):
                select_words(shell, words[number])
                shell.reading._own.highlight(colour)
                shell.idle()
    shell.reading.view.setTextCursor(QTextCursor(shell.reading.view.document()))


def own_details(shell: Shell) -> None:
    shell.read(filled(shell))
    if not shell.reading.details.isVisible():
        shell.run("view.details")


def item_dialog(action: str, kind: type[DialogFrame]) -> Show:
    def show(shell: Shell) -> QWidget:
        shell.read(filled(shell))
        shell.run(action)
        return shell.dialog(kind)

    return show


def guarded(shell: Shell) -> QWidget:
    dialog = item_dialog("item.note", NoteDialog)(shell)
    assert isinstance(dialog, NoteDialog)
    dialog.text.setPlainText("Discuss with the family born on 3 May 2015")
    guard = dialog.findChild(GuardLine)
    assert guard is not None
    guard.look()
    return dialog


def home(shell: Shell) -> QWidget:
    shelf("lost")(shell)
    shell.click(shell.button("Find its place..."))
    return shell.dialog(HomeDialog)


def naming(shell: Shell) -> QWidget:
    no_plan(shell)
    shell.idle()
    shell.click(shell.button("Start a plan"))
    return shell.dialog(NamingDialog)


def merging(shell: Shell) -> QWidget:
    first, second, _third = three(shell)
    return show_conflict(shell, first, second)
