"""A report for IT holds what helps, and no word of the user's, of a guide, or of a name."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.logs import logger, start_file_log
from reader.paths import Places, find_places
from reader.services.asking import Asked
from reader.services.composition import build_services
from reader.services.diagnosing import Diagnosing
from reader.services.redaction import Redaction
from reader.services.rules import rules_for
from tests.policies import governed_by
from tests.unit.library.samples import guide_of, put
from tests.unit.test_logs import let_go

USER, HOST = "zebrafinch", "quokkahost"
WORDS = ("numbatnote", "wombatsearch", "bilbytitle", "dingotag", "possumplan", "echidnapack")


@pytest.fixture
def lived_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The profile of somebody with a name, with a note, a search, a collection, a tag, a plan."""
    monkeypatch.setenv("USER", USER)
    monkeypatch.setenv("COMPUTERNAME", HOST)
    monkeypatch.setenv("HOME", str(tmp_path / "home" / USER))
    home = tmp_path / "home" / USER
    places = find_places(str(home / "me"), str(home / "packs"))
    assert places.user_packs is not None
    put(guide_of("first", word="bilbytitle"), places.packs)
    put(guide_of("second", word="bilbytitle"), places.user_packs, "echidnapack")
    put(guide_of("third"), places.user_packs, "echidnapack-2").write_bytes(b"?")
    assert start_file_log(places.logs)
    services = build_services(places)
    control = JobControl()
    services.preparing.guides(control)
    services.preparing.search_index(control)
    services.settings.set("remember-searches", True)
    guide = services.reading.open(Address("first"), control).guide
    item = Address("first", next(iter(guide.items())).id)
    services.saving.toggle(item, control)
    services.workspace.noting.add(item, "numbatnote about a person", control)
    services.workspace.collecting.make("bilbytitle collection", control)
    services.workspace.tagging.add(item, "dingotag", control)
    services.workspace.planning.make("possumplan", "", control)
    services.searches.remember("wombatsearch", control)
    services.searches.save(Asked("wombatsearch"), "wombatsearch", control)
    services.close()
    logger("library").warning("a file is damaged: %s", places.profile / "userdata.sqlite3")
    logger("library").warning("on %s for %s", HOST, USER)
    let_go()
    return places


def everything(path: Path) -> str:
    """Every name and every byte of a ZIP file, unpacked."""
    with zipfile.ZipFile(path) as archive:
        return "\n".join(
            f"{name}\n{archive.read(name).decode('utf-8')}" for name in archive.namelist()
        )


def test_no_word_of_the_user_no_name_and_no_title_is_in_it(
    lived_in: Places, tmp_path: Path
) -> None:
    kept = b"".join(file.read_bytes() for file in lived_in.profile.rglob("*") if file.is_file())
    assert all(word.encode() in kept for word in WORDS[:5])  # they are truly there to be told
    out = tmp_path / "report.zip"
    Diagnosing(rules_for(lived_in)).write(out, JobControl())
    text = everything(out).casefold()
    assert [word for word in (*WORDS, USER, HOST) if word in text] == []
    assert str(tmp_path).casefold() not in text
    assert "a file is damaged: <profile>/userdata.sqlite3" in text
    assert "on <name> for <name>" in text


def test_it_says_what_helps(lived_in: Places, tmp_path: Path) -> None:
    out = tmp_path / "report.zip"
    governed = governed_by(lived_in, tmp_path / "policies", {"zoom": "numbatnote", "notes": False})
    Diagnosing(rules_for(governed)).write(out, JobControl())
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as archive:
        report = json.loads(archive.read("report.json"))
    assert report["database"]["health"] == "sound"
    assert report["database"]["rows"]["bookmarks"] == 1
    assert report["settings"] == {"remember-searches": True}
    assert report["policies"] == {"enforced": ["notes"], "recommended": []}
    (passed,) = [f for f in report["selftest"]["faults"] if f["code"] == "policy-ignored"]
    assert passed["about"].startswith("zoom: It must be")
    assert {"code": "pack-damaged", "about": ""} in report["selftest"]["faults"]
    assert [pack["where"] for pack in report["packs"]] == ["program", "user", "user"]
    assert report["packs"][0]["id"] == "first"
    assert report["folders"]["cache"]["bytes"] > 0


def test_the_same_state_gives_the_same_bytes(lived_in: Places, tmp_path: Path) -> None:
    first, second = tmp_path / "1.zip", tmp_path / "2.zip"
    for out in (first, second):
        Diagnosing(rules_for(lived_in)).write(out, JobControl())
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as two:
        assert one.namelist() == two.namelist()
        assert one.read("logs/reader.log") == two.read("logs/reader.log")


def test_odd_settings_are_not_told(lived_in: Places, tmp_path: Path) -> None:
    lived_in.settings.write_bytes(b'{"zoom": "numbatnote", "numbatnote": 1}')
    out = tmp_path / "report.zip"
    Diagnosing(rules_for(lived_in)).write(out, JobControl())
    text = everything(out)
    assert "numbatnote" not in text
    assert '"zoom": "a value that does not fit"' in text


def test_folders_and_names_are_taken_out_of_any_text(tmp_path: Path) -> None:
    places = replace(find_places(str(tmp_path / "me")), packs=tmp_path / "packs")
    redaction = Redaction(
        places, {"USERNAME": "Zebra Finch", "COMPUTERNAME": "PC-77", "USER": "ab"}
    )
    told = redaction.text(
        f"{tmp_path}/me/cache/x of Zebra Finch on pc-77, absent; "
        r"C:\Users\Somebody Else\AppData\x and /srv/people/someone/notes.txt"
    )
    assert told.startswith("<cache>/x of <name> on <name>, absent; ")
    assert "someone" not in told
    assert told.endswith("<folder>/notes.txt")
    assert redaction.everything({"a": [f"{tmp_path}/packs/b", 1, None]}) == {
        "a": ["<packs>/b", 1, None]
    }
