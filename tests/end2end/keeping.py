"""The reader's own core, used to put bookmarks into a profile and to look at what it holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import build_services
from tests.end2end.program import Reader


def save(reader: Reader, *links: str) -> None:
    """Bookmark these addresses, as the window would."""
    services = build_services(find_places(str(reader.profile), str(reader.packs)))
    try:
        for link in links:
            assert services.saving.toggle(Address.parse(link), JobControl()).result
    finally:
        services.close()


def saved(reader: Reader) -> set[str]:
    """Return the addresses that are bookmarked, as the program itself reads them."""
    services = build_services(find_places(str(reader.profile), str(reader.packs)))
    try:
        assert services.notices == ()
        return {str(address) for address in services.saving.addresses()}
    finally:
        services.close()


def damage_in_database(reader: Reader) -> str:
    """Return what SQLite finds wrong with the user's own data: "ok" when nothing is."""
    file = reader.profile / "userdata.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


@dataclass(frozen=True)
class KeptPlace:
    """Where the reader was: the item, the anchor above the first line and how far below it."""

    address: str
    anchor: str
    fraction: float


def kept_place(reader: Reader) -> KeptPlace | None:
    """Return the newest place on disk, also while the window is open; None when there is none."""
    file = reader.profile / "userdata.sqlite3"
    query = "SELECT address, anchor, fraction FROM places ORDER BY visited DESC, rowid DESC"
    try:
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
            row = connection.execute(query).fetchone()
    except sqlite3.OperationalError:
        return None
    return KeptPlace(*row) if row else None
