"""Shortcuts: the keys that a person chose for commands, kept in a file of the profile."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from reader.errors import StorageError
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.translation import tr

MOST_BYTES = 100_000
"""A larger file was not written by this reader."""
MOST_KEYS = 4
"""Key sequences of one command at most."""
LONGEST = 40
"""Characters of a key sequence at most."""

Chosen = Mapping[str, tuple[str, ...]]
"""Key sequences by the id of a command; none at all means that it has no keys."""


class Shortcuts:
    """Reads its file when it is made; a damaged file counts as none. Safe from any thread."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._chosen: Chosen = MappingProxyType(_read(file))

    def chosen(self) -> Chosen:
        """What differs from the usual keys."""
        return self._chosen

    def choose(self, command: str, keys: tuple[str, ...], _control: JobControl) -> Done[None]:
        """Give a command these keys. Raises StorageError, and the keys stay as they were."""
        return self._keep({**self._chosen, command: keys})

    def forget(self, command: str, _control: JobControl) -> Done[None]:
        """Give a command its usual keys again. Raises StorageError as choose() does."""
        return self._keep({name: keys for name, keys in self._chosen.items() if name != command})

    def forget_all(self, _control: JobControl) -> Done[None]:
        """Give every command its usual keys again. Raises StorageError as choose() does."""
        return self._keep({})

    def _keep(self, chosen: dict[str, tuple[str, ...]]) -> Done[None]:
        from reader.writing import write_whole

        text = json.dumps(chosen, indent=2, sort_keys=True)
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._file, f"{text}\n".encode())
        except OSError as problem:
            raise StorageError(
                tr("Your keys could not be kept; they are as they were."),
                tr("Check that the disk has room and that the profile can be written."),
            ) from problem
        self._chosen = MappingProxyType(chosen)
        return Done(None, ChangeSet(shortcuts=True))


def _read(file: Path) -> dict[str, tuple[str, ...]]:
    try:
        if file.stat().st_size > MOST_BYTES:
            return {}
        held = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(held, dict):
        return {}
    return {
        name: tuple(keys)
        for name, keys in held.items()
        if isinstance(keys, list)
        and len(keys) <= MOST_KEYS
        and all(isinstance(key, str) and len(key) <= LONGEST for key in keys)
    }
