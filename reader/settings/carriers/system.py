"""Reads this computer's policies from the carrier of its system."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.settings.policies import NO_POLICIES, Found, Policies, settle


def read_policies(place: Path | None) -> Policies:
    """What holds on this computer; nothing where ``place`` is None. Never raises.

    ``place`` is ``Places.policies``: a folder, or on Windows the name of a registry key. Where
    there is no policy this costs one look at the disk or registry and imports nothing large.
    """
    return NO_POLICIES if place is None else settle(_found(place))


def _found(place: Path) -> Found:
    if sys.platform == "win32":
        from reader.settings.carriers.registry import read_registry, windows_values

        return read_registry(windows_values, str(place))
    if sys.platform == "darwin":
        from reader.settings.carriers.profile import read_profile, user_name

        return read_profile(place, user_name())
    if not os.path.isdir(place):  # noqa: PTH112 - the whole cost of a start without policies
        return Found()
    from reader.settings.carriers.folder import read_folder

    return read_folder(place)
