"""A theme and its icons, for widgets that show pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.theme.icons import IconSet
from reader.ui.theme.system_look import SystemLook
from reader.ui.theme.theme import Theme

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    made = Theme(RESOURCES / "themes", SystemLook(QGuiApplication.styleHints()))
    made.set_name("light")
    return made


@pytest.fixture
def icons(theme: Theme) -> IconSet:
    return IconSet(RESOURCES / "icons", theme)
