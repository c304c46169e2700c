"""PlaceKeeper: tells the navigator at once, and the disk when scrolling rests, where one reads."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from reader.guide.guide import GuideKind
from reader.services.places import Place
from reader.services.reading import Reading
from reader.ui.context import ShellContext
from reader.ui.widgets.page_view.view import PageView

REST_MS = 800
"""How long scrolling must rest before the place is written."""


class PlaceKeeper(QObject):
    """Keeps the place in one view; help is not a place to continue from."""

    def __init__(self, context: ShellContext, view: PageView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._reading: Reading | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.keep)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())

    def watch(self, reading: Reading) -> None:
        """Keep the place in this page from now on."""
        self._reading = reading
        self._rest.start()

    def keep(self) -> None:
        """Write the place now; a place that cannot be written is not worth a message."""
        self._rest.stop()
        reading = self._reading
        if reading is None or reading.guide.kind is GuideKind.HANDBOOK:
            return
        anchor, fraction = self._view.place()
        place = Place(
            address=reading.address,
            page=reading.page.id,
            anchor=anchor,
            fraction=fraction,
            visited="",
        )
        trail = self._context.services.trail
        self._context.perform(
            lambda control: trail.remember(place, control),
            owner=self,
            initiator="reading",
            failed=lambda _problem: None,
        )

    def _scrolled(self) -> None:
        self._rest.start()
        spot = self._context.navigator.spot
        if self._reading and (spot.page, spot.address) == ("reading", self._reading.address):
            anchor, fraction = self._view.place()
            self._context.navigator.update(spot._replace(anchor=anchor, fraction=fraction, mark=""))
