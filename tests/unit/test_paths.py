"""Folders are found for every way to install the program, and none is made."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from reader.paths import APP_FOLDER, PORTABLE_MARKER, Places, find_places

ROOT = Path(__file__).parents[2]


def test_a_profile_holds_all_that_is_written(tmp_path: Path) -> None:
    places = find_places(str(tmp_path / "me"))
    home = tmp_path / "me"
    assert (places.profile, places.cache) == (home, home / "cache")
    assert places.database == home / "userdata.sqlite3"
    assert places.settings == home / "settings.json"
    written = (places.database, places.settings, places.library, places.index, places.logs)
    assert len(set(written)) == 5
    assert all(path.is_relative_to(home) for path in written)
    assert list(tmp_path.iterdir()) == []


def test_a_checkout_reads_its_own_packs_and_resources() -> None:
    places = find_places("x")
    assert places.packs == ROOT / "var" / "packs"
    assert (places.resources / "themes").is_dir()


def test_packs_may_be_elsewhere(tmp_path: Path) -> None:
    assert find_places(None, str(tmp_path)).packs == tmp_path


def test_relative_folders_and_the_home_sign_become_whole_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_places("me", "packs") == Places(
        tmp_path / "me",
        tmp_path / "me" / "cache",
        tmp_path / "packs",
        ROOT / "resources",
        user_packs=tmp_path / "me" / "packs",
    )
    assert find_places("~/me").profile == tmp_path / "me"


@pytest.mark.parametrize(
    ("platform", "profile", "cache"),
    [
        ("linux", "data/{app}", "cache/{app}"),
        ("win32", "roaming/{app}", "local/{app}/cache"),
        ("darwin", "home/Library/Application Support/{app}", "home/Library/Caches/{app}"),
    ],
)
def test_each_system_has_its_own_usual_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, profile: str, cache: str
) -> None:
    for name, folder in (
        *(("HOME", "home"), ("USERPROFILE", "home"), ("XDG_DATA_HOME", "data")),
        *(("XDG_CACHE_HOME", "cache"), ("APPDATA", "roaming"), ("LOCALAPPDATA", "local")),
    ):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(sys, "platform", platform)
    places = find_places()
    assert places.profile == tmp_path / profile.format(app=APP_FOLDER)
    assert places.cache == tmp_path / cache.format(app=APP_FOLDER)


@pytest.mark.parametrize(
    ("platform", "profile", "cache"),
    [
        ("linux", ".local/share/{app}", ".cache/{app}"),
        ("win32", "AppData/Roaming/{app}", "AppData/Local/{app}/cache"),
    ],
)
def test_without_the_variables_the_home_folder_decides(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, profile: str, cache: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    places = find_places()
    assert places.profile == tmp_path / profile.format(app=APP_FOLDER)
    assert places.cache == tmp_path / cache.format(app=APP_FOLDER)


def test_a_frozen_program_reads_the_packs_it_was_shipped_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    places = find_places("x")
    assert (places.packs, places.resources) == (tmp_path / "guides", tmp_path / "resources")


def test_beside_a_portable_marker_everything_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "stick" / "reader"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "stick" / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    assert not find_places().profile.is_relative_to(tmp_path / "stick")
    (tmp_path / "stick").mkdir()
    (tmp_path / "stick" / PORTABLE_MARKER).touch()
    places = find_places()
    assert (places.profile, places.cache) == (
        tmp_path / "stick" / "data",
        tmp_path / "stick" / "data" / "cache",
    )
    assert places.user_packs == tmp_path / "stick" / "data" / "packs"
    assert find_places(str(tmp_path / "me")).profile == tmp_path / "me"


def test_what_came_prepared_is_used_with_the_packs_it_came_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert find_places("x").prepared is None
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    # The process that builds an index is given the folder of packs by name.
    for places in (find_places("x"), find_places("x", str(tmp_path / "guides"))):
        assert places.prepared_library == prepared / "library"
        assert places.prepared_index == prepared / "index"
        assert places.machine_packs is not None
    other = find_places("x", str(tmp_path / "other"))
    assert (other.prepared_library, other.prepared_index) == (None, None)
    assert other.machine_packs is None


@pytest.mark.parametrize(
    ("platform", "folder"),
    [
        ("linux", "/var/lib/practice-guides-reader/packs"),
        ("darwin", "/Library/Application Support/PracticeGuidesReader/packs"),
        ("win32", "program-data/PracticeGuidesReader/packs"),
    ],
)
def test_an_administrator_drops_packs_in_one_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, folder: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("PROGRAMDATA", "program-data")
    assert find_places("x").machine_packs == Path(folder)
    monkeypatch.delenv("PROGRAMDATA")
    assert find_places("x").machine_packs == (None if platform == "win32" else Path(folder))
