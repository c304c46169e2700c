"""SearchOffers: what stands where results would: saved and recent searches, or what to try."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from reader.services.coaching import Coaching
from reader.services.search_keeping import KeptSearch
from reader.translation import counted, tr
from reader.ui.delegates.entry import EntryDelegate, EntryText
from reader.ui.models.offers import Offer, OfferRole, OffersModel
from reader.ui.theme.theme import Theme
from reader.ui.widgets.row_list import RowList


class Door(Enum):
    """What is always offered."""

    HOW = "how"
    GUIDES = "guides"


class Recent(str):
    """A recent search, as it was typed."""

    __slots__ = ()


class SearchOffers(RowList):
    """``taken`` carries a KeptSearch, a Recent, an Advice or a Door; ``left`` is Escape."""

    taken = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        self.offers = OffersModel(parent)
        self._delegate = EntryDelegate(theme, _read)
        super().__init__(tr("Saved and recent searches"), self.offers, self._delegate)
        self.setObjectName("offers")
        self.activated.connect(self._take)
        self.clicked.connect(self._take)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.left)

    def show_start(
        self, kept: Sequence[KeptSearch], fresh: Mapping[int, int], recent: Sequence[str]
    ) -> None:
        """Offer what the user saved and searched for, the newest first."""
        self.setAccessibleName(tr("Saved and recent searches"))
        rows = [_saved(search, fresh.get(search.id, 0)) for search in reversed(kept)]
        rows += [Offer(tr("Recent search"), text, "", Recent(text)) for text in recent]
        self._show(rows)

    def show_coaching(self, coaching: Coaching | None) -> None:
        """Offer what would find something; None while that is being worked out."""
        self.setAccessibleName(tr("What to try"))
        rows = [
            Offer(f"{_results(advice.count)}", advice.words, "", advice)
            for advice in (coaching.advice if coaching else ())
        ]
        rows.append(
            Offer(tr("Help"), tr("How to search"), tr("Examples of what you can type."), Door.HOW)
        )
        rows.append(
            Offer(
                tr("Guides"), tr("Browse the guides"), tr("Read from their contents."), Door.GUIDES
            )
        )
        self._show(rows)

    def current(self) -> object:
        """What the chosen row stands for; None without one."""
        offer = self.currentIndex().data(OfferRole)
        return offer.thing if isinstance(offer, Offer) else None

    def _show(self, rows: Sequence[Offer]) -> None:
        row = self.currentIndex().row()
        self.offers.show(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.offers.index(min(max(row, 0), len(rows) - 1)))

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        offer = index.data(OfferRole)
        if isinstance(offer, Offer):
            self.taken.emit(offer.thing)


def _results(count: int) -> str:
    return counted(count, "{number} result", "{number} results")


def _saved(search: KeptSearch, fresh: int) -> Offer:
    title = (
        tr("Saved search  \N{MIDDLE DOT}  {number} new", number=fresh)
        if fresh
        else tr("Saved search")
    )
    about = search.asked.text if search.asked.text.casefold() != search.name.casefold() else ""
    note = "; ".join(part for part in (about, search.asked.summary) if part)
    return Offer(title, search.name, note, search)


def _read(index: QModelIndex | QPersistentModelIndex) -> EntryText:
    offer: Offer = index.data(OfferRole)
    return EntryText(offer.quiet, offer.title, offer.note)
