"""Policies: what an organisation has set, by key; where there is nothing, it costs nothing."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.settings.rulings import Ignored, Ruling


class Policies(NamedTuple):
    """What holds, by key and level, and what was passed over."""

    enforced: Mapping[str, Ruling] = MappingProxyType({})
    recommended: Mapping[str, Ruling] = MappingProxyType({})
    ignored: tuple[Ignored, ...] = ()

    def ruling(self, key: str) -> Ruling | None:
        """What the organisation says of a setting, enforced before recommended."""
        return self.enforced.get(key) or self.recommended.get(key)

    def text(self, key: str) -> str:
        """The organisation's words for a setting, '' when it says nothing."""
        ruling = self.ruling(key)
        return str(ruling.value) if ruling else ""

    def forbids(self, key: str) -> bool:
        """Whether the organisation has turned a flag off for good."""
        ruling = self.enforced.get(key)
        return ruling is not None and ruling.value is False

    @property
    def any(self) -> bool:
        """Whether there is anything at all to tell."""
        return bool(self.enforced or self.recommended or self.ignored)


NO_POLICIES = Policies()
