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
    """Log to a file in ``folder``, at most 5 MB in all; False when it cannot be written."""
    from logging.handlers import RotatingFileHandler

    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "reader.log", maxBytes=MAX_BYTES, backupCount=KEPT_FILES, encoding="utf-8"
        )
    except OSError:
        return False
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("reader")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return True
