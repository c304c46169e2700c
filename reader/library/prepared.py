"""Prepared guides: rendered when the program was packaged, shared and read-only on a machine."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from reader.library.catalogue import Catalogue, Entry, load_catalogue

CATALOGUE_FILE = "catalogue.json"


class PreparedLibrary:
    """The guides in ``folder``, which came with the program; none where there is no folder.

    They count only when ``renderer`` made their pages: after a partial update they are left alone
    and the packs are installed as if nothing had been prepared. ``trusts`` tells of a pack's
    SHA-256 (hex) whether the organisation lets it be read.
    """

    def __init__(
        self,
        folder: Path | None,
        renderer: str = "",
        trusts: Callable[[str], bool] = lambda _digest: True,
    ) -> None:
        self.folder = folder or Path()
        found = load_catalogue(self.folder / CATALOGUE_FILE) if folder else Catalogue()
        usable = found.entries if found.renderer == renderer else ()
        self._entries = tuple(entry for entry in usable if trusts(entry.digest))
        self._renderer = renderer

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The prepared guides that can be trusted."""
        return self._entries

    def holds(self, entry: Entry) -> bool:
        """Whether this very entry was prepared, so that its pages lie in ``folder``."""
        return any(own is entry for own in self._entries)

    def distrust(self, entry: Entry) -> None:
        """Leave out a guide whose prepared pages are damaged; its pack is installed instead."""
        self._entries = tuple(own for own in self._entries if own is not entry)

    def covers(self, pack: Path, installed: Catalogue) -> bool:
        """Whether a pack needs no look because its guide is prepared.

        Not when somebody replaced it, nor when this user had to install the same pack themselves.
        """
        entry = next((own for own in self._entries if own.pack == pack.name), None)
        if entry is None:
            return False
        if any((own.pack, own.digest) == (entry.pack, entry.digest) for own in installed.entries):
            return False
        with suppress(OSError):
            return pack.stat().st_size == entry.size
        return False

    def joined(self, installed: Catalogue, first: Callable[[Entry], bool]) -> Catalogue:
        """Prepared and installed guides as one shelf; of the same guide, the newer edition.

        ``first`` tells which installed ones are shown in any case.
        """
        if not self._entries:
            return installed
        chosen = {entry.card.id: entry for entry in self._entries}
        for entry in installed.entries:
            prepared = chosen.get(entry.card.id)
            newer = prepared is None or entry.card.edition >= prepared.card.edition
            if newer or first(entry):
                chosen[entry.card.id] = entry
        return Catalogue(in_shelf_order(chosen.values()), self._renderer)


def in_shelf_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Oldest guide first, undated ones last; by id where dates are the same."""
    return tuple(sorted(entries, key=lambda e: (e.card.published or "9999", e.card.id)))
