"""KeptDrawings: icons as an earlier start drew them, so that this one reads no picture format."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from reader.writing import write_whole

PIXEL = 4
"""Bytes of one pixel: red, green, blue and how much of them covers the ground."""


class Drawing(NamedTuple):
    """One icon as drawn: its file's name, colour, side in pixels, and the file's stamp."""

    name: str
    colour: str
    side: int
    stamp: str


class KeptDrawings:
    """Pixels by drawing, in one file that may be lost or damaged at any time.

    The first picture that Qt reads makes it look through all its picture formats: about a tenth
    of the start. The pixels of the few icons of the first page spare that.
    """

    def __init__(self, file: Path | None) -> None:
        """``file`` need not be there; None keeps nothing."""
        self._file = file
        self._kept = _read(file)

    def find(self, drawing: Drawing) -> bytes | None:
        """The pixels of a drawing, row by row, or None when they are not known."""
        pixels = self._kept.get(drawing)
        return pixels if pixels and len(pixels) == drawing.side**2 * PIXEL else None

    def keep(self, drawn: Mapping[Drawing, bytes]) -> None:
        """Keep these and no others; where they cannot be written, the next start draws again."""
        if self._file is None or drawn == self._kept:
            return
        rows = [[*drawing, pixels.hex()] for drawing, pixels in drawn.items()]
        with contextlib.suppress(OSError):
            write_whole(self._file, json.dumps(rows).encode("ascii"))
            self._kept = dict(drawn)


def _read(file: Path | None) -> dict[Drawing, bytes]:
    if file is None:
        return {}
    try:
        rows = json.loads(file.read_bytes())
        return {
            Drawing(str(name), str(colour), int(side), str(stamp)): bytes.fromhex(pixels)
            for name, colour, side, stamp, pixels in rows
        }
    except (OSError, ValueError, TypeError, RecursionError):
        return {}
