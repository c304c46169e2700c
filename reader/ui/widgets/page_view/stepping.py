"""Stepping: from one part of a page to the next of its kind, and saying which it is."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor

from reader.translation import counted, tr
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.page_view.structure import Part, PartKind
from reader.ui.widgets.page_view.view import PageView


def step(view: PageView, kind: PartKind, direction: int) -> Part | None:
    """Go to the next (1) or previous (-1) part of a kind from what is seen; None at the end."""
    view.fetch_caret()
    here = view.textCursor().selectionStart()
    parts = view.parts(kind)
    if direction > 0:
        wanted = next((part for part in parts if part.start > here), None)
    else:
        wanted = next((part for part in reversed(parts) if part.start < here), None)
    if wanted is not None:
        go_to_part(view, wanted)
    return wanted


def go_to_part(view: PageView, part: Part) -> None:
    """Put the caret at a part and say what it is; a link is selected, so that Enter follows it."""
    if part.kind is PartKind.LINK:
        caret = view.textCursor()
        caret.setPosition(part.start)
        caret.setPosition(part.end, QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(caret)
        view.ensureCursorVisible()
    else:
        view.move_to(part.start)
    announce(view, spoken(part))


def spoken(part: Part) -> str:
    """What a screen reader says of a part: its kind first, as it would in a browser."""
    if part.kind is PartKind.HEADING:
        return tr("Heading level {level}, {text}", level=part.level, text=part.text)
    if part.kind is PartKind.LINK:
        return tr("Link, {text}", text=part.text)
    if part.kind is PartKind.IMAGE:
        return tr("Picture, {text}", text=part.text)
    if part.kind is PartKind.TABLE:
        return tr("Table, {size}. {text}", size=size_of(part), text=part.text).strip()
    return part.text


def size_of(table: Part) -> str:
    """Rows and columns of a table in words."""
    rows = len(table.children)
    columns = max((len(row.children) for row in table.children), default=0)
    high = counted(rows, "{number} row", "{number} rows")
    wide = counted(columns, "{number} column", "{number} columns")
    return f"{high}, {wide}"
