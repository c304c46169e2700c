"""Saved searches tell what a new edition brought; recent ones are kept only when wanted."""

from __future__ import annotations

import pytest

from reader.jobs import JobControl
from reader.services.asking import Asked
from reader.services.changeset import ChangeSet
from reader.services.composition import Services
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Start

ASKED = Asked("candle")


@pytest.fixture
def ready(services: Services) -> Services:
    services.preparing.search_index(JobControl())
    return services


def test_a_search_is_saved_renamed_and_removed(ready: Services) -> None:
    searches = ready.searches
    done = searches.save(ASKED, "  My   candles ", JobControl())
    assert (done.result.name, done.changes) == ("My candles", ChangeSet(searches=True))
    assert searches.all() == (done.result,)
    assert not searches.rename(done.result, "  ", JobControl()).result
    assert searches.rename(done.result, "Lights", JobControl()).result
    assert searches.all()[0].name == "Lights"
    assert searches.remove(done.result, JobControl()).result
    assert searches.all() == ()
    assert searches.remove(done.result, JobControl()).changes == ChangeSet()


def test_nothing_is_new_at_first(ready: Services) -> None:
    ready.searches.save(ASKED, "Candles", JobControl())
    assert ready.searches.fresh(JobControl()) == {}


def test_a_new_edition_brings_what_is_new_until_it_is_looked_at(
    ready: Services, start: Start
) -> None:
    before = ready.finding.search(ASKED.request(200), JobControl()).total
    kept = ready.searches.save(ASKED, "Candles", JobControl()).result
    ready.close()
    put(guide_of("third", word="candle"), ready.places.packs)
    again = start()
    again.preparing.guides(JobControl())
    again.preparing.search_index(JobControl())
    after = again.finding.search(ASKED.request(200), JobControl())
    added = {hit.address for hit in after.hits if hit.address.guide == "third"}
    assert after.total == before + len(added)
    assert again.searches.fresh(JobControl()) == {kept.id: len(added)}
    done = again.searches.look(kept, JobControl())
    assert done.result == added
    assert done.changes == ChangeSet(searches=True)
    assert again.searches.fresh(JobControl()) == {}
    assert again.searches.look(kept, JobControl()).result == frozenset()


def test_without_an_index_nothing_is_new(services: Services) -> None:
    services.searches._saved.add("Candles", ASKED.written(), 0, ())
    assert services.searches.fresh(JobControl()) == {}


def test_a_search_that_cannot_be_read_is_passed_over(ready: Services) -> None:
    ready.searches._saved.add("Broken", "not a question", 0, ())
    kept = ready.searches.save(ASKED, "Candles", JobControl()).result
    assert ready.searches.all() == (kept,)
    assert ready.searches.fresh(JobControl()) == {}


def test_recent_searches_are_kept_only_when_wanted(ready: Services) -> None:
    searches = ready.searches
    assert searches.remember("candle", JobControl()).changes == ChangeSet()
    assert searches.recent() == ()
    ready.settings.set("remember-searches", True)
    assert searches.remembers
    searches.remember("candle", JobControl())
    searches.remember("  ", JobControl())
    assert searches.recent() == ("candle",)
    ready.settings.set("remember-searches", False)
    assert searches.recent() == ()
    ready.settings.set("remember-searches", True)
    assert searches.forget_recent(JobControl()).changes == ChangeSet(searches=True)
    assert searches.recent() == ()


def test_the_coach_counts_what_each_way_out_brings(ready: Services) -> None:
    from reader.search.values import Tick
    from reader.services.asking import Narrowing

    chosen = (Narrowing(Tick("kind", "study"), "Kind: Study"),)
    asked = Asked('"candle"', chosen)
    answer = ready.finding.search(asked.request(), JobControl())
    assert answer.total == 0
    coaching = ready.coach.coach(asked, answer, JobControl())
    assert "Kind: Study" in coaching.searched
    first = coaching.advice[0]
    assert first.words == "Remove the filter Kind: Study"
    assert first.asked == Asked('"candle"')
    assert first.count == ready.finding.search(first.asked.request(), JobControl()).total > 0


def test_the_coach_only_offers_what_finds_something(ready: Services) -> None:
    asked = Asked("qqzzxx wwvvbb")
    answer = ready.finding.search(asked.request(), JobControl())
    coaching = ready.coach.coach(asked, answer, JobControl())
    assert coaching.advice == ()
    assert coaching.searched == "All 2 guides were searched, titles and texts."


def test_the_coach_leaves_out_one_word_at_a_time(ready: Services) -> None:
    asked = Asked("candle -candle")
    answer = ready.finding.search(asked.request(), JobControl())
    assert answer.total == 0
    words = [advice.words for advice in ready.coach.coach(asked, answer, JobControl()).advice]
    assert words == ["Leave out “-candle”"]
