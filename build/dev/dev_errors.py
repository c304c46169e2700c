"""The one error that set-up scripts raise when a person has to do something."""

from __future__ import annotations

import sys


class SetupError(Exception):
    """Set-up cannot go on; the text says what happened and what to do next."""


def say(text: str) -> None:
    """Tell the person at the terminal; standard output stays free for the program's answers."""
    print(text, file=sys.stderr, flush=True)
