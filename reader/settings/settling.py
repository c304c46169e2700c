"""Settling: everything that carriers claim becomes what holds, or is passed over and told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from reader.errors import InputError
from reader.logs import logger
from reader.settings.declared import POLICIES
from reader.settings.policies import NO_POLICIES, Policies
from reader.settings.rulings import Ignored, Ruling
from reader.settings.setting import Managed, Setting

MOST_LETTERS = 60
"""Of a name that nobody declared, so much is told."""


ONLY_RECOMMENDED = "It can only be recommended, and was taken so: people may need another look."


class Level(Enum):
    """How an organisation sets something."""

    ENFORCED = "enforced"
    """Nobody can change it."""
    RECOMMENDED = "recommended"
    """It holds until a person chooses something else."""


class Claim(NamedTuple):
    """One value that a carrier found, as it stands there; ``origin`` names the file or key."""

    level: Level
    key: str
    value: object
    origin: str


class Found(NamedTuple):
    """What a carrier found. Of two claims to one setting at one level the later one holds."""

    claims: tuple[Claim, ...] = ()
    ignored: tuple[Ignored, ...] = ()


def settle(found: Found, settings: Sequence[Setting] = POLICIES) -> Policies:
    """Check every claim; what does not fit is passed over and told."""
    if not found.claims and not found.ignored:
        return NO_POLICIES
    known = {setting.key: setting for setting in settings}
    rulings: dict[Level, dict[str, Ruling]] = {level: {} for level in Level}
    ignored = list(found.ignored)
    for claim in found.claims:
        setting = known.get(claim.key)
        if setting is None:
            ignored.append(
                Ignored(claim.origin, claim.key[:MOST_LETTERS], "There is no policy of this name.")
            )
            continue
        try:
            value = setting.check(claim.value)
        except InputError:
            ignored.append(Ignored(claim.origin, claim.key, f"It must be {setting.rule}."))
            continue
        level = claim.level
        if level is Level.ENFORCED and setting.managed is Managed.SUGGESTED:
            level = Level.RECOMMENDED
            ignored.append(Ignored(claim.origin, claim.key, ONLY_RECOMMENDED))
        rulings[level][claim.key] = Ruling(value, claim.origin)
    return Policies(
        MappingProxyType(rulings[Level.ENFORCED]),
        MappingProxyType(rulings[Level.RECOMMENDED]),
        tuple(ignored),
    )


def log_ignored(ignored: Iterable[Ignored]) -> None:
    """Write to the log what was passed over: its place, and its name if we know it; no value."""
    declared = {setting.key for setting in POLICIES}
    for each in ignored:
        key = each.key if each.key in declared else "a name that is not known"
        logger("settings").warning(
            "a policy was passed over: %s in %s", key if each.key else "the whole file", each.origin
        )
