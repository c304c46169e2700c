"""Each part is broken for real in turn, and the self-test names just that, changing nothing."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import struct
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.jobs import JobControl
from reader.paths import Places
from reader.services.composition import build_services
from reader.services.faults import FAULTS, PARTS, FaultKind
from reader.services.own_sockets import NETWORK_MODULES, network_modules
from reader.services.selftesting import SelfTest, SelfTesting
from tests.unit.library.samples import guide_of, put
from tests.unit.pack.zips import parts_of, write

Break = Callable[[Places], "Places | None"]
FLIP = bytes(255 - byte for byte in range(256))


@pytest.fixture(autouse=True)
def no_module_of_the_test_run_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """pytest itself loads sockets; what is loaded is tested by a process of its own."""
    monkeypatch.setattr("reader.services.selftesting.network_modules", tuple)


@pytest.fixture
def sound(places: Places, tmp_path: Path) -> Places:
    """A profile that was used once: guides prepared, index built, a database, settings."""
    resources = tmp_path / "resources"
    shutil.copytree(places.resources, resources)
    machine = tmp_path / "machine"
    machine.mkdir()
    used = replace(places, resources=resources, machine_packs=machine)
    services = build_services(used)
    services.preparing.guides(JobControl())
    services.preparing.search_index(JobControl())
    services.settings.set("zoom", 120)
    services.data_notice()  # opens, and so makes, the database
    services.close()
    return used


def look(places: Places, problems: tuple[str, ...] = ()) -> SelfTest:
    return SelfTesting(places, lambda: problems).run(JobControl())


def codes(result: SelfTest) -> list[str]:
    return sorted({fault.kind.code for fault in result.faults})


def state(places: Places) -> dict[str, tuple[int, int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, path.stat().st_mode, path.read_bytes())
        for root in (places.profile, places.packs, places.resources)
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


def damage(file: Path) -> None:
    """Turn every byte after the first hundred."""
    data = file.read_bytes()
    file.write_bytes(data[:100] + data[100:].translate(FLIP))


def no_packs(places: Places) -> Places:
    return replace(places, packs=places.profile / "nothing-here")


def damaged_pack(places: Places) -> None:
    assert places.user_packs is not None
    damage(put(guide_of("third"), places.user_packs))


def newer_pack(places: Places) -> None:
    assert places.user_packs is not None
    pack = put(guide_of("third"), places.user_packs)
    parts = parts_of(pack)
    manifest = {**json.loads(parts["manifest.json"]), "minimum_reader": "99.0"}
    write(pack, {**parts, "manifest.json": json.dumps(manifest).encode()})


def open_machine_folder(places: Places) -> None:
    assert places.machine_packs is not None
    places.machine_packs.chmod(0o777)


def open_shared_index(places: Places) -> Places:
    shutil.copytree(places.cache, places.profile / "prepared")
    (places.profile / "prepared" / "index").chmod(0o777)
    return replace(places, prepared=places.profile / "prepared")


def added_pack(places: Places) -> None:
    assert places.user_packs is not None
    put(guide_of("third"), places.user_packs)


def damaged_pages(places: Places) -> None:
    damage(next(places.library.glob("first/*/rendered.json")))


def no_index(places: Places) -> None:
    shutil.rmtree(places.index)


def stale_index(places: Places) -> None:
    pointer = places.index / "current.json"
    content = json.loads(pointer.read_text(encoding="utf-8"))
    pointer.write_text(json.dumps({**content, "fingerprint": "another"}), encoding="utf-8")


def damaged_index(places: Places) -> None:
    for file in places.index.glob("gen-*/*"):
        damage(file)


def index_others_may_write(places: Places) -> None:
    places.index.chmod(0o777)


def damaged_database(places: Places) -> None:
    damage(places.database)


def database_that_is_none(places: Places) -> None:
    places.database.write_bytes(b"these are not bookmarks" * 100)


def database_without_a_table(places: Places) -> None:
    with closing(sqlite3.connect(places.database)) as connection:
        connection.execute("DROP TABLE bookmarks")


def newer_database(places: Places) -> None:
    with closing(sqlite3.connect(places.database)) as connection:
        connection.execute("PRAGMA user_version = 99")


def locked_database(places: Places) -> None:
    """A folder below a file: nobody can read it, not even an administrator."""
    places.database.unlink()
    places.database.symlink_to(places.database)


def damaged_settings(places: Places) -> None:
    places.settings.write_bytes(b'{"zoom"')


def odd_settings(places: Places) -> None:
    places.settings.write_bytes(b'{"zoom": "huge"}')


def no_font(places: Places) -> None:
    (places.resources / "fonts" / "lexend" / "Lexend-Variable.ttf").unlink()


def damaged_font(places: Places) -> None:
    damage(places.resources / "fonts" / "lexend" / "Lexend-Variable.ttf")


def half_a_font(places: Places) -> None:
    file = places.resources / "fonts" / "lexend" / "Lexend-Variable.ttf"
    file.write_bytes(file.read_bytes()[:5000])


def no_theme(places: Places) -> None:
    (places.resources / "themes" / "light.toml").unlink()


def no_wordings(places: Places) -> None:
    shutil.rmtree(places.resources / "synonyms")


def damaged_theme(places: Places) -> None:
    (places.resources / "themes" / "light.toml").write_bytes(b"= = =")


def locked_profile(places: Places) -> Places:
    (places.resources / "file").write_bytes(b"")
    return replace(places, profile=places.resources / "file" / "profile", cache=places.cache)


def locked_cache(places: Places) -> Places:
    """The whole cache is out of reach, and with it what was prepared in it."""
    file = places.profile / "file"
    file.write_bytes(b"")
    return replace(places, cache=file / "cache", prepared=places.cache)


BROKEN: tuple[tuple[str, Break], ...] = (
    ("packs-missing", no_packs),
    ("pack-damaged", damaged_pack),
    ("pack-too-new", newer_pack),
    ("packs-writable", open_machine_folder),
    ("packs-writable", open_shared_index),
    ("guides-not-prepared", added_pack),
    ("guide-pages-damaged", damaged_pages),
    ("index-missing", no_index),
    ("index-stale", stale_index),
    ("index-damaged", damaged_index),
    ("index-damaged", index_others_may_write),
    ("database-damaged", damaged_database),
    ("database-damaged", database_that_is_none),
    ("database-damaged", database_without_a_table),
    ("database-newer", newer_database),
    ("database-unreadable", locked_database),
    ("settings-damaged", damaged_settings),
    ("settings-ignored", odd_settings),
    ("font-missing", no_font),
    ("font-damaged", damaged_font),
    ("font-damaged", half_a_font),
    ("resource-missing", no_theme),
    ("resource-missing", no_wordings),
    ("resource-damaged", damaged_theme),
    ("profile-not-writable", locked_profile),
    ("cache-not-writable", locked_cache),
)
ELSEWHERE = {
    "policy-ignored",
    "pack-untrusted",
    "temp-not-writable",
    "network-module",
    "network-socket",
}


def test_a_sound_profile_has_no_fault_and_nothing_is_changed(sound: Places) -> None:
    before = state(sound)
    result = look(sound)
    assert (codes(result), result.exit_code) == ([], 0)
    assert state(sound) == before


@pytest.mark.parametrize(
    ("code", "break_it"), BROKEN, ids=[each.__name__ for _code, each in BROKEN]
)
def test_each_broken_part_has_its_own_code(sound: Places, code: str, break_it: Break) -> None:
    places = break_it(sound) or sound
    before = state(places)
    result = look(places)
    assert codes(result) == [code]
    kind = next(kind for kind in FAULTS if kind.code == code)
    assert result.exit_code == kind.level
    assert result.of(kind.part) == result.faults
    assert state(places) == before


def test_several_faults_are_all_named_and_the_worst_decides(sound: Places) -> None:
    no_index(sound)
    no_font(sound)
    result = look(sound)
    assert codes(result) == ["font-missing", "index-missing"]
    assert result.exit_code == 2


def test_policies_that_were_ignored_are_named(sound: Places) -> None:
    result = look(sound, ("Notes must be yes or no.",))
    (fault,) = result.faults
    assert (fault.kind.code, fault.about) == ("policy-ignored", "Notes must be yes or no.")


def test_packs_that_the_organisation_does_not_trust(sound: Places) -> None:
    result = SelfTesting(sound, trusted=["0" * 64]).run(JobControl())
    assert codes(result) == ["pack-untrusted"]


def test_a_temporary_folder_that_cannot_be_used(
    sound: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(sound.profile / "not-there"))
    assert codes(look(sound)) == ["temp-not-writable"]


def test_a_first_start_is_sound_but_unprepared(places: Places) -> None:
    result = look(places)
    assert codes(result) == ["guides-not-prepared"]
    assert result.exit_code == 1
    assert not places.profile.exists()


def test_every_fault_is_provoked_and_every_part_has_one() -> None:
    provoked = {code for code, _break in BROKEN} | ELSEWHERE
    assert provoked == {kind.code for kind in FAULTS}
    assert tuple(dict.fromkeys(kind.part for kind in FAULTS)) == tuple(
        part for part in PARTS if part in {kind.part for kind in FAULTS}
    )
    assert {kind.part for kind in FAULTS} == set(PARTS)


@pytest.mark.parametrize("kind", FAULTS, ids=[kind.code for kind in FAULTS])
def test_what_people_read_is_a_short_sentence(kind: FaultKind) -> None:
    for text in (kind.meaning, kind.remedy):
        for sentence in re.split(r"(?<=[.:]) ", text):
            assert len(sentence.split()) <= 20
        assert text.endswith(".")


def test_the_files_that_must_be_there_are_those_that_came_with_the_program(places: Places) -> None:
    from reader.services.shipped_files import FONT_FILES, ICON_FILES, THEME_FILES

    fonts = places.resources / "fonts"
    assert {file.relative_to(fonts).as_posix() for file in fonts.rglob("*.ttf")} == set(FONT_FILES)
    assert set(THEME_FILES) <= {file.name for file in (places.resources / "themes").iterdir()}
    assert set(ICON_FILES) <= {file.name for file in (places.resources / "icons").iterdir()}


def test_network_modules_are_told_by_name() -> None:
    assert network_modules(("os", "sys")) == ()
    assert network_modules(NETWORK_MODULES) == NETWORK_MODULES


def test_in_an_installed_program_modules_that_could_be_loaded_count_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "socket" in network_modules(())


def test_a_font_is_told_by_the_checksums_of_its_tables(tmp_path: Path) -> None:
    from reader.services.shipped_files import FONT_FILES, damaged_fonts

    for name in FONT_FILES:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(struct.pack(">4sHHHH", b"\0\1\0\0", 0, 0, 0, 0))
    assert len(list(damaged_fonts(tmp_path))) == len(FONT_FILES)
