"""Tests of the bundled fonts: loaded once, really used, refused clearly."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.theme.fonts import FONT_CHOICES, Fonts
from reader.ui.theme.tokens import ThemeError

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


@pytest.mark.parametrize("choice", FONT_CHOICES, ids=lambda choice: choice.id)
def test_a_chosen_font_is_really_used(qapp: QApplication, choice) -> None:  # type: ignore[no-untyped-def]
    family = Fonts(FONTS).family(choice.id)
    if choice.folder:
        assert choice.title in family
        assert family in QFontDatabase.families()
        assert QFontInfo(QFont(family)).family() == family
        assert "Open Font License" in (FONTS / choice.folder / "OFL.txt").read_text("utf-8")
    else:
        assert family == QGuiApplication.font().family()


def test_a_font_is_loaded_once(qapp: QApplication, tmp_path: Path) -> None:
    fonts = Fonts(FONTS)
    assert fonts.family("lexend") == fonts.family("lexend")


def test_wrong_fonts_are_clear_errors(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="glitter"):
        Fonts(FONTS).family("glitter")
    with pytest.raises(ThemeError, match="Lexend"):
        Fonts(tmp_path).family("lexend")
