"""Reads the virtual screen's frame buffer file, with nothing but the standard library."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

# The header of an X window dump, version 7: 25 numbers of 4 bytes, most significant byte first
# (XWDFile.h of the X server). Each colour map entry that follows has 12 bytes.
NUMBERS = 25
COLOUR_ENTRY = 12


@dataclass(frozen=True)
class Picture:
    """What is on the screen: rows of pixels, each red, green and blue."""

    width: int
    height: int
    rows: tuple[bytes, ...]

    def most_common_colour(self) -> tuple[int, int, int]:
        """Return the colour that most pixels of every eighth row have, black left out."""
        pixels = [
            row[place : place + 3] for row in self.rows[::8] for place in range(0, len(row), 12)
        ]
        seen = Counter(pixel for pixel in pixels if pixel != b"\0\0\0")
        red, green, blue = seen.most_common(1)[0][0]
        return red, green, blue

    def write_png(self, file: Path) -> None:
        """Write the picture as a PNG file."""
        size = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        body = zlib.compress(b"".join(b"\0" + row for row in self.rows), 6)
        chunks = ((b"IHDR", size), (b"IDAT", body), (b"IEND", b""))
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def read_dump(dump: Path) -> Picture:
    """Return the picture in a dump. Raises AssertionError unless a pixel has 32 bits."""
    data = dump.read_bytes()
    header = struct.unpack(f">{NUMBERS}I", data[: 4 * NUMBERS])
    width, height = header[4], header[5]
    bits, stride, colours = header[11], header[12], header[19]
    assert bits == 32, f"The screen has {bits} bits a pixel; 32 were expected."
    start = header[0] + colours * COLOUR_ENTRY
    rows = []
    for row in range(height):
        line = data[start + row * stride : start + row * stride + 4 * width]
        pixels = bytearray(3 * width)
        # In memory a pixel is blue, green, red and one byte that says nothing.
        pixels[0::3], pixels[1::3], pixels[2::3] = line[2::4], line[1::4], line[0::4]
        rows.append(bytes(pixels))
    return Picture(width, height, tuple(rows))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
