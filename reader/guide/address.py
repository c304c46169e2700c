"""Address: the lasting name of a guide or of one item in it, whatever the edition."""

from __future__ import annotations

import re
from dataclasses import dataclass

SCHEME = "guide:"
ID_PATTERN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ID_LENGTH = 80


def is_id(text: str) -> bool:
    """Tell whether ``text`` may name a guide or an item: lower-case words joined by hyphens."""
    return len(text) <= ID_LENGTH and ID_PATTERN.fullmatch(text) is not None


@dataclass(frozen=True, order=True)
class Address:
    """Guide id plus item id; an empty ``item`` means the guide as a whole."""

    guide: str
    item: str = ""

    @classmethod
    def parse(cls, text: str) -> Address:
        """Read ``guide:kinship-care/navigator`` (with or without ``guide:``).

        Raises ValueError when it is not an address.
        """
        bare = text.removeprefix(SCHEME)
        guide, slash, item = bare.partition("/")
        if not is_id(guide) or (slash and not is_id(item)):
            raise ValueError(f"not a guide address: {text[:200]!r}")
        return cls(guide, item)

    def __str__(self) -> str:
        return f"{SCHEME}{self.guide}/{self.item}" if self.item else f"{SCHEME}{self.guide}"
