"""Reads this computer's policies from the carrier of its system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.settings.policies import NO_POLICIES, Policies


def read_policies(place: Path | None) -> Policies:
    """What holds on this computer; nothing where ``place`` is None. Never raises.

    ``place`` is ``Places.policies``: a folder, or on Windows the name of a registry key. Where
    there is no folder this costs one look at the disk, and nothing is imported.
    """
    if place is None:
        return NO_POLICIES
    if sys.platform == "win32":
        from reader.settings.carriers.registry import read_registry, windows_values

        found = read_registry(windows_values, str(place))
    elif not os.path.isdir(place):  # noqa: PTH112 - pathlib looks as often, and takes longer
        return NO_POLICIES
    elif sys.platform == "darwin":
        from reader.settings.carriers.profile import read_profile, user_name

        found = read_profile(place, user_name())
    else:
        from reader.settings.carriers.folder import read_folder

        found = read_folder(place)
    from reader.settings.settling import settle

    return settle(found)
