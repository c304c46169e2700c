"""Saved searches remember what was seen; recent ones are few, each once, and cleared at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.userdata.searches import MOST_RECENT, RecentSearches, SavedSearches
from tests.unit.userdata.conftest import Clock, Databases

SEEN = ("guide:a/one", "guide:a/two")


@pytest.fixture
def saved(open_database: Databases, path: Path) -> SavedSearches:
    return SavedSearches(open_database(path))


@pytest.fixture
def recent(open_database: Databases, path: Path) -> RecentSearches:
    return RecentSearches(open_database(path))


def test_a_fresh_profile_has_none(saved: SavedSearches, recent: RecentSearches) -> None:
    assert saved.all() == ()
    assert recent.all() == ()


def test_a_saved_search_lasts_across_restarts(
    open_database: Databases, path: Path, clock: Clock
) -> None:
    first = open_database(path)
    made = SavedSearches(first).add("Carers", "what was asked", 2, SEEN)
    assert (made.name, made.asked, made.total) == ("Carers", "what was asked", 2)
    assert made.looked == clock.stamp()
    first.close()
    again = SavedSearches(open_database(path))
    assert again.all() == (made,)
    assert again.seen(made.id) == set(SEEN)


def test_the_same_question_is_saved_once(saved: SavedSearches) -> None:
    saved.add("One", "asked", 2, SEEN)
    second = saved.add("Other name", "asked", 1, SEEN[:1])
    assert saved.all() == (second,)
    assert saved.seen(second.id) == {SEEN[0]}


def test_looking_again_replaces_what_was_seen(saved: SavedSearches, clock: Clock) -> None:
    made = saved.add("Carers", "asked", 2, SEEN)
    clock.move(days=1)
    assert saved.look(made.id, 1, ["guide:a/three"])
    (found,) = saved.all()
    assert (found.total, found.looked) == (1, clock.stamp())
    assert saved.seen(made.id) == {"guide:a/three"}


def test_a_search_is_renamed_and_removed(saved: SavedSearches) -> None:
    made = saved.add("Carers", "asked", 2, SEEN)
    assert saved.rename(made.id, "Kinship")
    assert saved.all()[0].name == "Kinship"
    assert saved.remove(made.id)
    assert saved.all() == ()
    assert saved.seen(made.id) == frozenset()
    for gone in (saved.remove(made.id), saved.rename(made.id, "x"), saved.look(made.id, 1, SEEN)):
        assert gone is False
    assert saved.seen(made.id) == frozenset(), "nothing is kept for a search that is gone"


def test_recent_searches_are_newest_first_and_each_once(recent: RecentSearches) -> None:
    for typed in ("carers", "home  visits ", "Carers", "  "):
        recent.add(typed)
    assert recent.all() == ("Carers", "home visits")


def test_only_the_newest_are_kept(recent: RecentSearches) -> None:
    for number in range(MOST_RECENT + 5):
        recent.add(f"search {number}")
    assert len(recent.all()) == MOST_RECENT
    assert recent.all()[0] == f"search {MOST_RECENT + 4}"
    assert recent.all()[-1] == "search 5"


def test_recent_searches_are_cleared_in_one_action(
    recent: RecentSearches, saved: SavedSearches
) -> None:
    recent.add("carers")
    made = saved.add("Carers", "asked", 0, ())
    recent.clear()
    assert recent.all() == ()
    assert saved.all() == (made,)
