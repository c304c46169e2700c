"""Bad folders, packs and queries are refused in a sentence, and nothing is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.end2end.crafted_packs import (
    BOMB_BYTES,
    CRAFTED,
    MIB,
    Crafted,
    facts_of,
    members_of,
    pack_bytes,
    zeros,
)
from tests.end2end.limits import obeying_permissions, sparing
from tests.end2end.program import ROOT, Reader, call, program
from tests.end2end.sentences import clear_sentence, refused

BAD_INPUT = 2
KEPT = b"what was there before"


@pytest.fixture
def guide_folder(tmp_path: Path) -> Path:
    """A good guide folder of the test's own, to be spoilt."""
    source = next(file.parent for file in sorted((ROOT / "guides").glob("*/guide.toml")))
    return Path(shutil.copytree(source, tmp_path / "own-guide"))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where a pack would be written; something is there already."""
    file = tmp_path / "out" / "own.guidepack"
    file.parent.mkdir()
    file.write_bytes(KEPT)
    return file


def nothing_written(out: Path) -> None:
    assert facts_of(out.parent) == {out.name: KEPT}


def test_missing_guide_folder(tmp_path: Path, out: Path) -> None:
    missing = tmp_path / "missing"
    refused(call(program("pack", "build", missing, "--out", out)), BAD_INPUT, "missing")
    refused(call(program("pack", "validate", missing)), BAD_INPUT, "missing")
    nothing_written(out)


def test_unreadable_guide_folder(guide_folder: Path, out: Path) -> None:
    guide_folder.chmod(0)
    try:
        build = obeying_permissions(program("pack", "build", guide_folder, "--out", out))
        refused(call(build), BAD_INPUT, "own-guide")
        validate = obeying_permissions(program("pack", "validate", guide_folder))
        refused(call(validate), BAD_INPUT, "own-guide")
    finally:
        guide_folder.chmod(0o755)
    nothing_written(out)


def test_unreadable_file_in_a_guide_folder(guide_folder: Path, out: Path) -> None:
    file = next(guide_folder.glob("sections/*.md"))
    file.chmod(0)
    build = obeying_permissions(program("pack", "build", guide_folder, "--out", out))
    refused(call(build), BAD_INPUT, file.name, "cannot be read")
    nothing_written(out)


def test_invalid_toml_names_file_line_and_every_finding(guide_folder: Path, out: Path) -> None:
    (guide_folder / "guide.toml").write_text('title = "Half\nid = ]\n', encoding="utf-8")
    (guide_folder / "glossary.toml").write_text("[[term]\n", encoding="utf-8")
    answer = call(program("pack", "build", guide_folder, "--out", out))
    refused(answer, BAD_INPUT, "guide.toml:1", "glossary.toml:1", "No pack was written.")
    nothing_written(out)


def test_markdown_file_of_50_mb(guide_folder: Path, out: Path) -> None:
    file = next(guide_folder.glob("sections/*.md"))
    with file.open("ab") as text:
        text.write(b"More and more words. \n" * (50 * MIB // 22))
    assert file.stat().st_size > 49 * MIB
    answer = call(sparing(program("pack", "build", guide_folder, "--out", out)))
    refused(answer, BAD_INPUT, file.name, "bytes")
    nothing_written(out)


def test_the_crafting_itself_makes_good_packs(packs: Path, tmp_path: Path) -> None:
    """Otherwise the packs below could be refused for another reason than the one meant."""
    pack = tmp_path / "plain.guidepack"
    pack.write_bytes(pack_bytes(members_of(next(packs.iterdir()))))
    answer = call(program("pack", "show", pack))
    assert answer.returncode == 0, answer.stderr


def test_the_bomb_is_one(tmp_path: Path) -> None:
    packed = zeros(BOMB_BYTES)
    assert len(packed) * 500 < BOMB_BYTES
    import zlib

    small = zlib.decompress(zeros(3 * MIB), -zlib.MAX_WBITS)
    assert small == bytes(3 * MIB)


@pytest.fixture
def shelf(packs: Path, tmp_path: Path) -> Path:
    """A shelf of the test's own with the good packs on it."""
    return Path(shutil.copytree(packs, tmp_path / "shelf"))


@pytest.mark.parametrize("crafted", CRAFTED, ids=lambda crafted: crafted.name)
def test_crafted_pack(crafted: Crafted, shelf: Path, tmp_path: Path) -> None:
    good = next(shelf.iterdir())
    data = pack_bytes(crafted.spoil(members_of(good)))
    _is_refused_everywhere(data, crafted.word, shelf, tmp_path)


@pytest.mark.parametrize("kept", [0, 3, 100, 0.5, 0.999], ids=str)
def test_truncated_pack(kept: float, shelf: Path, tmp_path: Path) -> None:
    whole = next(shelf.iterdir()).read_bytes()
    data = whole[: kept if isinstance(kept, int) else int(len(whole) * kept)]
    _is_refused_everywhere(data, "bad.guidepack", shelf, tmp_path)


def _is_refused_everywhere(data: bytes, word: str, shelf: Path, tmp_path: Path) -> None:
    """Refused by each door for packs; on a shelf, the good packs beside it are still read."""
    reader = Reader(tmp_path / "profile", shelf)
    good = {card["id"] for card in json.loads(reader.run("guides", "--json").stdout)["guides"]}
    assert good
    bad = shelf / "bad.guidepack"
    bad.write_bytes(data)
    before = facts_of(tmp_path)
    refused(call(sparing(program("pack", "show", bad))), BAD_INPUT, "bad.guidepack", word)
    refused(call(sparing(program("pack", "validate", bad))), BAD_INPUT, "bad.guidepack", word)
    answer = call(sparing(reader.command("guides", "--json")))
    assert word in clear_sentence(answer)
    assert {card["id"] for card in json.loads(answer.stdout)["guides"]} == good
    after = facts_of(tmp_path)
    assert {name for name in after if "log" not in name} == {n for n in before if "log" not in n}
    assert not list(tmp_path.rglob("evil*"))


def test_a_pack_that_goes_bad_leaves_the_installed_guide(shelf: Path, tmp_path: Path) -> None:
    reader = Reader(tmp_path / "profile", shelf)
    good = reader.run("guides").stdout
    assert good
    for pack in shelf.iterdir():
        pack.write_bytes(pack.read_bytes()[:-40])
    answer = reader.run("guides")
    assert answer.stdout == good
    assert clear_sentence(answer).count("refused") == len(list(shelf.iterdir()))


def test_missing_and_empty_shelf(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for shelf in (tmp_path / "missing", empty):
        reader = Reader(tmp_path / "profile", shelf)
        refused(reader.run("search", "navigator"), BAD_INPUT, shelf.name)
        refused(reader.run("guides"), BAD_INPUT, shelf.name)


QUERIES = [
    ("", "Type a word"),
    ("   ", "Type a word"),
    ("colour:red", "colour"),
    ("x" * 10_000, "first words"),
    ("navigator " * 1_000, "first words"),
]


@pytest.mark.parametrize(("query", "word"), QUERIES, ids=lambda value: repr(value[:12]))
def test_bad_query(query: str, word: str, reader: Reader) -> None:
    refused(reader.run("search", query), BAD_INPUT, word)
    answer = reader.run("search", query, "--json")
    refused(answer, BAD_INPUT, word)
    told = json.loads(answer.stdout)["error"]
    assert word in told["sentence"]
    assert told["code"] == "query"


def test_unknown_command_and_option(reader: Reader) -> None:
    refused(reader.run("fly"), BAD_INPUT, "fly")
    refused(reader.run("--frob"), BAD_INPUT, "--frob")
