"""Tests of the weights and steps that order hits."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.items import ItemKind
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.postings import BODY, LENGTHS, STATEMENT, TITLE, WEIGHTS
from reader.search.ranking import rarity
from reader.search.weights import KIND_WEIGHTS
from tests.unit.search.asking import ask, items
from tests.unit.search.corpus import item


def test_every_kind_has_a_weight_and_recommendations_the_most() -> None:
    assert set(KIND_WEIGHTS) == set(ItemKind)
    assert max(KIND_WEIGHTS, key=KIND_WEIGHTS.__getitem__) is ItemKind.RECOMMENDATION


def test_title_and_statement_weigh_more_than_running_text() -> None:
    assert WEIGHTS[TITLE] > WEIGHTS[STATEMENT] > WEIGHTS[BODY]
    assert set(WEIGHTS) == set(LENGTHS)


def test_rare_words_weigh_more_and_none_weighs_less_than_nothing() -> None:
    assert rarity(1, 100) > rarity(50, 100) > rarity(100, 100) > 0


def test_a_recommendation_comes_before_a_section_that_mentions(library: SearchIndex) -> None:
    found = items(ask(library, "parent child relationship "))
    assert found.index("parent-child-relationship") < found.index("relationship-section")


def test_an_exact_name_finds_its_term(library: SearchIndex) -> None:
    assert items(ask(library, "special guardianship order "))[0] == "special-guardianship-order"


def test_an_item_inherits_its_guides_title(library: SearchIndex) -> None:
    assert items(ask(library, "mentoring outreach arrest "))[0] == "act"


@pytest.mark.parametrize("text", ["what helps with offending ", "how do I do offending "])
def test_words_of_a_question_do_not_count(library: SearchIndex, text: str) -> None:
    assert items(ask(library, text))[0] == items(ask(library, "offending "))[0]


def test_what_speaks_of_guides_leans_towards_the_guide_with_the_timetable(tmp_path: Path) -> None:
    text = "How councils use what a guide recommends for carers."
    documents = [
        item("kinship-care", "use", ItemKind.SECTION, "Using it", "", text),
        item("mentoring", "use", ItemKind.SECTION, "Using it", "", text),
        item("mentoring", "due", ItemKind.EVENT, "Next edition", "", "In spring."),
    ]
    index = SearchIndex(tmp_path / "index")
    index.build(documents, len(documents), "series", JobControl())
    try:
        spoken = ask(index, "councils use guide ").hits
        plain = ask(index, "councils use recommends ").hits
    finally:
        index.close()
    assert [hit.address.guide for hit in spoken] == ["mentoring", "kinship-care"]
    assert [hit.address.guide for hit in plain] == ["kinship-care", "mentoring"]
