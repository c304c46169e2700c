"""Governing: what the organisation's policies make of the folders in use."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.paths import Places, find_places
from reader.settings.declared import POLICIES
from reader.settings.policies import Policies
from reader.settings.system import read_policies
from reader.translation import tr_noop

PACKS_PASSED_OVER = tr_noop(
    "Your organisation allows only its own guides, so the folder after --packs was passed over."
)
PROFILE_PASSED_OVER = tr_noop(
    "Your organisation says where your data is kept, so the folder after --profile was passed over."
)


Governed = tuple[Places, Policies, tuple[str, ...]]
"""The folders that hold under the policies, the policies, and sentences about the change."""


def govern(places: Places) -> Governed:
    """Read this computer's policies once, and put the folders where they say; never raises."""
    policies = read_policies(places.policies)
    if not policies.enforced and not policies.recommended:
        return places, policies, ()
    from reader.settings.forms import whole_path

    found, notices = places, []
    data = whole_path(policies.text("data-folder"))
    enforced = "data-folder" in policies.enforced
    if data and (enforced or "--profile" not in places.named):
        found = replace(found, profile=Path(data), user_packs=Path(data) / "packs")
        if "--profile" in places.named and found != places:
            notices.append(PROFILE_PASSED_OVER)
    if policies.forbids("user-packs"):
        found = replace(found, user_packs=None)
    if policies.forbids("user-packs") and "--packs" in places.named:
        usual = find_places()
        found = replace(
            found,
            packs=usual.packs,
            machine_packs=usual.machine_packs,
            prepared=usual.prepared,
        )
        if found.packs != places.packs:
            notices.append(PACKS_PASSED_OVER)
    folders = tuple(Path(whole_path(line)) for line in _lines(policies, "pack-folders"))
    if folders:
        found = replace(found, more_packs=(*found.more_packs, *folders))
    return found, policies, tuple(notices)


def _lines(policies: Policies, key: str) -> tuple[str, ...]:
    setting = next(each for each in POLICIES if each.key == key)
    return setting.entries(policies.text(key))
