"""Catalogues: texts found in the source, joined by lupdate with what was translated, counted."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import translations
from interface_texts import UnreadableTextError, texts_of
from locked_venv import Checkout
from translations import catalogues, release, share_of, sources_of, tool, update

SOURCE = """
FILTER = tr_noop("My data (*.json)")
COUNTED = counted_noop("{number} note", "{number} notes")
def show(self, name):
    self.say(tr("Saved {name}.", name=name))
    self.say(tr("A “quoted” name\\nand more, "
                "joined"))
    self.say(counted(3, "{number} row", "{number} rows"))
    self.say(tr("On") if name else tr("Off"))
    self.say(tr(FILTER))
"""
FOUND = {
    "My data (*.json)": False,
    "{number} notes": True,
    "Saved {name}.": False,
    "A “quoted” name\nand more, joined": False,
    "{number} rows": True,
    "On": False,
    "Off": False,
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "reader" / "ui").mkdir(parents=True)
    write(tmp_path, SOURCE)
    return tmp_path


def write(tree: Path, source: str) -> None:
    (tree / "reader" / "ui" / "page.py").write_text(source, encoding="utf-8")


def bring(tree: Path) -> Path:
    update(tree, tool(Checkout(tree, Path(sys.executable)), "lupdate"))
    return catalogues(tree)["cy"]


def translate(catalogue: Path, **done: str) -> None:
    tree = ET.parse(catalogue)
    for message in tree.iter("message"):
        words = done.get(message.findtext("source", "").partition(" ")[0])
        translation = message.find("translation")
        if words and translation is not None:
            del translation.attrib["type"]
            translation.text = words
    tree.write(catalogue, encoding="utf-8", xml_declaration=True)


def test_every_way_to_mark_a_text_is_found(tree: Path) -> None:
    assert {text.words: bool(text.one) for text in texts_of(tree)} == FOUND


def test_tables_need_no_mark(tree: Path) -> None:
    (tree / "reader" / "settings").mkdir()
    (tree / "reader" / "settings" / "declared.py").write_text(
        'SETTINGS = (Setting("zoom", "Text size", "How large.", 100, unit="%"),)\n'
    )
    words = {text.words for text in texts_of(tree)}
    assert {"Text size", "How large.", "%"} <= words
    assert "zoom" not in words


@pytest.mark.parametrize("call", ['tr(f"Saved {name}.")', 'tr("Saved " + name)'])
def test_a_text_that_is_put_together_is_refused(tree: Path, call: str) -> None:
    write(tree, f"def show(name):\n    {call}\n")
    with pytest.raises(UnreadableTextError, match=r"reader/ui/page\.py:2"):
        texts_of(tree)


def test_a_catalogue_holds_them_all_and_where_they_stand(tree: Path) -> None:
    catalogue = bring(tree)
    assert sources_of(catalogue) == FOUND
    comments = [each.findtext("extracomment") for each in ET.parse(catalogue).iter("message")]
    assert "reader/ui/page.py" in comments
    assert "reader/ui/page.py; of one: {number} row" in comments


def test_a_second_time_nothing_changes(tree: Path) -> None:
    before = bring(tree).read_bytes()
    assert bring(tree).read_bytes() == before


def test_what_was_translated_stays_and_what_went_goes(tree: Path) -> None:
    catalogue = bring(tree)
    translate(catalogue, On="Ymlaen")
    write(tree, 'tr("On")\ntr("A new text")\n')
    bring(tree)
    assert sources_of(catalogue) == {"On": False, "A new text": False}
    assert "Ymlaen" in catalogue.read_text(encoding="utf-8")


def test_the_share_is_counted_and_said(tree: Path) -> None:
    catalogue = bring(tree)
    share = share_of(catalogue, "cy")
    assert (share.translated, share.all, share.enough) == (0, len(FOUND), False)
    assert share.words == (
        "Welsh: 0 of 7 texts are translated, 100.0 % are not; it is not offered to people."
    )
    translate(catalogue, On="Ymlaen")
    assert share_of(catalogue, "cy").translated == 1


def test_a_full_catalogue_is_offered(tree: Path) -> None:
    write(tree, 'tr("On")\n')
    catalogue = bring(tree)
    translate(catalogue, On="Ymlaen")
    assert share_of(catalogue, "cy").enough
    made = tree / "reader_cy.qm"
    release(catalogue, made, tool(Checkout(tree, Path(sys.executable)), "lrelease"))
    assert "Ymlaen".encode("utf-16-be") in made.read_bytes()


def test_an_empty_catalogue_is_not_offered() -> None:
    assert not translations.Share("cy", 0, 0).enough
