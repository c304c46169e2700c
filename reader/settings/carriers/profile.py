"""Policies of a macOS configuration profile, as the system keeps them in property lists."""

from __future__ import annotations

from pathlib import Path

from reader.settings.carriers.shape import claims_in
from reader.settings.rulings import Ignored
from reader.settings.settling import Claim, Found

DOMAIN = "PracticeGuidesReader"
"""The preference domain that a profile names; it is also the name of the property list."""
FILE = f"{DOMAIN}.plist"


def read_profile(folder: Path, user: str) -> Found:
    """What the system made of the profiles for this user and for this computer. Never raises.

    ``folder`` holds the computer's list, and below it one folder for each ``user``. Only the
    system may write there. The computer's values come last, so that they hold.
    """
    claims: list[Claim] = []
    ignored: list[Ignored] = []
    for path in (folder / user / FILE, folder / FILE):
        try:
            data = path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            ignored.append(Ignored(str(path), "", "This file cannot be read."))
            continue
        import plistlib

        try:
            found = plistlib.loads(data)
        # Its parsers raise errors of many kinds for a damaged file.
        except Exception:  # noqa: BLE001
            found = None
        if isinstance(found, dict):
            claims += claims_in(found, str(path))
        else:
            ignored.append(Ignored(str(path), "", "This file is not a property list."))
    return Found(tuple(claims), tuple(ignored))


def user_name() -> str:
    """Who runs the program, as the system knows them: not what a variable says."""
    import os
    import pwd

    return pwd.getpwuid(os.getuid()).pw_name
