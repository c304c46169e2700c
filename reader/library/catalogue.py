"""The catalogue of installed guides: one small file whose replacement is the only commit point."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.errors import StorageError
from reader.guide.card import GuideCard
from reader.guide.grade import Grade
from reader.guide.kinds import GuideKind, GuideStatus
from reader.logs import logger
from reader.translation import tr
from reader.writing import write_whole

CATALOGUE_FORMAT = 4


class Entry(NamedTuple):
    """One installed guide.

    ``pack`` (a bare name in the program's own folder, else a whole path), ``size`` (bytes) and
    ``modified`` (ns) tell whether the pack file is still the one that was installed; ``digest`` is
    its sha256, ``folder`` the cache folder's name and ``rendered`` the CRC-32 of the rendered file,
    which only has to tell damage. ``items`` counts what the index holds.
    """

    card: GuideCard
    pack: str
    size: int
    modified: int
    digest: str
    folder: str
    rendered: int
    items: int

    @property
    def stamp(self) -> tuple[int, int]:
        """What tells at a glance that a pack file was replaced."""
        return self.size, self.modified

    def same_text(self, other: Entry | None) -> bool:
        """Whether both show the same pages."""
        return other is not None and (self.digest, self.rendered) == (other.digest, other.rendered)


class Outdone(NamedTuple):
    """A sound pack that is not shown, because another holds the same guide, as new or newer."""

    pack: str
    size: int
    modified: int
    guide: str
    edition: str

    @property
    def stamp(self) -> tuple[int, int]:
        """What tells at a glance that a pack file was replaced."""
        return self.size, self.modified


class Catalogue(NamedTuple):
    """Installed guides in shelf order, the renderer of their pages, and packs that are outdone."""

    entries: tuple[Entry, ...] = ()
    renderer: str = ""
    outdone: tuple[Outdone, ...] = ()

    def find(self, guide_id: str) -> Entry | None:
        """The entry of a guide, or None when it is not installed."""
        return next((entry for entry in self.entries if entry.card.id == guide_id), None)

    @property
    def fingerprint(self) -> str:
        """Changes whenever the text of any installed guide may have changed."""
        import hashlib  # late: it loads a large library that the first paint does not need

        parts = [self.renderer, *sorted(f"{e.card.id}={e.digest}" for e in self.entries)]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def load_catalogue(path: Path) -> Catalogue:
    """Read the catalogue; a missing or damaged one is an empty one (guides are installed again)."""
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        if json.loads(head) != _head(body):
            raise ValueError("checksum")
        data = json.loads(body)
        return Catalogue(
            tuple(_entry(row) for row in data["entries"]),
            str(data["renderer"]),
            tuple(Outdone(**row) for row in data["outdone"]),
        )
    except FileNotFoundError:
        return Catalogue()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as problem:
        logger("library").warning("catalogue unreadable, begun again: %s", type(problem).__name__)
        return Catalogue()


def save_catalogue(path: Path, catalogue: Catalogue) -> None:
    """Replace the catalogue in one step. Raises StorageError when the cache cannot be written."""
    entries = [_row(entry) for entry in catalogue.entries]
    outdone = [pack._asdict() for pack in catalogue.outdone]
    data = {"renderer": catalogue.renderer, "entries": entries, "outdone": outdone}
    body = json.dumps(data, ensure_ascii=False, indent=1).encode()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, json.dumps(_head(body)).encode() + b"\n" + body)
    except OSError as problem:
        raise StorageError(
            tr(
                "{name} could not be written ({reason}); what was there before is unchanged.",
                name=path.name,
                reason=problem.strerror or tr("no reason given"),
            ),
            tr("Check that the disk has room and that the folder may be written."),
        ) from problem


def _head(body: bytes) -> dict[str, int]:
    """The first line: one changed byte must not give a guide another id or title unnoticed."""
    return {"format": CATALOGUE_FORMAT, "crc": zlib.crc32(body)}


def _row(entry: Entry) -> dict[str, object]:
    grades = [vars(grade) for grade in entry.card.grades]
    return {**entry._asdict(), "card": {**entry.card._asdict(), "grades": grades}}


def _entry(row: Mapping[str, Any]) -> Entry:
    card = dict(row["card"])
    card["kind"] = GuideKind(card["kind"])
    card["status"] = GuideStatus(card["status"])
    card["grades"] = tuple(Grade(**grade) for grade in card["grades"])
    return Entry(**{**row, "card": GuideCard(**card)})
