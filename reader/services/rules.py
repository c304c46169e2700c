"""Rules: what the organisation's policies mean for the commands that IT runs."""

from __future__ import annotations

from typing import NamedTuple

from reader.paths import Places
from reader.services.governing import govern
from reader.settings.declared import POLICIES
from reader.settings.policies import Policies


class Rules(NamedTuple):
    """The folders and policies that hold.

    ``trusted`` are the SHA-256 sums of all packs that may be read; empty, every pack may.
    ``problems`` has a sentence for each policy that was passed over, without its value.
    """

    places: Places
    policies: Policies
    trusted: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


def rules_for(places: Places) -> Rules:
    """Read the policies once for these folders; never raises."""
    governed, policies, _notices = govern(places)
    setting = next(each for each in POLICIES if each.key == "trusted-packs")
    return Rules(
        governed,
        policies,
        setting.entries(policies.text(setting.key)),
        tuple(f"{each.key or 'A file'}: {each.reason}" for each in policies.ignored),
    )
