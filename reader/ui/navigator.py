"""Navigator: knows where the reader is, was, and can go back to."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from reader.guide.address import Address

MOST_KEPT = 200


class Spot(NamedTuple):
    """A place in the window: a page of it and what that page shows.

    ``anchor`` names the text at the top, ``fraction`` (0 to 1) how far on from it towards the next
    anchor; '' and 0 for the start. ``query`` is a search: on the search page the one to ask, on
    another page the one that led there, and ``words`` are what it found, to be marked. ``mark`` is
    the id of a note whose passage to go to.
    """

    page: str
    address: Address | None = None
    anchor: str = ""
    fraction: float = 0.0
    query: str = ""
    words: tuple[str, ...] = ()
    mark: str = ""

    def same_place(self, other: Spot) -> bool:
        """Whether two spots differ only by scrolling or retyping."""
        return (self.page, self.address) == (other.page, other.address)


class Navigator(QObject):
    """One per application; passed in ShellContext. Pages tell it where they stand with update()."""

    moved = Signal(Spot)

    def __init__(self, start: Spot, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spots = [start]
        self._at = 0

    @property
    def spot(self) -> Spot:
        """Where the reader is."""
        return self._spots[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether back() would move."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether forward() would move."""
        return self._at < len(self._spots) - 1

    @property
    def came_from(self) -> str:
        """The page of the spot before this one; '' at the first."""
        return self._spots[self._at - 1].page if self._at else ""

    def go(self, spot: Spot) -> None:
        """Go somewhere new; what could be gone forward to is forgotten."""
        if spot.same_place(self.spot):
            self._spots[self._at] = spot
        else:
            del self._spots[self._at + 1 :]
            self._spots.append(spot)
            del self._spots[:-MOST_KEPT]
            self._at = len(self._spots) - 1
        self.moved.emit(spot)

    def update(self, spot: Spot) -> None:
        """Refine where the reader is (scrolled, retyped) without moving."""
        self._spots[self._at] = spot

    def back(self) -> None:
        """Return to the spot before this one, if there is one."""
        self._step(-1)

    def forward(self) -> None:
        """Undo a back(), if there was one."""
        self._step(1)

    def trail(self) -> tuple[Spot, ...]:
        """Every spot of this session, oldest first."""
        return tuple(self._spots)

    def _step(self, offset: int) -> None:
        place = self._at + offset
        if 0 <= place < len(self._spots):
            self._at = place
            self.moved.emit(self.spot)
