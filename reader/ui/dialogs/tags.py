"""TagsDialog: the reader's own words on an item or mark, written with commas between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.tagging import Tag, Tagging
from reader.translation import tr
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog, line
from reader.ui.guard_line import GuardLine
from reader.ui.theme.looks import Look, set_look

MOST_SHOWN = 12
"""Tags that are named as known ones."""


class TagsDialog(FormDialog):
    """``target`` is an item's address or a mark's id."""

    def __init__(
        self, context: ShellContext, parent: QWidget, target: Address | str, title: str
    ) -> None:
        super().__init__(context, tr("Tags"), parent)
        self._target = target
        self._had: tuple[str, ...] = ()
        set_look(self.say(title), Look.CARD_TITLE)
        self.tags = line()
        self.add_field(tr("Tags"), self.tags, tr("Put a comma between two tags."))
        self.column.addWidget(GuardLine(self.tags))
        self.known = self.say("")
        self.known.hide()
        self.offer()
        self.resize(480, 320)
        tagging = context.services.workspace.tagging
        context.ask("tags", lambda _c: (tagging.of(target), tagging.all()), self._show, owner=self)
        self.tags.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """The line."""
        return self.tags.text()

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Add what is new, and take off what is no longer there."""
        words = [word.strip() for word in self.tags.text().split(",")]
        wanted = {word.casefold(): word for word in words if word}
        had = {word.casefold(): word for word in self._had}
        add = [word for key, word in wanted.items() if key not in had]
        take = [word for key, word in had.items() if key not in wanted]
        tagging, target = self.context.services.workspace.tagging, self._target

        def keep(control: JobControl) -> Done[tuple[Tagging, ...]]:
            for name in add:
                tagging.add(target, name, control)
            gone = [tagging.remove(target, name, control).result for name in take]
            marks = frozenset({target}) if isinstance(target, str) else frozenset[str]()
            changes = ChangeSet(tags=frozenset((*add, *take)), marks=marks)
            return Done(tuple(each for removed in gone for each in removed), changes)

        return keep

    def kept(self, result: tuple[Tagging, ...]) -> None:
        """Say so, with a way back for what was taken off."""
        context = self.context
        tagging = context.services.workspace.tagging

        def undo() -> None:
            context.perform(lambda control: tagging.restore(result, control), owner=context.tasks)

        if result:
            context.tell(Notice(tr("Tags were taken off."), action=tr("Undo"), act=undo))
        else:
            context.tell(Notice(tr("The tags were kept.")))

    def _show(self, found: tuple[tuple[str, ...], tuple[Tag, ...]]) -> None:
        self._had, known = found
        self.tags.setText(", ".join(self._had))
        self._kept_as = self.typed()
        if known:
            names = ", ".join(tag.name for tag in known[:MOST_SHOWN])
            self.known.setText(tr("You have used: {names}", names=names))
            self.known.show()
