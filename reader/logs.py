"""Named loggers and one rotating file; never the text of a note, a search or a title."""

from __future__ import annotations

import logging
from pathlib import Path

MAX_BYTES = 1_000_000
KEPT_FILES = 4


def logger(name: str) -> logging.Logger:
    """The logger of one room, e.g. ``logger("library")``."""
    return logging.getLogger(f"reader.{name}")


def start_file_log(folder: Path) -> bool:
    """Log to a file in ``folder``, at most 5 MB in all; False when it cannot be written.

    Files are turned over at the start of the program. The standard library's own rotating handler
    is not used, because its module imports socket.
    """
    file = folder / "reader.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size >= MAX_BYTES:
            for number in range(KEPT_FILES - 1, 0, -1):
                older = folder / f"reader.log.{number}"
                if older.is_file():
                    older.replace(folder / f"reader.log.{number + 1}")
            file.replace(folder / "reader.log.1")
        handler = _BoundedFileHandler(file, encoding="utf-8")
    except OSError:
        logging.getLogger("reader").addHandler(logging.NullHandler())
        return False
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("reader")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return True


class _BoundedFileHandler(logging.FileHandler):
    """Stops writing once this run has filled its file; a log must never fill a disk."""

    def emit(self, record: logging.LogRecord) -> None:
        if self.stream is None or self.stream.tell() < MAX_BYTES:
            super().emit(record)
