"""CSV: one row an item, by RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

from reader.export.document import ExportDocument
from reader.export.rows import Cell, item_sheet
from reader.export.setting import Setting

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (CWE-1236), full-width forms included."""


def safe(cell: Cell) -> str:
    """A cell's words; one that a spreadsheet might run gets an apostrophe in front."""
    if isinstance(cell, date):
        return cell.isoformat()
    text = cell.replace("\0", "")
    if cell.startswith(_FORMULA_STARTS) or text.lstrip().startswith(_FORMULA_STARTS):
        return f"'{text}"
    return text


def write(document: ExportDocument, _setting: Setting) -> bytes:
    """The file's bytes: UTF-8 with a byte order mark, without which Excel misreads accents."""
    sheet = item_sheet(document)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([safe(column.title) for column in sheet.columns])
    writer.writerows([safe(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")
