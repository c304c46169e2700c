"""The commands for IT as IT types them: packs, self-test, diagnostics, versions, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import __version__
from reader.cli.exit_codes import SELFTEST_CODES
from reader.services.faults import FAULTS
from tests.unit.cli.conftest import ROOT, Reader, process
from tests.unit.library.samples import guide_of, put

# Runs a line of Python first, as a plug-in or a wrapper might, and then the program.
WITH_FIRST = "import sys; {first}; from reader.__main__ import main; sys.exit(main(sys.argv[1:]))"


def selftest(profile: Path, packs: Path, first: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        [
            *(sys.executable, "-c", WITH_FIRST.format(first=first)),
            *("--profile", str(profile), "--packs", str(packs), "selftest", "--json"),
        ],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, json.loads(done.stdout)["codes"]


def test_a_sound_program_ends_with_0_and_loads_nothing_of_the_network(
    profile: Path, sample_packs: Path
) -> None:
    options = ("--profile", str(profile), "--packs", str(sample_packs))
    assert process(*options, "index").returncode == 0
    assert selftest(profile, sample_packs, "pass") == (0, [])


def test_an_installed_program_that_shut_its_sockets_is_sound(
    profile: Path, sample_packs: Path
) -> None:
    """As the frozen program begins: what it shuts can neither be loaded nor be found."""
    options = ("--profile", str(profile), "--packs", str(sample_packs))
    assert process(*options, "index").returncode == 0
    shut = (ROOT / "build" / "pyinstaller" / "close_sockets.py").as_posix()
    begin = f"exec(open({shut!r}).read()); sys.frozen = True"
    code, codes = selftest(profile, sample_packs, begin)
    # A bundle leaves these out; here Python's own library still has them on the disk.
    assert (code, codes) == (2, ["network-module"])
    begin += (
        "; import reader.services.own_sockets as own; own.NETWORK_MODULES = own.NETWORK_MODULES[:4]"
    )
    assert selftest(profile, sample_packs, begin) == (0, [])


def test_a_module_of_the_network_is_named(profile: Path, sample_packs: Path) -> None:
    code, codes = selftest(profile, sample_packs, "import socket")
    assert (code, codes) == (2, ["guides-not-prepared", "network-module"])


def test_an_open_network_socket_is_named(profile: Path, sample_packs: Path) -> None:
    """The module is hidden again: the socket itself is seen, by its number in the kernel."""
    plant = (
        "import _socket; planted = _socket.socket(2, 1, 0); planted.bind(('127.0.0.1', 0)); "
        "planted.listen(); del sys.modules['_socket']"
    )
    code, codes = selftest(profile, sample_packs, plant)
    assert (code, codes) == (2, ["guides-not-prepared", "network-socket"])


def test_selftest_ends_with_0_1_or_2(reader: Reader, profile: Path, tmp_path: Path) -> None:
    """pytest has loaded sockets, so that the best this process can say is 2 for that part."""
    said = reader("selftest", "--json")
    assert said.code == said.json["exit_code"]
    assert said.json["reader"] == __version__
    parts = {part["part"]: part for part in said.json["parts"]}
    assert parts["guides"]["state"] == "attention"
    assert parts["fonts"] == {"part": "fonts", "state": "sound", "faults": []}
    assert {fault["code"] for fault in parts["guides"]["faults"]} == {"guides-not-prepared"}
    assert [code for code, _meaning in SELFTEST_CODES] == [0, 1, 2]
    assert {kind.level for kind in FAULTS} == {1, 2}


def test_selftest_without_json_is_for_people(reader: Reader) -> None:
    said = reader("selftest")
    assert "fonts: sound" in said.out
    assert "  guides-not-prepared: A pack was added" in said.out
    assert reader("selftest", "--quiet").out == ""
    assert reader("selftest", "--loud").code == 2


def test_packs_are_installed_listed_verified_and_removed(reader: Reader, tmp_path: Path) -> None:
    pack = put(guide_of("third"), tmp_path / "drop")
    said = reader("pack", "install", str(pack))
    assert (said.code, said.out) == (0, "third 2026.11 is installed.\n")
    assert "third" in reader("guides").out
    listed = reader("pack", "list", "--json").json["packs"]
    assert {each["id"]: each["where"] for each in listed} == {
        "first": "program",
        "second": "program",
        "manual": "program",
        "third": "user",
    }
    assert {each["state"] for each in listed} == {"shown"}
    assert "third 2026.11: Guide third lantern (shown; user)" in reader("pack", "list").out
    said = reader("pack", "verify", "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")
    said = reader("pack", "remove", "third", "--json")
    assert (said.code, said.json["changes"][0]["action"]) == (0, "removed")
    assert "third" not in reader("guides").out


def test_install_is_quiet_when_asked(reader: Reader, tmp_path: Path) -> None:
    put(guide_of("third"), tmp_path / "drop")
    said = reader("pack", "install", str(tmp_path / "drop"), "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_refused_packs_end_with_2(reader: Reader, tmp_path: Path, profile: Path) -> None:
    bad = put(guide_of("third"), tmp_path / "drop")
    bad.write_bytes(b"?")
    said = reader("pack", "install", str(bad), "--json")
    assert (said.code, said.json["error"]["code"]) == (2, "pack")
    said = reader("pack", "verify", str(tmp_path / "drop"), "--json")
    assert (said.code, said.json["packs"][0]["state"]) == (2, "refused")
    assert "third.guidepack was refused" in said.err
    newer = put(guide_of("fourth", "2026.12"), tmp_path / "two", "newer")
    older = put(guide_of("fourth", "2026.11"), tmp_path / "two", "older")
    assert reader("pack", "install", str(newer)).code == 0
    said = reader("pack", "install", str(older), "--json")
    assert (said.code, said.json["error"]["code"]) == (2, "pack-older")
    assert reader("pack", "install", str(older), "--downgrade").code == 0
    said = reader("pack", "remove", "nowhere", "--json")
    assert (said.code, said.json["error"]["code"]) == (2, "not-found")
    (profile / "packs" / "fourth.guidepack").write_bytes(b"?")
    said = reader("pack", "list")
    assert said.code == 2
    assert "fourth.guidepack" in said.out


def test_a_folder_that_cannot_be_written_ends_with_3(
    reader: Reader, tmp_path: Path, profile: Path
) -> None:
    profile.mkdir()
    (profile / "packs").write_bytes(b"in the way")
    pack = put(guide_of("third"), tmp_path / "drop")
    said = reader("pack", "install", str(pack), "--json")
    assert (said.code, said.json["error"]["code"]) == (3, "storage")


def test_diagnostics_are_written_once(reader: Reader, tmp_path: Path) -> None:
    out = tmp_path / "report.zip"
    said = reader("diagnostics", str(out), "--json")
    assert (said.code, said.json["file"]) == (0, str(out))
    with zipfile.ZipFile(out) as archive:
        assert archive.namelist() == said.json["files"]
        assert {"README.txt", "report.json", "logs/reader.log"} <= set(archive.namelist())
    assert reader("diagnostics", str(out)).code == 2
    assert reader("diagnostics", str(out), "--overwrite", "--quiet").out == ""
    assert reader("diagnostics", str(tmp_path / "no" / "folder.zip")).code == 3


def test_the_version_for_an_inventory(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CACHE_HOME": ""}
    done = process("--version", "--json", **home)
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (told["version"], told["pack_format"]) == (__version__, 1)
    assert told["database_schema"] > 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        *(("pack", "install"), ("pack", "remove"), ("pack", "list", "--all")),
        *(("diagnostics",), ("selftest", "everything")),
    ],
)
def test_wrong_words_end_with_2(reader: Reader, words: tuple[str, ...]) -> None:
    said = reader(*words)
    assert (said.code, said.out) == (2, "")
    assert "usage: reader" in said.err
