"""Tests of how a page is read as headings, lists, tables and links."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.ui.widgets.page_view.structure import (
    Part,
    PartKind,
    read_structure,
    table_classes,
)
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
    return read_structure(document, table_classes(html))


def only(part: Part, kind: PartKind) -> Part:
    (found,) = (each for each in part.walk() if each.kind is kind)
    return found


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
        "    table A card",
        "      row",
        "        cell For whom",
        "        cell Carers",
        "  heading 2 Table",
        "  table Table",
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
            ["document", "  table", "    row", "      cell In", "        list",
             "          item In", "      cell B"],
        ),
    ],
)  # fmt: skip
def test_odd_documents(qapp: QApplication, html: str, expected: list[str]) -> None:
    assert outline(read(html)) == expected


def test_a_callout_is_a_note_and_other_boxes_are_groups(qapp: QApplication) -> None:
    inside = '<p class="callout-title">Caution: Small studies</p><p>Read with care.</p>'
    page = box("callout callout-caution", inside) + box("code", "<pre>x = 1</pre>")
    assert outline(read(page)) == [
        "document",
        "  note Caution: Small studies",
        "    paragraph Caution: Small studies",
        "    paragraph Read with care.",
        "  group x = 1",
        "    paragraph x = 1",
    ]


def test_a_box_is_called_after_its_heading(qapp: QApplication) -> None:
    card = box("card", "<p>Recommendation</p><h2>Offer a navigator</h2>")
    assert only(read(card), PartKind.GROUP).text == "Offer a navigator"


def test_a_cell_says_what_heads_it(qapp: QApplication) -> None:
    data = (
        '<h2>Studies</h2><table class="data"><thead><tr><th>Name</th><th>Number</th></tr></thead>'
        "<tbody><tr><td>Kin</td><td>2</td></tr></tbody></table>"
    )
    found = {part.text: part.about for part in read(data).walk() if part.kind is PartKind.CELL}
    assert found == {"Kin": "Name", "2": "Number"}
    facts = '<table class="facts"><tr><td>Strength</td><td>Strong</td></tr></table>'
    page = read(facts)
    assert only(page, PartKind.ROW_HEADER).text == "Strength"
    assert only(page, PartKind.CELL).about == "Strength"


def test_an_items_second_paragraph_stays_in_it(qapp: QApplication) -> None:
    page = "<ul><li><p>One</p><p>More of one</p></li><li><p>Two</p></li></ul><p>After</p>"
    assert outline(read(page)) == [
        "document",
        "  list",
        "    item One",
        "      paragraph More of one",
        "    item Two",
        "  paragraph After",
    ]


def test_classes_that_do_not_fit_the_tables_count_for_nothing(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml(box("callout", "<p>One</p>"))
    whole = read_structure(document, ["callout", "callout"])
    assert only(whole, PartKind.GROUP).text == "One"


def test_a_link_is_whole_where_its_first_letter_carries_an_id(qapp: QApplication) -> None:
    page = read('<p id="kin"><a href="guide:a/b">Kinship care</a></p>')
    assert only(page, PartKind.LINK).text == "Kinship care"


def test_a_cell_as_wide_as_its_table_heads_the_rows_below(qapp: QApplication) -> None:
    page = read(
        '<table class="data"><tr><th colspan="2">Homes</th></tr>'
        "<tr><td>A</td><td>1</td></tr></table>"
    )
    assert only(page, PartKind.HEADER_CELL).text == "Homes"
