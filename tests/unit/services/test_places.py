"""The place in a guide is remembered, so that reading goes on where it stopped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import Cancelled
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import ChangeSet, Done
from reader.services.composition import Services
from reader.services.places import Place
from tests.unit.services.conftest import Clock, Start

HERE = Place(Address("first", "navigator"), "recommendations", "item-navigator", 0.25, "")
THERE = Place(Address("second"), "about", "", 0.5, "")


def test_a_first_start_has_no_place(services: Services) -> None:
    assert services.trail.last() is None
    assert services.trail.last_in("first") is None
    assert services.trail.history() == ()


def test_the_last_place_survives_a_restart(services: Services, start: Start, clock: Clock) -> None:
    done = services.trail.remember(HERE, JobControl())
    assert done == Done(None, ChangeSet(place=True))
    clock.move(minutes=5)
    services.trail.remember(THERE, JobControl())
    services.close()
    here = replace(HERE, visited="2026-11-23T09:30:00Z")
    there = replace(THERE, visited="2026-11-23T09:35:00Z")
    again = start()
    assert again.trail.last() == there
    assert again.trail.last_in("first") == here
    assert again.trail.last_in("manual") is None
    assert again.trail.history() == (there, here)
    assert again.trail.history(1) == (there,)


def test_a_cancelled_place_is_not_kept(services: Services) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        services.trail.remember(HERE, control)
    assert services.trail.last() is None
