"""Every setting is declared in full and refuses what it cannot use."""

from __future__ import annotations

import math

import pytest

from reader.errors import InputError
from reader.settings.declared import SETTINGS, Setting

BY_KEY = {setting.key: setting for setting in SETTINGS}


def test_keys_are_the_agreed_ones_and_unique() -> None:
    assert [setting.key for setting in SETTINGS] == [
        "theme",
        "start",
        "zoom",
        "font",
        "line-length",
        "line-spacing",
        "letter-spacing",
        "word-spacing",
        "ask-before-links",
        "show-details",
        "show-contents",
        "notes",
        "remember-searches",
        "update-notice",
        "card-layers",
        "columns",
    ]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_each_setting_is_explained_and_accepts_its_default(setting: Setting) -> None:
    assert setting.title
    assert setting.meaning.endswith(".")
    assert setting.check(setting.default) == setting.default
    words = [choice.word for choice in setting.choices]
    assert len(set(words)) == len(words)
    assert all(choice.title for choice in setting.choices)
    assert isinstance(setting.default, str) == bool(words)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
@pytest.mark.parametrize("value", [None, "", "purple", [], {}, math.nan, math.inf, -1, 10**400])
def test_what_fits_no_setting_is_refused(setting: Setting, value: object) -> None:
    with pytest.raises(InputError) as caught:
        setting.check(value)
    assert setting.title in caught.value.sentence
    assert "not changed" in caught.value.sentence


@pytest.mark.parametrize(
    ("key", "least", "most"),
    [("zoom", 50, 400), ("line-length", 45, 120), ("line-spacing", 1.0, 2.0)],
)
def test_numbers_have_bounds_that_are_inside(key: str, least: float, most: float) -> None:
    setting = BY_KEY[key]
    assert (setting.check(least), setting.check(most)) == (least, most)
    for value in (least - 0.01, most + 0.01, True, str(least)):
        with pytest.raises(InputError):
            setting.check(value)


def test_yes_is_not_a_number_and_one_is_not_yes() -> None:
    assert BY_KEY["show-details"].check(False) is False
    with pytest.raises(InputError):
        BY_KEY["show-details"].check(1)
    assert repr(BY_KEY["zoom"].check(120.0)) == "120"


def test_columns_are_words_with_commas_and_each_stands_once() -> None:
    columns = BY_KEY["columns"]
    assert columns.check("title,ages") == "title,ages"
    for value in ("title,title", "title,price", "title,", ",title", "title ages"):
        with pytest.raises(InputError, match="some of"):
            columns.check(value)
