"""HTML pages: one file, well built, that fetches nothing."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise

import pytest

from reader.export.document import Heading
from reader.export.html_tree import Node, tree_of
from reader.export.outline import outline_of
from reader.export.provenance import foot_line
from reader.export.setting import Setting
from reader.export.web_page import write
from tests.unit.export.documents import DOCUMENTS, compared, guide_document, replaced_guide

VOID = {"meta", "br", "img", "hr", "link", "input"}
LOADING = {"src", "srcset", "data", "action", "poster", "background", "formaction", "manifest"}


class Checker(HTMLParser):
    """Follows every tag, and holds what was opened and not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def checked(name: str, setting: Setting) -> Checker:
    checker = Checker()
    checker.feed(write(DOCUMENTS[name](), setting).decode())
    checker.close()
    return checker


def text_of(node: Node) -> str:
    return "".join(c if isinstance(c, str) else text_of(c) for c in node.children)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_tag_is_closed_and_every_id_is_there_once(name: str, setting: Setting) -> None:
    checker = checked(name, setting)
    assert checker.open == []
    ids = [attributes["id"] for _tag, attributes in checker.tags if "id" in attributes]
    assert len(set(ids)) == len(ids)
    inner = [str(a["href"])[1:] for _t, a in checker.tags if str(a.get("href")).startswith("#")]
    assert set(inner) <= set(ids)
    assert "main" in inner


@pytest.mark.parametrize("name", DOCUMENTS)
def test_it_fetches_nothing_and_runs_nothing(name: str, setting: Setting) -> None:
    page = write(DOCUMENTS[name](), setting).decode()
    for tag, attributes in checked(name, setting).tags:
        assert tag not in {"script", "link", "iframe", "object", "embed", "form", "base", "svg"}
        assert not [key for key in attributes if key.startswith("on")]
        for key in LOADING & set(attributes):
            assert (tag, key) == ("img", "src")
            assert str(attributes[key]).startswith("data:image/png;base64,")
        if "href" in attributes:
            assert str(attributes["href"]).startswith(("#", "https://", "mailto:"))
    assert "default-src &#x27;none&#x27;" in page
    assert "url(" not in page
    assert "@import" not in page


@pytest.mark.parametrize("name", DOCUMENTS)
def test_language_title_landmarks_and_headings(name: str, setting: Setting) -> None:
    document = DOCUMENTS[name]()
    tree = tree_of(write(document, setting).decode())
    (root,) = tree.all("html")
    assert root.attributes["lang"] == "en-GB"
    assert [text_of(node) for node in tree.all("title")] == [document.title]
    assert [text_of(node) for node in tree.all("h1")] == [document.title]
    for landmark in ("header", "nav", "main", "footer"):
        assert len(list(tree.all(landmark))) == 1
    assert [text_of(node).strip() for node in tree.all("footer")] == [foot_line(document)]
    levels = [int(node.tag[1]) for node in tree.all("h1", "h2", "h3", "h4", "h5")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    (main,) = tree.all("main")
    told = [(f"h{b.level + 1}", b.text) for b in outline_of(document) if isinstance(b, Heading)]
    assert [(n.tag, text_of(n)) for n in main.all("h2", "h3", "h4", "h5")] == told


def test_the_first_thing_is_a_way_past_the_rest(setting: Setting) -> None:
    (body,) = tree_of(write(guide_document(), setting).decode()).all("body")
    first = next(child for child in body.children if isinstance(child, Node))
    assert (first.tag, first.attributes["href"]) == ("a", "#main")


def test_heads_of_tables_say_what_they_head(setting: Setting) -> None:
    tree = tree_of(write(compared(), setting).decode())
    tables = list(tree.all("table"))
    assert tables
    for table in tables:
        assert [text_of(node) for node in table.all("caption")] == ["Comparison"]
        (head,) = table.all("thead")
        assert {node.attributes["scope"] for node in head.all("th")} == {"col"}
        (rows,) = table.all("tbody")
        for row in rows.all("tr"):
            assert [node.attributes["scope"] for node in row.all("th")] == ["row"]


def test_lists_stand_inside_their_entries(setting: Setting) -> None:
    tree = tree_of(write(guide_document(), setting).decode())
    (main,) = tree.all("main")
    inner = next(
        node for node in main.all("li") if text_of(node).startswith("first") and node.all("ul")
    )
    assert [text_of(entry).strip() for entry in inner.all("li")] == ["inside", "inside too"]
    for kind in ("ul", "ol"):
        for made in tree.all(kind):
            assert {c.tag for c in made.children if isinstance(c, Node)} == {"li"}


def test_what_looks_like_a_tag_is_words(setting: Setting) -> None:
    page = write(guide_document(title="</title><script>alert(1)</script>"), setting).decode()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_replaced_guide_warns_in_the_header(setting: Setting) -> None:
    (header,) = tree_of(write(replaced_guide(), setting).decode()).all("header")
    warned = [n for n in header.all("p") if n.attributes.get("class") == "warning"]
    assert ["has been replaced" in text_of(node) for node in warned] == [True]
