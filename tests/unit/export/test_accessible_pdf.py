"""Accessible PDF: tagged, with title and language; a sentence where its component is missing."""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import pytest

from reader.errors import ComponentMissing
from reader.export.accessible_pdf import write
from reader.export.setting import Setting
from tests.unit.export.documents import DOCUMENTS, guide_document


def unpacked(data: bytes) -> bytes:
    """The file with its compressed streams in plain, one after the other."""
    parts = [data]
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[found.end() :]))
        except zlib.error:
            continue
    return b"\n".join(parts)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_is_tagged_and_has_title_and_language(name: str, setting: Setting) -> None:
    document = DOCUMENTS[name]()
    data = write(document, setting)
    held = unpacked(data)
    assert data.startswith(b"%PDF-1.7")
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked\s+true", held)
    assert b"/StructTreeRoot" in held
    assert re.search(rb"/Lang\s*\(en-GB\)", held)
    assert re.search(rb"/DisplayDocTitle\s+true", held)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in held
    title = re.search(rb"<dc:title>.*?<rdf:li[^>]*>(.*?)</rdf:li>", held, re.DOTALL)
    assert title is not None
    assert title[1].decode() == document.title
    assert b"/Author" not in held


def test_headings_lists_tables_and_pictures_are_tags(setting: Setting) -> None:
    held = unpacked(write(guide_document(), setting))
    tags = {tag.decode() for tag in re.findall(rb"/S\s*/([A-Z][A-Za-z0-9]*)", held)}
    assert {"H1", "H2", "H3", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link"} <= tags
    assert re.search(rb"/Alt\s*\(A family\)", held)


def test_words_that_look_like_commands_stay_words(setting: Setting) -> None:
    words = '#import "@preview/x:1.0.0" ] #panic("no") $ \\ <a> @b *c*'
    held = unpacked(write(guide_document(title=words), setting))
    assert b"@preview/x:1.0.0" in held


def test_the_fonts_may_be_missing() -> None:
    assert write(guide_document(), Setting(Path("nowhere"))).startswith(b"%PDF-")


def test_without_its_component_it_names_the_other_accessible_formats(
    setting: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ComponentMissing) as caught:
        write(guide_document(), setting)
    assert str(caught.value) == (
        "Accessible PDF needs the component Typst, which is not installed here; "
        "nothing was written. Export as Word or HTML: both are accessible."
    )
