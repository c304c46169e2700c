"""Opening: everything the first paint needs, gathered before there is a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.errors import ReaderError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services, build_services
from reader.services.last_place import LastPlace, read_last_place
from reader.services.reading import Reading
from reader.translation import tr_noop

if TYPE_CHECKING:
    from reader.services.places import Place


class Opened(NamedTuple):
    """The core, and the page to begin with.

    ``reading`` is None when the start is the shelf; ``place`` says where in it the reader was,
    ``linked`` that a link asked for it;
    ``notices`` are sentences for the message bar; what the database has to say is not among them,
    because it need not be open yet.
    """

    services: Services
    reading: Reading | None = None
    place: Place | LastPlace | None = None
    notices: tuple[str, ...] = ()
    linked: bool = False


def open_core(places: Places, link: str = "") -> Opened:
    """Open the core and the page to begin with: the link's, or where the reader left off.

    A link or a place that leads nowhere is told, and the shelf is shown.
    """
    services = build_services(places)
    notices = [*services.said]
    if services.settings.message:
        notices.append(services.settings.message)
    places = services.places
    place: Place | LastPlace | None = None
    address: Address | None = None
    if link:
        try:
            address = Address.parse(link)
        except ValueError:
            notices.append(tr_noop("That link is not a guide link; the guides are shown instead."))
    elif services.settings.text("start") == "continue" and places.database.exists():
        remembered = read_last_place(places.last_place)
        place = remembered.place if remembered.known else services.trail.last()
        address = place.address if place else None
    if address is None:
        return Opened(services, notices=tuple(notices), linked=bool(link))
    try:
        reading = services.reading.open(address, JobControl())
    except ReaderError as problem:
        if link:
            notices.append(str(problem))
        return Opened(services, None, place, tuple(notices), bool(link))
    return Opened(services, reading, place, tuple(notices), bool(link))
