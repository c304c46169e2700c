"""A profile that is damaged or locked never stops anybody from reading and searching."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end2end.crafted_packs import facts_of
from tests.end2end.keeping import damage_in_database, save, saved
from tests.end2end.limits import obeying_permissions, read_only
from tests.end2end.program import Reader, call
from tests.end2end.sentences import clear_sentence

NAVIGATOR = "guide:kinship-care/navigator"
OTHER = "guide:kinship-care/guardianship-allowance"


def finds_navigator(answer: subprocess.CompletedProcess[str]) -> None:
    assert answer.returncode == 0, answer.stderr
    assert "Traceback" not in answer.stderr
    assert json.loads(answer.stdout)["hits"][0]["address"] == NAVIGATOR


SEARCH = ("search", "kinship navigator", "--json", "--limit", "3")


def test_read_only_profile(reader: Reader) -> None:
    save(reader, NAVIGATOR)
    before = facts_of(reader.profile)
    answer = call(read_only(reader.profile, reader.command(*SEARCH)))
    finds_navigator(answer)
    assert "cannot be written" in clear_sentence(answer)
    assert facts_of(reader.profile) == before
    assert saved(reader) == {NAVIGATOR}


def test_profile_without_permission_to_write(reader: Reader) -> None:
    save(reader, NAVIGATOR)
    folders = [reader.profile, *(f for f in reader.profile.rglob("*") if f.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    try:
        before = facts_of(reader.profile)
        answer = call(obeying_permissions(reader.command(*SEARCH)))
        finds_navigator(answer)
        assert "cannot be written" in clear_sentence(answer)
        assert facts_of(reader.profile) == before
    finally:
        for folder in folders:
            folder.chmod(0o700)
    assert saved(reader) == {NAVIGATOR}


def test_profile_below_a_file(packs: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    answer = Reader(file / "profile", packs).run(*SEARCH)
    finds_navigator(answer)
    assert "cannot be written" in clear_sentence(answer)
    assert file.read_text(encoding="utf-8") == "mine"


def test_a_temporary_cache_is_removed_again(packs: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    reader = Reader(tmp_path / "file" / "profile", packs)
    finds_navigator(call(reader.command(*SEARCH), {"TMPDIR": str(temporary)}))
    assert list(temporary.iterdir()) == []


def garbled(file: Path) -> None:
    """Change bytes in the middle; the size stays."""
    data = bytearray(file.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 64] = bytes(byte ^ 0x55 for byte in data[middle : middle + 64])
    file.write_bytes(data)


def halved(file: Path) -> None:
    """Cut the file in half."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def emptied(file: Path) -> None:
    """Leave nothing in the file."""
    file.write_bytes(b"")


def removed(file: Path) -> None:
    """Remove the file."""
    file.unlink()


DAMAGES = (garbled, halved, emptied, removed)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damaged_index(damage: Callable[[Path], None], reader: Reader) -> None:
    """Each file in turn; search heals by itself and answers as before."""
    expected = reader.run(*SEARCH).stdout
    for name in names_of_files(reader.profile / "cache" / "index"):
        file = file_like(reader.profile / "cache" / "index", name)
        damage(file)
        answer = reader.run(*SEARCH)
        assert "Traceback" not in answer.stderr, f"{name}: {answer.stderr}"
        assert answer.returncode == 0, f"{name}: {answer.stderr}"
        assert answer.stdout == expected, name


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damaged_library(damage: Callable[[Path], None], reader: Reader) -> None:
    """The stored pages of guides are made again from the packs."""
    expected = reader.run(*SEARCH).stdout
    library = reader.profile / "cache" / "library"
    for name in sorted(facts_of(library)):
        if damage is garbled and name != "catalogue.json":
            # Noticed when the guide is opened; a search does not open guides.
            continue
        damage(library / name)
        answer = reader.run(*SEARCH)
        assert "Traceback" not in answer.stderr, f"{name}: {answer.stderr}"
        assert answer.returncode == 0, f"{name}: {answer.stderr}"
        assert answer.stdout == expected, name


