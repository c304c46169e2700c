"""A small library of realistic items, indexed, for the search tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.jobs import JobControl
from reader.search.index import SearchIndex
from tests.unit.search.corpus import DOCUMENTS


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchIndex]:
    """An index of the whole corpus; only for reading."""
    index = SearchIndex(tmp_path_factory.mktemp("search") / "index")
    index.build(DOCUMENTS, len(DOCUMENTS), "corpus", JobControl())
    yield index
    index.close()


@pytest.fixture
def built(tmp_path: Path) -> Iterator[SearchIndex]:
    """An index of the corpus in ``tmp_path / "index"`` that the test may spoil."""
    index = SearchIndex(tmp_path / "index")
    index.build(DOCUMENTS, len(DOCUMENTS), "corpus", JobControl())
    yield index
    index.close()
