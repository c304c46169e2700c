"""Generations: the index folders on disk, which one is in use, and whether it may be trusted.

``current.json`` names the generation in use and lists each of its files with size and SHA-256.
Replacing that one file is the only commit point. Whoosh unpickles what it reads, so that a
changed index could run code; nothing is handed to Whoosh before every byte has been compared.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.writing import forget_drafts, write_whole

POINTER = "current.json"
READY_PREFIX = "gen-"
HALF_PREFIX = "part-"
LOCK = "build.lock"
POINTER_SIZE = 1_000_000
"""Bytes; a real pointer has a few kilobytes."""

_CHUNK = 1 << 20


class DamagedIndexError(Exception):
    """What is on disk is not what was built, or others may write there; build it again."""


@dataclass(frozen=True)
class StoredFile:
    """One file of a generation as it was built: size in bytes and SHA-256 in hex."""

    size: int
    sha256: str


@dataclass(frozen=True)
class Generation:
    """A finished index: where it is, what made it and from what."""

    name: str
    fingerprint: str
    whoosh: str
    schema: int
    documents: int
    files: Mapping[str, StoredFile]


class GenerationFolder:
    """The folder that holds the generations; only its owner may write there.

    When ``folder`` belongs to somebody else, or is a link, the index is kept in a sibling whose
    name ends with the user's number. With ``installed`` it came with the program: nothing is
    written there, and the system's administrator may own it too.
    """

    def __init__(self, folder: Path, *, installed: bool = False) -> None:
        self._asked = folder
        self._installed = installed

    @property
    def path(self) -> Path:
        """The folder in use; it need not exist."""
        if self._installed or _ours(self._asked):
            return self._asked
        return self._asked.with_name(f"{self._asked.name}-{_user()}")

    def current(self) -> Generation | None:
        """The generation in use, or None when there is none.

        Raises DamagedIndexError when the pointer cannot be read or others may write to the folder.
        """
        folder = self.path
        pointer = folder / POINTER
        if not pointer.exists():
            return None
        self._check_owner(folder)
        try:
            with pointer.open("rb") as stream:
                content = json.loads(stream.read(POINTER_SIZE))
            files = {
                name: StoredFile(int(about["size"]), str(about["sha256"]))
                for name, about in content.pop("files").items()
            }
            generation = Generation(files=files, **content)
            strings = (generation.name, generation.fingerprint, generation.whoosh)
            if not all(isinstance(value, str) for value in strings):
                raise DamagedIndexError("the pointer holds values of the wrong kind")
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            raise DamagedIndexError(f"the pointer cannot be read: {error}") from error
        if not generation.name.startswith(READY_PREFIX) or set(generation.name) & set("/\\.:"):
            raise DamagedIndexError("the pointer names a folder outside")
        return generation

    def check_sizes(self, generation: Generation) -> Path:
        """The folder of ``generation`` if it holds just its files, each of the right size.

        Raises DamagedIndexError.
        """
        folder = self.path / generation.name
        self._check_owner(folder)
        try:
            found = {entry.name: entry.stat(follow_symlinks=False) for entry in os.scandir(folder)}
        except OSError as error:
            raise DamagedIndexError(f"the index folder cannot be read: {error}") from error
        if found.keys() != generation.files.keys():
            raise DamagedIndexError("a file of the index is missing or was added")
        for name, about in generation.files.items():
            if not stat.S_ISREG(found[name].st_mode) or found[name].st_size != about.size:
                raise DamagedIndexError(f"{name} has changed")
        return folder

    def check_bytes(self, generation: Generation) -> Path:
        """Like check_sizes, and every byte is as it was built. Raises DamagedIndexError."""
        folder = self.check_sizes(generation)
        for name, about in generation.files.items():
            try:
                found = _sha256(folder / name)
            except OSError as error:
                raise DamagedIndexError(f"{name} cannot be read: {error}") from error
            if found != about.sha256:
                raise DamagedIndexError(f"{name} has changed")
        return folder

    def _check_owner(self, folder: Path) -> None:
        """Raises DamagedIndexError when others than its trusted owner may write to ``folder``."""
        trusted = _ours(folder) or (self._installed and _of_administrator(folder))
        if not trusted or not _private(folder):
            raise DamagedIndexError(f"others may write to {folder}")

    def start(self) -> Path:
        """Make an empty folder (0700) for a new generation. Raises OSError.

        Hold the build lock: what other builds left half-done is removed.
        """
        for leftover in self.path.glob(f"{HALF_PREFIX}*"):
            _remove(leftover)
        forget_drafts(self.path / POINTER)
        half = self.path / f"{HALF_PREFIX}{uuid.uuid4().hex}"
        half.mkdir(mode=0o700)
        return half

    def prepare(self) -> None:
        """Make the folder itself, open to its owner only. Raises OSError."""
        folder = self.path
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(0o700)

    def finish(
        self, half: Path, fingerprint: str, whoosh: str, schema: int, documents: int
    ) -> Generation:
        """Put a built folder into use: describe its files, name it, switch the pointer."""
        files = {
            path.name: StoredFile(path.stat().st_size, _sha256(path))
            for path in sorted(half.iterdir())
        }
        ready = half.with_name(READY_PREFIX + half.name.removeprefix(HALF_PREFIX))
        generation = Generation(ready.name, fingerprint, whoosh, schema, documents, files)
        half.rename(ready)
        text = json.dumps(asdict(generation), indent=1)
        write_whole(self.path / POINTER, text.encode())
        return generation

    def discard(self, half: Path) -> None:
        """Remove a generation that was not finished."""
        _remove(half)

    def forget_others(self, keep: str) -> None:
        """Remove every generation but ``keep``; what cannot be removed yet stays for later."""
        for folder in self.path.glob(f"{READY_PREFIX}*"):
            if folder.name != keep:
                _remove(folder)


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink(missing_ok=True)
    else:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> int:
    return os.getuid() if os.name == "posix" else 0


def _ours(path: Path) -> bool:
    """Whether ``path`` is missing or a real folder of this user (Windows: profile rights rule)."""
    try:
        about = path.lstat()
    except OSError:
        return True
    if not stat.S_ISDIR(about.st_mode):
        return False
    return os.name != "posix" or about.st_uid == os.getuid()


def _of_administrator(path: Path) -> bool:
    """Whether ``path`` is a real folder that belongs to the system (POSIX: user number 0)."""
    try:
        about = path.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(about.st_mode) and about.st_uid == 0


def _private(path: Path) -> bool:
    """Whether nobody else may write to ``path``; always true on Windows."""
    if os.name != "posix":
        return True
    try:
        return not path.lstat().st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    except OSError:
        return False
