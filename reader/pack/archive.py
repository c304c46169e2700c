"""Writing a pack: the same guide gives the same bytes, and nothing half-written is ever seen."""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO

from reader.errors import InputError, PackError, StorageError
from reader.guide.guide import Guide
from reader.pack.codec import guide_to_json
from reader.pack.integrity import is_iso_date
from reader.pack.limits import LIMITS, Limits
from reader.pack.manifest import (
    GUIDE,
    IMAGES,
    MANIFEST,
    FileEntry,
    Manifest,
    manifest_to_json,
)
from reader.pack.opening import open_pack
from reader.translation import tr
from reader.writing import replacing

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can name; a real one would change the bytes."""

_EDITION_MONTH = re.compile(r"(\d{4})\.(0[1-9]|1[0-2])(?:\..*)?")


def issued_date(guide: Guide) -> str:
    """The day that a pack bears when nobody gave one, taken from the guide alone.

    The day it was checked, else the first of the month that its edition names, else the day it was
    published; raises InputError when it has none of these.
    """
    month = _EDITION_MONTH.fullmatch(guide.edition)
    day = guide.checked or (f"{month[1]}-{month[2]}-01" if month else guide.published)
    if not day:
        raise InputError(
            tr("The guide {id} gives no date to issue it with; no pack was written.", id=guide.id),
            tr("Pass a date with --issued, or give checked in guide.toml."),
        )
    return day


def write_pack(
    guide: Guide,
    images: Mapping[str, bytes],
    out: Path,
    issued: str = "",
    limits: Limits = LIMITS,
) -> Manifest:
    """Write a guide and its pictures (by name inside ``images/``) as a pack at ``out``.

    The pack is written beside ``out``, read back, and only then put in its place; an older file
    there stays until that moment. ``issued`` is an ISO date, '' takes ``issued_date``. Raises
    InputError for a bad date, PackError when no reader would open the pack, StorageError when it
    cannot be written.
    """
    day = issued or issued_date(guide)
    if not is_iso_date(day):
        raise InputError(
            tr("{day!r} is not a date; no pack was written.", day=day[:40]),
            tr("Write it as 2026-11-23."),
        )
    files = {f"{IMAGES}{name}": data for name, data in images.items()}
    files[GUIDE] = guide_to_json(guide)
    manifest = Manifest(
        id=guide.id,
        title=guide.title,
        edition=guide.edition,
        issued=day,
        files={
            name: FileEntry(hashlib.sha256(data).hexdigest(), len(data))
            for name, data in sorted(files.items())
        },
    )
    parts = {
        MANIFEST: manifest_to_json(manifest),
        GUIDE: files.pop(GUIDE),
        **dict(sorted(files.items())),
    }
    try:
        _write_beside(parts, out, limits)
    except OSError as error:
        raise StorageError(
            tr("The pack {name} could not be written; nothing was changed.", name=out.name),
            tr("Check that the folder is there, may be written to and has room."),
        ) from error
    return manifest


def _write_beside(parts: Mapping[str, bytes], out: Path, limits: Limits) -> None:
    with replacing(out) as beside:
        with beside.open("wb") as file:
            _write_zip(parts, file)
        try:
            open_pack(beside, limits)
        except PackError as error:
            cause = error.sentence.partition(": ")[2] or error.sentence
            raise PackError(
                tr(
                    "The pack {name} was not written, as no reader would open it: {cause}",
                    name=out.name,
                    cause=cause,
                )
            ) from error
        beside.chmod(0o644)  # whatever the user's own habit: a pack is made to be shared


def _write_zip(parts: Mapping[str, bytes], file: IO[bytes]) -> None:
    """Store the parts uncompressed: deflated bytes differ from one zlib to the next."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.create_system = 3  # whatever system wrote it
            info.external_attr = 0o100644 << 16
            archive.writestr(info, data)
