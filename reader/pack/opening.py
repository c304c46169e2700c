"""Opening a pack: the whole of it is checked first, and refused as a whole when anything is off."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from reader.errors import InputError, NotFound, PackError, PackTooNew
from reader.guide.guide import Guide
from reader.pack.codec import guide_from_json
from reader.pack.container import CHUNK, Entry, read_data, read_entries
from reader.pack.limits import LIMITS, Limits
from reader.pack.manifest import GUIDE, IMAGES, MANIFEST, Manifest, manifest_from_json
from reader.pack.pictures import picture_problem
from reader.translation import tr


@dataclass(frozen=True)
class OpenPack:
    """A pack that was checked in full. ``digest`` is the SHA-256 of the file, as hex.

    No file stays open: pictures are read again, and checked again, when they are asked for.
    """

    path: Path
    manifest: Manifest
    guide: Guide
    digest: str
    _entries: Mapping[str, Entry] = field(repr=False)
    _limits: Limits = field(repr=False, default=LIMITS)

    def image(self, name: str) -> bytes:
        """The bytes of a picture by its name inside ``images/``.

        Raises NotFound when the pack holds none of that name, PackError when the file was changed
        since the pack was opened.
        """
        full = f"{IMAGES}{name}"
        entry = self._entries.get(full)
        if entry is None:
            raise NotFound(
                tr("The guide {title} has no picture of that name.", title=self.manifest.title)
            )
        try:
            with self.path.open("rb") as file:
                return _read_file(file, entry, self.manifest, self._limits)
        except OSError as error:
            raise InputError(
                tr("The pack {name} cannot be read any more.", name=self.path.name),
                tr("Install it again."),
            ) from error
        except PackError as error:
            raise PackError(
                tr("The pack {name} was changed while it was in use.", name=self.path.name),
                tr("Install it again."),
            ) from error


def open_pack(path: Path, limits: Limits = LIMITS) -> OpenPack:
    """Check a pack in full and open it.

    Raises InputError when the file cannot be read, PackTooNew when it needs a newer reader, and
    PackError for any other fault. Nothing is unpacked to disk.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise InputError(
                tr("{name} is not a file.", name=path.name), tr("Choose a .guidepack file.")
            )
        with path.open("rb") as file:
            return _open(path, file, limits)
    except OSError as error:
        raise InputError(
            tr("The pack {name} cannot be read; nothing was changed.", name=path.name),
            tr("Check that the file is there and that you may read it."),
        ) from error
    except PackError as error:
        # one sentence that names the pack and the cause
        cause = error.sentence.rstrip(".")
        sentence = f"The pack {path.name} was refused and nothing was changed: {cause}."
        hint = error.hint or "Ask whoever made the pack for a new copy."
        raise (PackTooNew if isinstance(error, PackTooNew) else PackError)(
            sentence, hint
        ) from error


def _open(path: Path, file: BinaryIO, limits: Limits) -> OpenPack:
    size = file.seek(0, 2)
    entries = {entry.name: entry for entry in read_entries(file, size, limits)}
    if MANIFEST not in entries:
        raise PackError(tr("It has no manifest."))
    manifest = manifest_from_json(
        read_data(file, entries[MANIFEST], limits.manifest, limits), limits
    )
    if set(entries) != {MANIFEST, *manifest.files}:
        raise PackError(tr("It does not hold just the files that its manifest lists."))
    guide = guide_from_json(_read_file(file, entries[GUIDE], manifest, limits), limits)
    _check_guide(guide, manifest)
    for name, entry in entries.items():
        if name.startswith(IMAGES):
            problem = picture_problem(
                name, _read_file(file, entry, manifest, limits), limits.pixels
            )
            if problem:
                raise PackError(tr("Its file {name} {problem}.", name=name, problem=problem))
    return OpenPack(path, manifest, guide, _digest(file), entries, limits)


def _read_file(file: BinaryIO, entry: Entry, manifest: Manifest, limits: Limits) -> bytes:
    """A file of the pack, checked against the manifest."""
    expected = manifest.files[entry.name]
    most = limits.guide if entry.name == GUIDE else limits.image
    if expected.size != entry.unpacked:
        raise PackError(
            tr("Its file {name} is not of the size that the manifest gives.", name=entry.name)
        )
    data = read_data(file, entry, most, limits)
    if hashlib.sha256(data).hexdigest() != expected.sha256:
        raise PackError(
            tr("Its file {name} does not have the checksum of the manifest.", name=entry.name)
        )
    return data


def _check_guide(guide: Guide, manifest: Manifest) -> None:
    named = (manifest.id, manifest.title, manifest.edition)
    if named != (guide.id, guide.title, guide.edition):
        raise PackError(tr("Its manifest describes another guide than it holds."))
    images = {f"{IMAGES}{image.name}" for image in guide.images}
    if images != {name for name in manifest.files if name.startswith(IMAGES)}:
        raise PackError(tr("Its pictures are not the ones that the guide lists."))


def _digest(file: BinaryIO) -> str:
    digest = hashlib.sha256()
    file.seek(0)
    while piece := file.read(CHUNK):
        digest.update(piece)
    return digest.hexdigest()
