"""Library: the guides that are installed on this machine, and how packs become installed."""

from __future__ import annotations

import os
import threading
import zlib
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import NotFound, PackError, ReaderError, StorageError
from reader.guide.card import GuideCard
from reader.jobs import JobControl
from reader.library.catalogue import Catalogue, Entry, load_catalogue, save_catalogue
from reader.logs import logger

if TYPE_CHECKING:
    from reader.guide.page import RenderedGuide

PACK_SUFFIX = ".guidepack"
RENDERED_FILE = "rendered.json"
IMAGES_FOLDER = "images"
GUIDES_KEPT_OPEN = 8


@dataclass(frozen=True)
class SyncReport:
    """What a look at the packs folder changed: guide ids, and sentences about what failed."""

    installed: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()


class Library:
    """Installed guides below ``folder``, from the packs in ``packs``. Safe from any thread."""

    def __init__(self, folder: Path, packs: Path) -> None:
        self._folder = folder
        self._packs = packs
        self._catalogue = load_catalogue(self._catalogue_file)
        self._open: OrderedDict[tuple[str, int], RenderedGuide] = OrderedDict()
        self._lock = threading.Lock()
        self._sync_lock = threading.Lock()

    @property
    def _catalogue_file(self) -> Path:
        return self._folder / "catalogue.json"

    @property
    def fingerprint(self) -> str:
        """Changes whenever the installed text changes; the index is built for one fingerprint."""
        return self._catalogue.fingerprint

    def cards(self) -> tuple[GuideCard, ...]:
        """What the shelf shows, oldest guide first; needs no disk."""
        return tuple(entry.card for entry in self._catalogue.entries)

    def count_items(self) -> int:
        """How many items all installed guides hold; needs no disk."""
        return sum(entry.items for entry in self._catalogue.entries)

    def open(self, guide_id: str) -> RenderedGuide:
        """The rendered guide. Raises NotFound, or StorageError if its pages are damaged."""
        entry = self._entry(guide_id)
        key = (guide_id, entry.rendered)
        with self._lock:
            if key in self._open:
                self._open.move_to_end(key)
                return self._open[key]
        rendered = self._read(entry)
        with self._lock:
            self._open[key] = rendered
            while len(self._open) > GUIDES_KEPT_OPEN:
                self._open.popitem(last=False)
        return rendered

    def images(self, guide_id: str, names: tuple[str, ...]) -> Mapping[str, bytes]:
        """The bytes of a guide's own pictures by bare name; a missing one is left out."""
        if not names:
            return {}
        folder = self._folder / self._entry(guide_id).folder / IMAGES_FOLDER
        found: dict[str, bytes] = {}
        for name in names:
            try:
                found[name] = (folder / Path(name).name).read_bytes()
            except OSError:
                logger("library").warning("a picture of a guide is missing")
        return found

    def sync(self, control: JobControl) -> SyncReport:
        """Install what is new or changed in the packs folder and drop what has gone.

        A pack that cannot be installed leaves the edition already there in place. Raises
        StorageError when the cache cannot be written.
        """
        with self._sync_lock:
            return self._sync(control)

    def _sync(self, control: JobControl) -> SyncReport:
        renderer = renderer_stamp()
        current = self._catalogue if self._catalogue.renderer == renderer else None
        kept = self._catalogue.entries
        try:
            files = sorted(p for p in self._packs.iterdir() if p.suffix == PACK_SUFFIX)
        except OSError:
            sentence = f"The guides folder {self._packs} cannot be read."
            if kept:
                sentence += " The guides already installed can still be read."
            return SyncReport(problems=(sentence,))
        entries: dict[str, Entry] = {}
        problems: list[str] = []
        installed: set[str] = set()
        for number, file in enumerate(files):
            control.step(number, len(files))
            old = next((e for e in kept if e.pack == file.name), None)
            if current is not None and old is not None and self._unchanged(file, old):
                entries[old.card.id] = old
                continue
            try:
                entry = self._install(file, control)
            except ReaderError as problem:
                if isinstance(problem, StorageError):
                    raise
                logger("library").warning("pack refused: %s", problem.code)
                problems.append(str(problem))
                if old is not None:
                    entries.setdefault(old.card.id, old)
                continue
            if entry.card.id in entries:
                problems.append(
                    f"{file.name} holds a guide that another pack already brought; it was left out."
                )
                continue
            entries[entry.card.id] = entry
            installed.add(entry.card.id)
        if not files and not problems:
            problems.append(f"No guides were found in {self._packs}.")
        ordered = tuple(
            sorted(entries.values(), key=lambda e: (e.card.published or "9999", e.card.id))
        )
        removed = {e.card.id for e in kept} - set(entries)
        new = Catalogue(ordered, renderer)
        if new != self._catalogue:
            save_catalogue(self._catalogue_file, new)
            self._catalogue = new
            self._sweep()
        control.step(len(files), len(files))
        return SyncReport(frozenset(installed), frozenset(removed), tuple(problems))

    def _unchanged(self, file: Path, entry: Entry) -> bool:
        try:
            status = file.stat()
        except OSError:
            return False
        same = (status.st_size, status.st_mtime_ns) == (entry.size, entry.modified)
        return same and (self._folder / entry.folder / RENDERED_FILE).is_file()

    def _install(self, file: Path, control: JobControl) -> Entry:
        import hashlib

        from reader.library.rendered import to_bytes
        from reader.pack.opening import open_pack
        from reader.render.rendering import render_guide

        status = file.stat()
        pack = open_pack(file)
        rendered = render_guide(pack.guide, control)
        data = to_bytes(rendered)
        name = f"{pack.guide.id}/{hashlib.sha256(pack.digest.encode() + data).hexdigest()[:16]}"
        images = {image.name: pack.image(image.name) for image in pack.guide.images}
        self._place(name, data, images)
        return Entry(
            card=GuideCard.of(pack.guide),
            pack=file.name,
            size=status.st_size,
            modified=status.st_mtime_ns,
            digest=pack.digest,
            folder=name,
            rendered=zlib.crc32(data),
            items=len(rendered.texts),
        )

    def _place(self, name: str, data: bytes, images: Mapping[str, bytes]) -> None:
        """Write a guide's folder beside its final name, then rename it into place."""
        import shutil
        import tempfile

        final = self._folder / name
        staging: Path | None = None
        try:
            final.parent.mkdir(parents=True, exist_ok=True)
            staging = Path(tempfile.mkdtemp(prefix=".staging-", dir=final.parent))
            (staging / RENDERED_FILE).write_bytes(data)
            for image, content in images.items():
                (staging / IMAGES_FOLDER).mkdir(exist_ok=True)
                (staging / IMAGES_FOLDER / image).write_bytes(content)
            if final.is_dir():
                shutil.rmtree(final)
            staging.rename(final)
        except OSError as problem:
            if staging is not None:
                shutil.rmtree(staging, ignore_errors=True)
            raise StorageError(
                f"A guide could not be prepared ({problem.strerror or 'no reason given'}); "
                "the guides already there are unchanged.",
                "Check that the disk has room and that the profile may be written.",
            ) from problem

    def _entry(self, guide_id: str) -> Entry:
        entry = self._catalogue.find(guide_id)
        if entry is None:
            raise NotFound(
                "This guide is not installed on this machine.",
                "Open the Guides page to see what is.",
            )
        return entry

    def _read(self, entry: Entry) -> RenderedGuide:
        from reader.library.rendered import from_bytes

        path = self._folder / entry.folder / RENDERED_FILE
        try:
            data = path.read_bytes()
            if zlib.crc32(data) != entry.rendered:
                raise ValueError("checksum")
            return from_bytes(data)
        except (OSError, ValueError, KeyError, TypeError, PackError) as problem:
            path.unlink(missing_ok=True)
            raise StorageError(
                f"The stored pages of {entry.card.title} are damaged; nothing of yours is lost.",
                "They are made again the next time the reader starts.",
            ) from problem

    def _sweep(self) -> None:
        """Remove folders that no entry uses; a folder that resists is left for another time."""
        import shutil

        used = {entry.folder for entry in self._catalogue.entries}
        for guide in self._folder.iterdir():
            if not guide.is_dir():
                continue
            for edition in guide.iterdir():
                if f"{guide.name}/{edition.name}" not in used:
                    shutil.rmtree(edition, ignore_errors=True)
            if not any(guide.iterdir()):
                guide.rmdir()


def renderer_stamp() -> str:
    """Name the renderer: the version and, where its sources lie open, when they last changed."""
    import reader.render

    newest = 0
    for folder in reader.render.__path__:
        try:
            with os.scandir(folder) as files:
                newest = max([newest, *(f.stat().st_mtime_ns for f in files if f.is_file())])
        except OSError:
            continue
    return f"{__version__}-{newest}"
