"""OffersModel: things to choose that are not results: what to try, saved and recent searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.translation import tr

Index = QModelIndex | QPersistentModelIndex
OfferRole = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Offer:
    """A row: ``quiet`` stands over ``title``, ``note`` under it; ``thing`` is what is offered."""

    quiet: str
    title: str
    note: str
    thing: object


class OffersModel(QAbstractListModel):
    """Rows of offers; replaced whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[Offer, ...] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Replace the rows, unless they are the same."""
        if tuple(offers) == self._offers:
            return
        self.beginResetModel()
        self._offers = tuple(offers)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many offers."""
        return 0 if parent.isValid() else len(self._offers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: title, spoken words, and the offer itself."""
        if not index.isValid() or index.row() >= len(self._offers):
            return None
        offer = self._offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.title
        if role == OfferRole:
            return offer
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = ", ".join(part for part in (offer.title, offer.quiet, offer.note) if part)
            return tr(
                "{words}, {number} of {all}",
                words=words,
                number=index.row() + 1,
                all=len(self._offers),
            )
        return None
