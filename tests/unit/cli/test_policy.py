"""``reader policy show``: what holds and why, for people and for programs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.cli.entry import run_verb
from reader.paths import find_places
from reader.settings.declared import POLICIES
from tests.policies import write_policies
from tests.unit.cli.conftest import Said

Show = Callable[..., Said]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where this computer's policies are; not there yet."""
    return tmp_path / "policies"


@pytest.fixture
def show(profile: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> Show:
    """Runs ``reader policy WORDS`` on a computer with these policies."""

    def run(*words: str) -> Said:
        places = replace(find_places(str(profile)), policies=folder)
        code = run_verb("policy", words, places)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


def test_without_policies_it_says_so(show: Show, folder: Path) -> None:
    said = show("show")
    assert said.code == 0
    assert said.out == f"Policies are looked for in {folder}.\nNo policy is in force.\n"


def test_people_read_what_holds_and_what_was_passed_over(show: Show, folder: Path) -> None:
    file = write_policies(
        folder, {"notes": False, "export-formats": ["docx"], "sepia": 1}, {"zoom": 120}
    )
    said = show("show")
    assert said.code == 0
    assert said.out.splitlines() == [
        f"Policies are looked for in {folder}.",
        f"zoom: 120% (suggested by your organisation; {file})",
        f"notes: No (set by your organisation; {file})",
        f"export-formats: Word (set by your organisation; {file})",
        f"Passed over: sepia in {file}. There is no policy of this name.",
    ]


def test_programs_read_every_policy_with_its_source(
    show: Show, folder: Path, profile: Path
) -> None:
    profile.mkdir()
    (profile / "settings.json").write_text('{"start": "guides", "notes": true}')
    file = write_policies(
        folder, {"notes": False, "pack-folders": ["/srv/a", "/srv/b"]}, {"theme": "cream"}
    )
    bad = write_policies(folder, name="60-bad.json")
    bad.write_text("{")
    said = show("show", "--json").json
    assert said["place"] == str(folder)
    by_key = {row["key"]: row for row in said["policies"]}
    assert list(by_key) == [setting.key for setting in POLICIES]
    assert by_key["notes"] == {
        "key": "notes",
        "title": "Notes",
        "value": False,
        "source": "enforced",
        "origin": str(file),
        "default": True,
    }
    assert (by_key["start"]["source"], by_key["start"]["origin"]) == ("user", "")
    assert (by_key["theme"]["source"], by_key["theme"]["value"]) == ("recommended", "cream")
    assert by_key["plans"]["source"] == "default"
    assert by_key["pack-folders"]["value"] == ["/srv/a", "/srv/b"]
    assert said["ignored"] == [{"origin": str(bad), "key": "", "reason": "This file is not JSON."}]


def test_what_was_passed_over_is_logged_without_its_value(
    show: Show, folder: Path, profile: Path
) -> None:
    write_policies(folder, {"notes": "private-words", "private-name": 1})
    show("show")
    log = (profile / "cache" / "logs" / "reader.log").read_text(encoding="utf-8")
    assert f"a policy was passed over: notes in {folder / '50-test.json'}" in log
    assert log.count("passed over") == 2
    assert "private" not in log


@pytest.mark.parametrize("words", [(), ("hide",), ("show", "--yaml")])
def test_other_words_end_with_code_2(show: Show, words: tuple[str, ...]) -> None:
    said = show(*words)
    assert said.code == 2
    assert said.out == ""


def test_a_format_that_is_turned_off_ends_with_code_2(
    folder: Path, profile: Path, sample_packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_policies(folder, {"export-formats": ["md"]})
    places = replace(find_places(str(profile), str(sample_packs)), policies=folder)
    out = profile.parent / "out.csv"
    code = run_verb("export", ("guide:first/navigator", "--out", str(out)), places)
    assert code == 2
    assert "turned this kind of file off" in capsys.readouterr().err
    assert not out.exists()


def test_an_option_that_is_passed_over_is_told(
    folder: Path, profile: Path, sample_packs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_policies(folder, {"user-packs": False})
    places = replace(find_places(str(profile), str(sample_packs)), policies=folder)
    run_verb("guides", (), places)
    assert "--packs was passed over" in capsys.readouterr().err
