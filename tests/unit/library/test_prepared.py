"""Guides that came prepared with the program are read in place; only others are installed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.jobs import JobControl
from reader.library.catalogue import Catalogue, load_catalogue, save_catalogue
from reader.library.library import Library, SyncReport
from tests.unit.library.samples import guide_of, put, tree


@pytest.fixture
def prepared(tmp_path: Path, packs: Path) -> Path:
    """Two guides, installed by the packager; their packs lie in ``packs``."""
    put(guide_of("first"), packs)
    put(guide_of("second", published="2023-01-01"), packs)
    folder = tmp_path / "prepared"
    Library(folder, packs).sync(JobControl())
    return folder


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """An administrator's folder of packs."""
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


def sync(library: Library) -> SyncReport:
    return library.sync(JobControl())


def test_prepared_guides_are_there_at_once_and_nothing_is_kept(
    cache: Path, packs: Path, prepared: Path
) -> None:
    before = tree(prepared)
    library = Library(cache, packs, prepared=prepared)
    assert [card.id for card in library.cards()] == ["second", "first"]
    assert sync(library) == SyncReport()
    assert library.open("first").guide == guide_of("first")
    assert library.images("first", ("family.png",))["family.png"].startswith(b"\x89PNG")
    assert library.fingerprint == Library(prepared, packs).fingerprint
    assert library.titles("first")
    assert [file.name for file in cache.iterdir() if file.suffix != ".lock"] == []
    assert tree(prepared) == before


def test_times_of_the_packs_do_not_matter(cache: Path, packs: Path, prepared: Path) -> None:
    """A copy of the program, by whatever means, is used in place as well."""
    for pack in packs.iterdir():
        pack.touch()
    library = Library(cache, packs, prepared=prepared)
    assert sync(library) == SyncReport()
    assert not (cache / "catalogue.json").exists()


def test_a_dropped_pack_joins_the_shelf_and_leaves_it(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    library = Library(cache, packs, prepared=prepared, drops=(drop, drop / "missing"))
    prepared_only = library.fingerprint
    pack = put(guide_of("third", published="2022-01-01"), drop)
    assert sync(library) == SyncReport(installed=frozenset({"third"}))
    for each in (library, Library(cache, packs, prepared=prepared, drops=(drop,))):
        assert [card.id for card in each.cards()] == ["third", "second", "first"]
        assert each.open("third").guide.id == "third"
        assert each.open("second").guide.id == "second"
        assert each.fingerprint != prepared_only
    assert [entry.card.id for entry in load_catalogue(cache / "catalogue.json").entries] == [
        "third"
    ]
    pack.unlink()
    assert sync(library) == SyncReport(removed=frozenset({"third"}))
    assert library.fingerprint == prepared_only


def test_a_newer_edition_in_the_drop_folder_takes_the_place_of_the_prepared_one(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    newer = guide_of("first", edition="2027.01", word="beacon")
    put(newer, drop)
    library = Library(cache, packs, prepared=prepared, drops=(drop,))
    assert sync(library).installed == {"first"}
    assert library.open("first").guide == newer
    assert Library(cache, packs, prepared=prepared, drops=(drop,)).open("first").guide == newer


def test_what_a_policy_puts_first_is_shown_whatever_its_edition(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    older = guide_of("first", edition="2020.01", word="candle")
    put(older, drop)
    library = Library(cache, packs, (drop,), prepared=prepared, drops=(drop,))
    assert sync(library).installed == {"first"}
    assert library.open("first").guide == older


def test_a_prepared_guide_that_is_not_trusted_is_not_shown(
    cache: Path, packs: Path, prepared: Path
) -> None:
    first = Library(prepared, packs).pack_digest("first")
    library = Library(cache, packs, trusted=(first,), prepared=prepared)
    assert [card.id for card in library.cards()] == ["first"]
    assert "second.guidepack" in sync(library).problems[0]
    assert [card.id for card in library.cards()] == ["first"]


def test_an_older_edition_in_the_drop_folder_does_not(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    put(guide_of("first", edition="2020.01", word="candle"), drop)
    library = Library(cache, packs, prepared=prepared, drops=(drop,))
    assert sync(library) == SyncReport()
    assert library.open("first").guide == guide_of("first")


def test_a_dropped_pack_that_is_only_half_there_changes_nothing(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    pack = put(guide_of("third"), drop)
    whole = pack.read_bytes()
    pack.write_bytes(whole[: len(whole) // 2])
    library = Library(cache, packs, prepared=prepared, drops=(drop,))
    report = sync(library)
    assert "third.guidepack" in report.problems[0]
    assert [card.id for card in library.cards()] == ["second", "first"]
    pack.write_bytes(whole)
    assert sync(library).installed == {"third"}


def test_pages_made_by_another_version_are_not_used(
    cache: Path, packs: Path, prepared: Path
) -> None:
    file = prepared / "catalogue.json"
    save_catalogue(file, Catalogue(load_catalogue(file).entries, "0.0.1-0"))
    library = Library(cache, packs, prepared=prepared)
    assert library.cards() == ()
    assert sync(library).installed == {"first", "second"}
    assert library.open("first").guide == guide_of("first")


def test_damaged_prepared_pages_are_made_again_for_this_user(
    cache: Path, packs: Path, prepared: Path
) -> None:
    (file,) = (prepared / "first").rglob("rendered.json")
    file.write_text(json.dumps({"guide": "other"}), encoding="utf-8")
    damaged = file.read_bytes()
    library = Library(cache, packs, prepared=prepared)
    with pytest.raises(StorageError):
        library.open("first")
    assert sync(library).installed == {"first"}
    again = Library(cache, packs, prepared=prepared)
    for each in (library, again):
        assert each.open("first").guide == guide_of("first")
    # It stays mended, and what belongs to the program was not touched.
    assert sync(again) == SyncReport()
    assert again.open("first").guide == guide_of("first")
    assert file.read_bytes() == damaged


def test_a_pack_that_somebody_replaced_is_installed(
    cache: Path, packs: Path, prepared: Path
) -> None:
    other = guide_of("first", edition="2027.01", word="lighthouse")
    put(other, packs)
    library = Library(cache, packs, prepared=prepared)
    assert sync(library).installed == {"first"}
    assert library.open("first").guide == other


def test_an_upgrade_of_the_program_takes_over_from_what_a_user_installed(
    cache: Path, packs: Path, prepared: Path, drop: Path
) -> None:
    pack = put(guide_of("first", edition="2026.12", word="torch"), drop)
    sync(Library(cache, packs, prepared=prepared, drops=(drop,)))
    newest = guide_of("first", edition="2027.02", word="sunrise")
    put(newest, packs)
    Library(prepared, packs).sync(JobControl())
    library = Library(cache, packs, prepared=prepared, drops=(drop,))
    assert library.open("first").guide == newest
    assert sync(library) == SyncReport()
    assert pack.is_file()
    assert library.open("first").guide == newest
