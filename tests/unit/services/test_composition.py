"""The core starts whatever state its folders are in, and reading goes on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import StorageError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places, find_places
from reader.services.composition import Services, build_services
from reader.services.finding import SearchRequest
from reader.services.places import Place
from tests.unit.library.samples import guide_of
from tests.unit.services.conftest import Start

ROOT = Path(__file__).parents[3]
NAVIGATOR = Address("first", "navigator")


def assert_reads_and_finds(services: Services) -> None:
    services.preparing.guides(JobControl())
    services.preparing.search_index(JobControl())
    reading = services.reading.open(NAVIGATOR, JobControl())
    assert reading.guide == guide_of("first")
    answer = services.finding.search(SearchRequest("lantern carers"), JobControl())
    assert answer.hits[0].address == NAVIGATOR


def test_a_fresh_profile_has_nothing_to_say(start: Start, places: Places) -> None:
    services = start()
    assert services.notices == ()
    assert services.data_notice() == ""
    assert services.places == places
    assert_reads_and_finds(services)


def test_starting_opens_no_database(start: Start, places: Places) -> None:
    services = start()
    services.reading.cards()
    services.settings.get("theme")
    services.close()
    assert not places.database.exists()


def test_everything_written_is_below_the_profile(
    services: Services, places: Places, tmp_path: Path
) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    assert_reads_and_finds(services)
    services.saving.toggle(NAVIGATOR, JobControl())
    services.settings.set("theme", "dark")
    services.upkeep.back_up(JobControl())
    assert sorted(path.name for path in tmp_path.iterdir()) == before == ["packs", "profile"]
    assert sorted(path.suffix for path in places.packs.iterdir()) == [".guidepack"] * 3


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_database_is_set_aside_and_reading_goes_on(
    start: Start, places: Places, content: bytes
) -> None:
    places.profile.mkdir()
    places.database.write_bytes(content)
    services = start()
    assert_reads_and_finds(services)
    assert bool(services.notices) == bool(content)
    services.saving.toggle(NAVIGATOR, JobControl())
    assert services.saving.addresses() == {NAVIGATOR}
    aside = list(places.profile.glob("userdata.damaged-*"))
    assert [path.read_bytes() for path in aside] == [content] * bool(content)


def test_damaged_settings_are_told(start: Start, places: Places) -> None:
    places.profile.mkdir()
    places.settings.write_bytes(b"{")
    services = start()
    assert any("settings.damaged.json" in notice for notice in services.notices)
    assert_reads_and_finds(services)


def test_where_nothing_can_be_written_guides_are_read_all_the_same(
    start: Start, places: Places
) -> None:
    places.profile.write_bytes(b"in the way")
    services = start()
    assert any("Bookmarks, notes and plans are off" in notice for notice in services.notices)
    assert_reads_and_finds(services)
    place = Place(NAVIGATOR, "recommendations", "", 0.0, "")
    for command in (
        lambda: services.saving.toggle(NAVIGATOR, JobControl()),
        lambda: services.trail.remember(place, JobControl()),
    ):
        with pytest.raises(StorageError) as caught:
            command()
        assert caught.value.hint
    assert services.saving.all() == ()
    assert services.trail.last() is None
    assert not services.upkeep.back_up(JobControl()).result
    assert not services.settings.set("theme", "dark")
    assert services.settings.text("theme") == "dark"
    assert places.profile.read_bytes() == b"in the way"


def test_a_temporary_cache_serves_for_one_run_and_is_removed(start: Start, places: Places) -> None:
    places.profile.mkdir()
    places.cache.write_bytes(b"in the way")
    services = start()
    cache = services.places.cache
    assert cache != places.cache
    assert_reads_and_finds(services)
    assert any(cache.iterdir())
    services.saving.toggle(NAVIGATOR, JobControl())
    services.close()
    assert not cache.exists()
    assert places.cache.read_bytes() == b"in the way"
    assert start().saving.addresses() == {NAVIGATOR}


def test_an_own_cache_is_not_removed(services: Services, places: Places) -> None:
    services.close()
    assert list(places.library.glob("first/*/rendered.json"))


def test_closing_twice_is_closing_once(services: Services) -> None:
    services.saving.all()
    services.close()
    services.close()
    with pytest.raises(StorageError):
        services.saving.all()


def test_two_cores_share_a_profile(start: Start) -> None:
    one, two = start(), start()
    for each in (one, two):
        assert_reads_and_finds(each)
    one.saving.toggle(NAVIGATOR, JobControl())
    assert two.saving.addresses() == {NAVIGATOR}
    assert two.saving.toggle(NAVIGATOR, JobControl()).result is False
    assert one.saving.addresses() == frozenset()


def test_a_missing_packs_folder_is_told(tmp_path: Path, start: Start) -> None:
    services = start(find_places(str(tmp_path / "me"), str(tmp_path / "nowhere")))
    done = services.preparing.guides(JobControl())
    assert done.result.problems == (f"The guides folder {tmp_path / 'nowhere'} cannot be read.",)
    assert not done.changes


def test_the_usual_clock_is_in_utc(places: Places) -> None:
    services = build_services(places)
    try:
        services.preparing.guides(JobControl())
        services.saving.toggle(NAVIGATOR, JobControl())
        assert services.saving.all()[0].added.endswith("Z")
    finally:
        services.close()


def test_the_shelf_is_made_without_the_large_libraries(places: Places) -> None:
    script = (
        "import sys\nfrom reader.paths import find_places\n"
        "from reader.services.composition import build_services\n"
        f"services = build_services(find_places({str(places.profile)!r}, 'x'))\n"
        "services.reading.cards()\nservices.close()\n"
        "large = ('sqlite3', 'whoosh', 'markdown', 'nh3', 'zipfile', 'tempfile', 'argparse')\n"
        "print([name for name in large if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
