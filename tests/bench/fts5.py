"""The yardstick: the same items in SQLite's FTS5, with the Porter stemmer and BM25."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tests.bench.texts import PlainItem


class Fts5Library:
    """Items in one SQLite database; ``file`` None keeps it in memory.

    Columns weigh the same, FTS5's own default: heavier titles did no better on the judged set.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._database = sqlite3.connect(":memory:" if file is None else file)

    def build(self, items: Iterable[PlainItem], prefixes: str = "2 3") -> None:
        """Index ``items`` with English stems; ``prefixes`` are the lengths kept ready, or ''."""
        prefix = f", prefix = '{prefixes}'" if prefixes else ""
        self._database.execute(
            "CREATE VIRTUAL TABLE item USING fts5"
            f"(title, statement, body, tokenize = 'porter unicode61'{prefix})"
        )
        self._database.execute(
            "CREATE TABLE fact (id INTEGER PRIMARY KEY, address TEXT, guide TEXT, kind TEXT)"
        )
        for number, item in enumerate(items, start=1):
            texts = (number, item.title, item.statement, item.body)
            self._database.execute(
                "INSERT INTO item(rowid, title, statement, body) VALUES (?, ?, ?, ?)", texts
            )
            facts = (number, item.address, item.guide, item.kind)
            self._database.execute("INSERT INTO fact VALUES (?, ?, ?, ?)", facts)
        self._database.commit()

    def search(self, match: str, limit: int, kind: str = "") -> list[tuple[str, str, str]]:
        """Address, title and snippet of the best items; ``match`` is an FTS5 expression."""
        ticked = "AND fact.kind = ?" if kind else ""
        return self._database.execute(
            "SELECT fact.address, title, snippet(item, 2, '[', ']', '...', 32)"
            f" FROM item JOIN fact ON fact.id = item.rowid WHERE item MATCH ? {ticked}"
            " ORDER BY rank LIMIT ?",
            (match, *((kind,) if kind else ()), limit),
        ).fetchall()

    def counts(self, match: str, column: str) -> dict[str, int]:
        """How many items match, by ``column`` (guide or kind)."""
        rows = self._database.execute(
            f"SELECT fact.{column}, count(*) FROM item JOIN fact ON fact.id = item.rowid"
            f" WHERE item MATCH ? GROUP BY fact.{column}",
            (match,),
        )
        return dict(rows.fetchall())

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def as_typed(query: str) -> str:
    """An expression that wants every word, the last also as a beginning."""
    words = [f'"{word}"' for word in query.split()]
    return " ".join([*words[:-1], f"{words[-1]}*"])
