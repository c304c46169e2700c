"""Excel: real tables with frozen headings, words that are never formulas, dates that are dates.

XlsxWriter was chosen over openpyxl: it writes a string as a string unless asked otherwise, needs
no other library, imports in half the time and gives the same bytes for the same document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.export.document import ExportDocument, Table, plain
from reader.export.provenance import PROVENANCE_TITLE, made_line, short_foot_line, stamp_rows
from reader.export.rows import FORMULA_STARTS, Cell, Column, item_sheet
from reader.export.setting import Setting

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_IN_CELL = 32_767
MOST_IN_FOOT = 255
MOST_IN_NAME = 31
"""Excel's own limits, in characters."""

LINE_POINTS = 15.0
TALLEST_POINTS = 409.0
"""Height of a line in Excel's own font, and Excel's limit for a row."""

WIDEST_ON_ONE_PAGE = 200
"""Characters that can still be read when a sheet is shrunk to the width of A4, across."""

TRUNCATED = " … (cut here: a cell of Excel holds no more)"
NOT_STATED = "Not stated"
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\']")
ITEMS_SHEET = "Items"


@dataclass(frozen=True)
class _Looks:
    """Cell formats of one workbook."""

    text: Any
    quoted: Any
    day: Any
    head: Any


def write(document: ExportDocument, setting: Setting) -> bytes:
    """The file's bytes."""
    import xlsxwriter

    out = BytesIO()
    made = document.made
    book: Workbook = xlsxwriter.Workbook(
        out,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {
            "title": document.title,
            "subject": document.subtitle,
            "created": datetime(made.year, made.month, made.day),  # noqa: DTZ001 - a day has no zone
        }
    )
    plain_look = {"text_wrap": True, "valign": "top"}
    looks = _Looks(
        text=book.add_format(plain_look),
        quoted=book.add_format({**plain_look, "quote_prefix": True}),
        day=book.add_format({**plain_look, "num_format": "dd mmm yyyy", "align": "left"}),
        head=book.add_format({**plain_look, "bold": True}),
    )
    _Book(book, looks, document).fill(setting)
    book.close()
    return out.getvalue()


class _Book:
    """Fills one workbook, a table a sheet."""

    def __init__(self, book: Workbook, looks: _Looks, document: ExportDocument) -> None:
        self._book = book
        self._looks = looks
        self._document = document
        self._names: set[str] = set()

    def fill(self, setting: Setting) -> None:
        items = item_sheet(self._document)
        if items.rows:
            self._sheet(ITEMS_SHEET, items.columns, items.rows)
        setting.control.check()
        for block in self._document.blocks:
            if isinstance(block, Table):
                columns = [Column("", title, 36) for title in block.columns]
                rows = [[plain(cell) for cell in row] for row in block.rows]
                self._sheet(block.caption or "Table", columns, rows)
        self._provenance()

    def _provenance(self) -> None:
        """Where everything comes from, one fact a row, guide by guide."""
        columns = [Column("", "Guide", 32), Column("", "Fact", 32), Column("", "What it says", 90)]
        rows: list[list[Cell]] = [
            ["This file", "Title", self._document.title],
            ["This file", "Made", self._document.made],
            ["This file", "Check after", self._document.check_after],
            ["This file", "What to do then", made_line(self._document)],
        ]
        rows += [["This file", "Take care", warning] for warning in self._document.warnings]
        rows += [
            [guide.title, label, value]
            for guide in self._document.guides
            for label, value in stamp_rows(guide)
            if value
        ]
        self._sheet(PROVENANCE_TITLE, columns, rows)

    def _sheet(self, name: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]]) -> None:
        """One table with its heading row frozen, filters on and nothing merged (E5)."""
        sheet = self._book.add_worksheet(self._free_name(name))
        heads = _unlike([column.title for column in columns])
        sheet.add_table(
            0,
            0,
            len(rows),
            len(columns) - 1,
            {
                "name": f"Table{len(self._names)}",
                "style": "Table Style Light 1",
                "columns": [{"header": head, "header_format": self._looks.head} for head in heads],
            },
        )
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
        for number, row in enumerate(rows, start=1):
            sheet.set_row(number, _height(row, columns))
            for place, cell in enumerate(row):
                self._cell(sheet, number, place, cell)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        if sum(column.width for column in columns) <= WIDEST_ON_ONE_PAGE:
            sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        page = "&RPage &P of &N"
        sheet.set_header(_printed(f"&L{_ampersands(self._document.title)}", page))
        sheet.set_footer(_printed(f"&L{_ampersands(short_foot_line(self._document))}"))

    def _cell(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        if isinstance(cell, date):
            moment = datetime(cell.year, cell.month, cell.day)  # noqa: DTZ001 - a day has no zone
            sheet.write_datetime(row, column, moment, self._looks.day)
            return
        text = cell.replace("\r\n", "\n").replace("\r", "\n") or NOT_STATED
        if len(text) > MOST_IN_CELL:
            text = text[: MOST_IN_CELL - len(TRUNCATED)] + TRUNCATED
        look = self._looks.quoted if text.startswith(FORMULA_STARTS) else self._looks.text
        sheet.write_string(row, column, text, look)

    def _free_name(self, wanted: str) -> str:
        """A name that Excel allows and that no sheet has yet."""
        base = _FORBIDDEN_IN_NAME.sub(" ", wanted).strip()[:MOST_IN_NAME] or "Table"
        name, number = base, 1
        while name.lower() in self._names:
            number += 1
            ending = f" {number}"
            name = base[: MOST_IN_NAME - len(ending)] + ending
        self._names.add(name.lower())
        return name


def _height(row: Sequence[Cell], columns: Sequence[Column]) -> float:
    """The height in points that shows a row's words, as far as Excel allows.

    Without it, LibreOffice shows one line of each cell.
    """
    lines = max(
        sum(-(-max(len(line), 1) // column.width) for line in str(cell).split("\n"))
        for cell, column in zip(row, columns, strict=True)
    )
    return min(lines * LINE_POINTS, TALLEST_POINTS)


def _unlike(titles: Sequence[str]) -> list[str]:
    """Headings that differ from one another and are not empty: a table of Excel needs that."""
    found: list[str] = []
    for title in titles:
        base = title.strip()[:200] or "Column"
        name, number = base, 1
        while name.lower() in {each.lower() for each in found}:
            number += 1
            name = f"{base} ({number})"
        found.append(name)
    return found


def _ampersands(text: str) -> str:
    """Words for a header or footer, where one ampersand begins a command."""
    return text.replace("&", "&&")


def _printed(text: str, ending: str = "") -> str:
    """A header or footer within Excel's limit; the provenance sheet has it in full."""
    room = MOST_IN_FOOT - len(ending)
    if len(text) <= room:
        return text + ending
    cut = text[: room - 2]
    if (len(cut) - len(cut.rstrip("&"))) % 2:
        cut = cut[:-1]
    return f"{cut} …{ending}"
