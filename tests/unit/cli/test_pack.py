"""The verb ``reader pack`` as people type it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from reader.cli.entry import run_verb
from reader.cli.pack import run
from reader.errors import InputError
from reader.paths import find_places
from reader.services.packing import build_pack, show, validate, validate_all

GUIDE = """id = "{id}"
title = "Guide {id}"
publisher = "P"
published_note = "Not found."
edition = "2026.11"
kind = "briefing"
status = "published"
address = "https://example.org"
checked = 2026-11-23
licence = "Not known."
contents = ["about", "sources"]
"""
SOURCES = """[[source]]
id = "k1"
title = "T"
publisher = "P"
address = "https://example.org"
standing = "publisher"
"""
ABOUT = '+++\nid = "about"\ntitle = "About"\nsources = ["k1"]\n+++\n'


def make(root: Path, name: str, text: str = "Some text.") -> Path:
    """A sound guide with one page."""
    folder = root / name
    (folder / "sections").mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE.format(id=name), encoding="utf-8")
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "sections/about.md").write_text(f"{ABOUT}{text}\n", encoding="utf-8")
    return folder


LONG = "word " * 21
BROKEN = "<b>One</b>\n\n[two](http://example.org)\n"


def test_build_writes_a_pack_and_show_describes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.guidepack"
    assert run(["build", str(make(tmp_path, "one")), "--out", str(out)]) == 0
    assert "holds Guide one, edition 2026.11." in capsys.readouterr().out
    assert run(["show", str(out)]) == 0
    text = capsys.readouterr().out
    assert "title: Guide one" in text
    assert "counts: section 1, source 1" in text
    assert run(["show", str(out), "--json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert (value["id"], value["issued"], value["format"]) == ("one", "2026-11-23", 1)
    assert value["digest"] == show(out).digest


def test_build_takes_a_date(tmp_path: Path) -> None:
    out = tmp_path / "one.guidepack"
    folder = make(tmp_path, "one")
    assert run(["build", str(folder), "--out", str(out), "--issued", "2026-12-01"]) == 0
    assert show(out).issued == "2026-12-01"


def test_build_with_errors_lists_all_and_keeps_the_older_pack(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make(tmp_path, "one", BROKEN)
    out = tmp_path / "one.guidepack"
    out.write_bytes(b"older")
    assert run(["build", str(folder), "--out", str(out)]) == 2
    said = capsys.readouterr()
    page = (folder / "sections/about.md").as_posix()
    assert f"{page}:6: G027 " in said.err
    assert f"{page}:8: G029 " in said.err
    assert "No pack was written. Found 2 errors and 0 warnings." in said.err
    assert said.out == ""
    assert out.read_bytes() == b"older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "one.guidepack"]


def test_build_with_warnings_still_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "one.guidepack"
    built = build_pack(make(tmp_path, "one", LONG), out)
    assert [finding.rule for finding in built.findings] == ["G035"]
    assert built.manifest is not None
    assert validate(out)[0].rule == "G035"


def test_validate_counts_and_gives_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["validate", str(make(tmp_path, "one"))]) == 0
    assert capsys.readouterr().out == "Found 0 errors and 0 warnings.\n"
    assert run(["validate", str(make(tmp_path, "two", LONG))]) == 0
    assert capsys.readouterr().out == "Found 0 errors and 1 warning.\n"
    assert run(["validate", str(make(tmp_path, "three", BROKEN)), "--json"]) == 2
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert [(each["rule"], each["line"], each["severity"]) for each in findings] == [
        ("G027", 6, "error"),
        ("G029", 8, "error"),
    ]


def test_a_folder_of_guides_stands_for_the_guides_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, "one", "[a](guide:two/gone)")
    make(tmp_path, "two", BROKEN)
    assert run(["validate", str(tmp_path)]) == 2
    rules = re.findall(r": (G\d{3}) ", capsys.readouterr().err)
    assert rules == ["G013", "G027", "G029"]


def test_links_between_guides_are_checked_when_both_are_named(tmp_path: Path) -> None:
    text = "[a](guide:two/about) [b](guide:two/gone) [c](guide:three/x)"
    one, two = make(tmp_path, "one", text), make(tmp_path, "two")
    assert validate(one) == ()
    assert [finding.rule for finding in validate_all([one, two])] == ["G013", "G014"]
    pack = tmp_path / "two.guidepack"
    build_pack(two, pack)
    assert [finding.rule for finding in validate_all([pack, one])] == ["G013", "G014"]


def test_validate_names_everything_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.guidepack"
    build_pack(make(tmp_path, "one"), damaged)
    damaged.write_bytes(damaged.read_bytes()[:-30])
    (tmp_path / "empty").mkdir()
    paths = [str(damaged), str(tmp_path / "missing"), str(tmp_path / "empty")]
    assert run(["validate", *paths]) == 2
    said = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[1][:4] for line in said] == ["G033", "G001", "G001"]
    assert all(path in line for path, line in zip(paths, said, strict=True))


def test_a_damaged_pack_is_shown_as_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged.guidepack"
    damaged.write_bytes(b"PK\x03\x04" + bytes(100))
    places = find_places(str(tmp_path / "profile"))
    assert run_verb("pack", ["show", str(damaged)], places) == 2
    assert "damaged.guidepack was refused and nothing was changed" in capsys.readouterr().err


def test_a_pack_that_cannot_be_written_ends_with_3(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "missing" / "one.guidepack"
    places = find_places(str(tmp_path / "profile"))
    arguments = ["build", str(make(tmp_path, "one")), "--out", str(out)]
    assert run_verb("pack", arguments, places) == 3
    assert "could not be written; nothing was changed" in capsys.readouterr().err
    shutil.rmtree(tmp_path / "one")
    assert run_verb("pack", arguments, places) == 2
    assert "There is no folder" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["shred"], ["build", "x"], ["validate"], ["show"]])
def test_wrong_words_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert "usage: reader pack" in capsys.readouterr().err


def test_help_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "build|validate|synonyms|report|show" in capsys.readouterr().out


def test_synonym_files_are_checked_against_guides(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = make(tmp_path, "one")
    folder = tmp_path / "synonyms"
    folder.mkdir()
    row = '[[row]]\ntyped = ["info"]\nterms = ["guide:one/about"]\nmark = "C"\n'
    (folder / "rows.toml").write_text(row, encoding="utf-8")
    words = ["synonyms", str(folder), "--guides", str(guide)]
    assert run(words) == 0
    assert "Found 0 errors" in capsys.readouterr().out
    (folder / "rows.toml").write_text(row.replace("about", "gone"), encoding="utf-8")
    assert run(words) == 2
    assert f"{(folder / 'rows.toml').as_posix()}:3: Y001 There is" in capsys.readouterr().err
    assert run([*words, "--json"]) == 2
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [each["rule"] for each in found] == ["Y001"]


def test_a_folder_of_synonyms_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no folder"):
        run(["synonyms", str(tmp_path / "gone"), "--guides", str(tmp_path)])
