"""An index that came with the program is searched where it fits, and never written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.jobs import JobControl
from reader.paths import Places, find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from tests.unit.library.samples import guide_of, put


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A fresh profile of a program that was shipped with a prepared library and index."""
    packs = tmp_path / "packs"
    put(guide_of("first"), packs)
    building = find_places(str(tmp_path / "build"), str(packs))
    services = build_services(building)
    services.preparing.guides(JobControl())
    services.preparing.search_index(JobControl())
    services.close()
    found = find_places(str(tmp_path / "profile"), str(packs))
    return replace(found, prepared=building.cache)


def found(services: Services, word: str) -> int:
    return services.finding.search(SearchRequest(word), JobControl()).total


def state(folder: Path) -> dict[str, tuple[int, int]]:
    return {
        str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
    }


def test_a_new_user_searches_at_once_and_writes_no_index(places: Places) -> None:
    assert places.prepared is not None
    before = state(places.prepared)
    services = build_services(places)
    assert found(services, "lantern") > 0  # even before anything was prepared
    services.preparing.guides(JobControl())
    assert services.preparing.index_ready()
    assert not services.preparing.search_index(JobControl()).result
    assert found(services, "lantern") > 0
    services.close()
    assert not places.index.exists()
    assert state(places.prepared) == before


def test_with_other_guides_an_index_of_ones_own_is_built(places: Places) -> None:
    assert places.user_packs is not None
    put(guide_of("second", word="candle"), places.user_packs)
    services = build_services(places)
    services.preparing.guides(JobControl())
    assert not services.preparing.index_ready()
    services.preparing.search_index(JobControl())
    assert found(services, "candle") > 0
    services.close()
    (places.user_packs / "second.guidepack").unlink()
    services = build_services(places)
    services.preparing.guides(JobControl())
    assert services.preparing.index_ready()  # the shipped one fits again
    assert found(services, "candle") == 0
    services.close()


def test_a_shared_index_that_others_may_write_is_not_opened(places: Places) -> None:
    assert places.prepared is not None
    (places.prepared / "index").chmod(0o777)
    services = build_services(places)
    services.preparing.guides(JobControl())
    assert not services.preparing.index_ready()
    services.preparing.search_index(JobControl())
    assert found(services, "lantern") > 0
    services.close()
    assert places.index.exists()


def test_a_damaged_shared_index_is_replaced_by_ones_own(places: Places) -> None:
    assert places.prepared is not None
    for file in places.prepared.glob("index/gen-*/*"):
        file.write_bytes(bytes(byte ^ 255 for byte in file.read_bytes()))
    services = build_services(places)
    services.preparing.guides(JobControl())
    services.preparing.index_ready()
    with pytest.raises(Exception, match="damaged"):
        found(services, "lantern")
    assert not services.preparing.index_ready()
    services.preparing.search_index(JobControl())
    assert found(services, "lantern") > 0
    services.close()
