"""The files that came with the program: which must be there, and whether they can be read."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

_ATKINSON = "atkinson-hyperlegible/AtkinsonHyperlegible-"
FONT_FILES = (
    *(f"{_ATKINSON}{style}.ttf" for style in ("Bold", "BoldItalic", "Italic", "Regular")),
    "lexend/Lexend-Variable.ttf",
)
"""Below the folder of fonts."""
THEME_FILES = (
    *("light.toml", "dark.toml", "high-contrast.toml"),
    *("cream.toml", "blue.toml", "grey.toml"),
)
"""Below the folder of themes; a folder may hold more."""
ICON_FILES = ("search.svg", "alert.svg", "arrow-left.svg")
"""Without these the first page is unfinished; a test sees that they are among the icons in use."""

_FONT_STARTS = (b"\x00\x01\x00\x00", b"OTTO", b"true")
_HEADER = struct.Struct(">4sHHHH")  # OpenType 1.9, "Table directory"
_RECORD = struct.Struct(">4sLLL")
_WORD = 4
_ADJUSTED = b"head"
"""The one table whose checksum is made with a field of it set to 0; its bounds are checked only."""


def missing_fonts(folder: Path) -> Iterator[Path]:
    """Font files that are not there."""
    yield from (folder / name for name in FONT_FILES if not (folder / name).is_file())


def damaged_fonts(folder: Path) -> Iterator[Path]:
    """Font files that are there, but whose tables are not as their own checksums say."""
    for name in FONT_FILES:
        file = folder / name
        if file.is_file() and not _is_font(file):
            yield file


def missing_resources(folder: Path) -> Iterator[Path]:
    """Colours, icons and other wordings that are not there."""
    wanted = [folder / "themes" / name for name in THEME_FILES]
    wanted += [folder / "icons" / name for name in ICON_FILES]
    yield from (file for file in wanted if not file.is_file())
    if not any((folder / "synonyms").glob("*.toml")):
        yield folder / "synonyms"


def damaged_resources(folder: Path) -> Iterator[Path]:
    """Files of colours and other wordings that are not TOML."""
    import tomllib

    for place in ("themes", "synonyms"):
        for file in sorted((folder / place).glob("*.toml")):
            try:
                tomllib.loads(file.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                yield file


def _is_font(file: Path) -> bool:
    try:
        data = file.read_bytes()
        start, tables, *_search = _HEADER.unpack_from(data)
        if start not in _FONT_STARTS or not tables:
            return False
        for number in range(tables):
            tag, wanted, offset, length = _RECORD.unpack_from(
                data, _HEADER.size + number * _RECORD.size
            )
            table = data[offset : offset + length]
            if len(table) != length or (tag != _ADJUSTED and _checksum(table) != wanted):
                return False
    except (OSError, struct.error):
        return False
    return True


def _checksum(table: bytes) -> int:
    """The sum of a table's big-endian words, filled up with zeros (OpenType 1.9)."""
    padded = table + bytes(-len(table) % _WORD)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // _WORD}L", padded)
    return sum(words) & 0xFFFFFFFF
