"""CSV files, read back with the csv module."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.csv_rows import write
from reader.export.document import ExportDocument
from reader.export.rows import formula_safe
from reader.export.setting import Setting
from tests.unit.export.documents import (
    DOCUMENTS,
    FORMULAS,
    found,
    guide_document,
    with_formulas,
)


def rows(document: ExportDocument, setting: Setting) -> list[dict[str, str]]:
    text = write(document, setting).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_it_is_what_rfc_4180_asks_and_what_excel_reads(setting: Setting) -> None:
    data = write(guide_document(), setting)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    table = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    assert len({len(row) for row in table}) == 1
    assert len(table) == 1 + len(guide_document().items)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_provenance_stands_in_columns(name: str, setting: Setting) -> None:
    document = DOCUMENTS[name]()
    for item, row in zip(document.items, rows(document, setting), strict=True):
        assert row["Citation"] == item.citation.plain
        assert row["Edition of this text"] == "2026.11"
        assert row["Made"] == "2026-11-23"
        assert row["Check after"] == "2026-11-26"
        assert row["Pack fingerprint"] == document.guide_of(item).fingerprint


def test_no_cell_begins_like_a_formula(setting: Setting) -> None:
    read = rows(with_formulas(), setting)
    assert [row["Title"] for row in read] == [f"'{text}" for text in FORMULAS]
    for row in [*read, *rows(found(), setting)]:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())


@given(st.text())
def test_whatever_is_written_is_safe_and_can_be_read(text: str) -> None:
    cell = formula_safe(text)
    assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert not cell.startswith(("\t", "\r", "\n", "\0"))
    assert cell.removeprefix("'") == text.replace("\0", "") or cell == text
