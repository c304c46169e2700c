"""The self-test: looks at every part that can break, changes nothing, and names each fault."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import PackTooNew, ReaderError
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import open_library
from reader.services.faults import FAULTS, PARTS, FaultKind
from reader.services.own_sockets import network_modules, network_sockets

if TYPE_CHECKING:
    from reader.library.library import Library

PROBE = "guide"
"""Any word: a search reads and checks the whole index."""

PolicyProblems = Callable[[], Sequence[str]]
"""Sentences about policies that were ignored; none when all is well."""


@dataclass(frozen=True)
class Fault:
    """One fault that was found: what kind, and a file or a sentence that says where."""

    kind: FaultKind
    about: str = ""


@dataclass(frozen=True)
class SelfTest:
    """What the self-test found; the exit code is that of the worst fault, 0 without any."""

    faults: tuple[Fault, ...]

    @property
    def exit_code(self) -> int:
        """0 all is sound, 1 something needs a look, 2 something is broken."""
        return max((fault.kind.level for fault in self.faults), default=0)

    def of(self, part: str) -> tuple[Fault, ...]:
        """The faults of one part."""
        return tuple(fault for fault in self.faults if fault.kind.part == part)


class SelfTesting:
    """Runs the checks of every part.

    ``policy_problems`` tells what was passed over of the organisation's policies, ``trusted``
    the SHA-256 sums of all packs that may be read (empty, all may).
    """

    def __init__(
        self,
        places: Places,
        policy_problems: PolicyProblems = tuple,
        trusted: Collection[str] = (),
    ) -> None:
        self._places = places
        self._policy_problems = policy_problems
        self._trusted = frozenset(digest.lower() for digest in trusted)
        self._kinds = {kind.code: kind for kind in FAULTS}

    def run(self, control: JobControl) -> SelfTest:
        """Look at every part; raises Cancelled only. Takes a second on a large library."""
        checks: dict[str, Callable[[], Iterator[Fault]]] = {
            "packs": self._packs,
            "guides": self._guides,
            "index": self._index,
            "database": self._database,
            "settings": self._settings,
            "policy": self._policy,
            "fonts": self._fonts,
            "resources": self._resources,
            "write-access": self._write_access,
            "network": self._network,
        }
        found: list[Fault] = []
        for number, part in enumerate(PARTS):
            control.step(number, len(PARTS))
            found.extend(checks[part]())
        return SelfTest(tuple(found))

    def _fault(self, code: str, about: object = "") -> Fault:
        return Fault(self._kinds[code], str(about))

    def _packs(self) -> Iterator[Fault]:
        from reader.pack.opening import open_pack
        from reader.services.installing import Installing
        from reader.services.shared_rights import anybody_may_write

        shared = (self._places.machine_packs, self._places.packs, self._places.prepared_index)
        for folder in shared:
            if folder is not None and anybody_may_write(folder):
                yield self._fault("packs-writable", folder)
        some = False
        for _where, folder in Installing(self._places).folders():
            for file in _packs_in(folder):
                some = True
                try:
                    pack = open_pack(file)
                    if self._trusted and pack.digest not in self._trusted:
                        yield self._fault("pack-untrusted", file)
                except PackTooNew:
                    yield self._fault("pack-too-new", file)
                except ReaderError:
                    yield self._fault("pack-damaged", file)
        if not some:
            yield self._fault("packs-missing", self._places.packs)

    def _guides(self) -> Iterator[Fault]:
        library = self._library()
        for file in library.unprepared():
            yield self._fault("guides-not-prepared", file)
        for guide in library.damaged():
            yield self._fault("guide-pages-damaged", guide)

    def _index(self) -> Iterator[Fault]:
        from reader.search.index import SearchIndex
        from reader.search.values import IndexState, SearchRequest

        library = self._library()
        if not library.cards():
            return
        codes = {
            IndexState.MISSING: "index-missing",
            IndexState.STALE: "index-stale",
            IndexState.DAMAGED: "index-damaged",
        }
        index = SearchIndex(
            self._places.index,
            installed=self._places.prepared_index,
            wanted=lambda: library.fingerprint,
        )
        try:
            state = index.state(library.fingerprint)
            if state in codes:
                yield self._fault(codes[state], self._places.index)
                return
            try:
                index.search(SearchRequest(PROBE, limit=1), JobControl())
            except ReaderError:
                yield self._fault("index-damaged", self._places.index)
        finally:
            index.close()

    def _database(self) -> Iterator[Fault]:
        from reader.userdata.health import DatabaseHealth, look_at_database

        codes = {
            DatabaseHealth.DAMAGED: "database-damaged",
            DatabaseHealth.NEWER: "database-newer",
            DatabaseHealth.UNREADABLE: "database-unreadable",
        }
        code = codes.get(look_at_database(self._places.database).health)
        if code is not None:
            yield self._fault(code, self._places.database)

    def _settings(self) -> Iterator[Fault]:
        import json

        from reader.settings.declared import SETTINGS

        try:
            found = json.loads(self._places.settings.read_bytes().decode("utf-8-sig"))
            if not isinstance(found, dict):
                raise ValueError("no settings")
        except (FileNotFoundError, NotADirectoryError):
            return
        except (OSError, ValueError, RecursionError):
            yield self._fault("settings-damaged", self._places.settings)
            return
        known = {setting.key: setting for setting in SETTINGS}
        for key, value in found.items():
            with contextlib.suppress(ReaderError, KeyError):
                known[key].check(value)
                continue
            yield self._fault("settings-ignored", key if key in known else "an unknown name")

    def _policy(self) -> Iterator[Fault]:
        for problem in self._policy_problems():
            yield self._fault("policy-ignored", problem)

    def _fonts(self) -> Iterator[Fault]:
        from reader.services.shipped_files import damaged_fonts, missing_fonts

        folder = self._places.resources / "fonts"
        for file in missing_fonts(folder):
            yield self._fault("font-missing", file)
        for file in damaged_fonts(folder):
            yield self._fault("font-damaged", file)

    def _resources(self) -> Iterator[Fault]:
        from reader.services.shipped_files import damaged_resources, missing_resources

        for file in missing_resources(self._places.resources):
            yield self._fault("resource-missing", file)
        for file in damaged_resources(self._places.resources):
            yield self._fault("resource-damaged", file)

    def _write_access(self) -> Iterator[Fault]:
        from reader.services.write_access import may_write, temporary_folder

        if not may_write(self._places.profile):
            yield self._fault("profile-not-writable", self._places.profile)
        if not may_write(self._places.cache):
            yield self._fault("cache-not-writable", self._places.cache)
        if temporary_folder() is None:
            yield self._fault("temp-not-writable")

    def _network(self) -> Iterator[Fault]:
        for name in network_modules():
            yield self._fault("network-module", name)
        for kind in network_sockets():
            yield self._fault("network-socket", kind)

    def _library(self) -> Library:
        return open_library(self._places, self._trusted)


def _packs_in(folder: Path) -> list[Path]:
    from reader.library.shelf import pack_files

    try:
        return pack_files(folder)
    except OSError:
        return []
