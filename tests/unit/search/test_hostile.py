"""Tests of odd and hostile queries: each is answered, and quickly enough to be typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import QueryError
from reader.search.index import SearchIndex
from reader.search.query import OPTIONS, QUERY_WORDS, parse_query
from tests.unit.search.asking import ask

ODD = [
    "x" * 10_000,
    "kinship " * 2_000,
    " OR ".join(f"w{number}" for number in range(3_000)),
    "(" * 5_000,
    ")" * 5_000,
    '"' * 5_001,
    "(a OR b) " * 500,
    "((a OR b) AND (c OR d)) OR " * 300,
    "the of and",
    ".*[a-z]+(?:x)$^\\",
    "\u202eיד\u05b8\u202c care",
    "e\u0301" * 3_000,
    "*",
    "*a*",
    "a*" * 3_000,
    "-" * 5_000,
    "title:" * 2_000,
    "NOT NOT NOT",
    "AND",
    "OR OR OR",
    "kind: guide: age:999 age:-1",
    "1 to 99999999999999999999 years old",
]


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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.text(max_size=120) | st.lists(PIECES, max_size=60).map("".join), st.booleans(), st.booleans()
)
def test_nothing_raises_but_the_empty_query(
    library: SearchIndex, text: str, prefix: bool, typing: bool
) -> None:
    try:
        answer = ask(library, text, prefix=prefix, typing=typing, explain=True)
    except QueryError:
        assert not text.strip()
        return
    assert all(sentence.endswith(".") for sentence in answer.notes)
