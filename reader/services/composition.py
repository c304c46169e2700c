"""Composition: makes the core once, from the folders it works in."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from reader.library.library import Library
from reader.paths import Places
from reader.search.index import SearchIndex
from reader.services.finding import Finding
from reader.services.places import PlaceKeeping
from reader.services.preparing import Preparing
from reader.services.reading import ReadingRoom
from reader.services.saving import Saving
from reader.services.upkeep import Upkeep
from reader.settings.store import SettingsStore
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.database import UserDatabase
from reader.userdata.trail import Trail

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time now, in UTC."""
    return datetime.now(UTC)


@dataclass
class Services:
    """Everything a shell may ask. ``notices`` are sentences about how the start went."""

    places: Places
    reading: ReadingRoom
    finding: Finding
    saving: Saving
    trail: PlaceKeeping
    preparing: Preparing
    upkeep: Upkeep
    settings: SettingsStore
    notices: tuple[str, ...] = ()
    _closers: list[Callable[[], None]] = field(default_factory=list)

    def close(self) -> None:
        """Let go of files; the last thing a shell does."""
        for closer in reversed(self._closers):
            closer()
        self._closers.clear()


def build_services(places: Places, clock: Clock = utc_now) -> Services:
    """Open everything that the folders hold; never fails for a folder that is damaged or locked.

    Where the cache cannot be written, a temporary one serves until the program ends.
    """
    notices: list[str] = []
    closers: list[Callable[[], None]] = []
    if not _writable(places.cache):
        places, forget = _with_temporary_cache(places)
        closers.append(forget)
    library = Library(places.library, places.packs)
    index = SearchIndex(places.index)
    closers.append(index.close)
    database = UserDatabase.open(places.database, lambda: clock().strftime("%Y-%m-%dT%H:%M:%SZ"))
    closers.append(database.close)
    settings = SettingsStore(places.settings)
    notices += [text for text in (database.message, settings.message) if text]
    return Services(
        places=places,
        reading=ReadingRoom(library),
        finding=Finding(library, index),
        saving=Saving(library, Bookmarks(database)),
        trail=PlaceKeeping(Trail(database)),
        preparing=Preparing(library, index),
        upkeep=Upkeep(database, clock),
        settings=settings,
        notices=tuple(notices),
        _closers=closers,
    )


def _with_temporary_cache(places: Places) -> tuple[Places, Callable[[], None]]:
    import shutil
    import tempfile

    temporary = Path(tempfile.mkdtemp(prefix="guides-reader-"))
    return replace(places, cache=temporary), lambda: shutil.rmtree(temporary, ignore_errors=True)


def _writable(folder: Path) -> bool:
    probe = folder / f".probe-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError:
        return False
    return True
