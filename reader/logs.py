"""Named loggers and one rotating file; never the text of a note, a search or a title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import logging
    from io import TextIOWrapper

MAX_BYTES = 980_000
"""Where a file is full: with its last line, and four older files, it stays below 5 MB in all."""
MAX_LINE = 4_000
"""Characters of one line or traceback; what is longer is cut."""
KEPT_FILES = 4


def logger(name: str) -> logging.Logger:
    """The logger of one room, e.g. ``logger("library")``.

    ``logging`` is imported when there is first something to log: start-up does not pay for it.
    """
    import logging

    return logging.getLogger(f"reader.{name}")


def start_file_log(folder: Path) -> bool:
    """Log to a file in ``folder``, at most 5 MB in all; False when it cannot be written.

    A full file is turned over, at the start of the program and while it runs. The standard
    library's own rotating handler is not used, because its module imports socket.
    """
    import logging

    root = logging.getLogger("reader")
    file = folder / "reader.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if file.is_file() and file.stat().st_size >= MAX_BYTES:
            _turn_over(folder)
        handler = logging.FileHandler(file, encoding="utf-8")
    except OSError:
        root.addHandler(logging.NullHandler())
        return False
    handler.addFilter(lambda _record: _has_room(handler, folder))
    handler.setFormatter(_formatter())
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return True


def _has_room(handler: logging.FileHandler, folder: Path) -> bool:
    """Whether a line may be written; turns the file over when it is full.

    Where it cannot be turned over (another window holds it), nothing more is written: a log must
    never fill a disk.
    """
    handler.acquire()
    try:
        stream: TextIOWrapper | None = handler.stream
        if stream is None or stream.tell() < MAX_BYTES:
            return True
        stream.close()
        handler.stream = None  # the handler opens it again
        try:
            if (folder / "reader.log").stat().st_size >= MAX_BYTES:
                _turn_over(folder)
        except OSError:
            handler.stream = handler._open()  # noqa: SLF001 - as the handler does itself
            return False
        return True
    finally:
        handler.release()


def _turn_over(folder: Path) -> None:
    """Give each file the name of the next older one; the oldest goes. Raises OSError."""
    for number in range(KEPT_FILES - 1, 0, -1):
        older = folder / f"reader.log.{number}"
        if older.is_file():
            older.replace(folder / f"reader.log.{number + 1}")
    (folder / "reader.log").replace(folder / "reader.log.1")


def _formatter() -> logging.Formatter:
    import logging

    class Cut(logging.Formatter):
        """Lines of a bounded length."""

        def format(self, record: logging.LogRecord) -> str:
            return super().format(record)[:MAX_LINE]

    return Cut("%(asctime)s %(levelname)s %(name)s %(message)s")
