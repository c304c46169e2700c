"""Tests of odd and hostile queries: each is answered, and quickly enough to be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.query import FILTER_FIELDS, OPTIONS, QUERY_WORDS, TEXT_FIELDS, parse_query
from reader.search.values import SearchRequest
from reader.synonyms.loading import load_synonyms
from tests.unit.search.asking import ask
from tests.unit.search.odd_queries import ODD

SYNONYMS = load_synonyms(Path(__file__).resolve().parents[3] / "resources" / "synonyms")


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_queries_are_answered(library: SearchIndex, text: str) -> None:
    answer = ask(library, text)
    assert answer.total >= len(answer.hits) >= 0


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_what_is_looked_for_is_bounded(text: str) -> None:
    query = parse_query(text)
    assert len(query.wanted) <= QUERY_WORDS
    assert len(query.unwanted) <= QUERY_WORDS
    assert len(query.either) <= QUERY_WORDS
    assert all(len(either.options) <= OPTIONS for either in query.either)


PIECES = st.sampled_from(
    [
        *("(", ")", '"', "-", "*", " ", "AND ", "OR ", "NOT ", "age:", "kind:", "15 yr old"),
        *("under 6", "carers", "navigater", "CP", "\u202e", "\u0301", "3+", "2,000", "what"),
        *("the", "\\", "[a-z]*"),
    ]
)


FIELD_NAMES = st.sampled_from([*TEXT_FIELDS, *FILTER_FIELDS, "nowhere", ""])
WORDS = st.sampled_from(
    ["carers", "navigater", "CP", "SGO", "grandson", "toddler", "the", "what", "3+", "15 yr old"]
)
LEAVES = st.builds(
    lambda minus, name, word, star: f"{minus}{name and name + ':'}{word}{star}",
    st.sampled_from(["", "", "-", "NOT "]),
    FIELD_NAMES,
    WORDS | WORDS.map('"{}"'.format),
    st.sampled_from(["", "", "*"]),
)
NESTED = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        lambda parts, joint, left, right: left + joint.join(parts) + right,
        st.lists(inner, min_size=1, max_size=4),
        st.sampled_from([" ", " OR ", " AND ", " NOT "]),
        st.sampled_from(["", "(", "-("]),
        st.sampled_from(["", ")"]),
    ),
    max_leaves=4,
)
LONG = st.builds(
    lambda piece, times, end: piece * times + end,
    PIECES,
    st.integers(min_value=0, max_value=3_000),
    st.text(max_size=5),
)
SHAPES = {
    "any-characters": (st.text(max_size=60), 4_000),
    "pieces": (st.lists(PIECES, max_size=12).map("".join), 2_500),
    "nested": (NESTED, 1_500),
    "long": (LONG, 2_000),
}
"""Shapes of query, and how often each is tried: 10,000 times in all."""


@pytest.mark.parametrize(("shape", "times"), SHAPES.values(), ids=SHAPES)
def test_nothing_raises_but_the_empty_query(
    library: SearchIndex, shape: st.SearchStrategy[str], times: int
) -> None:
    @settings(max_examples=times, deadline=None, database=None, derandomize=True)
    @given(shape, st.booleans(), st.booleans())
    def answers(text: str, typing: bool, explain: bool) -> None:
        request = SearchRequest(text, limit=3, typing=typing, explain=explain)
        try:
            answer = library.search(request, JobControl(), SYNONYMS)
        except QueryError:
            assert not text.strip()
            return
        assert len(answer.hits) == min(3, answer.total)
        assert all(sentence.endswith(".") for sentence in answer.notes)

    answers()
