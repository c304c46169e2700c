"""How text is compared while searching within marks: letters only, whatever their case or width."""

from __future__ import annotations

import sqlite3
import unicodedata


def fold(text: str) -> str:
    """``text`` as it is compared: compatibility forms, no case, single blanks."""
    return " ".join(_alike(text).split())


def _alike(text: str) -> str:
    # Most texts are plain, and searching goes through thousands.
    return text.lower() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()


def kept(text: str) -> str:
    """``text`` as it can be kept: half signs that no file can hold become question marks."""
    return text.encode("utf-8", "replace").decode("utf-8")


def needles(words: str) -> tuple[str, ...]:
    """The words that must all be found; empty when nothing was asked."""
    return tuple(fold(words).split(" ")) if words.strip() else ()


def add_holds(connection: sqlite3.Connection, words: str) -> str:
    """Teach ``connection`` this search as the SQL function ``holds(text, ...)``.

    Returns the function's name. It is 1 when every word stands in the texts together.
    """
    wanted = needles(words)

    def holds(*texts: str | None) -> int:
        folded = _alike("\n".join(filter(None, texts)))
        for word in wanted:
            if word not in folded:
                return 0
        return 1

    connection.create_function("holds", -1, holds, deterministic=True)
    return "holds"
