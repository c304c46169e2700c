"""Whole-file writes: a reader sees the old file or the new one, never a part."""

from __future__ import annotations

import os
from pathlib import Path

from reader.errors import StorageError


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` beside ``path``, flush it to disk, then rename. Raises StorageError."""
    import tempfile  # late: it loads what the first paint does not need

    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as problem:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise StorageError(
            f"{path.name} could not be written ({problem.strerror or 'no reason given'}); "
            "what was there before is unchanged.",
            "Check that the disk has room and that the folder may be written.",
        ) from problem
