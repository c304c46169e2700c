"""The library that came with the program: prepared once, read by every user, never written."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

from reader.library.catalogue import Catalogue, Entry, load_catalogue
from reader.library.renderer import renderer_stamp
from reader.library.shelf import is_newer
from reader.library.staging import RENDERED_FILE

CATALOGUE_FILE = "catalogue.json"
NOTHING = Catalogue()


class PreparedLibrary:
    """The shipped library in ``folder``; None or a missing folder is an empty one.

    It counts only when this renderer made its pages: after a partial update it is left alone, and
    the packs are installed as if nothing had been prepared. ``trusts`` tells of a pack by its
    digest whether it may be shown.
    """

    def __init__(self, folder: Path | None, trusts: Callable[[str], bool]) -> None:
        self._folder = folder
        self._catalogue = NOTHING
        if folder is not None and (folder / CATALOGUE_FILE).is_file():
            found = load_catalogue(folder / CATALOGUE_FILE)
            if found.renderer == renderer_stamp():
                kept = tuple(entry for entry in found.entries if trusts(entry.digest))
                self._catalogue = found._replace(entries=kept)

    def entries(self, pack: str) -> list[Entry]:
        """What a pack brought when the program was built."""
        return [entry for entry in self._catalogue.entries if entry.pack == pack]

    def folder_of(self, entry: Entry) -> Path | None:
        """The folder with an entry's pages, or None when they did not come with the program."""
        if self._folder is None or not self._catalogue.entries:
            return None
        folder = self._folder / entry.folder
        return folder if folder.is_dir() else None

    def holds(self, entry: Entry) -> bool:
        """Whether the pages came with the program and every byte of them is as it was."""
        folder = self.folder_of(entry)
        try:
            return (
                folder is not None
                and zlib.crc32((folder / RENDERED_FILE).read_bytes()) == entry.rendered
            )
        except OSError:
            return False

    def mend(self, own: Catalogue, folder: Path) -> Catalogue:
        """A user's catalogue for the first look: this one where there is none yet.

        After an update, pages that came with the older program have gone, and others are newer;
        until the next sync those guides are shown as they came with this one.
        """
        shipped = self._catalogue
        if not shipped.entries:
            return own
        if not own.entries:
            return shipped
        entries = []
        for entry in own.entries:
            gone = not (folder / entry.folder).is_dir() and self.folder_of(entry) is None
            other = shipped.find(entry.card.id)
            better = other and (gone or is_newer(other.card.edition, entry.card.edition))
            entries.append(other if other and better else entry)
        return own._replace(entries=tuple(entries))
