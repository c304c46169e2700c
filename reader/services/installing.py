"""Installing: puts packs into a folder that the program reads, lists them and takes them out.

A pack is copied beside its final name, checked there in full, and only then renamed over the
edition it supersedes. Killed at any moment, a folder holds the old edition or the new one.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError, NotFound, PackError, ReaderError, StorageError
from reader.library.catalogue import Catalogue, load_catalogue
from reader.library.shelf import PACK_SUFFIX, UntrustedPackError, is_newer, pack_files
from reader.paths import Places
from reader.translation import tr
from reader.writing import put_in_place, sync_folder

if TYPE_CHECKING:
    from reader.pack.opening import OpenPack

ORGANISATION, MACHINE, SHIPPED, USER = "organisation", "machine", "program", "user"
STAGED_PREFIX, STAGED_SUFFIX = ".install-", ".part"


class PackOlderError(PackError):
    """A newer edition of the guide is there already."""

    code = "pack-older"


class PackForbiddenError(InputError):
    """The organisation does not allow packs of the user's own."""

    code = "pack-forbidden"


@dataclass(frozen=True)
class InstalledPack:
    """One pack file: where it is, what it holds and whether its guide is the one shown.

    ``state`` is ``shown``, ``outdone`` (a newer edition is shown), ``new`` (shown from the next
    start on), ``untrusted`` (by the organisation), ``sound`` (a file elsewhere) or ``refused``:
    then ``problem`` says why, and the other texts are ''.
    """

    file: str
    where: str
    id: str = ""
    title: str = ""
    edition: str = ""
    digest: str = ""
    state: str = "refused"
    problem: str = ""
    code: str = ""


@dataclass(frozen=True)
class PackChange:
    """What installing or removing did: ``installed``, ``superseded``, ``unchanged``, ``removed``.

    ``before`` is the edition that was there, or ''.
    """

    action: str
    id: str
    edition: str
    before: str
    file: str


class Installing:
    """Looks after the packs of this machine and this user.

    Without ``places.user_packs`` the organisation does not allow packs of the user's own.
    ``trusted`` are the SHA-256 sums of all packs that may be read; empty, all may.
    """

    def __init__(self, places: Places, trusted: Collection[str] = ()) -> None:
        self._places = places
        self._trusted = frozenset(digest.lower() for digest in trusted)

    def folders(self) -> tuple[tuple[str, Path], ...]:
        """Every folder that packs are read from, and whose it is."""
        known = (
            *((ORGANISATION, folder) for folder in self._places.more_packs),
            (SHIPPED, self._places.packs),
            (MACHINE, self._places.machine_packs),
            (USER, self._places.user_packs),
        )
        return tuple((where, folder) for where, folder in known if folder is not None)

    def all(self) -> tuple[InstalledPack, ...]:
        """Every pack in every folder, checked in full; never raises for what a file holds."""
        catalogue = load_catalogue(self._places.library / "catalogue.json")
        return tuple(
            self._look(file, where, catalogue)
            for where, folder in self.folders()
            for file in _files(folder)
        )

    def verify(self, paths: Sequence[Path]) -> tuple[InstalledPack, ...]:
        """Check pack files, or all in folders, in full. Raises InputError when there are none."""
        nothing = Catalogue()
        files = [file for path in paths for file in _packs_at(path)]
        return tuple(self._look(file, "", nothing) for file in files)

    def install(
        self, source: Path, *, machine: bool = False, downgrade: bool = False
    ) -> tuple[PackChange, ...]:
        """Install a pack, or every pack of a drop folder; one that is there already is left alone.

        Everything is checked before the first file is put in place. Raises PackError for a pack
        that is refused, PackOlderError unless ``downgrade``, UntrustedPackError or
        PackForbiddenError where the organisation says so, InputError for a missing source,
        StorageError when the folder cannot be written.
        """
        from reader.pack.opening import open_pack

        folder = self._target(machine=machine)
        files = _packs_at(source)
        packs = [open_pack(file) for file in files]
        there = self._held_in(folder)
        for pack in packs:
            if not self._trusts(pack.digest):
                raise UntrustedPackError.of(pack.path)
            held = there.get(pack.guide.id)
            if held and not downgrade and is_newer(held[1], pack.guide.edition):
                raise PackOlderError(
                    tr(
                        "{name} holds edition {edition}, and the newer edition {held} is "
                        "installed; nothing was changed.",
                        name=pack.path.name,
                        edition=pack.guide.edition,
                        held=held[1],
                    ),
                    tr("Add --downgrade to install the older one."),
                )
        return tuple(_put(pack, folder, there.get(pack.guide.id)) for pack in packs)

    def remove(self, guide_id: str, *, machine: bool = False) -> PackChange:
        """Take a guide's pack out of the user's folder, or the machine's.

        Bookmarks and notes stay. Raises NotFound when that folder has no such guide,
        StorageError when it cannot be written.
        """
        folder = self._target(machine=machine)
        held = self._held_in(folder).get(guide_id)
        if held is None:
            raise NotFound(
                tr(
                    "There is no pack of {guide_id} in {folder}; nothing was changed.",
                    guide_id=guide_id[:60],
                    folder=folder,
                ),
                tr("'reader pack list' shows what is installed and where."),
            )
        file, edition, _digest = held
        try:
            file.unlink()
        except OSError as error:
            raise _not_written(folder, error) from error
        sync_folder(folder)
        return PackChange("removed", guide_id, edition, edition, str(file))

    def _target(self, *, machine: bool) -> Path:
        folder = self._places.machine_packs if machine else self._places.user_packs
        if folder is None and machine:
            raise InputError(
                tr("There is no folder for the whole machine here; nothing was changed."),
                tr("Use the installed program, without --packs."),
            )
        if folder is None:
            raise PackForbiddenError(
                tr("Your organisation does not allow packs of your own; nothing was changed."),
                tr("Ask IT to install the pack for this machine."),
            )
        return folder

    def _held_in(self, folder: Path) -> dict[str, tuple[Path, str, str]]:
        """File, edition and digest by guide id; the newest where a folder has several."""
        from reader.pack.opening import open_pack

        held: dict[str, tuple[Path, str, str]] = {}
        for file in _files(folder):
            with contextlib.suppress(ReaderError):  # a damaged one is replaced by name or stays
                pack = open_pack(file)
                known = held.get(pack.guide.id)
                if known is None or is_newer(pack.guide.edition, known[1]):
                    held[pack.guide.id] = (file, pack.guide.edition, pack.digest)
        return held

    def _trusts(self, digest: str) -> bool:
        return not self._trusted or digest in self._trusted

    def _look(self, file: Path, where: str, catalogue: Catalogue) -> InstalledPack:
        from reader.pack.opening import open_pack

        try:
            pack = open_pack(file)
        except ReaderError as error:
            return InstalledPack(str(file), where, problem=str(error), code=error.code)
        entry = catalogue.find(pack.guide.id)
        state = "new"
        if not where:
            state = "sound"
        elif not self._trusts(pack.digest):
            state = "untrusted"
        elif entry is not None and entry.digest == pack.digest:
            state = "shown"
        elif entry is not None and not is_newer(pack.guide.edition, entry.card.edition):
            state = "outdone"
        return InstalledPack(
            str(file),
            where,
            pack.guide.id,
            pack.guide.title,
            pack.guide.edition,
            pack.digest,
            state,
        )


