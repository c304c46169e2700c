"""Installing packs: checked first, put in place whole, and what was there stays until then."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import InputError, NotFound, PackError, StorageError
from reader.jobs import JobControl
from reader.library.shelf import UntrustedPackError
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.installing import (
    Installing,
    PackChange,
    PackForbiddenError,
    PackOlderError,
)
from tests.unit.library.samples import guide_of, put


@pytest.fixture
def here(places: Places, tmp_path: Path) -> Places:
    return replace(places, machine_packs=tmp_path / "machine")


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    return tmp_path / "drop"


@pytest.fixture
def installing(here: Places) -> Installing:
    return Installing(here)


def user_folder(places: Places) -> Path:
    assert places.user_packs is not None
    return places.user_packs


def shown(places: Places) -> dict[str, str]:
    services = build_services(places)
    try:
        services.preparing.guides(JobControl())
        return {card.id: card.edition for card in services.reading.all_cards()}
    finally:
        services.close()


def test_a_pack_is_installed_for_the_user(installing: Installing, here: Places, drop: Path) -> None:
    pack = put(guide_of("third"), drop)
    target = user_folder(here) / "third.guidepack"
    assert installing.install(pack) == (
        PackChange("installed", "third", "2026.11", "", str(target)),
    )
    assert target.read_bytes() == pack.read_bytes()
    assert shown(here)["third"] == "2026.11"
    assert installing.install(pack)[0].action == "unchanged"


def test_a_newer_edition_supersedes_and_an_older_one_needs_a_word(
    installing: Installing, here: Places, drop: Path
) -> None:
    old = put(guide_of("third", "2026.11"), drop, "old")
    new = put(guide_of("third", "2026.12", word="candle"), drop, "new")
    installing.install(old)
    (change,) = installing.install(new)
    assert (change.action, change.before, change.edition) == ("superseded", "2026.11", "2026.12")
    assert [file.name for file in user_folder(here).iterdir()] == ["third.guidepack"]
    with pytest.raises(PackOlderError, match=r"the newer edition 2026\.12 is installed"):
        installing.install(old)
    assert shown(here)["third"] == "2026.12"
    assert installing.install(old, downgrade=True)[0].action == "superseded"
    assert shown(here)["third"] == "2026.11"


def test_a_whole_drop_folder_is_installed_for_the_machine(
    installing: Installing, here: Places, drop: Path
) -> None:
    for name in ("third", "fourth"):
        put(guide_of(name), drop)
    (drop / "read me.txt").write_bytes(b"not a pack")
    changes = installing.install(drop, machine=True)
    assert [change.id for change in changes] == ["fourth", "third"]
    assert here.machine_packs is not None
    assert {file.name for file in here.machine_packs.iterdir()} == {
        "third.guidepack",
        "fourth.guidepack",
    }
    if os.name == "posix":  # everybody reads it, the administrator alone writes
        assert {file.stat().st_mode & 0o777 for file in here.machine_packs.iterdir()} == {0o644}
    assert {"third", "fourth"} <= shown(here).keys()


def test_one_damaged_pack_of_a_drop_folder_installs_none(
    installing: Installing, here: Places, drop: Path
) -> None:
    put(guide_of("third"), drop)
    bad = put(guide_of("fourth"), drop)
    bad.write_bytes(bad.read_bytes()[:-1])
    with pytest.raises(PackError, match=r"fourth\.guidepack was refused"):
        installing.install(drop)
    assert not user_folder(here).exists()


def test_a_damaged_copy_leaves_the_old_edition(
    installing: Installing, here: Places, drop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that fails while the pack is copied: the first half arrives, and then an error."""
    old = put(guide_of("third", "2026.11"), drop, "old")
    installing.install(old)

    def half(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:1000])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfile", half)
    new = put(guide_of("third", "2026.12"), drop, "new")
    with pytest.raises(StorageError, match="the packs there are unchanged"):
        installing.install(new)
    assert [file.name for file in user_folder(here).iterdir()] == ["third.guidepack"]
    assert shown(here)["third"] == "2026.11"


