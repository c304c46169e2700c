"""JSON files that people hand in: read within limits, and taken apart row by row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from reader.errors import InputError, StorageError
from reader.guide.address import Address
from reader.translation import tr
from reader.writing import replacing

MOST_BYTES = 200_000_000
"""A larger file was not written by this reader."""

Row = Mapping[str, object]


class RowError(ValueError):
    """One row cannot be used; the text is the reason, without the row's own words."""


def read_object(path: Path, kind: str, version: int) -> Row:
    """The object in a file whose ``format`` is ``kind``; raises InputError when it is not one.

    A file of a greater ``version`` than ours is refused whole: part of it would be lost.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise InputError(
                tr("{name} is too large to be read; nothing was changed.", name=path.name)
            )
        found = json.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise InputError(
            tr("{name} cannot be read; nothing was changed.", name=path.name),
            tr("Check that the file is there and that you may read it."),
        ) from error
    except (ValueError, RecursionError) as error:
        raise InputError(
            tr("{name} is damaged or of another kind; nothing was changed.", name=path.name),
            tr("Ask for the file to be sent again."),
        ) from error
    if not isinstance(found, dict) or found.get("format") != kind:
        raise InputError(
            tr("{name} is not a file of this kind; nothing was changed.", name=path.name),
            tr("Choose another file."),
        )
    known = found.get("version")
    if not isinstance(known, int) or not 1 <= known <= version:
        raise InputError(
            tr("{name} was written by a newer reader; nothing was changed.", name=path.name),
            tr("Update the reader, then try again."),
        )
    return found


def write_object(path: Path, content: Row, *, overwrite: bool) -> Path:
    """Write a whole JSON file; killed at any moment, there is a whole file or none.

    Raises InputError when there is a file already and ``overwrite`` is False, StorageError when
    it cannot be written.
    """
    if path.exists() and not overwrite:
        raise InputError(
            tr("There is a file {name} already; it was left as it was.", name=path.name),
            tr("Choose another name."),
        )
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False)
    try:
        with replacing(path) as draft:
            draft.write_bytes(text.encode("utf-8") + b"\n")
    except OSError as error:
        raise StorageError(
            tr("{name} could not be written; your own data is safe.", name=path.name),
            tr("Check that there is space and that the folder can be written."),
        ) from error
    return path


def rows(content: Row, key: str) -> list[object]:
    """The list at ``key``; empty when there is none."""
    found = content.get(key)
    return found if isinstance(found, list) else []


def text(row: Row, key: str, default: str | None = None) -> str:
    """A text in a row; raises RowError when it is missing or no text."""
    found = row.get(key, default)
    if not isinstance(found, str):
        raise RowError(tr("{key} is missing or is not text", key=key))
    return found.encode("utf-8", "replace").decode("utf-8")


def number(row: Row, key: str, default: int | None = None) -> int:
    """A whole number from 0 in a row; raises RowError when it is missing or something else."""
    found = row.get(key, default)
    if not isinstance(found, int) or isinstance(found, bool) or not 0 <= found < 1 << 53:
        raise RowError(tr("{key} is missing or is not a whole number", key=key))
    return found


def address(row: Row, key: str = "address") -> Address:
    """A guide address in a row; raises RowError when it is none."""
    try:
        return Address.parse(text(row, key))
    except ValueError as error:
        raise RowError(tr("{key} is not the address of an item", key=key)) from error


def as_row(found: object) -> Row:
    """A row as a mapping; raises RowError when it is something else."""
    if not isinstance(found, dict):
        raise RowError(tr("the row is not an object"))
    return found
