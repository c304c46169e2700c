"""NoteDialog: writes or changes a note or highlight on an item or a quoted passage."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.services.noting import Anchor, Colour, Mark
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog, text_area
from reader.ui.guard_line import GuardLine
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.choice_box import ChoiceBox

SHOWN = 400
"""Characters of a quoted passage that the dialog shows."""
NO_COLOUR = tr_noop("No highlight")


class NoteDialog(FormDialog):
    """The text stays in the editor until it is truly kept.

    ``mark`` is what is changed; None for a new one, on the passage of ``anchor`` or, without
    one, on the whole item. ``remove`` is offered for a mark that is there.
    """

    def __init__(
        self,
        context: ShellContext,
        parent: QWidget,
        address: Address,
        title: str,
        *,
        mark: Mark | None = None,
        anchor: Anchor | None = None,
        remove: Callable[[Mark], None] | None = None,
    ) -> None:
        super().__init__(context, tr("Note") if mark is None else tr("Change note"), parent)
        self._address = address
        self._mark = mark
        self._anchor = anchor if mark is None else mark.anchor
        set_look(self.say(title), Look.CARD_TITLE)
        if self._anchor is not None:
            quote = self._anchor.quote.strip()
            short = quote if len(quote) <= SHOWN else f"{quote[:SHOWN]}…"
            self.say(f"“{short}”").setObjectName("note-quote")
        self.text = text_area(mark.text if mark else "", lines=5)
        self.add_field(tr("Your note"), self.text, tr("For your own use. It is not a case record."))
        self._guard = GuardLine(self.text)
        self.column.addWidget(self._guard)
        self.colour = ChoiceBox()
        if self._anchor is not None:
            self.colour.addItem(tr(NO_COLOUR), None)
            for colour in Colour:
                self.colour.addItem(tr(colour.label), colour.value)
            wanted = mark.colour if mark else None
            self.colour.setCurrentIndex(max(0, self.colour.findData(wanted)))
            self.add_field(tr("Highlight"), self.colour)
        if mark is not None and remove is not None:
            gone = self.buttons.addButton(tr("&Remove"), QDialogButtonBox.ButtonRole.ActionRole)
            gone.clicked.connect(lambda: self._remove(mark, remove))
        self.offer()
        self.resize(560, 480)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """The text and the colour."""
        return self.text.toPlainText(), self.colour.currentData()

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Keep a new mark, or change the one that there is."""
        text, value = self.text.toPlainText(), self.colour.currentData()
        colour = Colour(value) if value else None
        if not text.strip() and colour is None:
            raise InputError(tr("Write a note first, or choose a highlight."))
        noting = self.context.services.workspace.noting
        mark, address, anchor = self._mark, self._address, self._anchor
        if mark is not None:
            return lambda control: noting.edit(mark.id, text, control, colour=colour)
        return lambda control: noting.add(address, text, control, anchor=anchor, colour=colour)

    def kept(self, result: Mark) -> None:
        """Say so, with a way back for a change."""
        noting, context = self.context.services.workspace.noting, self.context
        if self._mark is None:
            context.tell(Notice(tr("Kept. Find it on the Saved page.")))
            return

        def undo() -> None:
            context.perform(lambda control: noting.put(result, control), owner=context.tasks)

        context.tell(Notice(tr("The note was changed."), action=tr("Undo"), act=undo))

    def _remove(self, mark: Mark, remove: Callable[[Mark], None]) -> None:
        self.done(0)
        remove(mark)
