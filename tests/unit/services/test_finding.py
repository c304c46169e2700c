"""Search answers from a real index, and says so while there is none."""

from __future__ import annotations

import pytest

from reader.errors import Cancelled, IndexUnavailable, QueryError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet
from reader.services.composition import Services
from reader.services.finding import Answer, SearchRequest
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Start


def search(services: Services, text: str, limit: int = 20) -> Answer:
    return services.finding.search(SearchRequest(text, limit), JobControl())


def test_without_an_index_search_says_that_it_is_being_prepared(services: Services) -> None:
    assert not services.preparing.index_ready()
    with pytest.raises(IndexUnavailable, match="being prepared; reading works meanwhile"):
        search(services, "lantern")
    assert services.reading.open(Address("first"), JobControl()).page.id == "about"


def test_a_prepared_index_answers_after_a_restart_too(services: Services, start: Start) -> None:
    done = services.preparing.search_index(JobControl())
    assert (done.result, done.changes) == (True, ChangeSet(index=True))
    assert services.preparing.index_ready()
    for each in (services, start()):
        answer = search(each, "lantern carers")
        assert answer.hits[0].address == Address("first", "navigator")
        assert answer.hits[0].strength == "Strong evidence"
        assert {hit.address.guide for hit in search(each, "lantern").hits} == {"first"}
        assert search(each, "nowhere-to-be-found").total == 0


def test_preparing_twice_changes_nothing(services: Services) -> None:
    assert services.preparing.guides(JobControl()).changes == NOTHING
    services.preparing.search_index(JobControl())
    again = services.preparing.search_index(JobControl())
    assert (again.result, again.changes) == (False, NOTHING)


def test_a_stale_index_still_answers_until_it_is_built_again(services: Services) -> None:
    services.preparing.search_index(JobControl())
    put(guide_of("first", "2026.12", word="beacon"), services.places.packs)
    assert services.preparing.guides(JobControl()).changes == ChangeSet(frozenset({"first"}))
    assert not services.preparing.index_ready()
    assert search(services, "lantern").total > 0
    assert services.preparing.search_index(JobControl()).result
    assert search(services, "lantern").total == 0
    assert search(services, "beacon").total > 0


def test_a_guide_that_has_gone_is_no_longer_found(services: Services) -> None:
    services.preparing.search_index(JobControl())
    (services.places.packs / "second.guidepack").unlink()
    changes = services.preparing.guides(JobControl()).changes
    assert changes.guides == {"second"}
    services.preparing.search_index(JobControl())
    assert search(services, "candle").total == 0


def test_a_damaged_index_is_said_and_built_again(services: Services) -> None:
    services.preparing.search_index(JobControl())
    services.close()
    for file in services.places.index.glob("gen-*/*"):
        file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(IndexUnavailable):
        search(services, "lantern")
    assert services.preparing.search_index(JobControl()).result
    assert search(services, "lantern").total > 0


def test_cancelling_a_build_leaves_no_index_and_can_be_done_again(services: Services) -> None:
    control = JobControl(lambda done, _total: control.cancel() if done else None)
    with pytest.raises(Cancelled):
        services.preparing.search_index(control)
    assert not services.preparing.index_ready()
    assert services.preparing.search_index(JobControl()).result


@pytest.mark.parametrize("text", ["", "   "])
def test_queries_that_cannot_be_read(services: Services, text: str) -> None:
    services.preparing.search_index(JobControl())
    with pytest.raises(QueryError):
        search(services, text)


def test_sources_are_not_answers(services: Services) -> None:
    services.preparing.search_index(JobControl())
    answer = search(services, "guide", limit=1000)
    assert answer.total == len(answer.hits)
    assert all(hit.address.item != "k1" for hit in answer.hits)


def test_problems_with_packs_are_told(services: Services) -> None:
    (services.places.packs / "first.guidepack").write_bytes(b"?")
    done = services.preparing.guides(JobControl())
    assert len(done.result.problems) == 1
    assert "first.guidepack" in done.result.problems[0]
    assert done.changes == NOTHING
    assert services.reading.open(Address("first"), JobControl()).guide == guide_of("first")
