"""Policies in the Windows registry: the machine's come before the user's."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from enum import Enum

from reader.settings.carriers.shape import RECOMMENDED, claims_in
from reader.settings.declared import POLICIES
from reader.settings.rulings import Ignored
from reader.settings.settling import Claim, Found


class Hive(Enum):
    """A half of the registry, in rising order of rank."""

    USER = "HKEY_CURRENT_USER"
    MACHINE = "HKEY_LOCAL_MACHINE"


Values = Callable[[Hive, str], Mapping[str, object]]
"""Reads a key's values; empty when there is no such key. Raises OSError when it may not."""


def read_registry(values: Values, key: str) -> Found:
    """What both halves of the registry say, the machine's last, so that it holds. Never raises."""
    claims: list[Claim] = []
    ignored: list[Ignored] = []
    for hive in Hive:
        origin = f"{hive.value}\\{key}"
        try:
            own = dict(values(hive, key))
            own[RECOMMENDED] = values(hive, f"{key}\\{RECOMMENDED}")
        except OSError:
            ignored.append(Ignored(origin, "", "This key cannot be read."))
            continue
        claims += [_typed(claim) for claim in claims_in(own, origin)]
    return Found(tuple(claims), tuple(ignored))


def _typed(claim: Claim) -> Claim:
    """The registry knows no yes and no: they are written as 1 and 0."""
    if claim.key in _FLAGS and type(claim.value) is int and claim.value in (0, 1):
        return claim._replace(value=bool(claim.value))
    return claim


_FLAGS = frozenset(setting.key for setting in POLICIES if isinstance(setting.default, bool))


def windows_values(hive: Hive, key: str) -> Mapping[str, object]:
    """Read one key of this computer's registry; ``winreg`` is imported here and nowhere else."""
    found: dict[str, object] = {}
    if sys.platform == "win32":
        import winreg

        root = getattr(winreg, hive.value)
        # A 32-bit and a 64-bit program read the same policies.
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            opened = winreg.OpenKey(root, key, 0, access)
        except FileNotFoundError:
            return {}
        with opened:
            for number in range(winreg.QueryInfoKey(opened)[1]):
                name, value, _kind = winreg.EnumValue(opened, number)
                found[name] = value
    return found
