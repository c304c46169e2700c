"""Citations: how to name a guide, or an item of one, as the place where something was read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from reader.export.document import Citation
from reader.guide.address import Address
from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.guide.items import Item
from reader.guide.kinds import GuideKind

SHOWN_OF_FINGERPRINT = 12
"""Hex digits of a fingerprint that people are shown: 48 bits tell any two packs apart."""

_AS_READ = {
    GuideKind.BRIEFING: "as described in a briefing, not the official text, edition {edition}",
    GuideKind.OFFICIAL: "official text, edition {edition}",
    GuideKind.HANDBOOK: "help for this program, edition {edition}",
}


def short(fingerprint: str) -> str:
    """The first digits of a pack's fingerprint."""
    return fingerprint[:SHOWN_OF_FINGERPRINT]


def citation_plain(
    guide: Guide, item: Item | None = None, *, read: date, fingerprint: str = ""
) -> str:
    """Name an item (or the whole guide) in plain words.

    It holds what requirement E9 asks for: publisher, title, edition, item, pack, the date read
    and the licence. ``read`` is the day it was read.
    """
    published = f"published {long_date(guide.published)}" if guide.published else ""
    edition = f"edition {guide.edition}"
    parts = [
        f"“{item.title}” ({item.kind.label.lower()})" if item else "",
        f"{guide.title}: {guide.subtitle}" if guide.subtitle else guide.title,
        f"{guide.publisher}, {published}" if published else guide.publisher,
        "" if published else guide.published_note,
        f"{guide.kind.label}, {edition}" + (f", pack {short(fingerprint)}" if fingerprint else ""),
        f"Guide's page: {guide.address}" if guide.address else "",
        f"Read {long_date(read.isoformat())} at {_address(guide, item)}",
        f"Licence: {guide.licence}" if guide.licence else "",
    ]
    return _sentences(parts)


def citation_harvard(
    guide: Guide, item: Item | None = None, *, read: date, fingerprint: str = ""
) -> str:
    """Name an item (or the whole guide) in the Harvard manner: author, year, title, place, date.

    The publisher of the guide stands as its author. A briefing is named as what was read, so that
    nobody takes its words for the publisher's. The licence is left to the plain citation.
    """
    year = guide.published[:4] or "no date"
    told = _AS_READ[guide.kind].format(edition=guide.edition)
    if fingerprint:
        told += f" (pack {short(fingerprint)})"
    told = f"‘{item.title}’, {item.kind.label.lower()}, {told}" if item else _capital(told)
    read_on = long_date(read.isoformat())
    place = f"Available at: {guide.address} " if guide.address else ""
    title = f"{guide.title}: {guide.subtitle}" if guide.subtitle else guide.title
    return f"{guide.publisher} ({year}) {_sentences([title, told])} {place}(Read: {read_on})."


def citation_of(
    guide: Guide, item: Item | None = None, *, read: date, fingerprint: str = ""
) -> Citation:
    """Both citations."""
    return Citation(
        citation_plain(guide, item, read=read, fingerprint=fingerprint),
        citation_harvard(guide, item, read=read, fingerprint=fingerprint),
    )


def _address(guide: Guide, item: Item | None) -> Address:
    return Address(guide.id, item.id if item else "")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _sentences(parts: Iterable[str]) -> str:
    """Parts one after the other, each ending like a sentence; empty ones left out."""
    return " ".join(
        part if part.endswith((".", "!", "?")) else f"{part}." for part in parts if part
    )
