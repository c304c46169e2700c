"""Tests of facets: what can be ticked, and counts that are true for the query."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.search.facets import FACETS
from reader.search.index import SearchIndex
from reader.search.tallies import bits_of, items_of
from reader.search.values import FACET_NAMES, Answer, FacetCount, Tick
from tests.unit.search.asking import ask


def counts(answer: Answer, name: str) -> dict[str, FacetCount]:
    (facet,) = [each for each in answer.facets if each.name == name]
    return {each.value: each for each in facet.counts}


def test_the_facets_are_those_that_can_be_named() -> None:
    assert tuple(facet.name for facet in FACETS) == FACET_NAMES


def test_values_of_one_facet_widen_and_facets_narrow(library: SearchIndex) -> None:
    free = ask(library, "carers ")
    kinds = counts(free, "kind")
    two = frozenset([Tick("kind", "theme"), Tick("kind", "term")])
    assert ask(library, "carers ", ticks=two).total == kinds["theme"].count + kinds["term"].count
    both = frozenset([Tick("kind", "theme"), Tick("guide", "mentoring")])
    assert ask(library, "carers ", ticks=both).total == 0


def test_a_count_is_what_a_tick_would_bring(library: SearchIndex) -> None:
    ticked = frozenset([Tick("kind", "recommendation")])
    answer = ask(library, "offending children carers ", ticks=ticked)
    for facet in answer.facets:
        for each in facet.counts:
            others = frozenset(tick for tick in ticked if tick.facet != facet.name)
            more = others | {Tick(facet.name, each.value)}
            asked = ask(library, "offending children carers ", ticks=more)
            assert asked.total == each.count, (facet.name, each.value)


def test_what_is_ticked_stays_though_it_has_nothing(library: SearchIndex) -> None:
    answer = ask(library, "navigator ", ticks=frozenset([Tick("kind", "programme")]))
    assert answer.total == 0
    assert counts(answer, "kind")["programme"] == FacetCount("programme", "Programme", 0, True)


def test_strengths_stay_within_the_scale_of_their_guide(library: SearchIndex) -> None:
    strengths = counts(ask(library, "kind:recommendation"), "strength")
    strong = [each for each in strengths.values() if each.label == "Strong evidence"]
    assert len({each.group for each in strong}) == len(strong) == 2


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("age", {"0-4", "5-10", "11-15"}),
        ("origin", {"uk", "overseas"}),
        ("status", {"published", "planned"}),
        ("outcome", {"Families stay together"}),
        ("enabler", {"Good leaders"}),
    ],
)
def test_every_facet_has_its_values(library: SearchIndex, name: str, values: set[str]) -> None:
    assert set(counts(ask(library, "-nothinglikethis "), name)) == values


@pytest.mark.parametrize(
    "text", ["age:10", "origin:overseas", "status:planned", "outcome:families"]
)
def test_facets_can_be_typed(library: SearchIndex, text: str) -> None:
    name, _, value = text.partition(":")
    ticked = ask(library, "-nothinglikethis ", ticks=frozenset([Tick(name, value)]))
    assert ask(library, text).total == ticked.total > 0


@given(st.sets(st.integers(0, 500)))
def test_bits_hold_items(items: set[int]) -> None:
    assert items_of(bits_of(items, 501)) == sorted(items)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sets(st.sampled_from([Tick("kind", "term"), Tick("age", "5-10"), Tick("origin", "uk")])))
def test_hits_have_what_is_ticked(library: SearchIndex, ticks: set[Tick]) -> None:
    answer = ask(library, "carers children ", ticks=frozenset(ticks), limit=50)
    assert len(answer.hits) == answer.total
    if Tick("kind", "term") in ticks:
        assert {hit.kind.value for hit in answer.hits} <= {"term"}
