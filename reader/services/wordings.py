"""Wordings: the synonym files, read once and late, off the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.guide.address import Address
from reader.logs import logger
from reader.translation import tr

if TYPE_CHECKING:
    from reader.synonyms.rows import SynonymTable


class Wordings:
    """What people type and the terms it stands for, from every file in ``folders``.

    A later folder adds rows to those of an earlier one. Safe from any thread.
    """

    def __init__(self, *folders: Path) -> None:
        self._folders = folders
        self._lock = threading.Lock()
        self._table: SynonymTable | None = None
        self._short: Mapping[str, tuple[Address, ...]] | None = None

    def table(self) -> SynonymTable:
        """Every row that can be used; the first call reads the files, and none of them fails."""
        with self._lock:
            if self._table is None:
                from reader.synonyms.loading import load_synonyms

                self._table = load_synonyms(*self._folders)
                for name in self._table.broken:
                    logger("synonyms").warning("synonym file not read in full: %s", name)
            return self._table

    @property
    def ready(self) -> bool:
        """Whether the files have been read."""
        return self._table is not None

    def short_forms(self) -> Mapping[str, tuple[Address, ...]]:
        """Each short form of one word as it is written (``SGO``), and what it can stand for.

        An ambiguous row decides alone; other rows with the same form add up.
        """
        table = self.table()
        with self._lock:
            if self._short is None:
                self._short = _short_forms(table)
            return self._short

    def note(self) -> str:
        """A sentence about files that could not be read in full, '' when all is well."""
        broken = self.table().broken
        if not broken:
            return ""
        return tr(
            "Some other wordings were left out: {files} cannot be read in full.",
            files=", ".join(broken),
        )


def _short_forms(table: SynonymTable) -> Mapping[str, tuple[Address, ...]]:
    from reader.synonyms.rows import is_short_form

    decided: dict[str, tuple[Address, ...]] = {}
    others: dict[str, tuple[Address, ...]] = {}
    for row in table.rows:
        for form in row.typed:
            if is_short_form(form) and form.isalnum():
                into = decided if row.ambiguous else others
                into[form] = tuple(dict.fromkeys((*into.get(form, ()), *row.terms)))
    return {**others, **decided}
