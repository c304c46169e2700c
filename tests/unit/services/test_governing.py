"""Policies are read once, put folders where they say, and cost nothing where there are none."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.paths import Places, find_places
from reader.services.governing import PACKS_PASSED_OVER, PROFILE_PASSED_OVER, govern
from reader.settings.policies import Policies
from tests.policies import governed_by, write_policies


class Ruled(NamedTuple):
    """What governing answers, by name."""

    places: Places
    policies: Policies
    notices: tuple[str, ...]


def ruled(places: Places) -> Ruled:
    return Ruled(*govern(places))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "policies"


def test_without_policies_everything_stays(places: Places, folder: Path) -> None:
    found = ruled(replace(places, policies=folder))
    assert found.places == places
    assert found.notices == ()


def test_policies_about_other_things_move_no_folder(places: Places, folder: Path) -> None:
    assert ruled(governed_by(places, folder, {"notes": False})).places == places


def test_an_enforced_data_folder_comes_before_the_option(
    places: Places, folder: Path, tmp_path: Path
) -> None:
    found = ruled(governed_by(places, folder, {"data-folder": str(tmp_path / "theirs")}))
    assert found.places.profile == tmp_path / "theirs"
    assert found.places.cache == places.cache
    assert found.notices == (PROFILE_PASSED_OVER,)
    again = ruled(replace(found.places, more_packs=()))
    assert again.notices == (), "a second process is told the same folder"


def test_a_recommended_data_folder_comes_after_the_option(
    places: Places, folder: Path, tmp_path: Path
) -> None:
    suggested = {"data-folder": str(tmp_path / "theirs")}
    assert ruled(governed_by(places, folder, None, suggested)).places == places
    unnamed = replace(governed_by(places, folder, None, suggested), named=frozenset())
    assert ruled(unnamed).places.profile == tmp_path / "theirs"


def test_variables_and_the_home_sign_name_each_persons_own_folder(
    places: Places, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "sam"))
    monkeypatch.setenv("TEAM", "north")
    found = ruled(governed_by(places, folder, {"data-folder": "~/$TEAM/data"}))
    assert found.places.profile == tmp_path / "sam" / "north" / "data"


def test_without_packs_of_ones_own_the_programs_folder_is_read(
    places: Places, folder: Path
) -> None:
    found = ruled(governed_by(places, folder, {"user-packs": False}))
    assert found.places.packs == find_places().packs
    assert found.notices == (PACKS_PASSED_OVER,)
    unnamed = replace(governed_by(places, folder, {"user-packs": False}), named=frozenset())
    assert ruled(unnamed).places.packs == places.packs


def test_a_recommendation_forbids_nothing(places: Places, folder: Path) -> None:
    assert ruled(governed_by(places, folder, None, {"user-packs": False})).places == places


def test_more_folders_are_added_in_their_order(places: Places, folder: Path) -> None:
    found = ruled(governed_by(places, folder, {"pack-folders": ["/srv/b", "/srv/a"]}))
    assert found.places.more_packs == (Path("/srv/b"), Path("/srv/a"))
    assert found.places.packs == places.packs


def test_no_folder_costs_one_look_at_the_disk(
    places: Places, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    real = os.stat

    def stat(path: Any, *args: Any, **more: Any) -> os.stat_result:
        looked.append(str(path))
        return real(path, *args, **more)

    monkeypatch.setattr(os, "stat", stat)
    ruled(replace(places, policies=folder))
    assert looked == [str(folder)]


def test_files_are_read_once_a_start(places: Places, folder: Path) -> None:
    from reader.services.composition import build_services

    governed = governed_by(places, folder, {"notes": False})
    services = build_services(governed)
    try:
        write_policies(folder, {"notes": True})
        assert services.settings.flag("notes") is False
    finally:
        services.close()
