"""The last place in a small file: a start can continue there before the database is open.

The database decides. This file is written after it, and a start compares the two once its first
page is painted; a place that is lost, old or damaged here costs a moment and nothing else.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import NamedTuple

from reader.guide.address import Address
from reader.writing import write_whole


class LastPlace(NamedTuple):
    """Where the reader was: an address, the anchor in view, and how far down (0.0 to 1.0)."""

    address: Address
    anchor: str
    fraction: float


class Remembered(NamedTuple):
    """What the file says: ``known`` is false when it says nothing that can be used."""

    known: bool
    place: LastPlace | None = None


def read_last_place(path: Path) -> Remembered:
    """Read the file; anything odd in it counts as no file."""
    try:
        data = json.loads(path.read_bytes())
        if data is None:
            return Remembered(known=True)
        place = LastPlace(
            Address.parse(data["address"]), str(data["anchor"]), float(data["fraction"])
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Remembered(known=False)
    return Remembered(known=True, place=place)


def write_last_place(path: Path, place: LastPlace | None) -> None:
    """Keep a place, or that there is none; a file that cannot be written is taken away."""
    data = None
    if place is not None:
        data = {"address": str(place.address), "anchor": place.anchor, "fraction": place.fraction}
    try:
        write_whole(path, json.dumps(data).encode())
    except OSError:
        forget_last_place(path)


def forget_last_place(path: Path) -> None:
    """Remove the file, if it can be removed."""
    with contextlib.suppress(OSError):
        path.unlink()
