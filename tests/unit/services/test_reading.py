"""From an address to a page that is ready to be shown."""

from __future__ import annotations

import shutil

import pytest

from reader.errors import Cancelled, NotFound, StorageError
from reader.guide.address import Address
from reader.guide.items import Recommendation
from reader.jobs import JobControl
from reader.services.composition import Services
from tests.unit.library.samples import PICTURES, guide_of
from tests.unit.services.conftest import Start


def test_the_shelf_leaves_out_the_handbook(services: Services) -> None:
    assert [card.id for card in services.reading.cards()] == ["first", "second"]
    assert {card.id for card in services.reading.all_cards()} == {"first", "second", "manual"}


def test_the_handbook_is_found_by_its_kind(services: Services, start: Start) -> None:
    assert services.reading.handbook() == Address("manual")
    (services.places.packs / "manual.guidepack").unlink()
    services.preparing.guides(JobControl())
    assert services.reading.handbook() is None


def test_before_packs_are_installed_the_shelf_is_empty(start: Start) -> None:
    services = start()
    assert services.reading.all_cards() == ()
    assert services.reading.handbook() is None
    with pytest.raises(NotFound):
        services.reading.open(Address("first"), JobControl())


@pytest.mark.parametrize(
    ("address", "page", "item"),
    [
        ("guide:first", "about", None),
        ("guide:first/about", "about", "about"),
        ("guide:first/recommendations", "recommendations", None),
        ("guide:first/navigator", "recommendations", "navigator"),
        ("guide:first/listen", "principles", "listen"),
        ("guide:first/carer", "glossary", "carer"),
        ("guide:first/k1", "sources", "k1"),
    ],
)
def test_an_address_opens_the_page_that_shows_it(
    services: Services, address: str, page: str, item: str | None
) -> None:
    reading = services.reading.open(Address.parse(address), JobControl())
    assert reading.page.id == page
    assert reading.guide == guide_of("first")
    assert (reading.item.id if reading.item else None) == item
    html = "".join(part.html for part in reading.page.parts)
    if item is None or item == page:
        assert reading.anchor == ""
    else:
        assert f'"{reading.anchor}"' in html


@pytest.mark.parametrize("address", ["guide:third", "guide:first/gone", "guide:second/first"])
def test_what_is_not_there_is_not_found(services: Services, address: str) -> None:
    with pytest.raises(NotFound) as caught:
        services.reading.open(Address.parse(address), JobControl())
    assert caught.value.hint


def test_pages_follow_one_another(services: Services) -> None:
    first = services.reading.open(Address("first"), JobControl())
    ids = [page.id for page, _outline in first.contents()]
    assert ids == list(guide_of().contents)
    assert first.neighbour(-1) is None
    assert [first.neighbour(n).id for n in range(len(ids))] == ids  # type: ignore[union-attr]
    assert first.neighbour(len(ids)) is None
    last = services.reading.open(Address("first", ids[-1]), JobControl())
    assert last.neighbour(1) is None
    before = last.neighbour(-1)
    assert before is not None
    assert before.id == ids[-2]


def test_contents_name_every_item(services: Services) -> None:
    reading = services.reading.open(Address("first"), JobControl())
    named = {entry.item for _page, outline in reading.contents() for entry in outline}
    assert {item.id for item in reading.guide.items()} <= named
    assert all(isinstance(each, Recommendation) for each in reading.recommendations())
    assert [each.id for each in reading.recommendations()] == ["navigator"]


def test_a_page_brings_its_own_pictures_only(services: Services) -> None:
    assert services.reading.open(Address("first"), JobControl()).images == PICTURES
    assert services.reading.open(Address("first", "sources"), JobControl()).images == {}


def test_a_lost_picture_does_not_keep_the_page_shut(services: Services) -> None:
    for folder in services.places.library.glob("first/*/images"):
        shutil.rmtree(folder)
    reading = services.reading.open(Address("first"), JobControl())
    assert reading.images == {}
    assert reading.page.id == "about"


def test_opening_can_be_cancelled(services: Services) -> None:
    control = JobControl()
    control.cancel()
    with pytest.raises(Cancelled):
        services.reading.open(Address("first"), control)


def test_damaged_pages_are_said_and_other_guides_open(services: Services) -> None:
    for file in services.places.library.glob("first/*/rendered.json"):
        file.write_bytes(b"{}")
    with pytest.raises(StorageError, match="damaged"):
        services.reading.open(Address("first"), JobControl())
    assert services.reading.open(Address("second"), JobControl()).guide.id == "second"
    assert services.preparing.guides(JobControl()).changes.guides == {"first"}
    assert services.reading.open(Address("first"), JobControl()).guide == guide_of("first")
