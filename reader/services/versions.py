"""Versions: what an inventory asks of the program, without opening anything of the user's."""

from __future__ import annotations

import os
import sys
from typing import NamedTuple

from reader import __version__


class Versions(NamedTuple):
    """The program's own version and those of the formats that it reads and writes."""

    name: str
    version: str
    pack_format: int
    database_schema: int
    python: str
    system: str
    frozen: bool
    portable: bool


def versions() -> Versions:
    """The versions of this program."""
    from reader.pack.manifest import FORMAT
    from reader.paths import is_portable
    from reader.userdata.migrations import NEWEST

    return Versions(
        name="practice-guides-reader",
        version=__version__,
        pack_format=FORMAT,
        database_schema=NEWEST,
        python=".".join(map(str, sys.version_info[:3])),
        system=system_name(),
        frozen=bool(getattr(sys, "frozen", False)),
        portable=is_portable(),
    )


def system_name() -> str:
    """The operating system and its release, without the machine's name."""
    # Not by ``platform``: on Windows that module asks ``socket`` for the machine's name.
    if sys.platform == "win32":
        about = sys.getwindowsversion()
        return f"Windows {about.major}.{about.minor}.{about.build}"
    about = os.uname()
    return f"{about.sysname} {about.release} {about.machine}"
