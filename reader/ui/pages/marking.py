"""Marking: what can be done with any item: note, collection, tags, plan, local information."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.item_commands import ItemCommands

if TYPE_CHECKING:
    from reader.services.noting import Anchor, Mark

NOTES_OFF = tr_noop("Your organisation has turned notes off. Bookmarks still work.")
NOTES_OFF_BY_CHOICE = tr_noop("You turned notes off in Preferences. Bookmarks still work.")
PLANS_OFF = tr_noop("Your organisation has turned plans off. Bookmarks still work.")


def row_handlers(
    commands: ItemCommands, marking: Marking, address: Address, title: str
) -> dict[str, Callable[[], None]]:
    """What can be done with the chosen row of any list of items, by action id."""
    found: dict[str, Callable[[], None]] = {
        **marking.handlers(address, title),
        "item.save": lambda: commands.toggle_saved(address),
        "item.copy-link": lambda: commands.copy_link(address),
        "item.cite": lambda: commands.cite(address),
        "item.cite-harvard": lambda: commands.cite(address, harvard=True),
    }
    if address.item:
        found["item.compare"] = lambda: commands.toggle_chosen(address)
    return found


class Marking:
    """Opens the dialogs for an item; ``owner`` is the page that they stand over."""

    def __init__(self, context: ShellContext, owner: QWidget) -> None:
        self._context = context
        self._owner = owner

    def handlers(self, address: Address, title: str) -> dict[str, Callable[[], None]]:
        """By action id, for the item at an address with a title."""
        return {
            "item.note": lambda: self.note(address, title),
            "item.collect": lambda: self.collect(address, title),
            "item.tags": lambda: self.tags(address, title),
            "item.plan": lambda: self.plan(address, title),
            "item.local": lambda: self.local(address, title),
        }

    def note(self, address: Address, title: str, anchor: Anchor | None = None) -> None:
        """Write a note on an item, or on a passage of it."""
        from reader.ui.dialogs.note import NoteDialog

        if self.may_write():
            NoteDialog(self._context, self._owner, address, title, anchor=anchor).open()

    def change_note(self, mark: Mark) -> None:
        """Change a note or highlight that is there."""
        from reader.ui.dialogs.note import NoteDialog

        NoteDialog(
            self._context,
            self._owner,
            mark.address,
            mark.item.title,
            mark=mark,
            remove=self.remove_note,
        ).open()

    def remove_note(self, mark: Mark) -> None:
        """Remove a note, with a way back."""
        noting = self._context.services.workspace.noting
        context = self._context

        def told(removed: object) -> None:
            if removed is None:
                return

            def undo() -> None:
                context.perform(
                    lambda control: noting.restore(removed, control),  # type: ignore[arg-type]
                    owner=context.tasks,
                )

            context.tell(Notice(tr("The note was removed."), action=tr("Undo"), act=undo))

        context.perform(
            lambda control: noting.remove(mark.id, control), owner=context.tasks, then=told
        )

    def collect(self, address: Address, title: str) -> None:
        """Choose the collections of an item."""
        from reader.ui.dialogs.collect import CollectDialog

        CollectDialog(self._context, self._owner, address, title).open()

    def tags(self, target: Address | str, title: str) -> None:
        """Change the tags of an item or a mark."""
        from reader.ui.dialogs.tags import TagsDialog

        TagsDialog(self._context, self._owner, target, title).open()

    def plan(self, address: Address, title: str) -> None:
        """Say what is in place here for an item; the first plan is made when there is none."""
        context, planning = self._context, self._context.services.workspace.planning
        if not self.may_plan():
            return

        def choose(_control: JobControl) -> str:
            return next((plan.id for plan in planning.all()), "")

        def opened(plan: str) -> None:
            if plan:
                self.plan_entry(plan, address, title)
                return
            from reader.ui.dialogs.naming import NamingDialog

            NamingDialog(
                context,
                self._owner,
                tr("Start a plan"),
                planning.make,
                name=tr("Our plan"),
                second=tr("For which service or region"),
                then=lambda made: self.plan_entry(made.id, address, title),
            ).open()

        context.ask("plan-of-item", choose, opened, owner=self._owner)

    def plan_entry(self, plan: str, address: Address, title: str) -> None:
        """Open the entry of an item in a plan."""
        from reader.ui.dialogs.plan_entry import PlanEntryDialog

        if self.may_plan():
            PlanEntryDialog(self._context, self._owner, plan, address, title).open()

    def local(self, address: Address, title: str) -> None:
        """Add or change local information on an item."""
        from reader.ui.dialogs.local import LocalDialog

        LocalDialog(self._context, self._owner, address, title).open()

    def may_write(self) -> bool:
        """Whether notes may be written here; says so when they may not."""
        settings = self._context.services.settings
        allowed = settings.flag("notes")
        if not allowed:
            self._context.tell(
                Notice(tr(NOTES_OFF) if settings.locked("notes") else tr(NOTES_OFF_BY_CHOICE))
            )
        return allowed

    def may_plan(self) -> bool:
        """Whether plans may be written here; says so when they may not."""
        allowed = self._context.services.settings.flag("plans")
        if not allowed:
            self._context.tell(Notice(tr(PLANS_OFF)))
        return allowed
