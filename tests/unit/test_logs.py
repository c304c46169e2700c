"""The log helps to find faults, holds nothing that a person wrote or read, and stays small."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.logs import KEPT_FILES, MAX_BYTES, MAX_LINE, logger, start_file_log
from tests.unit.library.samples import guide_of, put

CANARIES = ("zebrafinch", "quokkaword", "numbatfield", "wombatpath")


def let_go() -> None:
    """Close the log files, as the end of a program does."""
    log = logging.getLogger("reader")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.setLevel(logging.NOTSET)


@pytest.fixture(autouse=True)
def log_files_closed() -> Iterator[None]:
    yield
    let_go()


def written(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(folder.iterdir()))


def test_lines_name_their_room_and_level(tmp_path: Path) -> None:
    assert start_file_log(tmp_path / "logs")
    logger("library").warning("pack refused: %s", "pack")
    logger("library").debug("not kept")
    (line,) = written(tmp_path / "logs").splitlines()
    assert line.endswith(" WARNING reader.library pack refused: pack")


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "logs").write_bytes(b"in the way")
    assert not start_file_log(tmp_path / "logs")
    logger("library").warning("unheard")
    assert (tmp_path / "logs").read_bytes() == b"in the way"


def test_searches_titles_and_paths_are_never_logged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    packs, profile = tmp_path / "wombatpath", tmp_path / "profile"
    pack = put(guide_of("first", word="zebrafinch"), packs)

    def run(*words: str) -> None:
        main(["--profile", str(profile), "--packs", str(packs), *words])

    run("search", "zebrafinch quokkaword")
    run("search", "numbatfield:quokkaword")
    run("search", "quokkaword" * 1000)
    for file in (profile / "cache" / "index").glob("gen-*/*"):
        file.write_bytes(bytes(byte ^ 255 for byte in file.read_bytes()))
    run("search", "quokkaword zebrafinch", "--json")
    (profile / "cache" / "library" / "catalogue.json").write_bytes(b'{"zebrafinch": 1}')
    run("guides")
    for file in (profile / "cache" / "library").glob("*/*/rendered.json"):
        file.write_bytes(b"zebrafinch")
    run("search", "zebrafinch -quokkaword")
    (profile / "settings.json").write_bytes(b'{"quokkaword": "zebrafinch"}')
    for name in ("userdata.sqlite3", "userdata.sqlite3-wal"):
        (profile / name).write_bytes(b"quokkaword" * 1000)
    run("guides")
    pack.write_bytes(b"zebrafinch")
    run("index")
    let_go()
    said = capsys.readouterr()
    assert "zebrafinch" in said.out
    text = written(profile / "cache" / "logs")
    assert "pack refused" in text
    assert "catalogue unreadable" in text
    assert [word for word in CANARIES if word in text.casefold()] == []


def fill(folder: Path) -> None:
    """One run of the program that logs far more than a log may hold."""
    assert start_file_log(folder)
    for _ in range(330):
        logger("library").warning("x" * 10_000)
    let_go()


def test_the_log_is_bounded_over_many_runs(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    for _ in range(KEPT_FILES + 3):
        fill(folder)
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["reader.log", *(f"reader.log.{n}" for n in range(1, KEPT_FILES + 1))]
    sizes = [path.stat().st_size for path in folder.iterdir()]
    assert max(sizes) <= MAX_BYTES + MAX_LINE + 1
    assert sum(sizes) < 5_000_000


def test_a_long_run_goes_on_logging_in_a_new_file(tmp_path: Path) -> None:
    assert start_file_log(tmp_path)
    for number in range(600):
        logger("library").warning("%d %s", number, "x" * MAX_LINE)
    let_go()
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["reader.log", "reader.log.1", "reader.log.2"]
    assert " 599 x" in (tmp_path / "reader.log").read_text(encoding="utf-8")
    assert " 0 x" in (tmp_path / "reader.log.2").read_text(encoding="utf-8")


def test_a_full_log_that_cannot_be_turned_over_stops(tmp_path: Path) -> None:
    assert start_file_log(tmp_path)
    (tmp_path / "reader.log.1" / "in the way").mkdir(parents=True)
    for _ in range(600):
        logger("library").warning("x" * MAX_LINE)
    let_go()
    assert (tmp_path / "reader.log").stat().st_size <= MAX_BYTES + MAX_LINE + 1


def test_older_logs_move_up_and_the_newest_is_first(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir()
    (folder / "reader.log").write_bytes(b"a" * MAX_BYTES)
    (folder / "reader.log.1").write_bytes(b"b")
    (folder / "reader.log.4").write_bytes(b"e")
    assert start_file_log(folder)
    let_go()
    assert (folder / "reader.log").read_bytes() == b""
    assert (folder / "reader.log.1").read_bytes()[:1] == b"a"
    assert (folder / "reader.log.2").read_bytes() == b"b"
    assert (folder / "reader.log.4").read_bytes() == b"e"


def test_a_small_log_goes_on(tmp_path: Path) -> None:
    for _ in range(2):
        assert start_file_log(tmp_path)
        logger("settings").warning("once a run")
        let_go()
    assert len(written(tmp_path).splitlines()) == 2
