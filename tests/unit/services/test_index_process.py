"""Tests of building the index in a process of its own: progress, cancelling, failing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.errors import Cancelled, IndexUnavailable
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from reader.services.index_process import build_apart
from tests.unit.library.samples import guide_of, put


@pytest.fixture
def services(tmp_path: Path) -> Services:
    packs = tmp_path / "packs"
    put(guide_of(), packs)
    made = build_services(find_places(str(tmp_path / "profile"), str(packs)))
    made.preparing.guides(JobControl())
    return made


def test_the_child_builds_what_this_process_then_searches(services: Services) -> None:
    steps: list[tuple[int, int]] = []
    control = JobControl(lambda done, total: steps.append((done, total)))
    done = services.preparing.search_index_apart(control)
    assert done.result
    assert done.changes.index
    assert services.preparing.index_ready()
    assert services.finding.search(SearchRequest("guide"), JobControl()).request.text == "guide"
    assert steps
    assert steps == sorted(steps)
    assert all(0 <= step <= total for step, total in steps)
    assert not services.preparing.search_index_apart(JobControl()).result
    services.close()


def test_a_cancelled_build_ends_the_child_and_leaves_no_index(services: Services) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        build_apart(services.places, control)
    assert not services.preparing.index_ready()
    services.close()


def test_a_child_that_fails_is_told(services: Services) -> None:
    next(services.places.library.rglob("rendered.json")).unlink()
    with pytest.raises(IndexUnavailable, match="could not be built"):
        build_apart(services.places, JobControl())
    services.close()


def test_where_no_process_may_start_it_is_built_here(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert services.preparing.search_index_apart(JobControl()).result
    assert services.preparing.index_ready()
    services.close()
