"""The verb ``reader search``: what it prints, what it refuses and how it mends its index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.guide.items import ItemKind
from tests.unit.cli.conftest import Reader
from tests.unit.library.samples import guide_of, put

HIT = ["address", "guide", "kind", "title", "strength", "score", "snippet", "spans"]


ANSWER = ["total", "searched", "notes", "hits", "applied", "suggestions", "facets"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("colour:red", "There is no field called “colour”"),
        ("x" * 10_000, "The search is long"),
        ("word " * 2000, "The search is long"),
    ],
)
def test_a_mistake_is_told_and_the_rest_is_searched(
    reader: Reader, words: str, sentence: str
) -> None:
    said = reader("search", words)
    assert said.code == 2
    assert sentence in said.err
    assert " found\n" in said.out
    assert reader("search", "--json", words).json["error"]["code"] == "query"
    assert sentence in " ".join(reader("search", "--json", words).json["notes"])


def test_facets_widen_within_a_name_and_narrow_across(reader: Reader) -> None:
    free = reader("search", "lantern", "--json").json
    counts = {f["name"]: {v["value"]: v["count"] for v in f["values"]} for f in free["facets"]}
    assert sum(counts["kind"].values()) == free["total"]
    first, second = list(counts["kind"])[:2]
    both = ("--facet", f"kind={first}", "--facet", f"kind={second}")
    found = reader("search", "lantern", "--json", *both).json
    assert found["total"] == counts["kind"][first] + counts["kind"][second]
    assert {hit["kind"] for hit in found["hits"]} == {first, second}


@pytest.mark.parametrize("facet", ["colour=red", "kind", "kind=", "=term"])
def test_a_facet_has_a_name_and_a_value(reader: Reader, facet: str) -> None:
    assert reader("search", "lantern", "--facet", facet).code == 2


def test_explaining_says_what_brought_a_hit(reader: Reader) -> None:
    (first, *_) = reader("search", "lantern", "--json", "--explain").json["hits"]
    assert first["reasons"][0]["word"] == "lantern"
    assert first["reasons"][0]["field"]
    assert ", in " in reader("search", "lantern", "--explain").out


def test_spelling_is_corrected_and_can_be_kept(reader: Reader) -> None:
    mended = reader("search", "lantren", "--json").json
    assert mended["total"] > 0
    assert (mended["searched"], mended["applied"][0]["kind"]) == ("lantern", "correction")
    kept = reader("search", "lantren", "--json", "--no-correction").json
    assert (kept["total"], kept["suggestions"]) == (0, ["lantern"])


def test_json_has_just_the_promised_shape(reader: Reader) -> None:
    said = reader("search", "lantern", "--json")
    assert said.code == 0
    assert list(said.json) == ANSWER
    assert said.json["total"] == len(said.json["hits"]) > 0
    for hit in said.json["hits"]:
        assert list(hit) == HIT
        assert str(Address.parse(hit["address"])) == hit["address"]
        assert hit["kind"] in set(ItemKind)
        assert isinstance(hit["score"], float)
        assert all(isinstance(hit[name], str) for name in HIT if name not in ("score", "spans"))
    scores = [hit["score"] for hit in said.json["hits"]]
    assert scores == sorted(scores, reverse=True)


def test_the_best_hit_is_the_recommendation(reader: Reader) -> None:
    hit = reader("search", "lantern carers", "--json").json["hits"][0]
    assert hit["address"] == "guide:first/navigator"
    assert hit["guide"] == "Guide first lantern"
    assert (hit["kind"], hit["strength"]) == ("recommendation", "Strong evidence")
    assert hit["title"] == "A lantern for carers"


def test_spans_mark_the_words_in_the_snippet(reader: Reader) -> None:
    hits = reader("search", "lantern", "--json").json["hits"]
    marked = 0
    for hit in hits:
        end = 0
        for first, last in hit["spans"]:
            assert end <= first < last <= len(hit["snippet"])
            assert hit["snippet"][first:last].casefold().startswith("lantern")
            end = last
            marked += 1
    assert marked > 0


def test_text_for_people(reader: Reader) -> None:
    said = reader("search", "lantern", "carers")
    assert said.code == 0
    assert said.err == "Preparing search...\n"
    assert "guide:first/navigator" in said.out
    assert "A lantern for carers\n  Recommendation, Strong evidence - Guide first" in said.out
    again = reader("search", "lantern", "carers")
    assert (again.out, again.err) == (said.out, "")


def test_nothing_found_is_no_failure(reader: Reader) -> None:
    assert reader("search", "unheard").code == 0
    found = reader("search", "unheard", "--json").json
    assert (found["total"], found["hits"], found["applied"]) == (0, [], [])
    assert "0 found" in reader("search", "unheard").out


@pytest.mark.parametrize("words", [("--limit", "2"), ("--limit=2",)])
def test_limit_bounds_the_hits_not_the_count(reader: Reader, words: tuple[str, ...]) -> None:
    whole = reader("search", "lantern", "--json").json
    few = reader("search", "lantern", "--json", *words).json
    assert few["total"] == whole["total"] > 2
    assert few["hits"] == whole["hits"][:2]


@pytest.mark.parametrize("limit", ["0", "-1", "1001", "many", ""])
def test_a_limit_out_of_bounds_is_refused(reader: Reader, limit: str) -> None:
    said = reader("search", "lantern", f"--limit={limit}")
    assert (said.code, said.out) == (2, "")
    assert "--limit" in said.err


def test_options_may_stand_anywhere(reader: Reader) -> None:
    expected = reader("search", "lantern carers", "--json", "--limit", "3").out
    assert reader("search", "--limit", "3", "--json", "lantern", "carers").out == expected
    assert reader("search", "lantern", "--json", "carers", "--limit=3").out == expected


def test_a_minus_means_without(reader: Reader) -> None:
    def guides(*words: str) -> set[str]:
        hits = reader("search", "--json", *words).json["hits"]
        return {Address.parse(hit["address"]).guide for hit in hits}

    assert guides("carer") == {"first", "second", "manual"}
    assert guides("-lantern", "carer") == {"second", "manual"}
    assert guides("carer", "-lantern") == {"second", "manual"}
    assert guides("carer -lantern") == {"second", "manual"}
    assert guides("--", "-lantern", "carer") == {"second", "manual"}


def test_fields_and_phrases(reader: Reader) -> None:
    def found(text: str) -> list[str]:
        return [hit["address"] for hit in reader("search", text, "--json").json["hits"]]

    assert found("title:kin-tech guide:first") == ["guide:first/kin-tech"]
    assert found('"candle by post"') == ["guide:second/kin-tech"]
    assert found("kind:recommendation guide:second") == ["guide:second/navigator"]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("",), "Type a word to search for."),
        (("  ", ""), "Type a word to search for."),
    ],
)
def test_queries_that_cannot_be_read(reader: Reader, words: tuple[str, ...], sentence: str) -> None:
    said = reader("search", *words)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert "Traceback" not in said.err
    failed = reader("search", "--json", *words)
    assert failed.code == 2
    assert list(failed.json) == ["error"]
    assert list(failed.json["error"]) == ["code", "sentence", "hint"]
    assert failed.json["error"]["code"] == "query"
    assert sentence in failed.json["error"]["sentence"]


@pytest.mark.parametrize(
    "words", [(), ("--json",), ("--limit",), ("x", "--unheard"), ("x", "--a=b")]
)
def test_wrong_words_end_with_2(reader: Reader, words: tuple[str, ...]) -> None:
    said = reader("search", *words)
    assert (said.code, said.out) == (2, "")
    assert "usage: reader search" in said.err


@pytest.mark.parametrize("word", ["-h", "--help"])
def test_help(reader: Reader, word: str) -> None:
    said = reader("search", word)
    assert (said.code, said.err) == (0, "")
    assert "--limit" in said.out


def test_without_guides_it_says_where_they_belong(reader: Reader, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for packs, problem in ((empty, "No guides were found in"), (tmp_path / "no", "cannot be read")):
        said = reader("search", "lantern", packs=packs)
        assert (said.code, said.out) == (2, "")
        assert problem in said.err
        assert f"There are no guides to read in {packs}." in said.err
        assert "Put guide packs there" in said.err
    failed = reader("search", "lantern", "--json", packs=empty)
    assert (failed.code, failed.json["error"]["code"]) == (2, "not-found")


def damage_pointer(index: Path) -> None:
    (index / "current.json").write_bytes(b"{")


def damage_bytes(index: Path) -> None:
    for file in index.glob("gen-*/*"):
        file.write_bytes(bytes(byte ^ 255 for byte in file.read_bytes()))


def damage_sizes(index: Path) -> None:
    for file in index.glob("gen-*/*"):
        file.write_bytes(file.read_bytes()[:-1])


def remove_files(index: Path) -> None:
    for file in index.glob("gen-*/*"):
        file.unlink()


@pytest.mark.parametrize("damage", [damage_pointer, damage_bytes, damage_sizes, remove_files])
def test_a_damaged_index_mends_itself(
    reader: Reader, profile: Path, damage: Callable[[Path], None]
) -> None:
    expected = reader("search", "lantern", "--json").out
    damage(profile / "cache" / "index")
    said = reader("search", "lantern", "--json")
    assert (said.code, said.out) == (0, expected)
    assert "repar" in said.err
    again = reader("search", "lantern", "--json")
    assert (again.code, again.out, again.err) == (0, expected, "")


def test_a_new_edition_is_found_at_once(reader: Reader, tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    put(guide_of("first"), packs)
    assert reader("search", "lantern", "--json", packs=packs).json["total"] > 0
    put(guide_of("first", "2026.12", word="beacon"), packs)
    assert reader("search", "lantern", "--json", packs=packs).json["total"] == 0
    assert reader("search", "beacon", "--json", packs=packs).json["total"] > 0


def test_a_damaged_pack_is_named_and_the_answer_given(reader: Reader, tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    pack = put(guide_of("first"), packs)
    expected = reader("search", "lantern", "--json", packs=packs).out
    pack.write_bytes(pack.read_bytes()[:-9])
    said = reader("search", "lantern", "--json", packs=packs)
    assert (said.code, said.out) == (0, expected)
    assert "first.guidepack was refused" in said.err


def test_where_nothing_can_be_written_it_answers_all_the_same(
    reader: Reader, profile: Path
) -> None:
    profile.write_bytes(b"in the way")
    said = reader("search", "lantern", "--json")
    assert said.code == 0
    assert said.json["total"] > 0
    assert "Bookmarks, notes and plans are off" in said.err
    assert profile.read_bytes() == b"in the way"


# What the bundled guides must answer first: these words are what people in the field ask.
ANSWERS = {
    "kinship navigator": "guide:kinship-care/navigator",
    "mentoring offending": "guide:mentoring-and-befriending/offending",
    "parent child relationship": (
        "guide:parenting-through-adversity-0-10/parent-child-relationship"
    ),
    "special guardianship allowance": "guide:kinship-care/guardianship-allowance",
}


def test_the_bundled_guides_answer_with_the_right_recommendation(
    reader: Reader, bundled_packs: Path
) -> None:
    found = {}
    for query in ANSWERS:
        hit = reader("search", query, "--json", packs=bundled_packs).json["hits"][0]
        assert hit["kind"] == "recommendation"
        found[query] = hit["address"]
    assert found == ANSWERS
