"""Forms: what free text in a setting must look like, imported when such a text is checked."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

SHA256_DIGITS = 64


class Form(NamedTuple):
    """What free text must look like: ``fits`` tells of one line, ``words`` say it to people."""

    fits: Callable[[str], bool]
    words: str


def whole_path(text: str) -> str:
    """A folder's path with the home sign and environment variables put in."""
    return os.path.expandvars(os.path.expanduser(text.strip()))  # noqa: PTH111 - also for "%X%"


def _is_whole_path(line: str) -> bool:
    # What is still a variable has no value here; a folder of that name is not meant.
    path = whole_path(line)
    return os.path.isabs(path) and not any(sign in path for sign in "$%\0")  # noqa: PTH117


def _is_digest(line: str) -> bool:
    return len(line) == SHA256_DIGITS and all(sign in "0123456789abcdefABCDEF" for sign in line)


FORMS = {
    "folder": Form(_is_whole_path, "the whole path of a folder"),
    "folders": Form(_is_whole_path, "whole paths of folders"),
    "digests": Form(_is_digest, "SHA-256 sums of 64 hexadecimal digits"),
}
"""Every form of free text, by the name that a setting gives it."""
