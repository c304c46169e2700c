"""The whole core over real packs in a profile of its own, with a clock that tests move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.jobs import JobControl
from reader.paths import Places, find_places
from reader.services.composition import Services, build_services
from tests.unit.library.samples import guide_of, handbook, put


class Clock:
    """A clock that moves only when a test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, **amount: float) -> None:
        self.now += timedelta(**amount)


Start = Callable[..., Services]


@pytest.fixture
def clock() -> Clock:
    """Nine thirty on a Monday."""
    return Clock()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A fresh profile, and a packs folder with two guides and a handbook."""
    found = find_places(str(tmp_path / "profile"), str(tmp_path / "packs"))
    for guide in (guide_of("first"), guide_of("second", word="candle"), handbook()):
        put(guide, found.packs)
    return found


@pytest.fixture
def start(places: Places, clock: Clock) -> Iterator[Start]:
    """Starts the core as the program does; several times for several starts."""
    started: list[Services] = []

    def begin(where: Places = places) -> Services:
        services = build_services(where, clock)
        started.append(services)
        return services

    yield begin
    for services in started:
        services.close()


@pytest.fixture
def services(start: Start) -> Services:
    """The core with its guides installed; there is no index yet."""
    begun = start()
    begun.preparing.guides(JobControl())
    return begun
