"""One backup a day is made of what the user saved, without being asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import Cancelled, StorageError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.composition import Services
from tests.unit.services.conftest import Clock, Start

NAVIGATOR = Address("first", "navigator")


def backups(services: Services) -> list[Path]:
    return sorted((services.places.profile / "backups").glob("*"))


def test_one_backup_a_day(services: Services, start: Start, clock: Clock) -> None:
    assert services.upkeep.back_up(JobControl()).result
    assert not services.upkeep.back_up(JobControl()).result
    services.close()
    clock.move(hours=14)
    again = start()
    assert not again.upkeep.back_up(JobControl()).result
    clock.move(hours=1)
    assert again.upkeep.back_up(JobControl()).result
    assert len(backups(again)) == 2


def test_a_lost_database_comes_back_from_its_backup(services: Services, start: Start) -> None:
    services.saving.toggle(NAVIGATOR, JobControl())
    services.upkeep.back_up(JobControl())
    services.close()
    for file in services.places.profile.glob("userdata.sqlite3*"):
        file.write_bytes(b"damaged" * 1000)
    again = start()
    assert again.saving.addresses() == {NAVIGATOR}
    assert any("1 bookmark from 23 November 2026" in notice for notice in again.notices)


def test_a_backup_that_cannot_be_written_is_said(services: Services) -> None:
    services.saving.toggle(NAVIGATOR, JobControl())
    (services.places.profile / "backups").write_bytes(b"in the way")
    with pytest.raises(StorageError, match="your data is safe"):
        services.upkeep.back_up(JobControl())
    assert services.saving.addresses() == {NAVIGATOR}


def test_a_cancelled_backup_is_not_made(services: Services) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        services.upkeep.back_up(control)
    assert backups(services) == []
