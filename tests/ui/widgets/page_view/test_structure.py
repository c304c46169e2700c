"""Tests of how a page is read as headings, lists, tables and links."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.ui.widgets.page_view.structure import Part, PartKind, read_structure
from tests.ui.widgets.page_view.conftest import PAGE, box


def outline(part: Part, depth: int = 0) -> list[str]:
    level = f" {part.level}" if part.level else ""
    lines = [f"{'  ' * depth}{part.kind.name.lower()}{level} {part.text}".rstrip()]
    for child in part.children:
        lines += outline(child, depth + 1)
    return lines


def read(html: str) -> Part:
    document = QTextDocument()
    document.setHtml(html)
    return read_structure(document)


def test_a_page_is_read_part_by_part(qapp: QApplication) -> None:
    assert outline(read(PAGE)) == [
        "document",
        "  heading 1 Kinship care",
        "  paragraph For friends and family who care. SGO",
        "    link friends and family",
        "    link SGO",
        "  heading 2 Lists",
        "  list",
        "    item First",
        "      list",
        "        item Inner",
        "    item Second",
        "  list",
        "    item 1. One",
        "    item 2. Two",
        "  group A card",
        "    heading 3 A card",
        "    paragraph Inside out",
        "      link out",
        "    table",
        "      row",
        "        cell For whom",
        "        cell Carers",
        "  heading 2 Table",
        "  table",
        "    row",
        "      header_cell Name",
        "      header_cell Studies",
        "    row",
        "      cell Kin",
        "      cell 2",
        "  image A family at a table",
        "  paragraph Up",
        "    link Up",
    ]


def test_parts_know_their_words(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(PAGE)
    text = document.toPlainText()
    for part in read_structure(document).walk():
        if part.kind in (PartKind.HEADING, PartKind.LINK):
            assert text[part.start : part.end] == part.text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ["document"]),
        ("<p>&nbsp;</p>", ["document"]),
        (box("callout", "<p>&nbsp;</p>"), ["document"]),
        (
            '<p><img src="x.png"></p>',
            ["document", "  image Picture without a description"],
        ),
        (
            "<table><tr><td colspan=2>Both</td></tr><tr><td>A</td><td>B</td></tr></table>",
            ["document", "  table", "    row", "      cell Both", "    row", "      cell A",
             "      cell B"],
        ),
        (
            "<table><tr><td><ul><li>In</li></ul></td><td>B</td></tr></table>",
            ["document", "  table", "    row", "      cell", "        list", "          item In",
             "      cell B"],
        ),
    ],
)  # fmt: skip
def test_odd_documents(qapp: QApplication, html: str, expected: list[str]) -> None:
    assert outline(read(html)) == expected
