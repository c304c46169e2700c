"""The verbs ``reader guides`` and ``reader index``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.guide.kinds import GuideStatus, ItemKind
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


def test_guides_as_json_count_items_of_every_kind(reader: Reader) -> None:
    said = reader("guides", "--json")
    assert list(said.json) == ["guides"]
    guides = said.json["guides"]
    assert [guide["id"] for guide in guides] == ["first", "second", "manual"]
    assert guides[0] == {
        "id": "first",
        "title": "Guide first lantern",
        "status": "published",
        "kind": "briefing",
        "edition": "2026.11",
        "published": "2024-10-14",
        "counts": {
            "section": 1,
            "recommendation": 1,
            "principle": 1,
            "theme": 1,
            "programme": 1,
            "study": 0,
            "framework-part": 0,
            "indicator": 0,
            "rating-level": 0,
            "timetable-entry": 0,
            "term": 1,
            "source": 1,
        },
    }
    assert all(set(guide["counts"]) == {kind.value for kind in ItemKind} for guide in guides)


def test_a_guide_that_is_not_out_yet_says_so(reader: Reader, tmp_path: Path) -> None:
    put(replace(guide_of("late"), status=GuideStatus.IN_PREPARATION), tmp_path / "packs")
    said = reader("guides", packs=tmp_path / "packs")
    assert said.out.endswith("Briefing, not the official text; In preparation)\n")


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
