"""CollectDialog: which collections an item stands in, and a new one for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.collecting import CollectedItem, Collection
from reader.translation import tr
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog, line
from reader.ui.theme.looks import Look, set_look

LONGEST = 120
Taken = tuple[tuple[str, CollectedItem], ...]
"""What was taken out: the collection's id and the item as it stood there."""


class CollectDialog(FormDialog):
    """A box to tick for each collection: an item may stand in several."""

    def __init__(
        self, context: ShellContext, parent: QWidget, address: Address, title: str
    ) -> None:
        super().__init__(context, tr("Collections"), parent)
        self._address = address
        set_look(self.say(title), Look.CARD_TITLE)
        self._boxes: dict[str, QCheckBox] = {}
        self._held: frozenset[str] = frozenset()
        self._list = QVBoxLayout()
        self.column.addLayout(self._list)
        self.name = line(most=LONGEST)
        self.add_field(
            tr("New collection"), self.name, tr("Write a name to make one for this item.")
        )
        self.offer()
        self.resize(480, 420)
        collecting = context.services.workspace.collecting
        context.ask(
            "collections",
            lambda _control: (collecting.all(), collecting.holding(address)),
            self._show,
            owner=self,
        )

    def typed(self) -> object:
        """What is ticked, and the new name."""
        return frozenset(key for key, box in self._boxes.items() if box.isChecked()), (
            self.name.text()
        )

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Put the item in and take it out, as ticked."""
        ticked = {key for key, box in self._boxes.items() if box.isChecked()}
        put, take, name = ticked - self._held, self._held - ticked, self.name.text().strip()
        if not put and not take and not name:
            raise InputError(tr("Nothing was changed. Tick a collection, or write a new name."))
        collecting, address = self.context.services.workspace.collecting, self._address

        def keep(control: JobControl) -> Done[Taken]:
            changed = set(put | take)
            wanted = list(put)
            if name:
                made = collecting.make(name, control).result.id
                changed.add(made)
                wanted.append(made)
            for collection in wanted:
                collecting.put(collection, [address], control)
            taken = [(each, collecting.take_out(each, address, control).result) for each in take]
            gone = tuple((each, item) for each, item in taken if item is not None)
            return Done(gone, ChangeSet(collections=frozenset(changed)))

        return keep

    def kept(self, result: Taken) -> None:
        """Say so, with a way back for what was taken out."""
        context = self.context
        collecting = context.services.workspace.collecting

        def put_back(control: JobControl) -> Done[None]:
            for collection, item in result:
                collecting.put_back(collection, item, control)
            return Done(None, ChangeSet(collections=frozenset(key for key, _item in result)))

        if result:
            context.tell(
                Notice(
                    tr("Taken out of a collection."),
                    action=tr("Undo"),
                    act=lambda: _run(context, put_back),
                )
            )
        else:
            context.tell(Notice(tr("Kept. Find your collections on the Saved page.")))

    def _show(self, found: tuple[tuple[Collection, ...], frozenset[str]]) -> None:
        collections, self._held = found
        for collection in collections:
            box = QCheckBox(f"{collection.name} ({collection.size})".replace("&", "&&"))
            box.setAccessibleName(f"{collection.name} ({collection.size})")
            box.setChecked(collection.id in self._held)
            self._boxes[collection.id] = box
            self._list.addWidget(box)
        self._kept_as = self.typed()
        first = next(iter(self._boxes.values()), None)
        (first or self.name).setFocus(Qt.FocusReason.OtherFocusReason)


def _run(context: ShellContext, command: Callable[[JobControl], Done[None]]) -> None:
    context.perform(command, owner=context.tasks)
