"""Turns the virtual screen's frame buffer file into a PNG picture, with the standard library."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

# The header of an X window dump, version 7: 25 numbers of 4 bytes, most significant byte first
# (XWDFile.h of the X server). Each colour map entry that follows has 12 bytes.
NUMBERS = 25
COLOUR_ENTRY = 12


def write_png(dump: Path, picture: Path) -> None:
    """Write the picture. Raises AssertionError for a screen that has not 32 bits a pixel."""
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
        rows.append(b"\0" + pixels)
    size = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(rows), 6)
    chunks = ((b"IHDR", size), (b"IDAT", body), (b"IEND", b""))
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
