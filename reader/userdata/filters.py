"""MarkFilter: which saved things are wanted, and the SQL that says so."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from reader.userdata.wording import add_holds, fold


@dataclass(frozen=True)
class MarkFilter:
    """Which saved things are wanted; an empty field asks for nothing.

    ``words`` must all be found in the text; ``guide`` is a guide id; ``tag`` one tag; ``since``
    and ``until`` are ISO dates (both days included).
    """

    words: str = ""
    guide: str = ""
    tag: str = ""
    since: str = ""
    until: str = ""


EVERYTHING = MarkFilter()


def conditions(
    connection: sqlite3.Connection,
    wanted: MarkFilter,
    *,
    address: str,
    date: str,
    target: str,
    texts: str,
) -> tuple[str, tuple[str, ...]]:
    """The ``WHERE`` clause for a filter ('' when it asks for nothing) and its values.

    The last four name the columns that hold the address, the date, what tags point at, and
    the texts to search (with commas between them).
    """
    clauses: list[str] = []
    values: list[str] = []
    if wanted.guide:
        # '0' is the sign after '/': the range is every item of the guide.
        clauses.append(f"({address} = ? OR ({address} >= ? AND {address} < ?))")
        whole = f"guide:{wanted.guide}"
        values += [whole, f"{whole}/", f"{whole}0"]
    if wanted.tag:
        clauses.append(
            f"{target} IN (SELECT target FROM tags WHERE folded = ?)"  # noqa: S608 - a column's name
        )
        values.append(fold(wanted.tag))
    if wanted.since:
        clauses.append(f"{date} >= ?")
        values.append(wanted.since)
    if wanted.until:
        # '~' follows every sign of an ISO time, so the whole day is included.
        clauses.append(f"{date} <= ?")
        values.append(f"{wanted.until}~")
    if wanted.words.strip():
        # Last, because it is the dearest: SQLite leaves it out where another clause fails.
        clauses.append(f"{add_holds(connection, wanted.words)}({texts}) = 1")
    return (f"WHERE {' AND '.join(clauses)}" if clauses else ""), tuple(values)
