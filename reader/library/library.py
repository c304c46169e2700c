"""Library: the guides that are installed on this machine, and how packs become installed."""

from __future__ import annotations

import contextlib
import os
import threading
import zlib
from collections import OrderedDict
from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.errors import InputError, NotFound, PackError, ReaderError, StorageError
from reader.guide.card import GuideCard
from reader.jobs import JobControl
from reader.library.catalogue import Catalogue, Entry, load_catalogue, save_catalogue
from reader.library.lock import only_one
from reader.library.prepared import CATALOGUE_FILE, PreparedLibrary, in_shelf_order
from reader.library.staging import IMAGES_FOLDER, RENDERED_FILE, place, sweep
from reader.logs import logger
from reader.writing import forget_drafts

if TYPE_CHECKING:
    from reader.guide.page import RenderedGuide
    from reader.pack.opening import OpenPack

PACK_SUFFIX = ".guidepack"
LOCK_FILE = "install.lock"
GUIDES_KEPT_OPEN = 8


class SyncReport(NamedTuple):
    """What a look at the packs folder changed: guide ids, and sentences about what failed."""

    installed: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    problems: tuple[str, ...] = ()


class _SecondPackError(PackError):
    """A pack holds a guide that another pack already brought.

    ``shadowed`` says that the other one lies in a folder that comes first, as is meant.
    """

    shadowed = False


class _UntrustedPackError(PackError):
    """A pack is not among those that the organisation trusts."""

    code = "pack-untrusted"


