"""HistoryDialog: the places read, newest first; Enter goes to one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QListWidget, QListWidgetItem, QWidget

from reader.guide.dates import long_date
from reader.services.places import Place
from reader.translation import tr
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.navigator import Spot


class HistoryDialog(DialogFrame):
    """Filled once the history has been read."""

    def __init__(self, context: ShellContext, parent: QWidget) -> None:
        super().__init__(tr("Places you have read"), parent)
        self._context = context
        self._titles = {card.id: card.title for card in context.services.reading.all_cards()}
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Places you have read, newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.itemActivated.connect(self._go)
        self.column.addWidget(self.list, 1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(560, 480)
        context.ask(
            "history", lambda _control: context.services.trail.history(), self._show, owner=self
        )

    def _show(self, places: tuple[Place, ...]) -> None:
        for place in places:
            guide = self._titles.get(place.address.guide, place.address.guide)
            words = place.page.replace("-", " ").capitalize()
            item = QListWidgetItem(f"{guide}: {words} ({long_date(place.visited)})")
            item.setData(Qt.ItemDataRole.UserRole, place)
            self.list.addItem(item)
        if not places:
            self.say(tr("Nothing has been read yet."))
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, item: QListWidgetItem) -> None:
        place: Place = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self._context.navigator.go(
            Spot("reading", place.address, anchor=place.anchor, fraction=place.fraction)
        )
