"""What dev.py understands, and what it says when it cannot go on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from dev_commands import COMMANDS, lacks_display, run_command, usage, verb_of

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("arguments", "verb"),
    [
        ([], ""),
        (["--profile", "search"], ""),
        (["--profile=here", "search", "words"], "search"),
        (["--profile", "here", "--packs", "there", "pack", "build"], "pack"),
        (["guide:kinship/navigator"], ""),
        (["shot", "out.png"], "shot"),
        (["--help"], "--help"),
        (["--profile"], ""),
    ],
)
def test_the_verb_is_found_as_the_program_finds_it(arguments: list[str], verb: str) -> None:
    assert verb_of(arguments) == verb


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, True),
        ("linux", {"DISPLAY": ""}, True),
        ("linux", {"DISPLAY": ":0"}, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False),
        ("win32", {}, False),
    ],
)
def test_only_linux_can_lack_a_display(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert lacks_display(platform, environment) is expected


def test_run_without_a_display_offers_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert run_command(tmp_path, ["run"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "python3 dev.py run shot FILE.png" in said
    assert list(tmp_path.iterdir()) == [], "nothing was set up for a window that cannot open"


@pytest.mark.parametrize("arguments", [[], ["rnu"]])
def test_no_command_shows_what_there_is(
    tmp_path: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(tmp_path, arguments) == 2
    said = capsys.readouterr().err
    assert all(f"python3 dev.py {command.name}" in said for command in COMMANDS)


def test_an_unknown_check_is_refused_before_anything_is_set_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(tmp_path, ["test", "unti"]) == 1
    assert "There is no check called unti" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command() -> None:
    assert all(f"dev.py {command.name}" in usage() for command in COMMANDS)


@pytest.mark.parametrize(
    ("version", "words"),
    [((3, 10), "this is Python 3.10"), ((3, 14), "this is Python 3.14"), ((3, 9), "3.9")],
)
def test_another_python_gets_a_clear_sentence(version: tuple[int, int], words: str) -> None:
    code = f"import dev; print(dev.python_complaint({version}))"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "needs Python 3.11, 3.12 or 3.13" in answer.stdout
    assert words in answer.stdout


def test_a_usable_python_gets_no_complaint() -> None:
    code = "import dev; print([dev.python_complaint((3, minor)) for minor in (11, 12, 13)])"
    answer = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert answer.stdout.strip() == "['', '', '']"


def test_the_commands_are_there() -> None:
    assert [command.name for command in COMMANDS] == [
        "run",
        "test",
        "bench",
        "search-quality",
        "gallery",
        "content-report",
        "package",
        "policy-files",
        "translations",
        "format",
    ]