def names_of_files(index: Path) -> list[str]:
    """Return the files of an index by what stays the same from build to build."""
    return sorted({lasting_name(file) for file in index.rglob("*") if file.is_file()})


def file_like(index: Path, name: str) -> Path:
    """Return the file of the index in use that has this lasting name."""
    files = sorted(file for file in index.rglob("*") if file.is_file())
    return next(file for file in files if lasting_name(file) == name)


def lasting_name(file: Path) -> str:
    """Return the ending where the name is made anew for each build, else the name."""
    return file.suffix if file.suffix in (".seg", ".toc") else file.name


@pytest.mark.parametrize("place", ["index/current.json", "library/catalogue.json"])
def test_a_folder_where_a_file_should_be(place: str, reader: Reader) -> None:
    """Nothing of the reader's own is there, so nothing is removed: the reason is told."""
    file = reader.profile / "cache" / place
    file.unlink()
    (file / "kept").mkdir(parents=True)
    answer = reader.run(*SEARCH)
    clear_sentence(answer)
    assert answer.returncode in (3, 4)
    assert (file / "kept").is_dir()


PAGE = 4096


def headless(file: Path) -> None:
    """Spoil the first bytes of a database, by which it is known."""
    file.write_bytes(bytes(100) + file.read_bytes()[100:])


def mixed_up(file: Path) -> None:
    """Keep a database's first page and spoil the head of each other one."""
    data = bytearray(file.read_bytes())
    for start in range(PAGE, len(data), PAGE):
        data[start : start + 64] = b"?" * 64
    file.write_bytes(data)


@pytest.mark.parametrize("damage", (headless, mixed_up, halved), ids=lambda damage: damage.__name__)
def test_damaged_bookmarks(damage: Callable[[Path], None], reader: Reader) -> None:
    save(reader, NAVIGATOR, OTHER)
    file = reader.profile / "userdata.sqlite3"
    damage(file)
    broken = file.read_bytes()
    answer = reader.run(*SEARCH)
    finds_navigator(answer)
    kept = list(reader.profile.glob("userdata.damaged-*.sqlite3"))
    assert [f.read_bytes() for f in kept] == [broken]
    assert kept[0].name in clear_sentence(answer)
    assert damage_in_database(reader) == "ok"
    again = reader.run(*SEARCH)
    finds_navigator(again)
    assert again.stderr == ""


def test_bookmarks_that_are_no_database(reader: Reader) -> None:
    reader.profile.mkdir(exist_ok=True)
    file = reader.profile / "userdata.sqlite3"
    file.write_bytes(b"A letter that somebody saved under the wrong name.\n" * 200)
    letter = file.read_bytes()
    answer = reader.run(*SEARCH)
    finds_navigator(answer)
    assert letter in facts_of(reader.profile).values()
    assert "userdata.damaged-" in clear_sentence(answer)


def test_damaged_settings(reader: Reader) -> None:
    settings = reader.profile / "settings.json"
    settings.write_text('{"zoom": 200,', encoding="utf-8")
    answer = reader.run(*SEARCH)
    finds_navigator(answer)
    assert "settings.damaged.json" in clear_sentence(answer)
    assert (reader.profile / "settings.damaged.json").read_text("utf-8") == '{"zoom": 200,'


def test_a_disk_that_is_full(packs: Path, tmp_path: Path) -> None:
    """A disk of 64 KB holds neither guides nor index: said in a sentence, and nothing is left."""
    disk = tmp_path / "disk"
    disk.mkdir()
    reader = Reader(disk / "profile", packs)
    unshare = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    script = 'mount -t tmpfs -o size=64k none "$0" && exec "$@"'
    assert shutil.which("unshare"), "The program unshare is missing. Install util-linux."
    answer = call([*unshare, "sh", "-c", script, disk, *reader.command(*SEARCH)])
    clear_sentence(answer)
    assert answer.returncode == 3