class Library:
    """Installed guides below ``folder``, from the packs in ``packs``. Safe from any thread."""

    def __init__(
        self,
        folder: Path,
        packs: Path,
        first: tuple[Path, ...] = (),
        trusted: Collection[str] = (),
        prepared: Path | None = None,
        drops: tuple[Path, ...] = (),
    ) -> None:
        """``first`` are folders whose packs come before those in ``packs``.

        ``trusted`` are the SHA-256 sums (hex) of all packs that may be read; empty, all may.
        ``prepared`` holds what the program brought rendered already, and is never written. Packs
        in the folders ``drops`` are installed as well, and any such folder may be missing.
        """
        self._folder = folder
        self._packs = packs
        self._first = first
        self._folders = (*first, packs, *(drop for drop in drops if drop not in first))
        self._may_be_missing = frozenset(drops)
        self._trusted = frozenset(digest.lower() for digest in trusted)
        renderer = renderer_stamp() if prepared else ""
        self._prepared = PreparedLibrary(prepared, renderer, self._trusts)
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
        entry = self._entry(guide_id)
        folder = self._root(entry) / entry.folder / IMAGES_FOLDER
        found: dict[str, bytes] = {}
        for name in names:
            try:
                found[name] = (folder / Path(name).name).read_bytes()
            except (OSError, ValueError):
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
        files: list[Path] = []
        away: set[Path] = set()
        problems: list[str] = []
        for folder in self._folders:
            try:
                files += sorted(p for p in folder.iterdir() if p.suffix == PACK_SUFFIX)
            except OSError:
                if folder in self._may_be_missing and not folder.exists():
                    continue
                sentence = f"The guides folder {folder} cannot be read."
                if self._catalogue.entries:
                    sentence += " The guides already installed can still be read."
                problems.append(sentence)
                away.add(folder)
        if away == set(self._folders):
            return SyncReport(problems=tuple(problems))
        if self._prepared.entries:
            stored = load_catalogue(self._catalogue_file)
            covers = self._prepared.covers
            files = [f for f in files if f.parent != self._packs or not covers(f, stored)]
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
        # What came from a folder that is away now stays as it is.
        entries = {e.card.id: e for e in base.entries if self._home(e) in away}
        installed: set[str] = set()
        for number, file in enumerate(files):
            control.step(number, len(files))
            old = next((e for e in base.entries if e.pack == self._label(file)), None)
            sound = old if base.renderer == renderer else None
            try:
                entry, fresh = self._take(file, sound, entries, control)
            except StorageError:
                raise
            except ReaderError as problem:
                if isinstance(problem, _SecondPackError) and problem.shadowed:
                    continue
                logger("library").warning("pack refused: %s", problem.code)
                problems.append(str(problem))
                if old is not None and not isinstance(problem, _SecondPackError):
                    entries.setdefault(old.card.id, old)
                continue
            entries[entry.card.id] = entry
            if fresh:
                installed.add(entry.card.id)
        if not files and not self._prepared.entries:
            where = " or ".join(str(folder) for folder in self._folders)
            problems.append(f"No guides were found in {where}.")
        new = Catalogue(in_shelf_order(entries.values()), renderer)
        nothing_own = self._prepared.entries and not (new.entries or on_disk.entries)
        if new != on_disk and not nothing_own:
            save_catalogue(self._catalogue_file, new)
        self._catalogue = self._joined(new)
        sweep(self._folder, {entry.folder for entry in new.entries})
        forget_drafts(self._catalogue_file)
        control.step(len(files), len(files))
        now = self._catalogue.entries
        installed &= {e.card.id for e in now if not self._prepared.holds(e)}
        installed |= {e.card.id for e in now if not e.same_text(shown.find(e.card.id))}
        removed = {e.card.id for e in shown.entries} - {e.card.id for e in now}
        return SyncReport(frozenset(installed), frozenset(removed), tuple(problems))

    def _take(
        self, file: Path, old: Entry | None, taken: Mapping[str, Entry], control: JobControl
    ) -> tuple[Entry, bool]:
        """The entry for a pack, and whether its pages were made anew.

        ``old`` is what the same file brought before; ``taken`` is what other packs brought, by id.
        """
        from reader.pack.opening import open_pack

        try:
            status = file.stat()  # before it is read, so that a later change still shows
        except OSError as problem:
            raise InputError(
                f"The pack {file.name} cannot be read; nothing was changed.",
                "Check that the file is there and that you may read it.",
            ) from problem
        here = old is not None and (self._folder / old.folder / RENDERED_FILE).is_file()
        if old is not None and here and (status.st_size, status.st_mtime_ns) == old.stamp:
            self._refuse_second(file, old.card.id, taken)
            return old, False
        pack = open_pack(file)
        self._refuse_second(file, pack.guide.id, taken)
        if not self._trusts(pack.digest):
            raise _UntrustedPackError(
                f"{file.name} is not among the guide packs that your organisation trusts; "
                "it was left out.",
                "Ask your IT support.",
            )
        if old is not None and here and pack.digest == old.digest:
            return replace(old, size=status.st_size, modified=status.st_mtime_ns), False
        return self._install(pack, status, control), True

    def _install(self, pack: OpenPack, status: os.stat_result, control: JobControl) -> Entry:
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
            pack=self._label(pack.path),
            size=status.st_size,
            modified=status.st_mtime_ns,
            digest=pack.digest,
            folder=name,
            rendered=zlib.crc32(data),
            items=len(rendered.texts),
        )

    def _label(self, file: Path) -> str:
        """What a pack is known by: its bare name in the program's folder, its path elsewhere."""
        return file.name if file.parent == self._packs else str(file)

    def _home(self, entry: Entry) -> Path:
        """The folder that an entry's pack came from."""
        pack = Path(entry.pack)
        return pack.parent if pack.is_absolute() else self._packs

    def _refuse_second(self, file: Path, guide_id: str, taken: Mapping[str, Entry]) -> None:
        if guide_id in taken:
            problem = _SecondPackError(
                f"{file.name} holds a guide that another pack already brought; it was left out."
            )
            problem.shadowed = self._home(taken[guide_id]) != file.parent
            raise problem

    def _load(self) -> Catalogue:
        """The catalogue on the disk, without what is not trusted."""
        return self._joined(self._trusted_part(load_catalogue(self._catalogue_file)))

    def _joined(self, installed: Catalogue) -> Catalogue:
        """Prepared and installed guides as one; what lies in a folder that comes first wins."""
        return self._prepared.joined(installed, lambda entry: self._home(entry) in self._first)

    def _root(self, entry: Entry) -> Path:
        """Where the folder of a guide lies: with the program, or in the user's own cache."""
        return self._prepared.folder if self._prepared.holds(entry) else self._folder

    def _trusted_part(self, catalogue: Catalogue) -> Catalogue:
        if not self._trusted:
            return catalogue
        kept = tuple(entry for entry in catalogue.entries if self._trusts(entry.digest))
        return Catalogue(kept, catalogue.renderer)

    def _trusts(self, digest: str) -> bool:
        return not self._trusted or digest in self._trusted

    def _entry(self, guide_id: str) -> Entry:
        entry = self._catalogue.find(guide_id)
        if entry is None:
            raise NotFound(
                "This guide is not installed on this machine.",
                "Open the Guides page to see what is.",
            )
        return entry

    def _stored(self, entry: Entry) -> bytes:
        """What was stored of a guide. Raises OSError, or ValueError when it is damaged."""
        data = (self._root(entry) / entry.folder / RENDERED_FILE).read_bytes()
        if zlib.crc32(data) != entry.rendered:
            raise ValueError("checksum")
        return data

    def _read(self, entry: Entry) -> RenderedGuide:
        from reader.library.rendered import from_bytes

        try:
            return from_bytes(self._stored(entry))
        except (OSError, ValueError, KeyError, TypeError, PackError) as problem:
            # Without the file, or with the pack uncovered, the next sync makes the pages again.
            if self._prepared.holds(entry):
                self._prepared.distrust(entry)
            else:
                with contextlib.suppress(OSError):
                    (self._folder / entry.folder / RENDERED_FILE).unlink()
            raise StorageError(
                f"The stored pages of {entry.card.title} are damaged; nothing of yours is lost.",
                "They are made again the next time the reader starts.",
            ) from problem


def renderer_stamp() -> str:
    """Name the renderer: the version and, where its sources lie open, when they last changed."""
    import reader.render

    sources = [path for root in reader.render.__path__ for path in Path(root).rglob("*.py")]
    newest = 0
    for source in sources:
        with contextlib.suppress(OSError):
            newest = max(newest, source.stat().st_mtime_ns)
    return f"{__version__}-{newest}"
