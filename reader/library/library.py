"""Library: the guides that are installed on this machine, and how packs become installed."""

from __future__ import annotations

import contextlib
import os
import threading
import zlib
from collections import OrderedDict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.errors import InputError, NotFound, PackError, ReaderError, StorageError
from reader.guide.card import GuideCard
from reader.jobs import JobControl
from reader.library.catalogue import (
    Catalogue,
    Entry,
    Outdone,
    load_catalogue,
    save_catalogue,
)
from reader.library.lock import only_one
from reader.library.prepared import CATALOGUE_FILE, PreparedLibrary
from reader.library.renderer import renderer_stamp
from reader.library.shelf import (
    SecondPackError,
    Shelf,
    UntrustedPackError,
    digest_of,
    is_newer,
    outdone,
    pack_files,
)
from reader.library.staging import IMAGES_FOLDER, RENDERED_FILE, place, sweep
from reader.logs import logger
from reader.translation import tr
from reader.writing import forget_drafts

if TYPE_CHECKING:
    from reader.guide.page import RenderedGuide
    from reader.pack.opening import OpenPack

LOCK_FILE = "install.lock"
GUIDES_KEPT_OPEN = 8


class SyncReport(NamedTuple):
    """What a look at the packs folder changed: guide ids, and sentences about what failed."""

    installed: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()


