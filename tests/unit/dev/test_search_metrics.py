"""The measures of search quality, on lists small enough to work out by hand."""

from __future__ import annotations

from math import log2

import pytest

from tests.search.metrics import Judgement, judge, mean_quality, ndcg

ANSWERS = {"a": 3, "b": 2, "c": 1}
IDEAL = 7 + 3 / log2(3) + 1 / 2


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (["a", "b", "c"], 1.0),
        (["a", "b", "c", "x"], 1.0),
        (["c", "b", "a"], (1 + 3 / log2(3) + 7 / 2) / IDEAL),
        (["x", "a"], (7 / log2(3)) / IDEAL),
        (["x", "y"], 0.0),
        ([], 0.0),
        (["b", "b", "b"], 3 / IDEAL),
        (["x"] * 10 + ["a"], 0.0),
        (["x"] * 9 + ["a"], (7 / log2(11)) / IDEAL),
    ],
)
def test_ndcg_is_the_gain_over_that_of_the_best_list(found: list[str], expected: float) -> None:
    assert ndcg(found, ANSWERS) == pytest.approx(expected)


def test_more_answers_than_ten_places_can_still_be_perfect() -> None:
    answers = {f"answer-{number}": 3 for number in range(12)}
    assert ndcg(list(answers), answers) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("found", "answers", "rank"),
    [
        (["a", "b"], ANSWERS, 1),
        (["b", "c", "a"], ANSWERS, 3),
        (["b", "c"], ANSWERS, 0),
        (["x", "b"], {"b": 2, "c": 1}, 2),
        (["c", "d"], {"c": 3, "d": 3}, 1),
        ([], ANSWERS, 0),
    ],
)
def test_a_best_answer_has_the_highest_grade_that_was_given(
    found: list[str], answers: dict[str, int], rank: int
) -> None:
    assert judge(found, answers).rank == rank


@pytest.mark.parametrize(
    ("rank", "first", "third"),
    [(0, False, False), (1, True, True), (3, False, True), (4, False, False)],
)
def test_success_is_a_best_answer_near_the_top(rank: int, first: bool, third: bool) -> None:
    judgement = Judgement(rank, 0.0, 1.0)
    assert judgement.succeeded(1) is first
    assert judgement.succeeded(3) is third


def test_a_query_without_answers_cannot_be_judged() -> None:
    with pytest.raises(ValueError, match="without answers"):
        judge(["a"], {})
    with pytest.raises(ValueError, match="without answers"):
        judge(["a"], {"a": 0})


def test_judged_at_10_is_the_share_that_anybody_graded_0_counted_too() -> None:
    assert judge(["a", "b", "c", "d"], {"a": 3, "b": 0}).judged == 0.5
    assert judge(["x"] * 10 + ["a"], {"a": 3}).judged == 0.0
    assert judge([], {"a": 3}).judged == 1.0


def test_a_grade_of_0_changes_no_measure_but_judged_at_10() -> None:
    found = ["b", "a"]
    bare, pooled = judge(found, {"a": 3}), judge(found, {"a": 3, "b": 0})
    assert (bare.rank, bare.ndcg) == (pooled.rank, pooled.ndcg)


def test_means_count_every_query_the_same() -> None:
    quality = mean_quality([Judgement(1, 1.0, 1.0), Judgement(3, 0.5, 0.4), Judgement(0, 0.0, 0.1)])
    assert quality.queries == 3
    assert quality.success_at_1 == pytest.approx(1 / 3)
    assert quality.success_at_3 == pytest.approx(2 / 3)
    assert quality.ndcg_at_10 == pytest.approx(0.5)
    assert quality.judged_at_10 == pytest.approx(0.5)


def test_no_query_means_nothing() -> None:
    assert mean_quality([]).queries == 0
