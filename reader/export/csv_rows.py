"""CSV: one row an item, by RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from datetime import date

from reader.export.document import ExportDocument
from reader.export.rows import Cell, formula_safe, item_sheet
from reader.export.setting import Setting


def _cell(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else formula_safe(cell)


def write(document: ExportDocument, _setting: Setting) -> bytes:
    """The file's bytes: UTF-8 with a byte order mark, without which Excel misreads accents."""
    sheet = item_sheet(document)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    writer.writerow([formula_safe(column.title) for column in sheet.columns])
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")
