"""The verbs ``reader guides`` and ``reader index``."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from reader.guide.card import GuideCard
from tests.unit.cli.conftest import Reader
from tests.unit.library.samples import guide_of, put


def test_guides_are_listed_with_whose_words_they_hold(reader: Reader) -> None:
    said = reader("guides")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "first: Guide first lantern (edition 2026.11; Briefing, not the official text)",
        "second: Guide second candle (edition 2026.11; Briefing, not the official text)",
        "manual: Guide manual button (edition 2026.11; Help for this program)",
    ]


def test_guides_as_json_hold_the_whole_card(reader: Reader) -> None:
    said = reader("guides", "--json")
    assert [card["id"] for card in said.json] == ["first", "second", "manual"]
    first = said.json[0]
    assert list(first) == [field.name for field in fields(GuideCard)]
    assert (first["kind"], first["status"], first["recommendations"]) == (
        "briefing",
        "published",
        1,
    )
    assert [grade["label"] for grade in first["grades"]] == [
        "Strong evidence",
        "Promising evidence",
    ]


def test_guides_make_no_index(reader: Reader, profile: Path) -> None:
    assert reader("guides").code == 0
    assert not (profile / "cache" / "index").exists()


def test_index_is_built_once(reader: Reader, profile: Path) -> None:
    said = reader("index")
    assert (said.code, said.out, said.err) == (0, "Search is ready.\n", "Preparing search...\n")
    pointer = (profile / "cache" / "index" / "current.json").read_bytes()
    again = reader("index")
    assert (again.code, again.out, again.err) == (0, "Search is ready.\n", "")
    assert (profile / "cache" / "index" / "current.json").read_bytes() == pointer


def test_index_mends_damaged_files(reader: Reader, profile: Path) -> None:
    reader("index")
    for file in (profile / "cache" / "index").glob("gen-*/*"):
        file.write_bytes(bytes(byte ^ 1 for byte in file.read_bytes()))
    said = reader("index")
    assert (said.code, said.out) == (0, "Search is ready.\n")
    assert "being prepared again" in said.err
    assert reader("index").err == ""


def test_index_of_a_guide_without_the_usual_words(reader: Reader, tmp_path: Path) -> None:
    put(guide_of("one", word="zzyzx"), tmp_path / "packs")
    said = reader("index", packs=tmp_path / "packs")
    assert (said.code, said.out) == (0, "Search is ready.\n")


def test_a_file_in_the_place_of_the_index_is_left_alone(reader: Reader, profile: Path) -> None:
    """Whatever it is, it is not ours: the index is kept beside it."""
    (profile / "cache").mkdir(parents=True)
    (profile / "cache" / "index").write_bytes(b"in the way")
    assert reader("index").code == 0
    assert reader("search", "lantern", "--json").json["total"] > 0
    assert (profile / "cache" / "index").read_bytes() == b"in the way"


@pytest.mark.parametrize("verb", ["guides", "index"])
def test_without_guides_both_say_so(reader: Reader, tmp_path: Path, verb: str) -> None:
    said = reader(verb, packs=tmp_path / "nowhere")
    assert (said.code, said.out) == (2, "")
    assert "There are no guides to read" in said.err


@pytest.mark.parametrize("verb", ["guides", "index"])
def test_wrong_and_asking_words(reader: Reader, verb: str) -> None:
    wrong = reader(verb, "more")
    assert (wrong.code, wrong.out) == (2, "")
    assert f"usage: reader {verb}" in wrong.err
    asking = reader(verb, "--help")
    assert (asking.code, asking.err) == (0, "")
