"""Named loggers and one rotating file; never the text of a note, a search or a title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging

MAX_BYTES = 1_000_000
KEPT_FILES = 4


def logger(name: str) -> logging.Logger:
    """The logger of one room, e.g. ``logger("library")``.

    ``logging`` is imported when there is first something to log: start-up does not pay for it.
    """
    import logging

    return logging.getLogger(f"reader.{name}")


def start_file_log(folder: Path) -> bool:
    """Log to a file in ``folder``, at most 5 MB in all; False when it cannot be written.

    Files are turned over at the start of the program. The standard library's own rotating handler
    is not used, because its module imports socket.
    """
    import logging

    root = logging.getLogger("reader")
    file = folder / "reader.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size >= MAX_BYTES:
            for number in range(KEPT_FILES - 1, 0, -1):
                older = folder / f"reader.log.{number}"
                if older.is_file():
                    older.replace(folder / f"reader.log.{number + 1}")
            file.replace(folder / "reader.log.1")
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return False
    # A run that has filled its file stops writing: a log must never fill a disk.
    handler.addFilter(lambda _record: handler.stream is None or handler.stream.tell() < MAX_BYTES)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return True
