"""Every command ends with a documented code and a sentence, also as a process of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reader import __version__
from reader.cli.entry import EXIT_CODES
from reader.cli.verbs import VERBS
from tests.unit.cli.conftest import ROOT, Reader, process
from tests.unit.library.samples import guide_of, put


def options(profile: Path, packs: Path) -> tuple[str, ...]:
    return ("--profile", str(profile), "--packs", str(packs))


def test_an_unknown_command_is_named_with_the_known_ones(reader: Reader, profile: Path) -> None:
    said = reader("shred")
    assert (said.code, said.out) == (2, "")
    assert "there is no command 'shred'" in said.err
    assert all(verb.name in said.err for verb in VERBS)
    assert not profile.exists()


def test_a_very_long_unknown_command_is_not_repeated(reader: Reader) -> None:
    assert len(reader("x" * 10_000).err) < 300


def test_verbs_have_unique_names_and_a_summary() -> None:
    names = [verb.name for verb in VERBS]
    assert names == ["search", "guides", "show", "export", "index", "policy", "pack"]
    assert all(verb.summary for verb in VERBS)


def test_the_exit_codes_are_those_of_the_handbook() -> None:
    pages = [path.read_text(encoding="utf-8") for path in ROOT.glob("guides/*/sections/*.md")]
    (page,) = [text for text in pages if "## Exit codes" in text]
    table = page.partition("## Exit codes")[2].partition("\n## ")[0]
    documented = [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)]
    assert documented == [code for code, _meaning in EXIT_CODES]
    assert all(meaning for _code, meaning in EXIT_CODES)


def test_damaged_storage_ends_with_3(reader: Reader, profile: Path) -> None:
    (profile / "cache" / "library" / "catalogue.json" / "in-the-way").mkdir(parents=True)
    said = reader("guides", "--json")
    assert said.code == 3
    assert said.json["error"]["code"] == "storage"
    assert "catalogue.json could not be written" in said.err


def test_search_while_another_process_builds_ends_with_4(
    profile: Path, sample_packs: Path, reader: Reader
) -> None:
    """The lock is held here, as by a window that is building."""
    from whoosh.util.filelock import FileLock

    index = profile / "cache" / "index"
    index.mkdir(parents=True, mode=0o700)
    lock = FileLock(str(index / "build.lock"))
    assert lock.acquire()
    try:
        said = reader("search", "lantern", "--json")
    finally:
        lock.release()
    assert (said.code, said.json["error"]["code"]) == (4, "index")
    assert "already being built" in said.err
    assert reader("search", "lantern").code == 0


def test_as_a_process_answers_and_problems_are_kept_apart(
    profile: Path, sample_packs: Path
) -> None:
    words = (*options(profile, sample_packs), "search", "lantern", "--json")
    done = process(*words)
    assert done.returncode == 0
    assert json.loads(done.stdout)["total"] > 0
    assert done.stderr.decode().splitlines() == ["Preparing search..."]
    again = process(*words)
    assert (again.returncode, again.stdout, again.stderr) == (0, done.stdout, b"")


def test_as_a_process_exit_codes_arrive(profile: Path, sample_packs: Path, tmp_path: Path) -> None:
    for words in (("shred",), ("search",), ("search", "")):
        assert process(*options(profile, sample_packs), *words).returncode == 2
    done = process(*options(tmp_path / "other", tmp_path / "nowhere"), "guides")
    assert done.returncode == 2
    assert b"There are no guides to read" in done.stderr
    assert b"Traceback" not in done.stderr


def test_help_and_version_need_no_profile(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""}
    helped = process("--help", **home)
    assert (helped.returncode, helped.stderr) == (0, b"")
    assert process("--version", **home).stdout.decode() == f"{__version__}\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_no_encoding_of_the_output_stops_an_answer(
    profile: Path, tmp_path: Path, encoding: str
) -> None:
    """Old consoles and pipes cannot write every sign; a word may even hold bytes that are none."""
    packs = tmp_path / "packs"
    put(guide_of(word="łódź–☃"), packs)
    for code, verb in (
        (0, ("guides",)),
        (0, ("search", "łódź–☃")),
        (0, ("search", "łódź–☃", "--json")),
        (0, ("search", "gr\udcffy", "--json")),
        (2, ("search", "łódź:x", "--json")),
        (2, ("gr\udcffy☃",)),
    ):
        done = process(*options(profile, packs), *verb, PYTHONIOENCODING=encoding)
        assert (done.returncode, b"Traceback" in done.stderr) == (code, False)
        if "--json" in verb:
            assert set(json.loads(done.stdout)) >= {"total", "hits", "applied"}


def test_json_is_right_whatever_the_encoding(profile: Path, tmp_path: Path) -> None:
    put(guide_of(word="łódź–☃"), tmp_path / "packs")
    words = (*options(profile, tmp_path / "packs"), "guides", "--json")
    done = process(*words, PYTHONIOENCODING="cp1252")
    assert json.loads(done.stdout)["guides"][0]["title"] == "Guide first łódź–☃"


def test_a_reader_of_the_answer_that_goes_away_is_no_crash(
    profile: Path, sample_packs: Path
) -> None:
    process(*options(profile, sample_packs), "index")
    script = [sys.executable, "-m", "reader", *options(profile, sample_packs)]
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [*script, "guides", "--json"],
            cwd=ROOT,
            stdout=write,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")
