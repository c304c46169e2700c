"""Tests of the theme in use: chosen, or following the system."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.theme.palette import palette
from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import SMALLEST_TEXT, ThemeError, Tokens
from tests.ui.theme.conftest import ToldLook


def test_the_system_is_followed_until_a_theme_is_chosen(
    qtbot: QtBot, theme: Theme, desktop: ToldLook
) -> None:
    assert (theme.name, theme.tokens.name) == ("system", "light")
    for wanted in ("dark", "high-contrast", "light"):
        with qtbot.waitSignal(theme.changed):
            desktop.want(wanted)
        assert theme.tokens.name == wanted


def test_a_chosen_theme_stays_whatever_the_system_wants(
    qtbot: QtBot, theme: Theme, desktop: ToldLook
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_name("cream")
    with qtbot.assertNotEmitted(theme.changed):
        desktop.want("dark")
    assert theme.tokens.name == "cream"
    with qtbot.waitSignal(theme.changed):
        theme.set_name("system")
    assert theme.tokens.name == "dark"
    assert desktop.asked == ["light", "follow"]


def test_choosing_the_theme_in_use_changes_nothing(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_name("light")


def test_an_unknown_theme_is_refused_and_nothing_changes(theme: Theme) -> None:
    with pytest.raises(ThemeError, match="glitter"):
        theme.set_name("glitter")
    assert theme.name == "system"


def test_a_broken_program_folder_is_a_clear_error(tmp_path: Path, desktop: ToldLook) -> None:
    with pytest.raises(ThemeError, match=r"light\.toml"):
        Theme(tmp_path, desktop)


def test_the_palette_is_the_themes(tokens: Tokens) -> None:
    made = palette(tokens)
    assert made.color(QPalette.ColorRole.WindowText).name() == tokens.text
    assert made.color(QPalette.ColorRole.Base).name() == tokens.surface
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name() == tokens.disabled


def test_an_application_is_dressed_and_text_is_never_small(
    qapp: QApplication, theme: Theme
) -> None:
    before = (qapp.font(), qapp.palette(), qapp.styleSheet())
    try:
        for system_size, expected in ((9, SMALLEST_TEXT), (30, 30)):
            font = QFont(before[0])
            font.setPixelSize(system_size)
            qapp.setFont(font)
            theme.dress(qapp)
            assert QFontInfo(qapp.font()).pixelSize() == expected
            assert theme.tokens.accent in qapp.styleSheet()
            assert qapp.palette().color(QPalette.ColorRole.Window).name() == theme.tokens.background
    finally:
        qapp.setFont(before[0])
        qapp.setPalette(before[1])
        qapp.setStyleSheet(before[2])
