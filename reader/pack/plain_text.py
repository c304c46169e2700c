"""Plain text as guides may hold it: no control characters and no hidden changes of direction."""

from __future__ import annotations

import re

# C0 and C1 controls but tab and new line; marks that reorder text on screen; half surrogates
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def forbidden_character(text: str) -> int:
    """The position of the first character that no guide may hold; -1 when there is none."""
    found = _FORBIDDEN.search(text)
    return found.start() if found else -1
