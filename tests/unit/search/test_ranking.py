"""Tests of the tiers and weights that order hits."""

from __future__ import annotations

import pytest

from reader.guide.items import ItemKind
from reader.search.ranking import (
    FIELD_BOOSTS,
    KIND_WEIGHTS,
    Group,
    group_full,
    group_partial,
    headline_share,
)


def test_every_kind_has_a_weight_and_recommendations_the_most() -> None:
    assert set(KIND_WEIGHTS) == set(ItemKind)
    assert max(KIND_WEIGHTS, key=KIND_WEIGHTS.__getitem__) is ItemKind.RECOMMENDATION


def test_title_and_statement_weigh_more_than_running_text() -> None:
    assert FIELD_BOOSTS["title"] > FIELD_BOOSTS["statement"] > FIELD_BOOSTS["text"]


@pytest.mark.parametrize(("count", "share"), [(1, 1), (2, 2), (3, 2), (4, 3), (6, 4)])
def test_a_headline_must_have_two_thirds(count: int, share: int) -> None:
    assert headline_share(count) == share


def test_scores_stay_inside_the_group_and_rise() -> None:
    group = Group(2.0, 1.0, frozenset())
    scores = [group.score(points) for points in (0, 1, 10, 100, 10_000)]
    assert scores == sorted(scores)
    assert scores[0] == 2.0
    assert scores[-1] < 3.0


def groups(headlines: list[set[int]], titles: list[set[int]], named: set[int]) -> list[set[int]]:
    full = group_full(
        frozenset({0, 1, 2, 3}),
        frozenset({0, 1}),
        [frozenset(holders) for holders in headlines],
        [frozenset(holders) for holders in titles],
        ["g"] * 4,
        {"g": frozenset(named)},
    )
    return [set(group.items) for group in full]


def test_headlines_of_recommendations_come_before_titles_before_the_rest() -> None:
    assert groups([{0, 2}, {0, 2}], [{2}, {2}], set()) == [{0}, {1, 2}, {3}]


def test_the_title_of_the_guide_helps_a_recommendation() -> None:
    assert groups([set(), {0}], [set(), set()], {0})[0] == {0}


def test_the_title_of_the_guide_alone_lifts_nothing() -> None:
    assert groups([set(), set()], [set(), set()], {0, 1})[0] == set()


def test_partial_matches_come_by_number_of_words() -> None:
    found = group_partial({1: 2, 2: 1, 3: 2}, 3)
    assert [set(group.items) for group in found] == [{1, 3}]
    assert found[0].score(10_000) < 1.0


def test_single_words_are_answered_when_nothing_has_more() -> None:
    assert [set(group.items) for group in group_partial({7: 1}, 4)] == [{7}]
    assert group_partial({}, 4) == []
