"""Bookmarks: saved, removed, put back and moved, each with the ChangeSet that says so."""

from __future__ import annotations

import pytest

from reader.errors import Cancelled, NotFound
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.changeset import NOTHING, ChangeSet, Done
from reader.services.composition import Services
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Start

NAVIGATOR = Address("first", "navigator")
ABOUT = Address("second", "about")
WHOLE = Address("first")


def changed(*addresses: Address) -> ChangeSet:
    return ChangeSet(bookmarks=frozenset(addresses))


def order(services: Services) -> list[Address]:
    return [mark.address for mark in services.saving.all()]


def save(services: Services, *addresses: Address) -> None:
    for address in addresses:
        assert services.saving.toggle(address, JobControl()) == Done(True, changed(address))


def test_saving_keeps_the_words_of_the_day(services: Services, start: Start) -> None:
    save(services, NAVIGATOR, WHOLE)
    first, second = services.saving.all()
    assert (first.title, first.guide_title) == ("A lantern for carers", "Guide first lantern")
    assert (first.kind, first.edition, first.position) == ("recommendation", "2026.11", 0)
    assert first.added == "2026-11-23T09:30:00Z"
    assert (second.address, second.kind, second.title) == (WHOLE, "guide", "Guide first lantern")
    services.close()
    assert start().saving.all() == (first, second)


def test_saving_again_removes(services: Services) -> None:
    save(services, NAVIGATOR, ABOUT)
    assert services.saving.addresses() == {NAVIGATOR, ABOUT}
    assert services.saving.toggle(NAVIGATOR, JobControl()) == Done(False, changed(NAVIGATOR))
    assert services.saving.addresses() == {ABOUT}


@pytest.mark.parametrize("address", ["guide:third", "guide:first/gone"])
def test_what_is_not_installed_cannot_be_saved(services: Services, address: str) -> None:
    with pytest.raises(NotFound):
        services.saving.toggle(Address.parse(address), JobControl())
    assert services.saving.all() == ()


def test_a_removed_bookmark_goes_back_where_it_was(services: Services) -> None:
    save(services, NAVIGATOR, ABOUT, WHOLE)
    before = services.saving.all()
    done = services.saving.remove(ABOUT, JobControl())
    assert done == Done(before[1], changed(ABOUT))
    assert done.result is not None
    assert order(services) == [NAVIGATOR, WHOLE]
    assert services.saving.restore(done.result, JobControl()) == Done(None, changed(ABOUT))
    assert services.saving.all() == before
    services.saving.restore(done.result, JobControl())
    assert services.saving.all() == before


def test_removing_what_is_not_saved_changes_nothing(services: Services) -> None:
    done = services.saving.remove(NAVIGATOR, JobControl())
    assert done == Done(None, NOTHING)
    assert not done.changes


def test_moving(services: Services) -> None:
    save(services, NAVIGATOR, ABOUT, WHOLE)
    assert services.saving.move(WHOLE, -1, JobControl()) == Done(None, changed(WHOLE))
    assert order(services) == [NAVIGATOR, WHOLE, ABOUT]
    services.saving.move(NAVIGATOR, 5, JobControl())
    assert order(services) == [WHOLE, ABOUT, NAVIGATOR]


@pytest.mark.parametrize(("address", "offset"), [(NAVIGATOR, -1), (WHOLE, 1), (ABOUT, 0)])
def test_a_move_that_moves_nothing_announces_nothing(
    services: Services, address: Address, offset: int
) -> None:
    save(services, NAVIGATOR, ABOUT, WHOLE)
    assert services.saving.move(address, offset, JobControl()) == Done(None, NOTHING)
    assert order(services) == [NAVIGATOR, ABOUT, WHOLE]


def test_a_bookmark_survives_a_new_edition(services: Services) -> None:
    save(services, NAVIGATOR)
    put(guide_of("first", "2026.12", word="beacon"), services.places.packs)
    services.preparing.guides(JobControl())
    (mark,) = services.saving.all()
    assert (mark.address, mark.edition) == (NAVIGATOR, "2026.11")
    reading = services.reading.open(mark.address, JobControl())
    assert reading.guide.edition == "2026.12"
    assert reading.item is not None
    assert reading.item.title == "A beacon for carers"


def test_a_bookmark_outlives_its_guide_and_can_still_be_removed(services: Services) -> None:
    save(services, NAVIGATOR)
    (services.places.packs / "first.guidepack").unlink()
    services.preparing.guides(JobControl())
    assert order(services) == [NAVIGATOR]
    assert services.saving.toggle(NAVIGATOR, JobControl()).result is False
    assert order(services) == []


def test_a_cancelled_command_does_nothing(services: Services) -> None:
    save(services, NAVIGATOR)
    (mark,) = services.saving.all()
    control = JobControl()
    control.cancel()
    for command in (
        lambda: services.saving.toggle(ABOUT, control),
        lambda: services.saving.remove(NAVIGATOR, control),
        lambda: services.saving.restore(mark, control),
        lambda: services.saving.move(NAVIGATOR, 1, control),
    ):
        with pytest.raises(Cancelled):
            command()
    assert services.saving.all() == (mark,)


def test_a_changeset_is_true_when_anything_changed() -> None:
    assert not ChangeSet()
    for each in (
        ChangeSet(guides=frozenset({"g"})),
        changed(WHOLE),
        ChangeSet(settings=frozenset({"theme"})),
        ChangeSet(index=True),
        ChangeSet(place=True),
    ):
        assert each
