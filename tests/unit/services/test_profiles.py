"""Profiles as offices have them: empty, roaming, redirected, locked, portable, and used twice."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import PORTABLE_MARKER, Places, find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from reader.services.places import Place
from reader.userdata.health import DatabaseHealth, look_at_database
from tests.unit.library.samples import guide_of, put

ROOT = Path(__file__).parents[3]
ITEM = Address("first", "listen")
STORM = """
import sys
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import build_services
from reader.services.places import Place

name, control = sys.argv[3], JobControl()
services = build_services(find_places(sys.argv[1], sys.argv[2]))
services.preparing.guides(control)
print("ready", flush=True)
sys.stdin.readline()
for turn in range(40):
    made = services.workspace.collecting.make(f"{name} {turn}", control).result
    services.workspace.collecting.put(made.id, [Address("first", "listen")], control)
    services.settings.set("zoom", 100 if turn % 2 else 110)
    services.trail.remember(Place(Address("first", "listen"), "listen", "", 0.5, ""), control)
services.close()
"""


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    put(guide_of("first"), tmp_path / "packs")
    return tmp_path / "packs"


def begin(places: Places) -> Services:
    """Start as the window does, search included."""
    services = build_services(places)
    services.preparing.guides(JobControl())
    services.preparing.search_index(JobControl())
    assert services.finding.search(SearchRequest("lantern"), JobControl()).total > 0
    return services


def save(places: Places) -> None:
    services = begin(places)
    services.saving.toggle(ITEM, JobControl())
    services.close()


def saved(places: Places) -> frozenset[Address]:
    services = begin(places)
    try:
        return services.saving.addresses()
    finally:
        services.close()


def test_an_empty_profile_starts_and_keeps(tmp_path: Path, packs: Path) -> None:
    profile = tmp_path / "profile"
    profile.mkdir()
    save(find_places(str(profile), str(packs)))
    assert saved(find_places(str(profile), str(packs))) == {ITEM}


@pytest.mark.parametrize("name", ["Zoë Ørsted-O'Brien", "with a  blank", "ü" * 60])
def test_names_of_people_are_names_of_folders(tmp_path: Path, packs: Path, name: str) -> None:
    places = find_places(str(tmp_path / name / "profile"), str(packs))
    save(places)
    assert saved(places) == {ITEM}


def test_a_roaming_profile_brings_its_data_to_a_machine_with_no_cache(
    tmp_path: Path, packs: Path
) -> None:
    """The profile is copied at the end of a session; the cache stays behind on each machine."""
    first = find_places(str(tmp_path / "first"), str(packs), str(tmp_path / "cache-1"))
    save(first)
    shutil.copytree(tmp_path / "first", tmp_path / "second")
    second = find_places(str(tmp_path / "second"), str(packs), str(tmp_path / "cache-2"))
    assert saved(second) == {ITEM}
    assert not (tmp_path / "first" / "cache").exists()


def test_a_roaming_profile_over_an_older_cache_is_put_right(tmp_path: Path, packs: Path) -> None:
    cache = str(tmp_path / "cache")
    save(find_places(str(tmp_path / "first"), str(packs), cache))
    put(guide_of("first", "2026.12", word="lantern candle"), packs)
    services = begin(find_places(str(tmp_path / "second"), str(packs), cache))
    assert services.finding.search(SearchRequest("candle"), JobControl()).total > 0
    services.close()


def test_a_redirected_profile_is_followed(tmp_path: Path, packs: Path) -> None:
    (tmp_path / "share" / "me").mkdir(parents=True)
    (tmp_path / "profile").symlink_to(tmp_path / "share" / "me", target_is_directory=True)
    places = find_places(str(tmp_path / "profile"), str(packs))
    save(places)
    assert saved(places) == {ITEM}
    assert (tmp_path / "share" / "me" / "userdata.sqlite3").is_file()


def test_a_profile_that_cannot_be_written_reads_and_searches(tmp_path: Path, packs: Path) -> None:
    """A folder below a file can be made by nobody, not even by an administrator."""
    (tmp_path / "file").write_bytes(b"")
    services = begin(find_places(str(tmp_path / "file" / "profile"), str(packs)))
    assert services.reading.all_cards()
    assert "Bookmarks, notes and plans are off" in services.data_notice()
    temporary = services.places.cache
    services.close()
    assert not temporary.exists()


def test_a_profile_whose_cache_alone_is_locked_keeps(tmp_path: Path, packs: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    places = find_places(str(tmp_path / "profile"), str(packs), str(tmp_path / "file" / "cache"))
    save(places)
    assert saved(places) == {ITEM}


def test_two_sessions_of_one_user_lose_nothing(tmp_path: Path, packs: Path) -> None:
    """Two processes, as on two screens of a server, write at once for all they are worth."""
    profile = tmp_path / "profile"
    sessions = [
        subprocess.Popen(
            [sys.executable, "-P", "-c", STORM, str(profile), str(packs), name],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("one", "two")
    ]
    for session in sessions:
        assert session.stdout is not None
        assert session.stdout.readline() == "ready\n"
    for session in sessions:
        assert session.stdin is not None
        session.stdin.write("go\n")
        session.stdin.flush()
    assert [session.communicate()[1] for session in sessions] == ["", ""]
    assert [session.returncode for session in sessions] == [0, 0]
    places = find_places(str(profile), str(packs))
    assert look_at_database(places.database).health is DatabaseHealth.SOUND
    assert json.loads(places.settings.read_bytes())["zoom"] in (100, 110)
    services = build_services(places)
    names = {collection.name for collection in services.workspace.collecting.all()}
    assert names == {f"{name} {turn}" for name in ("one", "two") for turn in range(40)}
    assert isinstance(services.trail.last(), Place)
    services.close()


def test_a_portable_program_keeps_everything_beside_itself(tmp_path: Path, packs: Path) -> None:
    stick = tmp_path / "stick"
    for part in ("reader", "resources"):
        shutil.copytree(ROOT / part, stick / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(packs, stick / "guides")
    (stick / PORTABLE_MARKER).touch()
    home = tmp_path / "home"
    home.mkdir()
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-m", "reader", "search", "lantern"],
        env={"PATH": os.environ["PATH"], "HOME": str(home), "PYTHONPATH": str(stick)},
        cwd=home,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "lantern" in done.stdout) == (0, True)
    assert list(home.iterdir()) == []
    assert {path.name for path in stick.iterdir()} == {
        *("reader", "resources", "guides", PORTABLE_MARKER, "data"),
    }
    assert (stick / "data" / "cache" / "index" / "current.json").is_file()


def test_many_users_share_packs_and_index_and_nothing_else(tmp_path: Path, packs: Path) -> None:
    shared = find_places(str(tmp_path / "build"), str(packs))
    begin(shared).close()
    users = [
        replace(find_places(str(tmp_path / name), str(packs)), prepared=shared.cache)
        for name in ("ann", "ben")
    ]
    save(users[0])
    assert saved(users[0]) == {ITEM}
    assert saved(users[1]) == frozenset()
    for user in users:
        assert not user.index.exists()
        assert not list(user.library.glob("*/*/rendered.json"))
