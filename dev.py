#!/usr/bin/env python3
"""The one door for people who run or change the program: sets everything up, then does it."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
# PySide6 6.11.3 and the locked wheels exist for these; the text must parse on older Pythons too.
OLDEST = (3, 11)
NEWEST = (3, 13)


def python_complaint(version: tuple[int, int], available: tuple[str, ...] = ()) -> str:
    """Return one sentence or two when this Python cannot be used, else an empty text.

    ``available`` names usable interpreters that were found, best first.
    """
    if OLDEST <= version <= NEWEST:
        return ""
    found = f"Python {version[0]}.{version[1]}"
    text = f"Practice Guides Reader needs Python 3.11, 3.12 or 3.13, and this is {found}."
    if available:
        return f"{text} Try: {available[0]} {' '.join(['dev.py', *sys.argv[1:]])}"
    return f"{text} Install one of them and start dev.py with it."


def usable_pythons() -> tuple[str, ...]:
    """Return the usable Python commands on the search path, newest first."""
    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    return tuple(name for name in (f"python3.{minor}" for minor in minors) if shutil.which(name))


def main(arguments: list[str]) -> int:
    """Check the Python in use, then hand over to the command; return the exit code."""
    complaint = python_complaint(sys.version_info[:2])
    if complaint:
        print(python_complaint(sys.version_info[:2], usable_pythons()), file=sys.stderr)
        return 1
    # build/ must stay without __init__.py, so its scripts are found by path.
    sys.path.insert(0, str(ROOT / "build" / "dev"))
    from dev_commands import run_command

    try:
        return run_command(ROOT, arguments)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
