"""Tray: the items that were chosen for comparing and exporting, in the order of choosing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.guide.address import Address

FEWEST, MOST = 2, 4
"""How many items can be compared."""


class Tray(QObject):
    """One per window; it is emptied when the program ends."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[Address, None] = {}

    @property
    def addresses(self) -> tuple[Address, ...]:
        """What is chosen."""
        return tuple(self._chosen)

    @property
    def comparable(self) -> bool:
        """Whether the number of items is one that can be compared."""
        return FEWEST <= len(self._chosen) <= MOST

    def toggle(self, address: Address) -> bool:
        """Choose an item, or give it up; True when it is chosen now."""
        if address in self._chosen:
            del self._chosen[address]
        else:
            self._chosen[address] = None
        self.changed.emit()
        return address in self._chosen

    def clear(self) -> None:
        """Give up everything."""
        self._chosen.clear()
        self.changed.emit()
