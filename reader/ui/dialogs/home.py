"""HomeDialog: gives a note that lost its place a place that a person chooses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.services.noting import Anchor, Mark, Suggestion
from reader.translation import tr
from reader.ui.context import Notice, ShellContext
from reader.ui.dialogs.frame import FormDialog
from reader.ui.theme.looks import Look, set_look


class HomeDialog(FormDialog):
    """Shows the note, its passage and edition, and the likeliest places now; the person decides."""

    def __init__(self, context: ShellContext, parent: QWidget, mark: Mark) -> None:
        super().__init__(context, tr("Find its place"), parent)
        self._mark = mark
        if mark.text:
            set_look(self.say(mark.text), Look.CARD_TITLE)
        if mark.anchor is not None:
            edition = mark.item.edition
            told = tr("It stood at these words in edition {edition}:", edition=edition)
            self.say(told if edition else tr("It stood at these words:"))
            self.say(f"“{mark.anchor.quote.strip()}”")
        self.say(f"{mark.item.title}. {mark.item.guide_title}.")
        self.places = QListWidget()
        self.places.setWordWrap(True)
        self.places.setMinimumHeight(120)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.add_field(tr("Where it may belong, likeliest first"), self.places)
        self.offer(tr("&Attach here"))
        self.resize(600, 560)
        noting = context.services.workspace.noting
        context.ask(
            "home", lambda control: noting.suggestions(mark, control), self._show, owner=self
        )

    def typed(self) -> object:
        """Nothing is typed here."""
        return None

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Attach the note to the chosen place."""
        item = self.places.currentItem()
        chosen = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if chosen is None:
            raise InputError(tr("Choose a place first."))
        address, anchor = chosen
        noting, mark = self.context.services.workspace.noting, self._mark
        return lambda control: noting.reattach(mark.id, address, anchor, control)

    def kept(self, result: Mark) -> None:
        """Say so, with a way back."""
        noting, context = self.context.services.workspace.noting, self.context

        def undo() -> None:
            context.perform(lambda control: noting.put(result, control), owner=context.tasks)

        context.tell(Notice(tr("The note has a place again."), action=tr("Undo"), act=undo))

    def _show(self, found: tuple[Suggestion, ...]) -> None:
        for place in found:
            words = f"{place.title}: “{' '.join(place.words.split())}”"
            self._add(
                tr("{words} ({certainty:.0%} alike)", words=words, certainty=place.certainty),
                place.address,
                place.anchor,
            )
        self._add(
            tr("The guide as a whole, without a passage"), Address(self._mark.address.guide), None
        )
        self.places.setCurrentRow(0)
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, address: Address, anchor: Anchor | None) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, (address, anchor))
        self.places.addItem(item)
