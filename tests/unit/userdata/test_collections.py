"""Collections: named, ordered, an item in several, and every removal can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import InputError, NotFound
from reader.guide.address import Address
from reader.userdata.collections import Collections
from reader.userdata.filters import MarkFilter
from reader.userdata.known_items import KnownItem
from reader.userdata.tags import Tags
from tests.unit.userdata.conftest import Clock, Databases

ITEMS = tuple(
    KnownItem(Address("a-guide", name), f"About {name}", "A guide", "section", "1")
    for name in ("one", "two", "three", "four")
)
ABROAD = KnownItem(Address("b-guide"), "B guide", "B guide", "guide", "1")


@pytest.fixture
def collections(path: Path, open_database: Databases) -> Collections:
    return Collections(open_database(path))


def names(collections: Collections, collection: str) -> list[str]:
    return [held.address.item for held in collections.items(collection)]


def test_an_item_may_be_in_several(collections: Collections) -> None:
    one, two = collections.make("Panel"), collections.make("Training")
    assert collections.put_all(one.id, ITEMS) == 4
    assert collections.put_all(two.id, (*ITEMS[:1], ABROAD)) == 2
    assert collections.put_all(two.id, ITEMS[:1]) == 0
    assert collections.holding(ITEMS[0].address) == {one.id, two.id}
    assert [(c.name, c.position, c.size) for c in collections.all()] == [
        ("Panel", 0, 4),
        ("Training", 1, 2),
    ]
    assert collections.items(two.id)[1].item == ABROAD


def test_order_changes_by_steps_and_lasts(
    collections: Collections, path: Path, open_database: Databases
) -> None:
    one, two = collections.make("One"), collections.make("Two")
    assert collections.move(two.id, -1)
    assert not collections.move(two.id, -1)
    collections.put_all(one.id, ITEMS)
    assert collections.move_item(one.id, ITEMS[3].address, -1)
    assert collections.move_item(one.id, ITEMS[0].address, +99)
    assert not collections.move_item(one.id, ITEMS[0].address, +1)
    assert not collections.move_item(one.id, ABROAD.address, +1)
    again = Collections(open_database(path))
    assert names(again, one.id) == ["two", "four", "three", "one"]
    assert [c.name for c in again.all()] == ["Two", "One"]


def test_a_removed_collection_comes_back_as_it_was(collections: Collections) -> None:
    one, two = collections.make("One"), collections.make("Two")
    collections.put_all(one.id, ITEMS)
    before = (collections.all(), collections.items(one.id))
    removed = collections.remove(one.id)
    assert removed is not None
    assert [(c.id, c.position) for c in collections.all()] == [(two.id, 0)]
    assert collections.holding(ITEMS[0].address) == frozenset()
    collections.restore(removed)
    collections.restore(removed)
    assert (collections.all(), collections.items(one.id)) == before
    assert collections.remove("gone") is None


@pytest.mark.parametrize("place", range(4))
def test_an_item_taken_out_goes_back_to_its_place(collections: Collections, place: int) -> None:
    one = collections.make("One")
    collections.put_all(one.id, ITEMS)
    before = collections.items(one.id)
    taken = collections.take_out(one.id, ITEMS[place].address)
    assert taken == before[place]
    assert [held.position for held in collections.items(one.id)] == [0, 1, 2]
    assert collections.take_out(one.id, ITEMS[place].address) is None
    collections.put_back(one.id, taken)
    collections.put_back(one.id, taken)
    assert collections.items(one.id) == before


@pytest.mark.parametrize("name", ["", "   ", "x" * 121, " panel ", "PANEL"])
def test_names_are_needed_short_and_unlike(collections: Collections, name: str) -> None:
    collections.make("Panel")
    other = collections.make("Other")
    for call in (lambda: collections.make(name), lambda: collections.rename(other.id, name)):
        with pytest.raises(InputError, match="nothing was changed"):
            call()
    assert [c.name for c in collections.all()] == ["Panel", "Other"]


def test_renaming(collections: Collections) -> None:
    one = collections.make("Panel")
    assert collections.rename(one.id, "panel")
    assert not collections.rename(one.id, "panel")
    with pytest.raises(NotFound):
        collections.rename("gone", "x")
    with pytest.raises(NotFound):
        collections.put_all("gone", ITEMS)


def test_searching_within(
    collections: Collections, path: Path, open_database: Databases, clock: Clock
) -> None:
    one = collections.make("One")
    collections.put_all(one.id, ITEMS)
    clock.move(days=2)
    collections.put_all(one.id, (ABROAD,))
    Tags(open_database(path)).add(ITEMS[1].address, "Urgent")
    for wanted, expected in (
        (MarkFilter(words="ABOUT th"), ["three"]),
        (MarkFilter(guide="b-guide"), [""]),
        (MarkFilter(guide="b"), []),
        (MarkFilter(tag="urgent"), ["two"]),
        (MarkFilter(since="2026-11-24"), [""]),
        (MarkFilter(until="2026-11-23"), ["one", "two", "three", "four"]),
        (MarkFilter(words="one", guide="a-guide", until="2026-11-23"), ["one"]),
    ):
        assert [i.address.item for i in collections.items(one.id, wanted)] == expected
