"""The verb ``export`` writes one file, or says in a sentence why not."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest

from reader.export.formats import FORMATS, Format
from reader.export.json_data import read
from tests.unit.cli.conftest import Reader

NAVIGATOR = "guide:first/navigator"
CANDLE = "second/navigator"


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_items_in_every_format(reader: Reader, tmp_path: Path, chosen: Format) -> None:
    out = tmp_path / "file"
    said = reader("export", NAVIGATOR, CANDLE, "--format", chosen.id, "--out", str(out))
    assert (said.code, said.err) == (0, "")
    assert said.out == f"{out} holds Selected items ({chosen.name}).\n"
    assert out.stat().st_size > 1000


def test_the_ending_of_the_file_says_the_format(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "guide.JSON"
    assert reader("export", "--guide", "first", "--out", str(out)).code == 0
    document = read(out.read_bytes())
    assert (document.kind, document.title) == ("guide", "Guide first lantern")


def test_a_search(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "found.csv"
    said = reader("export", "--search", "lantern carers", "--out", str(out))
    assert said.code == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    assert rows[0]["Address in the reader"] == NAVIGATOR


def test_a_comparison(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "side-by-side.html"
    assert reader("export", NAVIGATOR, CANDLE, "--compare", "--out", str(out)).code == 0
    assert "<caption>Comparison</caption>" in out.read_text(encoding="utf-8")


def test_it_overwrites_only_when_asked(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "mine.md"
    out.write_bytes(b"mine")
    words = ("export", NAVIGATOR, "--out", str(out))
    said = reader(*words)
    assert said.code == 2
    assert "mine.md is there already; it was left as it is." in said.err
    assert "--overwrite" in said.err
    assert out.read_bytes() == b"mine"
    assert reader(*words, "--overwrite").code == 0
    assert out.read_bytes().startswith(b"# A lantern for carers")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Say one thing to export"),
        (("--compare",), "Say one thing to export"),
        ((NAVIGATOR, "--guide", "first"), "Say one thing to export"),
        (("--guide", "first", "--search", "x"), "Say one thing to export"),
        (("--guide", "first", "--compare"), "Say one thing to export"),
        (("first",), "not the address of an item"),
        (("No Address",), "not the address of an item"),
        (("first/nothing",), "names no item"),
        (("nowhere/navigator",), "not installed"),
        (("--guide", "nowhere"), "not installed"),
        ((NAVIGATOR, "--compare"), "2 to 4 different items"),
        ((NAVIGATOR, "--format", "doc"), "no export format"),
    ],
)
def test_what_cannot_be_exported_is_said(
    reader: Reader, tmp_path: Path, words: tuple[str, ...], told: str
) -> None:
    said = reader("export", *words, "--out", str(tmp_path / "out.html"))
    assert (said.code, said.out) == (2, "")
    assert told in said.err
    assert not (tmp_path / "out.html").exists()


def test_an_ending_that_says_no_format(reader: Reader, tmp_path: Path) -> None:
    said = reader("export", NAVIGATOR, "--out", str(tmp_path / "file.odt"))
    assert said.code == 2
    assert "--format" in said.err


def test_without_its_component_accessible_pdf_names_the_others(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    said = reader("export", NAVIGATOR, "--out", str(tmp_path / "file.pdf"))
    assert said.code == 1
    assert "Typst, which is not installed here" in said.err
    assert "Word or HTML" in said.err
    assert not (tmp_path / "file.pdf").exists()


def test_help_lists_the_formats(reader: Reader) -> None:
    said = reader("export", "--help")
    assert said.code == 0
    for chosen in FORMATS:
        assert f"{chosen.id}: {chosen.name}, {chosen.description}" in " ".join(said.out.split())