def test_a_pack_under_another_name_is_superseded_where_it_is(
    installing: Installing, here: Places, drop: Path
) -> None:
    put(guide_of("third", "2026.11"), user_folder(here), "by-hand")
    (change,) = installing.install(put(guide_of("third", "2026.12"), drop))
    assert Path(change.file).name == "by-hand.guidepack"
    assert [file.name for file in user_folder(here).iterdir()] == ["by-hand.guidepack"]


def test_a_damaged_file_of_the_same_name_is_left_for_its_owner(
    installing: Installing, here: Places, drop: Path
) -> None:
    user_folder(here).mkdir(parents=True)
    (user_folder(here) / "third.guidepack").write_bytes(b"damaged")
    (change,) = installing.install(put(guide_of("third"), drop))
    assert Path(change.file).name == "third-2.guidepack"


def test_removing_takes_the_file_and_keeps_the_rest(
    installing: Installing, here: Places, drop: Path
) -> None:
    installing.install(put(guide_of("third"), drop))
    change = installing.remove("third")
    assert (change.action, change.id) == ("removed", "third")
    assert list(user_folder(here).iterdir()) == []
    with pytest.raises(NotFound, match="There is no pack of third"):
        installing.remove("third")
    with pytest.raises(NotFound):
        installing.remove("first")  # it came with the program
    assert shown(here).keys() == {"first", "second", "manual"}


def test_without_sources_or_folders_it_says_so(
    installing: Installing, here: Places, drop: Path
) -> None:
    drop.mkdir()
    with pytest.raises(InputError, match="There are no guide packs in"):
        installing.install(drop)
    with pytest.raises(InputError, match="cannot be read"):
        installing.install(drop / "missing.guidepack")
    with pytest.raises(InputError, match="no folder for the whole machine"):
        Installing(replace(here, machine_packs=None)).install(drop, machine=True)


def test_a_folder_that_cannot_be_written_is_said(here: Places, drop: Path) -> None:
    user_folder(here).parent.mkdir(parents=True)
    user_folder(here).write_bytes(b"in the way")
    with pytest.raises(StorageError, match="could not be written"):
        Installing(here).install(put(guide_of("third"), drop))


def test_an_organisation_may_forbid_packs_of_ones_own(here: Places, drop: Path) -> None:
    pack = put(guide_of("third"), drop)
    strict = Installing(replace(here, user_packs=None))
    with pytest.raises(PackForbiddenError, match="does not allow packs of your own"):
        strict.install(pack)
    assert strict.install(pack, machine=True)[0].action == "installed"


def test_only_trusted_packs_are_installed(here: Places, drop: Path) -> None:
    pack = put(guide_of("third"), drop)
    digest = Installing(here).verify([pack])[0].digest
    with pytest.raises(UntrustedPackError, match="that your organisation trusts"):
        Installing(here, trusted=["0" * 64]).install(pack)
    (change,) = Installing(here, trusted=[digest.upper()]).install(pack)
    assert change.action == "installed"
    states = {each.id: each.state for each in Installing(here, trusted=[digest]).all()}
    assert states == {
        **dict.fromkeys(("first", "second", "manual"), "untrusted"),
        "third": "new",
    }


def test_the_list_says_where_each_pack_is_and_whether_it_is_shown(
    installing: Installing, here: Places, drop: Path
) -> None:
    installing.install(put(guide_of("first", "2026.12", word="candle"), drop), machine=True)
    shown(here)
    bad = put(guide_of("third"), user_folder(here))
    bad.write_bytes(b"?")
    put(guide_of("fourth"), user_folder(here))
    told = {(pack.where, Path(pack.file).stem): pack for pack in installing.all()}
    assert {key: pack.state for key, pack in told.items()} == {
        ("program", "first"): "outdone",
        ("program", "manual"): "shown",
        ("program", "second"): "shown",
        ("machine", "first"): "shown",
        ("user", "third"): "refused",
        ("user", "fourth"): "new",
    }
    assert told["user", "third"].code == "pack"
    assert told["machine", "first"].edition == "2026.12"