def _put(pack: OpenPack, folder: Path, held: tuple[Path, str, str] | None) -> PackChange:
    """Copy a checked pack into a folder; the edition it supersedes goes only when it is there."""
    guide = pack.guide
    if held is not None and held[2] == pack.digest:
        return PackChange("unchanged", guide.id, guide.edition, held[1], str(held[0]))
    final = held[0] if held is not None else _free_name(folder, guide.id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _staged(folder) as staged:
            shutil.copyfile(pack.path, staged)
            _check_copy(staged, pack)
            if os.name == "posix":
                staged.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH)
            put_in_place(staged, final)
    except OSError as error:
        raise _not_written(folder, error) from error
    action = "installed" if held is None else "superseded"
    return PackChange(action, guide.id, guide.edition, held[1] if held else "", str(final))


@contextlib.contextmanager
def _staged(folder: Path) -> Iterator[Path]:
    """Lend a new file that the program does not take for a pack; gone when not put in place."""
    import tempfile

    handle, name = tempfile.mkstemp(STAGED_SUFFIX, STAGED_PREFIX, folder)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink()


def _check_copy(staged: Path, pack: OpenPack) -> None:
    from reader.library.shelf import digest_of

    if digest_of(staged) != pack.digest:
        raise PackError(
            tr("{name} changed while it was copied; nothing was changed.", name=pack.path.name),
            tr("Wait until it is there in full, then install it again."),
        )


def _free_name(folder: Path, guide_id: str) -> Path:
    """A name for a guide's pack that no other pack in the folder has."""
    file = folder / f"{guide_id}{PACK_SUFFIX}"
    number = 2
    while os.path.lexists(file):
        file = folder / f"{guide_id}-{number}{PACK_SUFFIX}"
        number += 1
    return file


def _files(folder: Path) -> list[Path]:
    try:
        return pack_files(folder)
    except OSError:
        return []


def _packs_at(source: Path) -> list[Path]:
    """A pack, or every pack in a folder; raises InputError when there is none."""
    if not source.is_dir():
        return [source]
    files = _files(source)
    if not files:
        raise InputError(
            tr("There are no guide packs in {source}; nothing was changed.", source=source),
            tr("Name a .guidepack file, or a folder that holds some."),
        )
    return files


def _not_written(folder: Path, error: OSError) -> StorageError:
    return StorageError(
        tr(
            "{folder} could not be written ({reason}); the packs there are unchanged.",
            folder=folder,
            reason=error.strerror or tr("no reason given"),
        ),
        tr("Check that the disk has room and that you may write there."),
    )
