"""Word files, read back with python-docx."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from reader.export.document import Heading
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting
from reader.export.word import write
from tests.unit.export.documents import DOCUMENTS, guide_document, replaced_guide


def opened(name: str, setting: Setting) -> Document:
    return docx.Document(BytesIO(write(DOCUMENTS[name](), setting)))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_are_real_and_there_is_one_title(name: str, setting: Setting) -> None:
    document = DOCUMENTS[name]()
    word = docx.Document(BytesIO(write(document, setting)))
    styles = [(p.style.name if p.style else "", p.text) for p in word.paragraphs]
    assert [text for style, text in styles if style == "Title"] == [document.title]
    assert [(style, text) for style, text in styles if style.startswith("Heading")] == [
        (f"Heading {block.level}", block.text)
        for block in outline_of(document)
        if isinstance(block, Heading)
    ]


def test_title_and_language_are_set_and_nobody_is_named(setting: Setting) -> None:
    word = opened("guide", setting)
    properties = word.core_properties
    assert properties.title == "Guide first lantern"
    assert properties.language == "en-GB"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created is not None
    assert properties.created.date().isoformat() == "2026-11-23"
    styles: Any = word.styles.element
    languages = {node.get(qn("w:val")) for node in styles.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    fonts = {
        node.get(qn("w:ascii")) for node in styles.iter(qn("w:rFonts")) if node.get(qn("w:ascii"))
    }
    assert fonts == {"Arial"}
    normal: Any = word.styles["Normal"]
    assert normal.font.size.pt == 12


def test_the_foot_of_every_page_says_where_it_comes_from(setting: Setting) -> None:
    document = guide_document()
    word = docx.Document(BytesIO(write(document, setting)))
    (section,) = word.sections
    assert section.footer.paragraphs[0].text == foot_line(document)
    assert not section.different_first_page_header_footer
    fields = [node.get(qn("w:instr")) for node in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("name", ["guide", "comparison", "search"])
def test_tables_repeat_their_heading_and_keep_rows_whole(name: str, setting: Setting) -> None:
    word = opened(name, setting)
    assert word.tables
    for table in word.tables:
        rows: list[Any] = [row._tr for row in table.rows]
        assert [row.find(f".//{qn('w:tblHeader')}") is not None for row in rows] == [
            True,
            *[False] * (len(rows) - 1),
        ]
        assert all(row.find(f".//{qn('w:cantSplit')}") is not None for row in rows)
        element: Any = table._tbl
        assert element.find(f".//{qn('w:tblCaption')}").get(qn("w:val"))
        assert element.find(f".//{qn('w:gridSpan')}") is None
        assert element.find(f".//{qn('w:vMerge')}") is None
        assert all(cell.text for cell in table.rows[0].cells)


def test_pictures_have_their_words(setting: Setting) -> None:
    body: Any = opened("guide", setting).element
    named = [node.get("descr") for node in body.iter(qn("wp:docPr"))]
    assert named == ["A family", "A family"]


def test_a_picture_that_cannot_be_shown_leaves_its_words(setting: Setting) -> None:
    data = write(guide_document(), setting)
    assert b"image1.png" in b"".join(name.encode() for name in ZipFile(BytesIO(data)).namelist())
    from dataclasses import replace

    from reader.export.document import Picture

    document = replace(guide_document(), blocks=(Picture("a.webp", "A family", b"RIFFxxxxWEBP"),))
    word = docx.Document(BytesIO(write(document, setting)))
    assert "Picture: A family" in [p.text for p in word.paragraphs]


def test_lists_are_lists_and_each_numbered_one_begins_at_one(setting: Setting) -> None:
    word = opened("guide", setting)
    listed = [
        (p.style.name, p.text)
        for p in word.paragraphs
        if p.style and p.style.name and p.style.name.startswith("List")
    ]
    for expected in (
        ("List Bullet", "first"),
        ("List Bullet 2", "inside"),
        ("List Number", "one"),
        ("List Number", "again one"),
    ):
        assert expected in listed
    numbers: dict[str, Any] = {}
    for paragraph in word.paragraphs:
        if paragraph.text in ("one", "two", "again one"):
            properties: Any = paragraph._p.pPr
            numbers[paragraph.text] = properties.numPr.numId.val
    assert numbers["one"] == numbers["two"] != numbers["again one"]


def test_links_are_words_with_their_address_behind_them(setting: Setting) -> None:
    word = opened("guide", setting)
    links: list[Any] = list(word.element.iter(qn("w:hyperlink")))
    targets = {word.part.rels[link.get(qn("r:id"))].target_ref for link in links}
    assert {"https://example.org/page", "mailto:a@example.org"} <= targets
    assert not any(target.startswith("guide:") for target in targets)
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert "A page (https://example.org/page)" in cells


def test_a_replaced_guide_warns_before_the_first_heading(setting: Setting) -> None:
    word = docx.Document(BytesIO(write(replaced_guide(), setting)))
    first = next(
        at
        for at, p in enumerate(word.paragraphs)
        if p.style and p.style.name and p.style.name.startswith("Heading")
    )
    assert any("has been replaced" in p.text for p in word.paragraphs[:first])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_wide_tables_lie_across_the_page(name: str, setting: Setting) -> None:
    (section,) = opened(name, setting).sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (section.page_width > section.page_height) is (name in ("search", "comparison"))
