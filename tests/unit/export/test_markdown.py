"""Markdown files say the same when they are read as Markdown again."""

from __future__ import annotations

import pytest
from markdown import markdown

from reader.export.document import Heading
from reader.export.html_tree import Node, tree_of
from reader.export.markdown_text import write
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting
from tests.unit.export.documents import DOCUMENTS, guide_document


def text_of(node: Node) -> str:
    return "".join(c if isinstance(c, str) else text_of(c) for c in node.children)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_headings_and_foot_are_there(name: str, setting: Setting) -> None:
    document = DOCUMENTS[name]()
    tree = tree_of(markdown(write(document, setting).decode(), extensions=["tables"]))
    said = [
        (int(n.tag[1]), " ".join(text_of(n).split()))
        for n in tree.all("h1", "h2", "h3", "h4", "h5")
    ]
    blocks = [b for b in outline_of(document) if isinstance(b, Heading)]
    assert said == [
        (1, document.title),
        *((block.level + 1, " ".join(block.text.split())) for block in blocks),
    ]
    assert text_of(list(tree.all("p"))[-1]) == foot_line(document)


def test_structures_and_special_signs_survive(setting: Setting) -> None:
    text = write(guide_document(), setting).decode()
    tree = tree_of(markdown(text, extensions=["tables"]))
    assert "Words with strength, stress, code & <tags>. [1]" in text_of(tree)
    assert [text_of(node) for node in tree.all("em")][:1] == ["Picture: A family"]
    (table, *_more) = tree.all("table")
    assert [text_of(node) for node in table.all("th")] == ["Name", "Says"]
    assert "https://example.org/page" in {n.attributes.get("href") for n in tree.all("a")}
    assert "> **Caution: Mind this**" in text
    assert "    x = 1" in text
