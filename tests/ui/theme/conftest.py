"""What the theme's tests share: the themes' files, and a desktop that does as it is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.ui.theme.system_look import SystemLook
from reader.ui.theme.theme import THEME_NAMES, Theme
from reader.ui.theme.tokens import Tokens, load_tokens

RESOURCES = Path(__file__).resolve().parents[3] / "resources"


class ToldLook(SystemLook):
    """A desktop whose preference the test sets, and that remembers what it was asked for."""

    def __init__(self, wants: str = "light") -> None:
        super().__init__(QGuiApplication.styleHints())
        self.wants = wants
        self.asked: list[str] = []

    def theme_name(self) -> str:
        return self.wants

    def want(self, name: str) -> None:
        self.wants = name
        self.changed.emit()

    def follow(self) -> None:
        self.asked.append("follow")

    def prefer(self, scheme: str) -> None:
        self.asked.append(scheme)


@pytest.fixture
def desktop(qapp: QApplication) -> ToldLook:
    return ToldLook()


@pytest.fixture
def theme(desktop: ToldLook) -> Theme:
    return Theme(RESOURCES / "themes", desktop)


@pytest.fixture(params=THEME_NAMES)
def tokens(request: pytest.FixtureRequest) -> Tokens:
    return load_tokens(RESOURCES / "themes" / f"{request.param}.toml")
