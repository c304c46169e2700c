"""Whole-file writes: killed at any moment, a file is the old one or the new one, never a part."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DRAFT_SUFFIX = ".part"

_NAME_KEPT = 40
"""Characters of the file's own name in a draft's: at 4 bytes each, still far from 255 bytes."""


def write_whole(path: Path, data: bytes) -> None:
    """Make ``path`` hold ``data``. Raises OSError; what was there before is then unchanged.

    The folder must be there. Safe from any thread and any number of processes: the last one wins.
    """
    with replacing(path) as draft:
        draft.write_bytes(data)


def write_new(path: Path, data: bytes) -> None:
    """As write_whole(), but only where no file is yet.

    Raises FileExistsError when there is one, also one that came while this was at work; OSError.
    """
    draft = _new_draft(path)
    try:
        draft.write_bytes(data)
        with draft.open("r+b") as file:
            os.fsync(file.fileno())
        _name_if_free(draft, path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink()
    sync_folder(path.parent)


def _name_if_free(draft: Path, path: Path) -> None:
    """Give a draft its name, which nobody may have. Raises FileExistsError."""
    try:
        path.hardlink_to(draft)  # unlike a rename, this refuses a name that is taken
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        _refuse_if_there(path)
        draft.replace(path)


def _refuse_if_there(path: Path) -> None:
    """Raise FileExistsError when something has this name, be it a link to nowhere."""
    if os.path.lexists(path):
        raise FileExistsError(f"{path.name} is there already")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Lend an empty file beside ``path`` to fill; it takes that name when the block ends well.

    After an exception it is gone, and ``path`` is as it was. Raises OSError.
    """
    draft = _new_draft(path)
    try:
        yield draft
        put_in_place(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise


def put_in_place(draft: Path, path: Path) -> None:
    """Give a finished file its name and make both last over a power cut. Raises OSError.

    Bytes are flushed before the rename: the other way round, a power cut could leave the new name
    on an empty file.
    """
    with draft.open("r+b") as file:
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make new names in ``folder`` last over a power cut, where a folder can be opened (POSIX).

    Never raises: the rename is done by then, and some file systems refuse this call.
    """
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def forget_drafts(path: Path) -> None:
    """Remove what killed programs left beside ``path``. Hold a lock that all its writers take."""
    start = _draft_start(path)
    with contextlib.suppress(OSError):
        for entry in os.scandir(path.parent):
            if entry.name.startswith(start) and entry.name.endswith(DRAFT_SUFFIX):
                with contextlib.suppress(OSError):
                    Path(entry.path).unlink()


def _new_draft(path: Path) -> Path:
    """Make an empty file whose name is taken by nobody, not even by a killed namesake's draft."""
    number = 0
    while True:
        draft = path.with_name(f"{_draft_start(path)}{os.getpid()}-{number}{DRAFT_SUFFIX}")
        with contextlib.suppress(FileExistsError):
            # Only ever a new file: a link planted under this name is not followed.
            os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
            return draft
        number += 1


def _draft_start(path: Path) -> str:
    return f".{path.name[:_NAME_KEPT]}."
