"""Tags: the user's own words on items and marks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.errors import InputError
from reader.guide.address import Address
from reader.translation import tr
from reader.userdata.database import UserDatabase
from reader.userdata.wording import fold, kept, needles

TAG_LENGTH = 60
"""The most characters in one tag."""


@dataclass(frozen=True)
class Tag:
    """A tag as it was first written, and how many items and marks carry it."""

    name: str
    uses: int


@dataclass(frozen=True)
class Tagging:
    """One tag on one target: an item's address as text, or a mark's id; ``added`` is ISO 8601."""

    target: str
    name: str
    added: str


class Tags:
    """The tags of one database; a tag is the same whatever its case.

    Every method raises StorageError when the database cannot be used.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self, words: str = "") -> tuple[Tag, ...]:
        """Every tag in alphabetical order; with ``words``, those that hold all of them."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT min(name), count(*), folded FROM tags GROUP BY folded ORDER BY folded"
            ).fetchall()
        wanted = needles(words)
        return tuple(
            Tag(name, uses) for name, uses, folded in rows if all(w in folded for w in wanted)
        )

    def of(self, target: Address | str) -> tuple[str, ...]:
        """The tags on an item or mark, in alphabetical order."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT name FROM tags WHERE target = ? ORDER BY folded", (str(target),)
            ).fetchall()
        return tuple(row[0] for row in rows)

    def by_target(self) -> dict[str, tuple[str, ...]]:
        """Every tagged target with its tags, for lists."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT target, name FROM tags ORDER BY target, folded"
            ).fetchall()
        found: dict[str, tuple[str, ...]] = {}
        for target, name in rows:
            found[target] = (*found.get(target, ()), name)
        return found

    def add(self, target: Address | str, name: str) -> bool:
        """Put a tag on an item or mark; False when it is there already.

        Raises InputError for an empty or very long tag.
        """
        wanted = _checked(name)
        with self._database.write() as connection:
            known = connection.execute(
                "SELECT name FROM tags WHERE folded = ? LIMIT 1", (fold(wanted),)
            ).fetchone()
            spelled = wanted if known is None else known[0]
            done = connection.execute(
                "INSERT OR IGNORE INTO tags (target, folded, name, added) VALUES (?, ?, ?, ?)",
                (str(target), fold(wanted), spelled, self._database.stamp()),
            )
            return done.rowcount > 0

    def remove(self, target: Address | str, name: str) -> tuple[Tagging, ...]:
        """Take a tag off one item or mark; returns what ``restore`` puts back."""
        return self._remove("target = ? AND folded = ?", (str(target), fold(name)))

    def remove_everywhere(self, name: str) -> tuple[Tagging, ...]:
        """Take a tag off everything; returns what ``restore`` puts back."""
        return self._remove("folded = ?", (fold(name),))

    def restore(self, removed: Iterable[Tagging]) -> None:
        """Put tags back where they were."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO tags (target, folded, name, added) VALUES (?, ?, ?, ?)",
                [(t.target, fold(t.name), t.name, t.added) for t in removed],
            )

    def rename(self, name: str, to: str) -> bool:
        """Give a tag another name everywhere; joins it with one that has that name already.

        False when nothing carries the tag. Raises InputError for an empty or very long name.
        """
        wanted = _checked(to)
        with self._database.write() as connection:
            if fold(name) != fold(wanted):
                connection.execute(
                    "DELETE FROM tags WHERE folded = ? AND target IN"
                    " (SELECT target FROM tags WHERE folded = ?)",
                    (fold(wanted), fold(name)),
                )
            done = connection.execute(
                "UPDATE tags SET folded = ?, name = ? WHERE folded = ?",
                (fold(wanted), wanted, fold(name)),
            )
            connection.execute("UPDATE tags SET name = ? WHERE folded = ?", (wanted, fold(wanted)))
            return done.rowcount > 0

    def _remove(self, where: str, values: tuple[str, ...]) -> tuple[Tagging, ...]:
        with self._database.write() as connection:
            rows = connection.execute(
                f"SELECT target, name, added FROM tags WHERE {where} ORDER BY target",  # noqa: S608
                values,
            ).fetchall()
            connection.execute(f"DELETE FROM tags WHERE {where}", values)  # noqa: S608
        return tuple(Tagging(*row) for row in rows)


def _checked(name: str) -> str:
    wanted = " ".join(kept(name).split())
    if not wanted or len(wanted) > TAG_LENGTH:
        raise InputError(
            tr(
                "A tag has 1 to {tag_length} characters; nothing was changed.",
                tag_length=TAG_LENGTH,
            ),
            tr("Choose another tag."),
        )
    return wanted
