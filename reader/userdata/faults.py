"""What SQLite's errors mean for the person reading: damage, a full disk, a busy file."""

from __future__ import annotations

import sqlite3

from reader.errors import StorageError

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})

# Primary result code -> what happened and what was kept, what to do next.
_SENTENCES: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "The disk is full, so this change was not saved; nothing was lost.",
        "Free some space, then try again.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another window is using your data, so this change was not saved; nothing was lost.",
        "Try again in a moment.",
    ),
    sqlite3.SQLITE_READONLY: (
        (
            "Bookmarks, notes and plans are off because their folder cannot be written; "
            "nothing was lost."
        ),
        "Ask IT for write access to your profile folder.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk reported an error, so this change was not saved; nothing was lost.",
        "Check that the drive is connected, then try again.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "Your data file is damaged, so this was not done; the file was left as it is.",
        "Close the reader and open it again; it will use the newest backup.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "Your data file cannot be opened, so this was not done; nothing was lost.",
        "Check that the drive is connected, then try again.",
    ),
}
_SAME_AS = {
    sqlite3.SQLITE_NOTADB: sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FORMAT: sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
}
_OTHER = (
    "Your data file could not be used, so this was not done; nothing was lost.",
    "Close the reader and open it again.",
)


class DamageError(Exception):
    """A check of the database found damage; never shown to people."""


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's primary result code (the low byte of the extended one); 0 when there is none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether the file's content is at fault, rather than the disk or another process."""
    return primary_code(error) in _DAMAGE


def is_busy(error: sqlite3.Error) -> bool:
    """Tell whether another process or connection holds the file."""
    return primary_code(error) in _BUSY


def storage_error(error: sqlite3.Error) -> StorageError:
    """The sentence for the message bar that stands for one SQLite error."""
    code = primary_code(error)
    sentence, hint = _SENTENCES.get(_SAME_AS.get(code, code), _OTHER)
    return StorageError(sentence, hint)
