"""Policies as JSON files in one folder of the system, read in the order of their names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from reader.settings.rulings import Ignored
from reader.settings.settling import Claim, Found, Level
from reader.translation import tr

SUFFIX = ".json"
MOST_BYTES = 1_000_000
OTHERS_MAY_WRITE = 0o022
"""The write bits of the group and of all others."""


class _UnusableError(Exception):
    """A file cannot be used; its words say why."""


def read_folder(folder: Path) -> Found:
    """What every ``*.json`` file says; a later name comes before an earlier one.

    A file holds two objects, ``enforced`` and ``recommended``, of values by key. A file that
    cannot be used is told and changes nothing of what the others say. Never raises.
    """
    try:
        names = sorted(name for name in os.listdir(folder) if name.endswith(SUFFIX))  # noqa: PTH208
    except (FileNotFoundError, NotADirectoryError):
        return Found()
    except OSError:
        return Found((), (Ignored(str(folder), "", "This folder cannot be read."),))
    claims: list[Claim] = []
    ignored: list[Ignored] = []
    for name in names:
        path = folder / name
        try:
            _check_safe(folder, path)
            found = _read(path)
        except _UnusableError as unusable:
            ignored.append(Ignored(str(path), "", str(unusable)))
            continue
        except OSError:
            ignored.append(Ignored(str(path), "", "This file cannot be read."))
            continue
        known = {level.value: level for level in Level}
        for part, values in found.items():
            if part in known and isinstance(values, dict):
                claims += [Claim(known[part], key, values[key], str(path)) for key in values]
            else:
                reason = 'A file holds two objects, "enforced" and "recommended".'
                ignored.append(Ignored(str(path), str(part)[:60], reason))
    return Found(tuple(claims), tuple(ignored))


def _check_safe(folder: Path, path: Path) -> None:
    """Refuse what somebody else could have written.

    The folder stands below one that only root may write, so its owner can be trusted: a file must
    have the same one, and nobody else may write to either. Windows keeps policies elsewhere.
    """
    if os.name != "posix":
        return
    above, own = folder.stat(), path.stat()
    if (above.st_mode | own.st_mode) & OTHERS_MAY_WRITE or above.st_uid != own.st_uid:
        raise _UnusableError(tr("Other people may write to this file or its folder."))


def _read(path: Path) -> dict[str, Any]:
    """The file's object. Raises OSError or _UnusableError."""
    import json

    if not path.is_file():
        raise _UnusableError(tr("This is not a file."))
    with path.open("rb") as file:
        raw = file.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise _UnusableError(tr("This file is larger than 1 MB."))
    try:
        found = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _UnusableError(tr("This file is not JSON.")) from error
    if not isinstance(found, dict):
        raise _UnusableError(tr("This file holds no JSON object."))
    return found
