"""SettingsStore: the user's own settings in one JSON file, under what their organisation set."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import InputError
from reader.logs import logger
from reader.settings.declared import ORGANISATION, SETTINGS, Setting, Value
from reader.settings.policies import NO_POLICIES, Policies
from reader.translation import tr
from reader.writing import write_whole

if TYPE_CHECKING:
    from reader.settings.in_force import InForce

MOST_BYTES = 1_000_000
"""A larger file was not written by this reader and is treated as damaged."""

_NOT_KEPT = "Your settings hold until you close the reader, because their file cannot be written."


class _UnreadableError(Exception):
    """The settings file is there but does not hold settings."""


class SettingsStore:
    """Typed settings; safe to use from any thread. Making one reads the file and never raises.

    ``message`` is a sentence for the message bar ('' when all is well); ``problems`` names what
    in the file was ignored. Values that this reader does not know are left in the file.
    """

    def __init__(
        self,
        path: Path,
        settings: Sequence[Setting] = SETTINGS,
        policies: Policies = NO_POLICIES,
        organisation: Sequence[Setting] = ORGANISATION,
    ) -> None:
        """``organisation`` are settings that the file cannot hold: only ``policies`` set them."""
        self._path = path
        self._settings: Mapping[str, Setting] = {s.key: s for s in settings}
        self._declared: Mapping[str, Setting] = {s.key: s for s in (*settings, *organisation)}
        self._chosen: dict[str, Value] = {}
        self.policies = policies
        self._lock = threading.Lock()
        self._keeps = True
        self.message = ""
        self.problems: tuple[str, ...] = ()
        try:
            self._take(_read(path))
        except (OSError, _UnreadableError):
            self._set_aside()

    def get(self, key: str) -> Value:
        """The present value; raises KeyError for a key that is not declared."""
        return self._decided(key)[0]

    def in_force(self, key: str) -> InForce:
        """The present value and who decided it; raises KeyError for a key that is not declared."""
        from reader.settings.in_force import InForce, Source

        value, source, origin = self._decided(key)
        return InForce(self._declared[key], value, Source(source), origin)

    def _decided(self, key: str) -> tuple[Value, str, str]:
        """Value, source and origin by the one order: enforced, user, recommended, default."""
        setting = self._declared[key]
        if key in self.policies.enforced:
            ruling = self.policies.enforced[key]
            return ruling.value, "enforced", ruling.origin
        if key in self._chosen:
            return self._chosen[key], "user", ""
        if key in self.policies.recommended:
            ruling = self.policies.recommended[key]
            return ruling.value, "recommended", ruling.origin
        return setting.default, "default", ""

    def locked(self, key: str) -> bool:
        """Whether the organisation set it, so that nobody can change it here."""
        return key in self.policies.enforced

    def own(self, key: str) -> Value:
        """What would hold if nothing were enforced: for the user's own records."""
        if key in self._chosen:
            return self._chosen[key]
        ruling = self.policies.recommended.get(key)
        return ruling.value if ruling else self._declared[key].default

    def entries(self, key: str) -> tuple[str, ...]:
        """The entries of a list; raises KeyError for a key that is not declared."""
        return self._declared[key].entries(self.get(key))

    def text(self, key: str) -> str:
        """The present word of a setting with choices; raises KeyError for any other."""
        value = self.get(key)
        if isinstance(value, str):
            return value
        raise KeyError(key)

    def number(self, key: str) -> float:
        """The present value of a number setting; raises KeyError for any other."""
        value = self.get(key)
        if isinstance(value, str | bool):
            raise KeyError(key)
        return value

    def flag(self, key: str) -> bool:
        """The present value of a yes / no setting; raises KeyError for any other."""
        value = self.get(key)
        if isinstance(value, bool):
            return value
        raise KeyError(key)

    def set(self, key: str, value: object) -> bool:
        """Use ``value`` from now on and keep it; False when it holds only until the reader closes.

        Raises InputError for an unknown key, a value that does not fit, or what the organisation
        has set; nothing changes then.
        Writes to the disk: call it on the writer thread.
        """
        setting = self._settings.get(key)
        if setting is None:
            raise InputError(tr("There is no setting of that name; nothing was changed."))
        if self.locked(key):
            raise InputError(
                tr("{title} is set by your organisation; it was not changed.", title=setting.title)
            )
        checked = setting.check(value)
        with self._lock:
            self._chosen[key] = checked
            kept = self._keeps and self._keep(key, checked)
            if not kept:
                self.message = _NOT_KEPT
        return kept

    def _take(self, found: Mapping[str, object]) -> None:
        problems = []
        for key, value in found.items():
            setting = self._settings.get(key)
            if setting is None:
                problems.append(f"{key[:40]!r} is not a setting of this reader; it was ignored.")
                logger("settings").warning("the settings file holds an unknown setting")
                continue
            try:
                self._chosen[key] = setting.check(value)
            except InputError:
                problems.append(f"{key} has a value that does not fit; the default is used.")
                logger("settings").warning(
                    "the settings file holds a value that does not fit: %s", key
                )
        self.problems = tuple(problems)

    def _keep(self, key: str, value: Value) -> bool:
        # Read again before writing: another window may have changed other settings meanwhile.
        try:
            found = dict(_read(self._path))
            _write(self._path, {**found, key: value})
        except (OSError, _UnreadableError):
            logger("settings").warning("the settings could not be written")
            return False
        return True

    def _set_aside(self) -> None:
        target = self._path.with_name(f"{self._path.stem}.damaged{self._path.suffix}")
        number = 2
        while os.path.lexists(target):
            target = self._path.with_name(f"{self._path.stem}.damaged-{number}{self._path.suffix}")
            number += 1
        logger("settings").warning("the settings file could not be read")
        try:
            self._path.rename(target)
        except OSError:
            # Whatever is in it, it is not ours to write over.
            self._keeps = False
            self.message = (
                f"Your settings file cannot be read, so the defaults are used. {_NOT_KEPT}"
            )
        else:
            self.message = (
                "Your settings file could not be read, so the defaults are used. "
                f"It was kept as {target.name}."
            )


def _read(path: Path) -> Mapping[str, object]:
    """The file's values; empty when there is none. Raises OSError or _UnreadableError."""
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    if len(raw) > MOST_BYTES:
        raise _UnreadableError
    try:
        # An editor may have put a byte order mark in front.
        found = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _UnreadableError from error
    if not isinstance(found, dict):
        raise _UnreadableError
    return found


def _write(path: Path, values: Mapping[str, object]) -> None:
    """Replace the file in one step. Raises OSError."""
    text = json.dumps(values, indent=2, sort_keys=True, ensure_ascii=True)
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, text.encode("ascii") + b"\n")
