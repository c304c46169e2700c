"""The one door: options before the verb, and no window for a verb."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.__main__ import main
from reader.cli.verbs import VERBS


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--profile", "x", "--help")])
def test_help_lists_every_verb(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "--profile DIR" in said.out
    assert "--packs DIR" in said.out
    for verb in VERBS:
        assert f"  {verb.name} " in said.out
        assert verb.summary in said.out
    assert "shot FILE.png" in said.out


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--profile"], "--profile"),
        (["--packs"], "--packs"),
        (["--profile="], "--profile"),
        (["--profile", ""], "--profile"),
        (["--packs=", "guides"], "--packs"),
        (["--profile", "x", "--packs"], "--packs"),
        (["--unheard", "guides"], "--unheard"),
        (["-x"], "-x"),
        (["--"], "--"),
    ],
)
def test_options_that_are_wrong_or_lack_a_value(
    words: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"reader: {named} ")
    assert "usage: reader" in said.err


@pytest.mark.parametrize("equals", [True, False])
def test_options_with_and_without_an_equals_sign(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], equals: bool
) -> None:
    profile, packs = tmp_path / "a profile", tmp_path / "packs=here"
    if equals:
        words = [f"--profile={profile}", f"--packs={packs}"]
    else:
        words = ["--packs", str(packs), "--profile", str(profile)]
    assert main([*words, "guides"]) == 2
    assert f"There are no guides to read in {packs}." in capsys.readouterr().err
    assert (profile / "cache" / "logs" / "reader.log").is_file()


def test_a_verb_needs_no_window_toolkit(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unit tests refuse Qt: were it imported, this would end with an ImportError."""
    for verb in ("search", "guides", "index"):
        assert main(["--profile", str(tmp_path), "--packs", str(tmp_path), verb]) == 2
    assert capsys.readouterr().out == ""
