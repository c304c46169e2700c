"""Places in a page that survive zoom, width and theme: an anchor, and how far on from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtGui import QTextDocument


class Place(NamedTuple):
    """Where a reader is: ``fraction`` (0 to 1) of the way from ``anchor`` to the next one.

    An empty anchor is the top of the page.
    """

    anchor: str
    fraction: float


class Anchors:
    """The named positions of a document, in order."""

    def __init__(self, document: QTextDocument) -> None:
        self._end = max(1, document.characterCount() - 1)
        self._positions: list[int] = []
        self._names: list[str] = []
        self._by_name: dict[str, int] = {}
        block = document.begin()
        while block.isValid():
            step = block.begin()
            while not step.atEnd():
                run = step.fragment()
                style = run.charFormat()
                if style.isAnchor():
                    for name in style.anchorNames():
                        self._add(name, run.position())
                step += 1
            block = block.next()

    def _add(self, name: str, position: int) -> None:
        if name not in self._by_name:
            self._by_name[name] = position
            self._positions.append(position)
            self._names.append(name)

    def position(self, name: str) -> int | None:
        """The text position of an anchor; None when the document has no such anchor."""
        return 0 if not name else self._by_name.get(name)

    def known(self, names: Collection[str]) -> list[tuple[int, str]]:
        """Those of ``names`` that exist, in the order of the document; all if none are given."""
        return [
            (position, name)
            for position, name in zip(self._positions, self._names, strict=True)
            if not names or name in names
        ]

    def place(self, position: int) -> Place:
        """The place of a text position."""
        index = bisect_right(self._positions, position)
        start, name = (self._positions[index - 1], self._names[index - 1]) if index else (0, "")
        end = self._positions[index] if index < len(self._positions) else self._end
        return Place(name, max(0.0, min(1.0, (position - start) / max(1, end - start))))

    def find(self, place: Place) -> int | None:
        """The text position of a place; None when its anchor is not here."""
        start = self.position(place.anchor)
        if start is None:
            return None
        index = bisect_right(self._positions, start) if place.anchor else 0
        end = self._positions[index] if index < len(self._positions) else self._end
        return start + round((end - start) * max(0.0, min(1.0, place.fraction)))
