"""The verb ``reader show``: any item, page or guide, as text and as JSON."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from reader.guide.items import Item
from reader.pack.archive import write_pack
from tests.unit.cli.conftest import Reader, Said
from tests.unit.library.samples import png
from tests.unit.render.sample_guide import sample_guide

GUIDE = sample_guide()
PROVENANCE = {
    "publisher": "The Publisher",
    "commissioner": "The Ministry",
    "official_address": "https://example.org/guide",
    "published": "The date was not found.",
    "checked": "2026-11-23",
    "status": "published",
    "kind": "briefing",
    "kind_label": "Briefing, not the official text",
    "edition": "2026.11",
    "licence": "Open licence",
}


@pytest.fixture(scope="session")
def rich_packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack with every kind of item; only for reading."""
    folder = tmp_path_factory.mktemp("rich-packs")
    write_pack(GUIDE, {"chart.png": png()}, folder / "sample.guidepack")
    return folder


@pytest.fixture
def show(reader: Reader, rich_packs: Path) -> Reader:
    """Runs ``reader show WORDS`` over the rich guide."""

    def run(*words: str) -> Said:
        return reader("show", *words, packs=rich_packs)

    return run


def test_an_item_is_shown_whole_with_its_sources_in_full(show: Reader) -> None:
    said = show("guide:sample/navigator")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[:5] == [
        "Recommendation, Sample guide",
        "Briefing, not the official text. Publisher of the guide: The Publisher.",
        "Official page: https://example.org/guide",
        "Status of the guide: Published. Edition of this text: 2026.11.",
        "guide:sample/navigator",
    ]
    for line in (
        "Give kinship carers specialist help. [1]",
        "Delivered by: A trained worker",
        "Why",
        "It helps families. [2]",
        "Limits and gaps",
        "- Leadership (guide:sample/lead)",
    ):
        assert line in lines
    assert lines[-3:] == [
        "Sources",
        "[1] First source. Pub. Publisher's own page. https://example.org/1",
        "[2] Second & source. Oth. Supporting source. https://example.org/2",
    ]


@pytest.mark.parametrize("item", list(GUIDE.items()), ids=lambda item: item.id)
def test_every_item_can_be_shown_both_ways(show: Reader, item: Item) -> None:
    text = show(f"sample/{item.id}")
    assert (text.code, text.err) == (0, "")
    assert item.title in text.out
    data = show(f"sample/{item.id}", "--json").json
    assert {field.name for field in fields(item)} <= set(data)
    assert data["kind_label"] == item.kind.label
    assert (data["guide"], data["id"], data["kind"]) == ("sample", item.id, item.kind.value)
    assert data["address"] == f"guide:sample/{item.id}"
    assert data["provenance"] == PROVENANCE


def test_json_holds_fields_by_name_and_sources_in_full(show: Reader) -> None:
    data = show("sample/florida", "--json").json
    assert (data["design"], data["inclusion"], data["origin"]) == (
        "randomised-trial",
        "not-confirmed",
        "overseas",
    )
    assert data["about"] == ["navigator", "kin-tech"]
    assert data["related"] == ["guide:sample/cost"]
    assert data["kind_label"] == "Study"
    assert data["sources"][1] == {
        "id": "k2",
        "title": "Second & source",
        "publisher": "Oth",
        "address": "https://example.org/2",
        "standing": "supporting",
        "note": "",
        "kind": "source",
        "number": 2,
    }


def test_json_of_a_source_tells_its_two_addresses_apart(show: Reader) -> None:
    data = show("sample/k1", "--json").json
    assert (data["address"], data["web_address"]) == ("guide:sample/k1", "https://example.org/1")


def test_json_of_a_timetable_entry_tells_its_two_guides_apart(show: Reader) -> None:
    data = show("sample/first-out", "--json").json
    assert (data["guide"], data["about_guide"]) == ("sample", "guide:other-guide")


def test_a_row_of_a_table_is_shown_by_itself(show: Reader) -> None:
    out = show("sample/need").out
    assert "Children in need\nThe rate.\nIndicator of: Children stay together." in out
    assert "Staying put" not in out
    assert out.endswith("[1] First source. Pub. Publisher's own page. https://example.org/1\n")


def test_a_list_page_is_shown_with_all_it_lists(show: Reader) -> None:
    out = show("sample/ratings").out
    assert "3 | Level 3: One good study. [1]" in out
    data = show("sample/ratings", "--json").json
    assert (data["page"], data["title"]) == ("ratings", "Programme ratings")
    assert [item["id"] for item in data["items"]] == ["level-3", "level-2", "cost-1"]


def test_a_section_is_shown_as_its_page(show: Reader) -> None:
    out = show("sample/about").out
    assert "This is a briefing in our own words. It is not the official text." in out
    assert "Publisher of the guide: The Publisher" in out
    assert "a | 1" in out


def test_a_whole_guide_is_its_face_and_what_it_holds(show: Reader) -> None:
    out = show("sample").out
    assert "Official address: https://example.org/guide" in out
    assert "Programme ratings (guide:sample/ratings)\n- Level 3 (guide:sample/level-3)" in out
    data = show("guide:sample", "--json").json
    assert data["counts"]["indicator"] == 4
    assert [page["id"] for page in data["pages"]] == list(GUIDE.contents)
    assert data["recommendations"][0]["evidence_base"]["studies"][0]["number"] == 21
    assert data["provenance"] == PROVENANCE


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("sample/navigater", "Did you mean guide:sample/navigator?"),
        ("sample/rating", "Did you mean guide:sample/ratings"),
        ("sample/zzzzzz", "The command 'show sample' lists what it holds."),
        ("sampel", "Did you mean sample?"),
        ("zzzzzz/x", "The command 'guides' lists the guides that are."),
        ("not an address", "Write it like this: guide:my-guide/some-item"),
        ("sample/", "Write it like this: guide:my-guide/some-item"),
    ],
)
def test_an_address_that_leads_nowhere_says_what_to_do(
    show: Reader, address: str, near: str
) -> None:
    said = show(address)
    assert (said.code, said.out) == (2, "")
    assert near in said.err
    assert said.err.count("\n") == 1
    failed = show(address, "--json")
    assert failed.code == 2
    assert failed.json["error"]["code"] in ("not-found", "input")


def test_without_an_address_the_usage_is_printed(show: Reader) -> None:
    said = show()
    assert said.code == 2
    assert "usage: reader show" in said.err
