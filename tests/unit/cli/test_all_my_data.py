"""All one's own data out by ``export --all-my-data`` and in again by ``import``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.guide.address import Address
from reader.jobs import JobControl
from reader.paths import find_places
from reader.services.composition import Services, build_services
from reader.services.noting import Anchor
from tests.unit.cli.conftest import Reader
from tests.unit.library.samples import guide_of, put

NAVIGATOR = Address("first", "navigator")
CONTROL = JobControl()


def core(profile: Path, packs: Path) -> Services:
    return build_services(find_places(str(profile), str(packs)))


@pytest.fixture
def filled(reader: Reader, profile: Path, sample_packs: Path) -> Reader:
    """A profile with one of everything."""
    assert reader("guides").code == 0
    services = core(profile, sample_packs)
    work = services.workspace
    services.saving.toggle(NAVIGATOR, CONTROL)
    made = work.collecting.make("For the panel", CONTROL).result
    work.collecting.put(made.id, [NAVIGATOR], CONTROL)
    work.noting.add(NAVIGATOR, "Ask the team", CONTROL)
    work.tagging.add(NAVIGATOR, "visits", CONTROL)
    plan = work.planning.make("North", "", CONTROL).result.id
    work.planning.change(plan, NAVIGATOR, {"status": "in-place"}, "Team manager", CONTROL)
    services.settings.set("zoom", 150)
    services.close()
    return reader


def read(file: Path) -> dict[str, Any]:
    content = json.loads(file.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def test_everything_goes_out_and_comes_in_elsewhere(
    filled: Reader, tmp_path: Path, capsys: pytest.CaptureFixture[str], sample_packs: Path
) -> None:
    out, again = tmp_path / "mine.json", tmp_path / "again.json"
    said = filled("export", "--all-my-data", str(out))
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"{out} holds all your data (")
    from reader.__main__ import main

    other = ["--profile", str(tmp_path / "other"), "--packs", str(sample_packs)]
    assert main([*other, "import", str(out)]) == 0
    told = capsys.readouterr()
    assert told.out.endswith("Here already: 0. Not taken in: 0.\n")
    assert told.err == ""
    assert main([*other, "export", "--all-my-data", str(again)]) == 0
    first, second = read(out), read(again)
    assert {**first, "written": ""} == {**second, "written": ""}
    assert first["settings"]["zoom"] == 150
    assert [row["text"] for row in first["marks"]] == ["Ask the team"]


def test_twice_is_the_same_as_once(filled: Reader, tmp_path: Path) -> None:
    out = tmp_path / "mine.json"
    filled("export", "--all-my-data", str(out))
    said = filled("import", str(out))
    assert said.code == 0
    assert said.out.startswith("Rows added: 0.")


def test_every_row_that_fails_is_named_and_the_others_are_taken(
    filled: Reader, reader: Reader, tmp_path: Path
) -> None:
    out = tmp_path / "mine.json"
    filled("export", "--all-my-data", str(out))
    content = read(out)
    content["bookmarks"].append({"address": "nonsense"})
    content["marks"].append({**content["marks"][0], "id": "f" * 32, "text": "", "colour": ""})
    content["marks"].append({**content["marks"][0], "id": "e" * 32, "text": "A second note"})
    content["settings"]["no-such-setting"] = 1
    out.write_text(json.dumps(content), encoding="utf-8")
    said = reader("import", str(out))
    assert said.code == 1
    assert said.out.startswith("Rows added: 1.")
    assert said.out.endswith("Not taken in: 3.\n")
    assert "reader: bookmarks, row 2: " in said.err
    assert "reader: marks, row 2: it has neither text nor colour." in said.err
    assert "reader: settings, row " in said.err
    report = reader("import", str(out), "--json")
    assert report.code == 1
    assert [row["section"] for row in report.json["failed"]] == ["bookmarks", "marks", "settings"]
    assert report.json["known"]["marks"] == 2


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"format": "another"}', "\0\0"])
def test_what_is_no_such_file_is_refused_whole(
    reader: Reader, tmp_path: Path, content: str
) -> None:
    file = tmp_path / "theirs.json"
    file.write_text(content, encoding="utf-8")
    said = reader("import", str(file))
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("reader: ")


def test_a_file_that_is_not_there(reader: Reader, tmp_path: Path) -> None:
    said = reader("import", str(tmp_path / "nowhere.json"))
    assert said.code in (2, 3)
    assert "nowhere.json" in said.err


def test_a_file_is_replaced_only_when_asked(filled: Reader, tmp_path: Path) -> None:
    out = tmp_path / "mine.json"
    out.write_bytes(b"mine")
    assert filled("export", "--all-my-data", str(out)).code == 2
    assert out.read_bytes() == b"mine"
    assert filled("export", "--all-my-data", str(out), "--overwrite").code == 0
    assert read(out)["format"] == "practice-guides-my-data"


def test_a_folder_that_is_not_there_is_said(filled: Reader, tmp_path: Path) -> None:
    said = filled("export", "--all-my-data", str(tmp_path / "no" / "mine.json"))
    assert said.code in (2, 3)
    assert "reader: " in said.err


@pytest.mark.parametrize(
    "words",
    [("--guide", "first"), ("first/navigator",), ("--compare",), ("--out", "x.json")],
)
def test_it_stands_alone(reader: Reader, tmp_path: Path, words: tuple[str, ...]) -> None:
    out = tmp_path / "mine.json"
    said = reader("export", "--all-my-data", str(out), *words)
    assert said.code == 2
    assert "stands alone" in said.err
    assert not out.exists()


def test_an_export_without_a_place_says_so(reader: Reader) -> None:
    said = reader("export", "first/navigator")
    assert said.code == 2
    assert "--out FILE" in said.err


def test_a_new_edition_that_a_command_installs_settles_notes(
    reader: Reader, profile: Path, tmp_path: Path
) -> None:
    packs = tmp_path / "packs"
    put(guide_of("first"), packs)
    assert reader("guides", packs=packs).code == 0
    services = core(profile, packs)
    gone = Anchor("words that stand in no edition at all, however long one looks", "", "", 0)
    services.workspace.noting.add(NAVIGATOR, "Mine", CONTROL, anchor=gone)
    services.close()
    put(guide_of("first", word="candle"), packs)
    said = reader("guides", packs=packs)
    assert said.err == "reader: 1 note has no place in the new edition. Nothing was removed.\n"
    services = core(profile, packs)
    assert [mark.text for mark in services.workspace.noting.orphans()] == ["Mine"]
    services.close()
