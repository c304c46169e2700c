"""Limits: how big a guide's files and packs may be, checked before and while they are read."""

from __future__ import annotations

from dataclasses import dataclass

KIB = 1024
MIB = 1024 * KIB


@dataclass(frozen=True)
class Limits:
    """Caps in bytes unless said otherwise (requirements S6, S8 and S11).

    ``ratio`` is unpacked size over packed size, judged once ``ratio_from`` bytes came out of an
    entry; small texts may shrink further. ``pixels`` is width times height; 25 million pixels need
    100 MB when decoded. ``depth`` and ``nodes`` count nesting and values in one JSON file.
    """

    pack: int = 256 * MIB
    entries: int = 2000
    manifest: int = 1 * MIB
    guide: int = 32 * MIB
    image: int = 20 * MIB
    total: int = 256 * MIB
    ratio: int = 250
    ratio_from: int = 1 * MIB
    pixels: int = 25_000_000
    depth: int = 12
    nodes: int = 1_000_000
    source_text: int = 2_000_000
    source_files: int = 20_000


LIMITS = Limits()
"""The limits that the product works with; tests pass tighter ones."""
