"""The file for quick starts follows the database, and anything odd in it counts as no file."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.services.composition import Services
from reader.services.last_place import LastPlace, Remembered, read_last_place, write_last_place
from reader.services.places import Place

PLACE = LastPlace(Address("first", "navigator"), "item-navigator", 0.25)


def test_a_place_and_no_place_are_kept_apart(tmp_path: Path) -> None:
    file = tmp_path / "last-place.json"
    assert read_last_place(file) == Remembered(known=False)
    write_last_place(file, None)
    assert read_last_place(file) == Remembered(known=True)
    write_last_place(file, PLACE)
    assert read_last_place(file) == Remembered(known=True, place=PLACE)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"address": "../x", "anchor": "", "fraction": 0}', b"\xff", b"7"],
)
def test_an_odd_file_says_nothing(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "last-place.json"
    file.write_bytes(content)
    assert read_last_place(file) == Remembered(known=False)


def test_a_file_that_cannot_be_written_is_no_problem(tmp_path: Path) -> None:
    write_last_place(tmp_path / "no" / "folder.json", PLACE)
    assert list(tmp_path.iterdir()) == []


def test_it_follows_the_database(services: Services) -> None:
    file = services.places.last_place
    assert services.trail.confirm() is None
    assert read_last_place(file) == Remembered(known=True)
    place = Place(PLACE.address, "recommendations", PLACE.anchor, PLACE.fraction, "")
    services.trail.remember(place, JobControl())
    assert read_last_place(file).place == PLACE
    write_last_place(file, LastPlace(Address("second"), "", 0.0))
    assert services.trail.confirm() == services.trail.last()
    assert read_last_place(file).place == PLACE
