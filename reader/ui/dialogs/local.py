"""LocalDialog: local contacts, thresholds, forms and links on an item, each with an owner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.services.overlaying import LocalEntry, LocalKind
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog, line, text_area
from reader.ui.guard_line import GuardLine
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.choice_box import ChoiceBox
from reader.ui.widgets.day_field import DayField

NEW = tr_noop("A new entry")
ABOUT = tr_noop(
    "This is your organisation's own. It is never part of the guide, nor of an export unasked."
)
NO_DAY = tr_noop("The review date cannot be read. Write it like 31/1/2027, or leave it empty.")


class LocalDialog(FormDialog):
    """One entry at a time; the list at the top chooses which."""

    def __init__(
        self, context: ShellContext, parent: QWidget, address: Address, title: str
    ) -> None:
        super().__init__(context, tr("Local information"), parent)
        self._address = address
        self._entries: tuple[LocalEntry, ...] = ()
        self._entry = LocalEntry("", address, LocalKind.CONTACT, "")
        set_look(self.say(title), Look.CARD_TITLE)
        set_look(self.say(tr(ABOUT)), Look.ADVICE)
        self.entries = ChoiceBox()
        self.entries.setMinimumContentsLength(8)
        self.entries.addItem(tr(NEW))
        self.entries.activated.connect(lambda _row: self._turn())
        self.add_field(tr("Entry"), self.entries)
        self.kind = ChoiceBox()
        for kind in LocalKind:
            self.kind.addItem(tr(kind.label), kind.value)
        self.name = line(most=200)
        self.text = text_area(lines=3)
        self.link = line()
        self.owner = line(most=120)
        self.review = DayField(tr("Review date"))
        self.add_field(tr("What it is"), self.kind)
        self.add_field(tr("Title"), self.name)
        self.add_field(tr("Details"), self.text)
        self.add_field(tr("Link"), self.link, tr("A web, e-mail or telephone address."))
        self.add_field(tr("Owner's role"), self.owner, tr("Who keeps this up to date."))
        self.add_field(tr("Review date"), self.review)
        self.column.addWidget(GuardLine(self.name, self.text))
        self._remove = self.buttons.addButton(tr("&Remove"), QDialogButtonBox.ButtonRole.ActionRole)
        self._remove.clicked.connect(self._take_away)
        self._remove.setEnabled(False)
        self.offer()
        self.resize(560, 680)
        overlaying = context.services.workspace.overlaying
        context.ask("local", lambda _c: overlaying.on(address), self._show, owner=self)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """What every field holds."""
        return (
            self.kind.currentData(),
            self.name.text(),
            self.text.toPlainText(),
            self.link.text(),
            self.owner.text(),
            self.review.text(),
        )

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Keep the entry."""
        if self.review.day is None:
            raise InputError(tr(NO_DAY))
        entry = replace(
            self._entry,
            kind=LocalKind(self.kind.currentData()),
            title=self.name.text(),
            text=self.text.toPlainText(),
            link=self.link.text().strip(),
            owner=self.owner.text(),
            review=self.review.day,
        )
        overlaying = self.context.services.workspace.overlaying
        return lambda control: overlaying.put(entry, control)

    def kept(self, result: LocalEntry) -> None:
        """Say so."""
        self.context.tell(Notice(tr("The local information was kept.")))

    def _show(self, found: tuple[LocalEntry, ...]) -> None:
        self._entries = found
        for entry in found:
            self.entries.addItem(f"{tr(entry.kind.label)}: {entry.title}")

    def _turn(self) -> None:
        row = self.entries.currentIndex()
        wanted = self._entries[row - 1] if row > 0 else replace(self._entry, id="")
        if self.typed() != self._kept_as:
            known = [entry.id for entry in self._entries]
            self.entries.setCurrentIndex(known.index(self._entry.id) + 1 if self._entry.id else 0)
            self.tell(tr("Save what you typed before you choose another entry."))
            return
        self._entry = wanted if row else LocalEntry("", self._address, LocalKind.CONTACT, "")
        self.kind.setCurrentIndex(self.kind.findData(self._entry.kind.value))
        self.name.setText(self._entry.title)
        self.text.setPlainText(self._entry.text)
        self.link.setText(self._entry.link)
        self.owner.setText(self._entry.owner)
        self.review.setText(self._entry.review)
        self._remove.setEnabled(bool(self._entry.id))
        self._kept_as = self.typed()

    def _take_away(self) -> None:
        overlaying, context = self.context.services.workspace.overlaying, self.context
        entry = self._entry.id

        def told(removed: LocalEntry | None) -> None:
            if removed is None:
                return

            def undo() -> None:
                context.perform(
                    lambda control: overlaying.restore(removed, control), owner=context.tasks
                )

            words = tr("Removed: {title}", title=removed.title)
            context.tell(Notice(words, action=tr("Undo"), act=undo))

        context.perform(
            lambda control: overlaying.remove(entry, control), owner=context.tasks, then=told
        )
        self.done(0)
