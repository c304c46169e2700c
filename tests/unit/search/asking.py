"""Asks the small library of these tests."""

from __future__ import annotations

from typing import Any

from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.values import Answer, SearchRequest


def ask(index: SearchIndex, text: str, **options: Any) -> Answer:
    """The answer to ``text`` with other settings of a request."""
    return index.search(SearchRequest(text, **options), JobControl())


def items(answer: Answer) -> list[str]:
    """The ids of the items that were hit, best first."""
    return [hit.address.item for hit in answer.hits]