class Library:
    """Installed guides below ``folder``, from the packs in ``packs``. Safe from any thread."""

    def __init__(
        self,
        folder: Path,
        packs: Path,
        prepared: Path | None = None,
        drops: Sequence[Path] = (),
        *,
        first: Sequence[Path] = (),
        own: Path | None = None,
        trusted: Collection[str] = (),
    ) -> None:
        """Of one guide the newest edition is shown, and of the same edition the first folder's.

        The order of folders: ``first`` (the organisation's), ``drops`` (the machine's), ``packs``
        (the program's), ``own`` (the user's). Drops and own may be missing. ``prepared`` is a
        library that came with the program, never written. ``trusted`` are the SHA-256 sums (hex) of
        all packs that may be read; empty, all may.
        """
        self._folder = folder
        self._packs = packs
        self._needed = (*first, packs)
        self._folders = (*first, *drops, packs, *(() if own is None else (own,)))
        self._trusted = frozenset(digest.lower() for digest in trusted)
        self._shipped = PreparedLibrary(prepared, self._trusts)
        self._catalogue = self._load()
        self._open: OrderedDict[tuple[str, int], RenderedGuide] = OrderedDict()
        self._lock = threading.Lock()
        self._sync_lock = threading.Lock()

    @property
    def _catalogue_file(self) -> Path:
        return self._folder / CATALOGUE_FILE

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
        try:
            rendered = self._read(entry)
        except StorageError:
            # Another process may have put a newer edition in the place of this one.
            fresh = self._load()
            newer = fresh.find(guide_id)
            if newer is None or newer == entry:
                raise
            self._catalogue = fresh
            key = (guide_id, newer.rendered)
            rendered = self._read(newer)
        with self._lock:
            self._open[key] = rendered
            while len(self._open) > GUIDES_KEPT_OPEN:
                self._open.popitem(last=False)
        return rendered

    def pack_digest(self, guide_id: str) -> str:
        """The SHA-256 (hex) of the pack that brought a guide. Raises NotFound; needs no disk."""
        return self._entry(guide_id).digest

    def titles(self, guide_id: str) -> Mapping[str, str]:
        """The titles of a guide's items by id; none when it is not installed, or damaged.

        Much quicker than open(): nothing else of the guide is read in.
        """
        from reader.library.rendered import titles_from_bytes

        entry = self._catalogue.find(guide_id)
        if entry is None:
            return {}
        try:
            return titles_from_bytes(self._stored(entry))
        except (OSError, ValueError):
            return {}  # opening it will say so, and have it made again

    def images(self, guide_id: str, names: tuple[str, ...]) -> Mapping[str, bytes]:
        """The bytes of a guide's own pictures by bare name; a missing one is left out."""
        if not names:
            return {}
        folder = self._place_of(self._entry(guide_id)) / IMAGES_FOLDER
        found: dict[str, bytes] = {}
        for name in names:
            try:
                found[name] = (folder / Path(name).name).read_bytes()
            except (OSError, ValueError):
                logger("library").warning("a picture of a guide is missing")
        return found

    def damaged(self) -> tuple[str, ...]:
        """The guides whose stored pages are missing or damaged; reads them all."""
        found = []
        for entry in self._catalogue.entries:
            try:
                self._stored(entry)
            except (OSError, ValueError):
                found.append(entry.card.id)
        return tuple(found)

    def unprepared(self) -> tuple[Path, ...]:
        """Sound packs that the next sync would prepare; changes nothing."""
        from reader.pack.opening import open_pack

        current = self._catalogue.renderer == renderer_stamp()
        found = []
        for file in _every_pack(self._folders):
            name = self._name(file)
            known = [entry for entry in self._catalogue.entries if entry.pack == name]
            with contextlib.suppress(OSError, ReaderError):
                stamp = (file.stat().st_size, file.stat().st_mtime_ns)
                if current and self._is_known(file, name, stamp, known):
                    continue
                pack = open_pack(file)
                guide = pack.guide
                if not self._trusts(pack.digest):
                    continue
                shown = self._catalogue.find(guide.id)
                if known or shown is None or is_newer(guide.edition, shown.card.edition):
                    found.append(file)
        return tuple(found)

    def sync(self, control: JobControl) -> SyncReport:
        """Install what is new or changed in the packs folder and drop what has gone.

        A pack that cannot be installed leaves the edition already there in place. Raises
        StorageError when the cache cannot be written.
        """
        with self._sync_lock:
            return self._sync(control)

    def _sync(self, control: JobControl) -> SyncReport:
        files: list[Path] = []
        away: set[Path] = set()
        problems: list[str] = []
        for folder in self._folders:
            try:
                files += pack_files(folder)
            except OSError as error:
                if isinstance(error, FileNotFoundError) and folder not in self._needed:
                    continue  # most machines and people have none
                sentence = f"The guides folder {folder} cannot be read."
                if self._catalogue.entries:
                    sentence += " The guides already installed can still be read."
                problems.append(sentence)
                away.add(folder)
        if not files and away:
            return SyncReport(problems=tuple(problems))
        with only_one(self._folder / LOCK_FILE, control):
            return self._sync_alone(files, away, problems, control)

    def _sync_alone(
        self, files: list[Path], away: Collection[Path], problems: list[str], control: JobControl
    ) -> SyncReport:
        shown = self._catalogue
        on_disk = load_catalogue(self._catalogue_file)
        stored = self._trusted_part(on_disk)
        # Another process may have installed meanwhile; what is lost on disk is still known here.
        base = stored if stored.entries else shown
        renderer = renderer_stamp()
        shelf = Shelf()
        for entry in base.entries:  # what came from a folder that is away now stays as it is
            if self._home(entry) in away:
                shelf.put(entry)
        made: list[Entry | Outdone] = []
        # What was outdone comes last: it need not be opened while the better one is there.
        beaten = {pack.pack: pack for pack in base.outdone}
        files = sorted(files, key=lambda file: self._name(file) in beaten)
        for number, file in enumerate(files):
            control.step(number, len(files))
            name = self._name(file)
            old = next((e for e in base.entries if e.pack == name), None)
            known = [old] if old is not None and base.renderer == renderer else []
            known += self._shipped.entries(name)
            try:
                taken, fresh = self._take(file, known, beaten.get(name), shelf, control)
            except StorageError:
                raise
            except ReaderError as problem:
                logger("library").warning("pack refused: %s", problem.code)
                problems.append(str(problem))
                if old is not None and not isinstance(problem, SecondPackError):
                    shelf.keep(old)
                continue
            shelf.put(taken)
            if fresh:
                made.append(taken)
        entries = shelf.entries
        if not files:
            where = " or ".join(str(folder) for folder in self._needed)
            problems.append(f"No guides were found in {where}.")
        ordered = sorted(entries.values(), key=lambda e: (e.card.published or "9999", e.card.id))
        new = Catalogue(tuple(ordered), renderer, tuple(shelf.outdone))
        if new != on_disk:
            save_catalogue(self._catalogue_file, new)
        self._catalogue = new
        sweep(self._folder, {entry.folder for entry in new.entries})
        forget_drafts(self._catalogue_file)
        control.step(len(files), len(files))
        installed = {
            entry.card.id
            for entry in new.entries
            if entry in made or not entry.same_text(shown.find(entry.card.id))
        }
        removed = {e.card.id for e in shown.entries} - set(entries)
        return SyncReport(frozenset(installed), frozenset(removed), tuple(problems))

    def _take(
        self,
        file: Path,
        known: Sequence[Entry],
        passed: Outdone | None,
        shelf: Shelf,
        control: JobControl,
    ) -> tuple[Entry | Outdone, bool]:
        """What a pack is in the catalogue, and whether its pages were made anew.

        ``known`` is what the same file brought before, ``passed`` that it was outdone then.
        """
        from reader.pack.opening import open_pack

        try:
            status = file.stat()  # before it is read, so that a later change still shows
            stamp = (status.st_size, status.st_mtime_ns)
            entry = self._still(file, stamp, known)
        except OSError as problem:
            raise InputError(
                tr("The pack {name} cannot be read; nothing was changed.", name=file.name),
                tr("Check that the file is there and that you may read it."),
            ) from problem
        name = self._name(file)
        if entry is not None:
            if shelf.outdoes(entry.card.id, entry.card.edition, name):
                return outdone(entry), False
            return entry, False
        known_loser = passed is not None and passed.stamp == stamp
        if passed is not None and known_loser and shelf.outdoes(passed.guide, passed.edition, name):
            return passed, False
        pack = open_pack(file)
        if not self._trusts(pack.digest):
            raise UntrustedPackError.of(file)
        if shelf.outdoes(pack.guide.id, pack.guide.edition, name):
            return Outdone(name, *stamp, pack.guide.id, pack.guide.edition), False
        return self._install(pack, name, status, control), True

    def _still(self, file: Path, stamp: tuple[int, int], known: Sequence[Entry]) -> Entry | None:
        """The known entry that the file still is, byte for byte; raises OSError.

        One with the same stamp is believed at a glance.
        """
        here = [entry for entry in known if self._is_here(entry)]
        for entry in here:
            if entry.stamp == stamp:
                return entry
        digest = ""
        for entry in here:
            if entry.size == stamp[0]:
                digest = digest or digest_of(file)
                if digest == entry.digest:
                    return entry._replace(size=stamp[0], modified=stamp[1])
        return None

    def _is_known(
        self, file: Path, name: str, stamp: tuple[int, int], known: Sequence[Entry]
    ) -> bool:
        """Whether a sync would leave a pack as it is; raises OSError."""
        beaten = [pack.stamp for pack in self._catalogue.outdone if pack.pack == name]
        # Damaged pages are told by damaged(); here only the packs count.
        return stamp in (*beaten, *(e.stamp for e in known)) or bool(
            self._still(file, stamp, known)
        )

    def _is_here(self, entry: Entry) -> bool:
        """Whether an entry's pages are in the cache, or came with the program and are sound."""
        return (self._folder / entry.folder / RENDERED_FILE).is_file() or self._shipped.holds(entry)

    def _place_of(self, entry: Entry) -> Path:
        """The folder with an entry's pages: in the cache, or as they came with the program."""
        own = self._folder / entry.folder
        if not own.is_dir() and (shipped := self._shipped.folder_of(entry)) is not None:
            return shipped
        return own

    def _name(self, file: Path) -> str:
        """What a pack is known by: its bare name in the program's folder, its path elsewhere."""
        return file.name if file.parent == self._packs else str(file)

    def _home(self, entry: Entry) -> Path:
        """The folder that an entry's pack came from."""
        pack = Path(entry.pack)
        return pack.parent if pack.is_absolute() else self._packs

    def _load(self) -> Catalogue:
        """The catalogue on the disk, without what is not trusted, or what came with the program."""
        own = self._trusted_part(load_catalogue(self._catalogue_file))
        return self._shipped.mend(own, self._folder)

    def _trusted_part(self, catalogue: Catalogue) -> Catalogue:
        if not self._trusted:
            return catalogue
        kept = tuple(entry for entry in catalogue.entries if self._trusts(entry.digest))
        return catalogue._replace(entries=kept)

    def _trusts(self, digest: str) -> bool:
        return not self._trusted or digest in self._trusted

    def _install(
        self, pack: OpenPack, pack_name: str, status: os.stat_result, control: JobControl
    ) -> Entry:
        import hashlib

        from reader.library.rendered import to_bytes
        from reader.render.rendering import render_guide

        rendered = render_guide(pack.guide, control)
        data = to_bytes(rendered)
        name = f"{pack.guide.id}/{hashlib.sha256(pack.digest.encode() + data).hexdigest()[:16]}"
        images = {image.name: pack.image(image.name) for image in pack.guide.images}
        place(self._folder / name, data, images)
        return Entry(
            card=GuideCard.of(pack.guide),
            pack=pack_name,
            size=status.st_size,
            modified=status.st_mtime_ns,
            digest=pack.digest,
            folder=name,
            rendered=zlib.crc32(data),
            items=len(rendered.texts),
        )

    def _entry(self, guide_id: str) -> Entry:
        entry = self._catalogue.find(guide_id)
        if entry is None:
            raise NotFound(
                tr("This guide is not installed on this machine."),
                tr("Open the Guides page to see what is."),
            )
        return entry

    def _stored(self, entry: Entry) -> bytes:
        """What was stored of a guide. Raises OSError, or ValueError when it is damaged."""
        data = (self._place_of(entry) / RENDERED_FILE).read_bytes()
        if zlib.crc32(data) != entry.rendered:
            raise ValueError("checksum")
        return data

    def _read(self, entry: Entry) -> RenderedGuide:
        from reader.library.rendered import from_bytes

        path = self._folder / entry.folder / RENDERED_FILE
        try:
            return from_bytes(self._stored(entry))
        except (OSError, ValueError, KeyError, TypeError, PackError) as problem:
            # Without the file, the next sync makes the pages again.
            with contextlib.suppress(OSError):
                path.unlink()
            raise StorageError(
                tr(
                    "The stored pages of {title} are damaged; nothing of yours is lost.",
                    title=entry.card.title,
                ),
                tr("They are made again the next time the reader starts."),
            ) from problem


def _every_pack(folders: Sequence[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        with contextlib.suppress(OSError):
            found.extend(pack_files(folder))
    return found
