"""An index that came with the program is used in place, and only for the guides it was built of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import IndexUnavailable
from reader.jobs import JobControl
from reader.search.index import SearchIndex
from reader.search.values import IndexState, SearchRequest
from tests.unit.search.corpus import DOCUMENTS

Open = Callable[[str], SearchIndex]


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """An index of the whole corpus, made by the packager."""
    folder = tmp_path / "program" / "index"
    index = SearchIndex(folder)
    index.build(DOCUMENTS, len(DOCUMENTS), "packaged", JobControl())
    index.close()
    return folder


@pytest.fixture
def opened(installed: Path, tmp_path: Path) -> Iterator[Open]:
    """Opens an index of the user's own beside it, for the guides of a fingerprint."""
    made: list[SearchIndex] = []

    def open_for(fingerprint: str) -> SearchIndex:
        index = SearchIndex(tmp_path / "own", installed=installed, wanted=lambda: fingerprint)
        made.append(index)
        return index

    yield open_for
    for index in made:
        index.close()


def total(index: SearchIndex, text: str = "carers ") -> int:
    return index.search(SearchRequest(text), JobControl()).total


def files(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_it_answers_and_nothing_is_written(opened: Open, installed: Path, tmp_path: Path) -> None:
    before = files(installed)
    index = opened("packaged")
    assert index.state("packaged") is IndexState.READY
    assert total(index) > 0
    assert files(installed) == before
    assert not (tmp_path / "own").exists()


def test_other_guides_need_an_index_of_their_own(opened: Open, installed: Path) -> None:
    before = files(installed)
    index = opened("more guides")
    assert index.state("more guides") is IndexState.MISSING
    with pytest.raises(IndexUnavailable):
        total(index)
    index.build(DOCUMENTS[:1], 1, "more guides", JobControl())
    assert index.state("more guides") is IndexState.READY
    assert total(index, "kind:section OR kind:recommendation ") <= 1
    assert files(installed) == before


def test_it_serves_again_once_the_guides_are_those_of_the_program(opened: Open) -> None:
    other = opened("more guides")
    other.build(DOCUMENTS[:1], 1, "more guides", JobControl())
    assert total(opened("packaged")) > total(other)


def test_a_damaged_one_is_not_read_and_one_of_the_users_own_takes_its_place(
    opened: Open, installed: Path
) -> None:
    (large,) = installed.rglob("postings.bin")
    data = bytearray(large.read_bytes())
    data[len(data) // 2] ^= 1
    large.write_bytes(data)
    index = opened("packaged")
    with pytest.raises(IndexUnavailable):
        total(index)
    assert index.state("packaged") is IndexState.MISSING
    index.build(DOCUMENTS, len(DOCUMENTS), "packaged", JobControl())
    assert index.state("packaged") is IndexState.READY
    assert total(index) > 0


def test_one_of_another_size_is_seen_at_a_glance(opened: Open, installed: Path) -> None:
    (large,) = installed.rglob("postings.bin")
    large.write_bytes(large.read_bytes()[:-1])
    assert opened("packaged").state("packaged") is IndexState.MISSING


@pytest.mark.parametrize("rights", [0o775, 0o757])
def test_one_that_others_may_write_is_not_trusted(
    opened: Open, installed: Path, rights: int
) -> None:
    expected = IndexState.MISSING if os.name == "posix" else IndexState.READY
    installed.chmod(rights)
    assert opened("packaged").state("packaged") is expected


def test_one_that_lies_behind_a_link_is_not_trusted(installed: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(installed, target_is_directory=True)
    index = SearchIndex(tmp_path / "own", installed=link, wanted=lambda: "packaged")
    assert index.state("packaged") is IndexState.MISSING
