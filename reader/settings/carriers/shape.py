"""The shape that the registry and a macOS profile share: values, some only recommended."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.settings.settling import Claim, Level

RECOMMENDED = "Recommended"
"""The name of the part whose values are only recommended."""


def claims_in(values: Mapping[str, object], origin: str) -> Iterator[Claim]:
    """Every value as a claim; what stands in ``Recommended`` is only recommended."""
    for key, value in values.items():
        if key == RECOMMENDED and isinstance(value, Mapping):
            for inner, each in value.items():
                yield Claim(Level.RECOMMENDED, str(inner), each, origin)
        else:
            yield Claim(Level.ENFORCED, str(key), value, origin)
