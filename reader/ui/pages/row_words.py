"""The words of a row of a long list, as the delegate that paints it wants them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from reader.ui.delegates.entry import EntryText
from reader.ui.models.rows import Row, RowRole

DOT = "  \N{MIDDLE DOT}  "


def read_row(index: QModelIndex | QPersistentModelIndex) -> EntryText:
    """What a row of a RowsModel says: its quiet words, its title and its snippet."""
    row: Row = index.data(RowRole)
    quiet = DOT.join(word for word in row.quiet if word)
    return EntryText(quiet=quiet, title=row.title, snippet=row.snippet)
