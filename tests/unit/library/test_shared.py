"""Packs in several folders, and a library that came with the program and is only read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.jobs import JobControl
from reader.library.library import Library, SyncReport
from reader.library.shelf import is_newer
from tests.unit.library.samples import guide_of, put, tree

Make = Callable[[], Library]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


@pytest.fixture
def user(tmp_path: Path) -> Path:
    return tmp_path / "user"


@pytest.fixture
def make(cache: Path, packs: Path, machine: Path, user: Path) -> Make:
    return lambda: Library(cache, packs, None, (machine,), own=user)


def sync(library: Library) -> SyncReport:
    return library.sync(JobControl())


def editions(library: Library) -> dict[str, str]:
    return {card.id: library.open(card.id).guide.edition for card in library.cards()}


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("2026.12", "2026.11"),
        ("2027.01", "2026.12"),
        ("2026.10", "2026.9"),
        ("2026.11.1", "2026.11"),
        ("2026-12", "2026.11"),
        ("2026", "draft"),
    ],
)
def test_editions_are_compared_by_number(newer: str, older: str) -> None:
    assert is_newer(newer, older)
    assert not is_newer(older, newer)
    assert not is_newer(newer, newer)


def test_folders_add_up_and_missing_ones_are_no_problem(
    make: Make, packs: Path, machine: Path, user: Path
) -> None:
    put(guide_of("first"), packs)
    assert sync(make()) == SyncReport(frozenset({"first"}))
    put(guide_of("second"), machine)
    put(guide_of("third"), user)
    library = make()
    assert sync(library) == SyncReport(frozenset({"second", "third"}))
    assert set(editions(library)) == {"first", "second", "third"}


@pytest.mark.parametrize("new", ["shipped", "machine", "user"])
def test_the_newest_edition_is_shown_wherever_it_lies(
    make: Make, packs: Path, machine: Path, user: Path, cache: Path, new: str
) -> None:
    for name, folder in (("shipped", packs), ("machine", machine), ("user", user)):
        put(guide_of("first", "2026.12" if name == new else "2026.11", word=name), folder)
    library = make()
    assert sync(library).problems == ()
    assert library.open("first").guide.title == f"Guide first {new}"
    before = tree(cache)
    again = make()
    assert sync(again) == SyncReport()  # what is outdone is known, and not opened again
    assert tree(cache) == before


def test_when_the_newest_goes_the_one_before_it_comes_back(
    make: Make, packs: Path, machine: Path
) -> None:
    put(guide_of("first", "2026.11"), packs)
    new = put(guide_of("first", "2026.12", word="candle"), machine)
    library = make()
    sync(library)
    assert editions(library) == {"first": "2026.12"}
    new.unlink()
    assert sync(library) == SyncReport(frozenset({"first"}))
    assert editions(library) == {"first": "2026.11"}


def test_in_one_folder_too_the_newest_edition_counts(
    make: Make, machine: Path, packs: Path
) -> None:
    put(guide_of("first", "2026.12", word="candle"), machine, "a")
    put(guide_of("first", "2026.11"), machine, "b")
    library = make()
    assert sync(library).problems == ()
    assert editions(library) == {"first": "2026.12"}


def test_a_damaged_newer_pack_leaves_the_edition_that_was_shown(
    make: Make, packs: Path, machine: Path
) -> None:
    put(guide_of("first", "2026.11"), packs)
    new = put(guide_of("first", "2026.12", word="candle"), machine)
    library = make()
    sync(library)
    new.write_bytes(new.read_bytes()[: new.stat().st_size // 2])  # half a copy
    report = sync(library)
    assert "was refused" in report.problems[0]
    assert editions(library) == {"first": "2026.12"}


@pytest.fixture
def shipped(tmp_path: Path, packs: Path) -> Path:
    """A library that was prepared when the program was built."""
    folder = tmp_path / "shipped"
    for name in ("first", "second"):
        put(guide_of(name), packs)
    sync(Library(folder, packs))
    (folder / "install.lock").unlink()
    return folder


def test_a_shipped_library_fills_the_shelf_at_the_first_start(
    shipped: Path, cache: Path, packs: Path
) -> None:
    before = tree(shipped)
    library = Library(cache, packs, prepared=shipped)
    assert [card.id for card in library.cards()] == ["first", "second"]
    assert library.open("first").guide == guide_of("first")
    assert not cache.exists()
    assert sync(library) == SyncReport()
    assert tree(shipped) == before
    assert not list(cache.glob("*/*/rendered.json"))  # nothing was copied
    assert library.images("first", ("family.png",))


def test_a_shipped_library_is_used_though_the_packs_were_copied_since(
    shipped: Path, cache: Path, packs: Path
) -> None:
    for file in packs.iterdir():
        file.touch()
    library = Library(cache, packs, prepared=shipped)
    assert sync(library) == SyncReport()
    assert not list(cache.glob("*/*/rendered.json"))
    assert library.fingerprint == Library(shipped, packs).fingerprint


def test_what_is_added_goes_to_the_users_own_cache(
    shipped: Path, cache: Path, packs: Path, user: Path
) -> None:
    put(guide_of("third"), user)
    library = Library(cache, packs, shipped, own=user)
    assert sync(library) == SyncReport(frozenset({"third"}))
    assert [path.parent.parent.name for path in cache.glob("*/*/rendered.json")] == ["third"]
    assert set(editions(library)) == {"first", "second", "third"}


def test_a_damaged_shipped_guide_is_made_again_in_the_users_own_cache(
    shipped: Path, cache: Path, packs: Path
) -> None:
    next(shipped.glob("first/*/rendered.json")).write_bytes(b"{}")
    library = Library(cache, packs, prepared=shipped)
    sync(library)
    assert set(editions(library)) == {"first", "second"}
    assert [path.parent.parent.name for path in cache.glob("*/*/rendered.json")] == ["first"]


def test_after_an_update_the_new_shipped_guides_are_shown_at_once(
    shipped: Path, cache: Path, packs: Path, tmp_path: Path
) -> None:
    sync(Library(cache, packs, prepared=shipped))
    newer = tmp_path / "newer"
    put(guide_of("first", "2026.12", word="candle"), packs)
    sync(Library(newer, packs))
    shutil.rmtree(shipped)
    library = Library(cache, packs, prepared=newer)
    assert editions(library) == {"first": "2026.12", "second": "2026.11"}
    sync(library)
    assert editions(library) == {"first": "2026.12", "second": "2026.11"}


def test_a_shipped_library_of_another_renderer_is_left_alone(
    shipped: Path, cache: Path, packs: Path
) -> None:

    from reader.library.catalogue import load_catalogue, save_catalogue

    file = shipped / "catalogue.json"
    save_catalogue(file, load_catalogue(file)._replace(renderer="an older one"))
    library = Library(cache, packs, prepared=shipped)
    assert sync(library).installed == {"first", "second"}
    assert len(list(cache.glob("*/*/rendered.json"))) == 2
