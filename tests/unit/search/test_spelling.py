"""Tests of slips of spelling: what is mended, and what is never touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.spelling import Spelling, distance
from reader.search.values import AppliedKind, SearchRequest, without
from reader.synonyms.rows import Mark, SynonymRow, SynonymTable
from tests.unit.search.asking import ask, items

KNOWN = Spelling(
    {"navigator": 9, "mentoring": 8, "family": 5, "stress": 3, "looked": 4, "after": 4}
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("navigater", "navigator"),
        ("naviagtor", "navigator"),
        ("navgater", "navigator"),
        ("metoring", "mentoring"),
        ("famly", "family"),
        ("stres", "stress"),
        ("lookedafter", "looked after"),
        ("zebra", ""),
        ("fam", ""),
        ("12345", ""),
    ],
)
def test_the_nearest_word_was_meant(typed: str, meant: str) -> None:
    assert KNOWN.correct(typed) == meant


def test_the_commoner_of_two_near_words_was_meant() -> None:
    assert Spelling({"planting": 1, "planning": 90}).correct("planping") == "planning"


def test_a_beginning_may_have_a_slip() -> None:
    assert KNOWN.correct("navgat", goes_on=True) == "navigator"
    assert KNOWN.correct("navgat") == ""


@given(st.text("abcd", max_size=7), st.text("abcd", max_size=7))
def test_distance_is_the_same_both_ways_and_bounded(first: str, second: str) -> None:
    assert distance(first, second, 2) == distance(second, first, 2) <= 3
    assert (distance(first, second, 2) == 0) == (first == second)


def test_a_slip_is_mended_and_told(library: SearchIndex) -> None:
    answer = ask(library, "kinship navigater ")
    (done,) = answer.corrections
    assert (done.typed, done.also, answer.searched) == (
        "navigater",
        ("navigator",),
        "kinship navigator ",
    )
    assert items(answer) == items(ask(library, "kinship navigator "))


def test_mending_is_switched_off_in_one_action(library: SearchIndex) -> None:
    request = without(SearchRequest("navigater "), AppliedKind.CORRECTION)
    answer = library.search(request, JobControl())
    assert (answer.total, answer.corrections) == (0, ())
    assert [choice.query for choice in answer.suggestions] == ["navigator "]


@pytest.mark.parametrize("text", ["NAVIGATER ", "navigator ", "-navigater carers ", '"navigater"'])
def test_short_forms_known_words_and_what_is_marked_stay(library: SearchIndex, text: str) -> None:
    assert ask(library, text).corrections == ()


def test_forms_that_people_type_are_known(library: SearchIndex) -> None:
    row = SynonymRow(("navigater",), (Address("kinship-care", "navigator"),), Mark.INFERRED)
    request = SearchRequest("navigater ")
    answer = library.search(request, JobControl(), SynonymTable((row,)))
    assert answer.corrections == ()


def test_each_thing_that_was_done_can_be_switched_off(library: SearchIndex) -> None:
    request = SearchRequest("what helps a 10 year old offending zebra ")
    done = {each.kind for each in library.search(request, JobControl()).applied}
    assert done == {AppliedKind.AGE, AppliedKind.IGNORED, AppliedKind.RELAXED}
    for kind in done:
        answer = library.search(without(request, kind), JobControl())
        assert kind not in {each.kind for each in answer.applied}


@pytest.mark.parametrize("text", ["navigater OR zebras", "(zebras OR navigater)"])
def test_slips_among_alternatives_are_mended(library: SearchIndex, text: str) -> None:
    answer = ask(library, text)
    assert [(each.typed, each.also) for each in answer.corrections] == [
        ("navigater", ("navigator",))
    ]
    assert items(answer) == items(ask(library, text.replace("navigater", "navigator")))
    assert ask(library, text, correct=False).suggestions[0].query.count("navigator") == 1


def test_results_that_lack_a_word_are_told_and_switched_off(library: SearchIndex) -> None:
    request = SearchRequest("kinship navigator specialist zebra ")
    answer = library.search(request, JobControl())
    (relaxed,) = answer.done(AppliedKind.RELAXED)
    assert relaxed.typed == request.text
    assert library.search(without(request, AppliedKind.RELAXED), JobControl()).total == 0
    partly = library.search(SearchRequest("kinship carers help "), JobControl())
    strict = library.search(SearchRequest("kinship carers help ", relax=False), JobControl())
    assert 0 < strict.total < partly.total
    assert partly.done(AppliedKind.RELAXED) != ()
    assert strict.done(AppliedKind.RELAXED) == ()
