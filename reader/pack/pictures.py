"""Picture files: format and size in pixels, read from the header before any decoding (S11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """What a picture's header says: ``format`` is png, jpeg or webp; sizes are in pixels."""

    format: str
    width: int
    height: int


_ENDINGS = {".png": "png", ".jpg": "jpeg", ".jpeg": "jpeg", ".webp": "webp"}


def _png(data: bytes) -> tuple[int, int] | None:
    if len(data) < 33 or data[8:16] != b"\0\0\0\rIHDR":
        return None
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def _jpeg(data: bytes) -> tuple[int, int] | None:
    """Walk the markers to the frame header, the only place where a JPEG gives its size."""
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF:  # fill byte
            place += 1
            continue
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:  # markers with no length
            place += 2
            continue
        if marker in (0xD9, 0xDA):  # the end, or picture data, before any frame header
            return None
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            if length < 8 or place + 9 > len(data):
                return None
            height = int.from_bytes(data[place + 5 : place + 7], "big")
            return int.from_bytes(data[place + 7 : place + 9], "big"), height
        if length < 2:
            return None
        place += 2 + length
    return None


def _webp(data: bytes) -> tuple[int, int] | None:
    chunk = data[12:16]
    if len(data) < 30:
        return None
    if chunk == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return width, int.from_bytes(data[27:30], "little") + 1
    if chunk == b"VP8L" and data[20] == 0x2F:
        bits = int.from_bytes(data[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and data[23:26] == b"\x9d\x01\x2a":
        width = int.from_bytes(data[26:28], "little") & 0x3FFF
        return width, int.from_bytes(data[28:30], "little") & 0x3FFF
    return None


_FORMATS: tuple[tuple[str, Callable[[bytes], bool], Callable[[bytes], tuple[int, int] | None]], ...]
_FORMATS = (
    ("png", lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), _png),
    ("jpeg", lambda data: data.startswith(b"\xff\xd8\xff"), _jpeg),
    ("webp", lambda data: data[:4] == b"RIFF" and data[8:12] == b"WEBP", _webp),
)


def read_header(data: bytes) -> Picture | None:
    """The format and size of a picture; None when it is no PNG, JPEG or WebP or is cut short."""
    for name, matches, measure in _FORMATS:
        if matches(data):
            size = measure(data)
            return Picture(name, *size) if size and min(size) > 0 else None
    return None


def picture_problem(name: str, data: bytes, pixels: int) -> str:
    """What is wrong with a picture, as the end of a sentence; '' when it may be decoded.

    ``pixels`` is the most that width times height may be.
    """
    picture = read_header(data)
    if picture is None:
        return "is not a PNG, JPEG or WebP picture"
    ending = name[name.rfind(".") :].lower()
    if _ENDINGS.get(ending) != picture.format:
        return f"holds a {picture.format.upper()} picture, which its name does not say"
    if picture.width * picture.height > pixels:
        return f"has more than {pixels:,} pixels"
    return ""
