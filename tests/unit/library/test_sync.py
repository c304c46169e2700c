"""Packs become installed guides; what fails leaves in place what was there before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.errors import Cancelled, NotFound, StorageError
from reader.jobs import JobControl
from reader.library.catalogue import load_catalogue, save_catalogue
from reader.library.library import Library, SyncReport
from reader.library.renderer import renderer_stamp
from tests.unit.library.conftest import MakeLibrary
from tests.unit.library.samples import guide_of, keep_times, leftovers, put, tree


def sync(library: Library) -> SyncReport:
    return library.sync(JobControl())


def editions(library: Library) -> dict[str, str]:
    return {card.id: card.edition for card in library.cards()}


def used(cache: Path) -> set[str]:
    return {entry.folder for entry in load_catalogue(cache / "catalogue.json").entries}


def test_packs_are_installed_and_readable_after_a_restart(
    library: Library, packs: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    put(guide_of("second", published="2023-01-01"), packs)
    put(guide_of("third", published=""), packs)
    assert library.cards() == ()
    assert library.count_items() == 0
    report = sync(library)
    assert report == SyncReport(installed=frozenset({"first", "second", "third"}))
    for each in (library, new_library()):
        assert [card.id for card in each.cards()] == ["second", "first", "third"]
        assert each.open("first").guide == guide_of("first")
        assert each.count_items() == sum(len(each.open(c.id).texts) for c in each.cards()) > 0
        assert each.fingerprint == library.fingerprint


def test_unchanged_packs_are_not_made_again(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    sync(library)
    before, fingerprint = tree(cache), library.fingerprint
    for each in (library, new_library()):
        assert sync(each) == SyncReport()
        assert tree(cache) == before
        assert each.fingerprint == fingerprint


def test_a_pack_is_judged_by_size_and_time_before_it_is_read(library: Library, packs: Path) -> None:
    """Bytes that changed behind both are not looked at: reading every pack would be slow."""
    pack = put(guide_of("first"), packs)
    sync(library)
    times = pack.stat()
    pack.write_bytes(b"?" * times.st_size)
    keep_times(pack, times)
    assert sync(library) == SyncReport()
    assert library.open("first").guide == guide_of("first")
    pack.touch()
    assert "first.guidepack" in sync(library).problems[0]


def test_a_touched_pack_with_the_same_bytes_is_not_made_again(
    library: Library, packs: Path, cache: Path
) -> None:
    pack = put(guide_of("first"), packs)
    sync(library)
    before, fingerprint = tree(cache), library.fingerprint
    pack.touch()
    assert sync(library) == SyncReport()
    assert (tree(cache), library.fingerprint) == (before, fingerprint)
    assert load_catalogue(cache / "catalogue.json").entries[0].modified == pack.stat().st_mtime_ns


def test_a_new_edition_takes_the_place_of_the_old(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first", "2026.11"), packs)
    sync(library)
    old, fingerprint = used(cache), library.fingerprint
    library.open("first")
    put(guide_of("first", "2026.12", word="candle"), packs)
    assert sync(library) == SyncReport(installed=frozenset({"first"}))
    assert library.open("first").guide.edition == "2026.12"
    assert library.fingerprint != fingerprint
    assert used(cache).isdisjoint(old)
    assert leftovers(cache, used(cache)) == []
    assert editions(new_library()) == {"first": "2026.12"}


def test_a_pack_that_has_gone_takes_its_guide_along(
    library: Library, packs: Path, cache: Path
) -> None:
    gone = put(guide_of("first"), packs)
    put(guide_of("second"), packs)
    sync(library)
    gone.unlink()
    assert sync(library) == SyncReport(removed=frozenset({"first"}))
    with pytest.raises(NotFound, match="not installed"):
        library.open("first")
    assert [path.name for path in cache.iterdir() if path.is_dir()] == ["second"]


def test_a_renamed_pack_keeps_its_guide(library: Library, packs: Path) -> None:
    pack = put(guide_of("first"), packs)
    sync(library)
    pack.rename(packs / "other.guidepack")
    assert sync(library).removed == frozenset()
    assert editions(library) == {"first": "2026.11"}


@pytest.mark.parametrize("damage", ["cut", "empty", "text", "folder", "dead link"])
def test_a_damaged_pack_is_named_and_the_old_edition_stays(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary, damage: str
) -> None:
    pack = put(guide_of("first"), packs)
    put(guide_of("second"), packs)
    sync(library)
    before = tree(cache)
    put(guide_of("second", "2026.12", word="candle"), packs)
    data = pack.read_bytes()
    pack.unlink()
    if damage == "folder":
        pack.mkdir()
    elif damage == "dead link":
        pack.symlink_to(packs / "nowhere")
    else:
        pack.write_bytes({"cut": data[:-40], "empty": b"", "text": b"no pack"}[damage])
    report = sync(library)
    assert report.installed == {"second"}
    assert report.removed == frozenset()
    assert len(report.problems) == 1
    assert "first.guidepack" in report.problems[0]
    assert editions(library) == {"first": "2026.11", "second": "2026.12"}
    assert {n: s for n, s in tree(cache).items() if n.startswith("first/")} == {
        name: state for name, state in before.items() if name.startswith("first/")
    }
    again = new_library()
    assert sync(again).problems == report.problems
    assert again.open("first").guide == guide_of("first")


def test_a_damaged_pack_that_was_never_installed_is_named_only(
    library: Library, packs: Path
) -> None:
    (packs / "bad.guidepack").write_bytes(b"PK\x03\x04")
    put(guide_of("first"), packs)
    report = sync(library)
    assert "bad.guidepack" in report.problems[0]
    assert editions(library) == {"first": "2026.11"}


def test_of_two_packs_with_one_edition_the_first_by_name_counts(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first", "2026.11"), packs, "a")
    put(guide_of("first", "2026.11", word="candle"), packs, "b")
    sentence = "b.guidepack holds a guide that another pack already brought; it was left out."
    report = sync(library)
    assert report == SyncReport(frozenset({"first"}), problems=(sentence,))
    before = tree(cache)
    for each in (library, new_library()):
        assert sync(each) == SyncReport(problems=(sentence,))
        assert editions(each) == {"first": "2026.11"}
        assert tree(cache) == before
    assert leftovers(cache, used(cache)) == []


def test_a_second_pack_that_comes_later_but_sorts_first_takes_over_and_stays(
    library: Library, packs: Path
) -> None:
    put(guide_of("first", "2026.11"), packs, "b")
    sync(library)
    put(guide_of("first", "2026.11", word="candle"), packs, "a")
    for expected in (frozenset({"first"}), frozenset[str]()):
        report = sync(library)
        assert report.installed == expected
        assert [problem.split()[0] for problem in report.problems] == ["b.guidepack"]
        assert library.open("first").guide == guide_of("first", "2026.11", word="candle")


def test_a_pack_that_now_holds_a_guide_of_another_pack_loses_its_own(
    library: Library, packs: Path
) -> None:
    put(guide_of("first"), packs, "a")
    put(guide_of("second"), packs, "b")
    sync(library)
    put(guide_of("first", word="candle"), packs, "b")
    report = sync(library)
    assert report.removed == {"second"}
    assert editions(library) == {"first": "2026.11"}


@pytest.mark.parametrize("state", ["missing", "a file"])
def test_without_a_packs_folder_what_is_installed_stays(
    library: Library, packs: Path, new_library: MakeLibrary, state: str
) -> None:
    put(guide_of("first"), packs)
    sync(library)
    shutil.rmtree(packs)
    if state == "a file":
        packs.write_bytes(b"in the way")
    for each in (library, new_library()):
        report = sync(each)
        (sentence,) = report.problems
        assert sentence.startswith(f"The guides folder {packs} cannot be read.")
        assert sentence.endswith("The guides already installed can still be read.")
        assert (report.installed, report.removed) == (frozenset(), frozenset())
        assert each.open("first").guide == guide_of("first")


def test_without_a_packs_folder_and_without_guides_it_says_only_that(
    library: Library, packs: Path
) -> None:
    packs.rmdir()
    assert sync(library).problems == (f"The guides folder {packs} cannot be read.",)


def test_an_empty_folder_says_so(library: Library, packs: Path) -> None:
    (packs / "notes.txt").write_text("no pack")
    for _ in range(2):
        assert sync(library).problems == (f"No guides were found in {packs}.",)


def test_cancelling_leaves_the_catalogue_as_it_was(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    for name in ("first", "second", "third"):
        put(guide_of(name), packs)
    sync(library)
    before = (cache / "catalogue.json").read_bytes()
    for name in ("first", "second", "third"):
        put(guide_of(name, "2026.12", word="candle"), packs)

    def cancel_after_one(done: int, _total: int) -> None:
        if done == 1:
            control.cancel()

    control = JobControl(cancel_after_one)
    with pytest.raises(Cancelled):
        library.sync(control)
    assert (cache / "catalogue.json").read_bytes() == before
    for each in (library, new_library()):
        assert set(editions(each).values()) == {"2026.11"}
        assert each.open("first").guide.edition == "2026.11"
    assert sync(library).installed == {"first", "second", "third"}
    assert leftovers(cache, used(cache)) == []


def test_steps_count_the_packs(library: Library, packs: Path) -> None:
    for name in ("first", "second"):
        put(guide_of(name), packs)
    steps: list[tuple[int, int]] = []
    library.sync(JobControl(lambda done, total: steps.append((done, total))))
    assert steps[0] == (0, 2)
    assert steps[-1] == (2, 2)


def test_pages_of_another_renderer_are_made_again(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    sync(library)
    file = cache / "catalogue.json"
    fingerprint = library.fingerprint
    save_catalogue(file, load_catalogue(file)._replace(renderer="an older one"))
    older = new_library()
    assert older.fingerprint != fingerprint
    assert sync(older).installed == {"first"}
    assert load_catalogue(file).renderer == renderer_stamp()
    assert older.fingerprint == fingerprint
    assert older.open("first").guide == guide_of("first")


def test_a_cache_that_cannot_be_written_is_said(cache: Path, packs: Path) -> None:
    put(guide_of("first"), packs)
    cache.parent.write_bytes(b"in the way")
    library = Library(cache, packs)
    with pytest.raises(StorageError, match="the guides already there are unchanged"):
        sync(library)
    assert library.cards() == ()


def test_a_catalogue_that_cannot_be_written_is_said(
    library: Library, packs: Path, cache: Path
) -> None:
    put(guide_of("first"), packs)
    (cache / "catalogue.json" / "in-the-way").mkdir(parents=True)
    with pytest.raises(StorageError, match=r"catalogue\.json could not be written"):
        sync(library)
    assert library.cards() == ()


def test_a_missing_cache_is_made_again_under_a_running_program(
    library: Library, packs: Path, cache: Path, new_library: MakeLibrary
) -> None:
    put(guide_of("first"), packs)
    sync(library)
    shutil.rmtree(cache)
    assert sync(library).installed == {"first"}
    assert new_library().open("first").guide == guide_of("first")
