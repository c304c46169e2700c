"""A damaged cache costs time only: it is noticed, said where it must be, and made again."""

from __future__ import annotations

import json
import random
import zlib
from pathlib import Path

import pytest

from reader.errors import NotFound, StorageError
from reader.jobs import JobControl
from reader.library.catalogue import Catalogue, load_catalogue
from reader.library.library import Library, SyncReport
from tests.unit.library.conftest import MakeLibrary
from tests.unit.library.samples import PICTURES, guide_of, put

SAMPLES = 60


@pytest.fixture
def installed(library: Library, packs: Path) -> Library:
    put(guide_of("first"), packs)
    put(guide_of("second"), packs)
    library.sync(JobControl())
    return library


def rendered_file(cache: Path, guide: str) -> Path:
    return next((cache / guide).glob("*/rendered.json"))


def assert_whole(library: Library) -> None:
    assert {card.id for card in library.cards()} == {"first", "second"}
    for name in ("first", "second"):
        assert library.open(name).guide == guide_of(name)
        assert library.images(name, ("family.png",)) == PICTURES


def test_a_catalogue_cut_anywhere_is_an_empty_one(installed: Library, cache: Path) -> None:
    file = cache / "catalogue.json"
    data = file.read_bytes()
    whole = load_catalogue(file)
    for length in sorted({0, 1, len(data) - 1, *range(0, len(data), len(data) // SAMPLES)}):
        file.write_bytes(data[:length])
        assert load_catalogue(file) == Catalogue()
    file.write_bytes(data)
    assert load_catalogue(file) == whole


def test_no_changed_byte_of_a_catalogue_goes_unnoticed(installed: Library, cache: Path) -> None:
    file = cache / "catalogue.json"
    data = file.read_bytes()
    chance = random.Random(20261123)
    for _ in range(SAMPLES):
        place = chance.randrange(len(data))
        changed = bytearray(data)
        changed[place] ^= 1 << chance.randrange(8)
        file.write_bytes(changed)
        assert load_catalogue(file) == Catalogue()
    file.write_bytes(data.replace(b"Guide first", b"Guide worst"))
    assert load_catalogue(file) == Catalogue()


def wrapped(body: bytes) -> bytes:
    """A body under a first line that agrees with it."""
    return json.dumps({"format": 2, "crc": zlib.crc32(body)}).encode() + b"\n" + body


@pytest.mark.parametrize(
    "data",
    [
        *(b"[]", b"{}", b"null", b"\xff\xfe", b"\0" * 100, b"[" * 100_000, b'{"format": 1}'),
        *(wrapped(body) for body in (b"", b"[]", b"{}", b'{"entries": 5, "renderer": ""}')),
        *(wrapped(body) for body in (b'{"entries": [{}], "renderer": ""}', b'{"entries": [1]}')),
    ],
)
def test_any_other_file_is_an_empty_catalogue(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "catalogue.json"
    file.write_bytes(data)
    assert load_catalogue(file) == Catalogue()


@pytest.mark.parametrize("damage", ["cut", "gone", "flipped"])
def test_after_damage_to_the_catalogue_guides_are_installed_again(
    installed: Library, cache: Path, new_library: MakeLibrary, damage: str
) -> None:
    file = cache / "catalogue.json"
    data = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        changed = data.replace(b"2026.11", b"2026.13")
        file.write_bytes(data[:50] if damage == "cut" else changed)
    again = new_library()
    assert again.cards() == ()
    report = again.sync(JobControl())
    assert report == SyncReport(installed=frozenset({"first", "second"}))
    assert_whole(again)
    assert_whole(new_library())
    assert again.fingerprint == installed.fingerprint


def test_a_running_program_keeps_its_guides_when_the_catalogue_is_lost(
    installed: Library, cache: Path, packs: Path
) -> None:
    (cache / "catalogue.json").write_bytes(b"?")
    (packs / "first.guidepack").write_bytes(b"damaged as well")
    report = installed.sync(JobControl())
    assert report.removed == frozenset()
    assert_whole(installed)


@pytest.mark.parametrize("damage", ["cut", "gone", "flipped", "empty", "a folder"])
def test_damaged_pages_are_said_and_made_again(
    installed: Library, cache: Path, new_library: MakeLibrary, damage: str
) -> None:
    file = rendered_file(cache, "first")
    data = file.read_bytes()
    file.unlink()
    if damage == "a folder":
        file.mkdir()
    elif damage != "gone":
        flipped = data.replace(b"lantern", b"lantorn", 1)
        file.write_bytes({"cut": data[:-9], "flipped": flipped, "empty": b""}[damage])
    again = new_library()
    assert again.open("second").guide == guide_of("second")
    with pytest.raises(StorageError, match="pages of Guide first lantern are damaged") as caught:
        again.open("first")
    assert "nothing of yours is lost" in caught.value.sentence
    assert caught.value.hint
    assert again.sync(JobControl()).installed == {"first"}
    assert_whole(again)
    assert_whole(new_library())


def test_pages_that_are_open_stay_readable(installed: Library, cache: Path) -> None:
    opened = installed.open("first")
    rendered_file(cache, "first").write_bytes(b"?")
    assert installed.open("first") is opened


def test_many_open_guides_do_not_pile_up(library: Library, packs: Path) -> None:
    names = [f"guide-{number}" for number in range(10)]
    for name in names:
        put(guide_of(name), packs)
    library.sync(JobControl())
    opened = {name: library.open(name) for name in names}
    assert library.open(names[-1]) is opened[names[-1]]
    assert library.open(names[0]) is not opened[names[0]]
    assert library.open(names[0]) == opened[names[0]]


def test_pictures_are_served_by_their_bare_name(installed: Library, cache: Path) -> None:
    (cache / "secret.png").write_bytes(b"secret")
    (cache / "first" / "secret.png").write_bytes(b"secret")
    folder = rendered_file(cache, "first").parent
    (folder / "secret.png").write_bytes(b"secret")
    outside = str(cache / "secret.png")
    names = (
        *("../secret.png", "../../secret.png", "../../../secret.png", "../rendered.json", outside),
        *("secret.png", "rendered.json", "..", ".", "", "/", "images", "a\0b", "x" * 5000),
        *("file:///etc/hostname", "/etc/hostname", "\\\\server\\share\\x.png", "c:family"),
    )
    assert installed.images("first", names) == {}
    assert installed.images("first", ("family.png", "gone.png")) == PICTURES
    assert installed.images("first", ()) == {}


def test_pictures_of_a_guide_that_is_not_there(installed: Library) -> None:
    with pytest.raises(NotFound):
        installed.images("third", ("family.png",))


def test_another_guides_pictures_are_out_of_reach(installed: Library, cache: Path) -> None:
    folder = rendered_file(cache, "second").parent
    (folder / "images" / "own.png").write_bytes(b"own")
    name = f"../../../second/{folder.name}/images/own.png"
    assert installed.images("second", ("own.png",)) == {"own.png": b"own"}
    assert installed.images("first", (name,)) == {}
