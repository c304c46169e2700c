"""Columns: numbers of every item, kept as arrays in one file and read in one go."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping
from pathlib import Path

SUFFIXES = (".bin", ".columns.json")


def save_columns(columns: Mapping[str, array[int]], folder: Path, name: str) -> None:
    """Write ``columns`` as two files called ``name``. Raises OSError."""
    about = {}
    offset = 0
    with (folder / f"{name}{SUFFIXES[0]}").open("wb") as stream:
        for column, values in columns.items():
            data = values.tobytes()
            about[column] = (values.typecode, offset, len(data))
            offset += stream.write(data)
    text = json.dumps(about, separators=(",", ":"))
    (folder / f"{name}{SUFFIXES[1]}").write_text(text, encoding="ascii")


def load_columns(folder: Path, name: str) -> dict[str, array[int]]:
    """Read what save_columns() wrote; any error means that it is damaged."""
    about = json.loads((folder / f"{name}{SUFFIXES[1]}").read_text(encoding="ascii"))
    data = (folder / f"{name}{SUFFIXES[0]}").read_bytes()
    columns: dict[str, array[int]] = {}
    for column, (code, offset, size) in about.items():
        values: array[int] = array(code)
        values.frombytes(data[offset : offset + size])
        columns[column] = values
    return columns
