"""Names of files in a pack: which are safe on every system, and which are twins (S5)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

NAME_LENGTH = 180
"""Longest path in characters; leaves room for a profile folder within Windows' 260."""

_IMAGE = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*\.(?:png|jpg|jpeg|webp)")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "clock$", "conin$", "conout$"]
    + [f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"]
)


def is_image_name(name: str) -> bool:
    """Tell whether ``name`` may name a picture: lower-case letters, digits, ``-``, ``_``, ``.``."""
    return (
        len(name) <= NAME_LENGTH - len("images/")
        and _IMAGE.fullmatch(name) is not None
        and not _reserved(name)
    )


def twin_key(name: str) -> str:
    """What two names share when some file system takes them for one (NFC, then case-folded)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _reserved(name: str) -> bool:
    return any(part.split(".")[0].rstrip(" ").casefold() in _RESERVED for part in name.split("/"))


def _hidden_characters(name: str) -> bool:
    # Cc: control, Cf: format (bidi marks, zero width), Cs: half a surrogate, Zl and Zp: line ends
    return any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") for letter in name)


_PROBLEMS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("has no name", lambda name: not name),
    ("has a name that is too long", lambda name: len(name) > NAME_LENGTH),
    ("has hidden or control characters in its name", _hidden_characters),
    ("has a backslash in its name", lambda name: "\\" in name),
    ("has a colon in its name", lambda name: ":" in name),
    ("has an absolute path", lambda name: name.startswith("/")),
    ("points outside the pack", lambda name: ".." in name.split("/")),
    (
        "has an empty part in its path",
        lambda name: any(part in ("", ".") for part in name.split("/")),
    ),
    (
        "has a name that ends in a dot or a space",
        lambda name: any(part.endswith((".", " ")) for part in name.split("/")),
    ),
    ("has a name that Windows reserves", _reserved),
    (
        "has a name that is not in normal form",
        lambda name: name != unicodedata.normalize("NFC", name),
    ),
)


def name_problem(name: str) -> str:
    """What is wrong with a file's name in a pack, as the end of a sentence; '' when nothing is."""
    return next((problem for problem, breaks in _PROBLEMS if breaks(name)), "")
