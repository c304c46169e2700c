"""Wordings: the synonym files, read once and late, off the window's thread."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from reader.logs import logger

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

    def table(self) -> SynonymTable:
        """Every row that can be used; the first call reads the files, and none of them fails."""
        with self._lock:
            if self._table is None:
                from reader.synonyms.loading import load_synonyms

                self._table = load_synonyms(*self._folders)
                for name in self._table.broken:
                    logger("synonyms").warning("synonym file not read in full: %s", name)
            return self._table

    def note(self) -> str:
        """A sentence about files that could not be read in full, '' when all is well."""
        broken = self.table().broken
        if not broken:
            return ""
        return f"Some other wordings were left out: {', '.join(broken)} cannot be read in full."
