"""Looks at the user's database without changing, locking or making a file."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from reader.userdata.connections import copy_to_memory
from reader.userdata.faults import DamageError, is_damage
from reader.userdata.migrations import BELIEVABLE, NEWEST, TABLES, check_columns, schema_version

_MAGIC = b"SQLite format 3\x00"


class DatabaseHealth(Enum):
    """What a look at the file found."""

    ABSENT = "absent"
    SOUND = "sound"
    OLDER = "older"
    NEWER = "newer"
    DAMAGED = "damaged"
    UNREADABLE = "unreadable"


class DatabaseLook(NamedTuple):
    """The health, the schema number (-1 when unknown) and the number of rows by table."""

    health: DatabaseHealth
    schema: int = -1
    rows: Mapping[str, int] = {}


def look_at_database(path: Path) -> DatabaseLook:
    """Read the whole file and check its pages, rules and schema; never raises."""
    try:
        with path.open("rb") as file:
            start = file.read(len(_MAGIC))
    except (FileNotFoundError, NotADirectoryError):
        return DatabaseLook(DatabaseHealth.ABSENT)
    except IsADirectoryError:
        return DatabaseLook(DatabaseHealth.DAMAGED)
    except OSError:
        return DatabaseLook(DatabaseHealth.UNREADABLE)
    if not start:
        return DatabaseLook(DatabaseHealth.ABSENT)
    if start != _MAGIC:
        return DatabaseLook(DatabaseHealth.DAMAGED)
    try:
        with closing(copy_to_memory(path, untouched=True)) as copy:
            return _look(copy)
    except DamageError:
        return DatabaseLook(DatabaseHealth.DAMAGED)
    except sqlite3.Error as error:
        damaged = is_damage(error)
        return DatabaseLook(DatabaseHealth.DAMAGED if damaged else DatabaseHealth.UNREADABLE)


def _look(copy: sqlite3.Connection) -> DatabaseLook:
    version = schema_version(copy)
    if NEWEST < version < BELIEVABLE:
        return DatabaseLook(DatabaseHealth.NEWER, version)
    if not 0 <= version <= NEWEST:
        return DatabaseLook(DatabaseHealth.DAMAGED, version)
    if [row[0] for row in copy.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        return DatabaseLook(DatabaseHealth.DAMAGED, version)
    if version < NEWEST:
        return DatabaseLook(DatabaseHealth.OLDER, version)
    try:
        check_columns(copy)
    except sqlite3.OperationalError:
        return DatabaseLook(DatabaseHealth.DAMAGED, version)
    rows = {
        table: int(copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
        for table in TABLES
    }
    return DatabaseLook(DatabaseHealth.SOUND, version, rows)
