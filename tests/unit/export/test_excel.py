"""Excel files, read back with openpyxl."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from reader.export.document import FieldValue
from reader.export.excel import MOST_IN_CELL, write
from reader.export.provenance import PROVENANCE_TITLE
from reader.export.setting import Setting
from tests.unit.export.documents import (
    DOCUMENTS,
    FORMULAS,
    NAVIGATOR,
    compared,
    guide_document,
    selected,
    with_formulas,
)


def opened(document: Any, setting: Setting) -> Any:
    return openpyxl.load_workbook(BytesIO(write(document, setting)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_sheet_is_one_plain_table(name: str, setting: Setting) -> None:
    book = opened(DOCUMENTS[name](), setting)
    assert PROVENANCE_TITLE in book.sheetnames
    for sheet in book.worksheets:
        assert sheet.freeze_panes == "A2"
        assert not sheet.merged_cells.ranges
        (table,) = sheet.tables.values()
        assert table.ref == sheet.dimensions
        assert table.autoFilter.ref == table.ref
        heads = [cell.value for cell in sheet[1]]
        assert len(set(heads)) == len(heads)
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.value not in (None, "")
                assert cell.alignment.wrap_text
        assert all(sheet.column_dimensions[cell.column_letter].width > 8 for cell in sheet[1])
        assert sheet.print_title_rows == "$1:$1"
        assert "Made 2026-11-23. Check after 2026-11-26." in sheet.oddFooter.left.text
        assert "0123456789ab" in sheet.oddFooter.left.text
        assert sheet.oddHeader.left.text


def test_words_that_look_like_formulas_are_words(setting: Setting) -> None:
    book = opened(with_formulas(), setting)
    sheet = book["Items"]
    for row in sheet.iter_rows():
        for cell in row:
            assert cell.data_type in ("s", "d")
    heads = [cell.value for cell in sheet[1]]
    read = [sheet.cell(at + 2, heads.index("What it says") + 1) for at in range(len(FORMULAS))]
    assert [cell.value for cell in read] == [text.replace("\r", "\n") for text in FORMULAS]
    assert all(cell.quotePrefix for cell in read if not str(cell.value).startswith(" "))


def test_dates_are_dates(setting: Setting) -> None:
    sheet = opened(selected(NAVIGATOR, own=True), setting)["Items"]
    row = {cell.value: sheet.cell(2, cell.column) for cell in sheet[1]}
    for head, day in (
        ("Made", "2026-11-23"),
        ("Check after", "2026-11-26"),
        ("Guide published", "2024-10-14"),
        ("Target date (your own)", "2027-01-31"),
    ):
        assert row[head].is_date, head
        assert isinstance(row[head].value, datetime)
        assert row[head].value.date().isoformat() == day
    assert row["Note (your own)"].value == "=HYPERLINK(1)"
    assert row["Note (your own)"].data_type == "s"


def test_each_row_says_where_it_comes_from(setting: Setting) -> None:
    document = guide_document()
    sheet = opened(document, setting)["Items"]
    heads = [cell.value for cell in sheet[1]]
    for number, item in enumerate(document.items, start=2):
        row = dict(zip(heads, [cell.value for cell in sheet[number]], strict=True))
        assert row["Address in the reader"] == str(item.address)
        assert row["Citation"] == item.citation.plain
        assert row["Edition of this text"] == "2026.11"
        assert row["Pack fingerprint"] == document.guides[0].fingerprint


def test_a_comparison_has_a_sheet_of_its_own(setting: Setting) -> None:
    book = opened(compared(), setting)
    assert book.sheetnames == ["Items", "Comparison", PROVENANCE_TITLE]
    sheet = book["Comparison"]
    assert [cell.value for cell in sheet[1]][-1] == "Same or different"


def test_the_properties_name_nobody(setting: Setting) -> None:
    properties = opened(guide_document(), setting).properties
    assert properties.title == "Guide first lantern"
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created.isoformat() == "2026-11-23T00:00:00"


def test_what_is_too_long_for_excel_is_cut_and_says_so(setting: Setting) -> None:
    document = selected(NAVIGATOR)
    long = FieldValue("long", "L" * 300, ("word " * 10_000,))
    item = replace(document.items[0], fields=(long, replace(long, id="other")))
    guide = replace(document.guides[0], id="g" * 80, title="A & B" * 100)
    document = replace(
        document,
        items=(replace(item, address=replace(item.address, guide=guide.id)),),
        guides=(guide,),
        blocks=(),
        title="&" * 300,
    )
    sheet = opened(document, setting)["Items"]
    heads = [str(cell.value) for cell in sheet[1]]
    place = next(at for at, head in enumerate(heads) if head.startswith("LLL"))
    value = sheet.cell(2, place + 1).value
    assert len(value) == MOST_IN_CELL
    assert value.endswith("holds no more)")
    assert len(set(heads)) == len(heads)
