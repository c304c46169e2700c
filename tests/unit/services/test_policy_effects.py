"""What each policy does to the program beneath the window, one test and more for each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.errors import InputError
from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import Services
from reader.services.exporting import FORMATS, PICTURE, format_of
from reader.services.places import Place
from tests.policies import governed_by
from tests.unit.library.samples import guide_of, put
from tests.unit.services.conftest import Clock, Start

NAVIGATOR = Address("first", "navigator")
CONTROL = JobControl()
Under = Callable[..., Services]


@pytest.fixture
def under(start: Start, places: Places, tmp_path: Path) -> Under:
    """Starts the core on a computer with these enforced policies, guides installed."""

    def begin(
        enforced: dict[str, object], recommended: dict[str, object] | None = None
    ) -> Services:
        services = start(governed_by(places, tmp_path / "policies", enforced, recommended))
        services.preparing.guides(JobControl())
        return services

    return begin


def ids(services: Services) -> set[str]:
    return {card.id for card in services.reading.all_cards()}


def digest(pack: Path) -> str:
    return hashlib.sha256(pack.read_bytes()).hexdigest()


# Guides


def test_policy_pack_folders_brings_more_guides(under: Under, tmp_path: Path) -> None:
    put(guide_of("theirs"), tmp_path / "share")
    services = under({"pack-folders": [str(tmp_path / "share")]})
    assert ids(services) == {"first", "second", "theirs", "manual"}
    assert services.reading.open(Address("theirs"), CONTROL).guide == guide_of("theirs")


def test_policy_pack_folders_come_before_the_programs_own(under: Under, tmp_path: Path) -> None:
    put(guide_of("first", edition="2027.01", word="beacon"), tmp_path / "share")
    services = under({"pack-folders": [str(tmp_path / "share")]})
    assert services.reading.open(Address("first"), CONTROL).guide.edition == "2027.01"
    report = services.preparing.guides(CONTROL).result
    assert report.problems == (), "that the program brings the guide too is no problem"


def test_policy_pack_folders_that_are_away_leave_their_guides(under: Under, tmp_path: Path) -> None:
    put(guide_of("theirs"), tmp_path / "share")
    put(guide_of("first", edition="2027.01"), tmp_path / "share")
    under({"pack-folders": [str(tmp_path / "share")]}).close()
    (tmp_path / "share").rename(tmp_path / "away")
    services = under({"pack-folders": [str(tmp_path / "share")]})
    assert "theirs" in ids(services)
    assert services.reading.open(Address("first"), CONTROL).guide.edition == "2027.01"
    told = services.preparing.guides(CONTROL).result.problems
    assert [str(tmp_path / "share") in sentence for sentence in told] == [True]
    (tmp_path / "share").mkdir()
    services.preparing.guides(CONTROL)
    assert ids(services) == {"first", "second", "manual"}
    assert services.reading.open(Address("first"), CONTROL).guide.edition == "2026.11"


def test_policy_pack_folders_may_hold_files_of_one_name(under: Under, tmp_path: Path) -> None:
    for folder, guide in (("a", "theirs"), ("b", "others")):
        put(guide_of(guide), tmp_path / folder)
        next((tmp_path / folder).iterdir()).rename(tmp_path / folder / "same.guidepack")
    folders = [str(tmp_path / "a"), str(tmp_path / "b")]
    services = under({"pack-folders": folders})
    assert {"theirs", "others"} <= ids(services)
    assert not services.preparing.guides(CONTROL).changes


def test_policy_user_packs_passes_over_a_folder_of_ones_own(under: Under) -> None:
    services = under({"user-packs": False})
    assert ids(services).isdisjoint({"first", "second"})
    assert any("--packs was passed over" in notice for notice in services.notices)


def test_policy_trusted_packs_leaves_every_other_pack_out(under: Under, places: Places) -> None:
    trusted = [digest(p).upper() for p in places.packs.iterdir() if "second" not in p.name]
    services = under({"trusted-packs": trusted})
    assert ids(services) == {"first", "manual"}
    told = services.preparing.guides(CONTROL).result.problems
    assert len(told) == 1
    assert "not among the guide packs that your organisation trusts" in told[0]


def test_policy_trusted_packs_hides_at_once_what_is_installed(
    under: Under, start: Start, places: Places, tmp_path: Path
) -> None:
    assert "second" in ids(under({}))
    trusted = [digest(p) for p in places.packs.iterdir() if "second" not in p.name]
    governed = governed_by(places, tmp_path / "policies", {"trusted-packs": trusted})
    assert ids(start(governed)) == {"first", "manual"}, "before the packs were looked at"
    assert ids(under({"trusted-packs": trusted})) == {"first", "manual"}
    assert ids(under({})) == {"first", "second", "manual"}, "the policy went, the guide is back"


def test_policy_trusted_packs_keeps_the_trusted_edition(under: Under, places: Places) -> None:
    trusted = [digest(p) for p in places.packs.iterdir()]
    under({"trusted-packs": trusted}).close()
    put(guide_of("second", edition="2027.01"), places.packs)
    services = under({"trusted-packs": trusted})
    assert services.reading.open(Address("second"), CONTROL).guide.edition == "2026.11"


def test_policy_update_notice_can_be_turned_off(under: Under) -> None:
    assert under({}).settings.flag("update-notice") is True
    assert under({"update-notice": False}).settings.flag("update-notice") is False


# What people write


def test_policy_notes_off_keeps_what_there_is_and_takes_no_more(under: Under) -> None:
    before = under({})
    kept = before.workspace.noting.add(NAVIGATOR, "Ask the team", CONTROL).result
    before.close()
    services = under({"notes": False})
    noting = services.workspace.noting
    assert [mark.text for mark in noting.on(NAVIGATOR)] == ["Ask the team"]
    with pytest.raises(InputError, match="turned notes off"):
        noting.add(NAVIGATOR, "More", CONTROL)
    with pytest.raises(InputError, match="turned notes off"):
        noting.edit(kept.id, "Changed", CONTROL)
    with pytest.raises(InputError, match="set by your organisation"):
        services.settings.set("notes", True)
    assert noting.remove(kept.id, CONTROL).result is not None


def test_policy_plans_off_keeps_what_there_is_and_takes_no_more(
    under: Under, tmp_path: Path
) -> None:
    before = under({})
    plan = before.workspace.planning.make("Our plan", "North", CONTROL).result
    values = {"status": "planned"}
    before.workspace.planning.change(plan.id, NAVIGATOR, values, "Lead", CONTROL)
    file = tmp_path / "ours.plan.json"
    before.workspace.merging.export(plan.id, file, CONTROL)
    before.close()
    services = under({"plans": False})
    planning, merging = services.workspace.planning, services.workspace.merging
    assert not planning.allowed
    assert len(planning.history(plan.id)) == 1
    for change in (
        lambda: planning.make("Another", "", CONTROL),
        lambda: planning.rename(plan.id, "New", "", CONTROL),
        lambda: planning.change(plan.id, NAVIGATOR, {"status": "in-place"}, "Lead", CONTROL),
        lambda: merging.merge(file, CONTROL),
    ):
        with pytest.raises(InputError, match="turned plans off"):
            change()
    assert len(planning.history(plan.id)) == 1
    assert planning.remove(plan.id, CONTROL).result is not None


def test_policy_remember_searches_off_keeps_none(under: Under) -> None:
    before = under({})
    before.settings.set("remember-searches", True)
    before.searches.remember("kept before", CONTROL)
    before.close()
    services = under({"remember-searches": False})
    services.searches.remember("home visits", CONTROL)
    assert services.searches.recent() == ()
    services.close()
    assert under({}).searches.recent() == ("kept before",), "the choice holds again"


def test_policy_history_days_removes_places_and_searches_that_are_older(
    under: Under, clock: Clock
) -> None:
    services = under({"history-days": 30, "remember-searches": True})
    for page, search in (("about", "old words"), ("recommendations", "new words")):
        clock.move(days=31)
        services.trail.remember(Place(NAVIGATOR, page, "", 0.0, ""), CONTROL)
        services.searches.remember(search, CONTROL)
    assert services.upkeep.forget_old(CONTROL).result == 2
    assert services.upkeep.forget_old(CONTROL).result == 0
    assert [place.page for place in services.trail.history()] == ["recommendations"]
    assert services.searches.recent() == ("new words",)


def test_policy_history_days_forgets_where_to_continue(under: Under, clock: Clock) -> None:
    services = under({"history-days": 1})
    services.trail.remember(Place(NAVIGATOR, "about", "", 0.0, ""), CONTROL)
    clock.move(days=2)
    services.upkeep.forget_old(CONTROL)
    assert services.trail.last() is None
    assert services.trail.last_in("first") is None
    assert json.loads(services.places.last_place.read_text()) is None


def test_policy_backup_days_removes_older_backups_but_never_the_newest(
    under: Under, clock: Clock
) -> None:
    services = under({"backup-days": 2})
    services.saving.toggle(NAVIGATOR, CONTROL)
    for _day in range(3):
        services.upkeep.back_up(CONTROL)
        clock.move(days=1)
    assert services.upkeep.forget_old(CONTROL).result == 1
    assert len(services.workspace.caring.backups()) == 2
    clock.move(days=100)
    services.upkeep.forget_old(CONTROL)
    assert len(services.workspace.caring.backups()) == 1


def test_without_limits_nothing_is_forgotten(services: Services, clock: Clock) -> None:
    services.trail.remember(Place(NAVIGATOR, "about", "", 0.0, ""), CONTROL)
    services.upkeep.back_up(CONTROL)
    clock.move(days=4000)
    assert services.upkeep.forget_old(CONTROL).result == 0
    assert services.trail.last() is not None


def test_policy_data_folder_holds_all_that_people_make(under: Under, tmp_path: Path) -> None:
    services = under({"data-folder": str(tmp_path / "theirs")})
    services.saving.toggle(NAVIGATOR, CONTROL)
    services.settings.set("zoom", 150)
    services.upkeep.back_up(CONTROL)
    made = {path.name for path in (tmp_path / "theirs").iterdir()}
    assert {"userdata.sqlite3", "settings.json", "backups"} <= made
    assert not (tmp_path / "profile" / "userdata.sqlite3").exists()
    assert any("--profile was passed over" in notice for notice in services.notices)


# What leaves the program


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda each: each.id)
def test_policy_export_formats_are_the_only_ones_written(
    under: Under, tmp_path: Path, chosen: object
) -> None:
    services = under({"export-formats": ["md", "json"]})
    exporting = services.exporting
    document = exporting.selection([NAVIGATOR], CONTROL)
    wanted = format_of(chosen.id)  # type: ignore[attr-defined]
    out = tmp_path / f"out{wanted.suffix}"
    if wanted.id in ("md", "json"):
        assert exporting.write(document, wanted, out, CONTROL).stat().st_size > 100
        return
    with pytest.raises(InputError, match="turned this kind of file off"):
        exporting.write(document, wanted, out, CONTROL)
    with pytest.raises(InputError, match="It allows these: Markdown, JSON"):
        exporting.write_picture(b"png", tmp_path / "map.png", CONTROL)
    assert not out.exists()


def test_policy_export_formats_may_be_none_at_all(under: Under) -> None:
    exporting = under({"export-formats": []}).exporting
    assert not any(exporting.allows(each.id) for each in FORMATS)
    assert not exporting.allows(PICTURE)
    with pytest.raises(InputError, match="It allows no exports"):
        exporting.check_allowed("docx")


def test_every_format_is_allowed_without_a_policy(services: Services) -> None:
    assert all(services.exporting.allows(each.id) for each in FORMATS)
    assert services.exporting.allows(PICTURE)


# The file of all one's data


def test_a_file_of_all_data_keeps_what_the_user_chose(under: Under, tmp_path: Path) -> None:
    before = under({})
    before.settings.set("notes", True)
    before.close()
    file = tmp_path / "all.json"
    services = under({"notes": False})
    services.workspace.caring.export_everything(file, CONTROL)
    assert json.loads(file.read_text())["settings"]["notes"] is True
    taken = services.workspace.caring.take_in(file, CONTROL).result
    assert taken.failed == ()
    services.close()
    locked = under({"notes": True, "start": "guides"})
    content = json.loads(file.read_text())
    content["settings"]["notes"] = False
    file.write_text(json.dumps(content))
    failed = locked.workspace.caring.take_in(file, CONTROL).result.failed
    assert [row.reason for row in failed] == ["it is set by your organisation"]
