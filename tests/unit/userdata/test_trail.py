"""The trail remembers the present place, one place for each guide and a bounded history."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.userdata.bookmarks import Bookmarks
from reader.userdata.trail import HISTORY_LENGTH, Place, Trail
from tests.unit.userdata.conftest import Databases


def place(guide: str, page: str, fraction: float = 0.0, anchor: str = "") -> Place:
    return Place(Address(guide, page), page, anchor, fraction, "2026-11-23T09:30:00+00:00")


@pytest.fixture
def trail(open_database: Databases, path: Path) -> Trail:
    return Trail(open_database(path))


def test_fresh_profile_has_no_place(trail: Trail) -> None:
    assert trail.last() is None
    assert trail.last_in("a") is None
    assert trail.history(10) == ()


def test_last_place_survives_a_restart(open_database: Databases, path: Path) -> None:
    first = open_database(path)
    here = place("a", "why", 0.625, "evidence")
    Trail(first).remember(here)
    first.close()
    assert Trail(open_database(path)).last() == here


def test_each_guide_has_its_own_last_place(trail: Trail) -> None:
    for visited in (place("a", "one"), place("b", "two"), place("a", "three")):
        trail.remember(visited)
    assert trail.last() == place("a", "three")
    assert trail.last_in("a") == place("a", "three")
    assert trail.last_in("b") == place("b", "two")
    assert [p.page for p in trail.history(2)] == ["three", "two"]


def test_staying_on_a_page_moves_the_place_but_not_the_history(trail: Trail) -> None:
    trail.remember(place("a", "one", 0.1))
    trail.remember(place("a", "one", 0.9, "end"))
    assert trail.history(10) == (place("a", "one", 0.9, "end"),)
    trail.remember(place("a", "two"))
    trail.remember(place("a", "one"))
    assert [p.page for p in trail.history(10)] == ["one", "two", "one"]


def test_history_is_bounded_and_keeps_the_newest(trail: Trail) -> None:
    for number in range(HISTORY_LENGTH + 5):
        trail.remember(place("a", f"page-{number}"))
    kept = trail.history(10_000)
    assert len(kept) == HISTORY_LENGTH
    assert kept[0].page == f"page-{HISTORY_LENGTH + 4}"
    assert kept[-1].page == "page-5"
    assert trail.history(-1) == ()


@pytest.mark.parametrize(
    ("given", "kept"), [(-0.5, 0.0), (1.5, 1.0), (math.nan, 0.0), (math.inf, 1.0), (1, 1.0)]
)
def test_fraction_is_brought_into_bounds(trail: Trail, given: float, kept: float) -> None:
    trail.remember(place("a", "one", given))
    last = trail.last()
    assert last is not None
    assert last.fraction == kept


def test_clearing_forgets_places_and_leaves_bookmarks(open_database: Databases, path: Path) -> None:
    database = open_database(path)
    Bookmarks(database).add(Address("a"), "t", "g", "guide", "1")
    trail = Trail(database)
    trail.remember(place("a", "one"))
    trail.clear()
    assert trail.last() is None
    assert trail.last_in("a") is None
    assert Bookmarks(database).addresses() == {Address("a")}
