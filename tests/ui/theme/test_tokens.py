"""Tests of the colour tokens: complete files, and contrast that people can read."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.ui.theme.theme import THEME_NAMES
from reader.ui.theme.tokens import COLOUR_NAMES, ThemeError, Tokens, contrast, load_tokens

THEMES = Path(__file__).resolve().parents[3] / "resources" / "themes"


def test_every_theme_file_is_offered() -> None:
    assert {file.stem for file in THEMES.glob("*.toml")} == set(THEME_NAMES)


def test_a_theme_is_read_as_the_standard_library_reads_it(tokens: Tokens) -> None:
    data = tomllib.loads((THEMES / f"{tokens.name}.toml").read_text(encoding="utf-8"))
    assert {name: tokens.colour(name) for name in COLOUR_NAMES} == {
        key.replace("-", "_"): value for key, value in data["colours"].items()
    }
    assert (tokens.title, tokens.scheme) == (data["title"], data["scheme"])


def test_contrast_of_known_pairs() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#ffffff", "#ffdd00") == pytest.approx(1.35, abs=0.01)  # GOV.UK, measured
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace('link = "#1a5a9e"\n', ""), "link"),
        (lambda text: text.replace('"#1a5a9e"', '"blue"'), "link"),
        (lambda text: text + 'glitter = "#123456"\n', "glitter"),
        (lambda text: text + "nonsense\n", "Line"),
        (lambda text: text + 'link = "#123456"\n', "Line"),
        (lambda text: text.replace('scheme = "light"', 'scheme = "grey"'), "scheme"),
    ],
)
def test_a_wrong_theme_is_refused_by_name(tmp_path: Path, change, says: str) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "mine.toml"
    text = (THEMES / "light.toml").read_text(encoding="utf-8")
    assert change(text) != text
    file.write_text(change(text), encoding="utf-8")
    with pytest.raises(ThemeError) as caught:
        load_tokens(file)
    assert says in caught.value.sentence
    assert caught.value.hint


def test_a_missing_theme_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"none\.toml"):
        load_tokens(tmp_path / "none.toml")


def test_an_unknown_colour_is_a_key_error(tokens: Tokens) -> None:
    for name in ("glitter", "title"):
        with pytest.raises(KeyError):
            tokens.colour(name)
