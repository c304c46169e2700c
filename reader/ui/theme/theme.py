"""Theme: which colours are in use now, following the person's choice or the system's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from reader.translation import tr
from reader.ui.theme.palette import palette
from reader.ui.theme.stylesheet import stylesheet
from reader.ui.theme.system_look import SystemLook
from reader.ui.theme.tokens import SMALLEST_TEXT, ThemeError, Tokens, load_tokens

SYSTEM = "system"
THEME_NAMES = ("light", "dark", "high-contrast", "cream", "blue", "grey")
"""The themes in ``resources/themes``; ``SYSTEM`` picks among the first three."""


class Theme(QObject):
    """The theme in use; ``changed`` fires after ``tokens`` has become another theme's."""

    changed = Signal()

    def __init__(self, folder: Path, system: SystemLook, parent: QObject | None = None) -> None:
        """``folder`` holds the theme files. The theme is the system's until one is chosen."""
        super().__init__(parent)
        self._folder = folder
        self._system = system
        self._name = SYSTEM
        self._loaded: dict[str, Tokens] = {}
        self._tokens = self._load(system.theme_name())
        system.changed.connect(self._follow)

    @property
    def name(self) -> str:
        """What was chosen: "system" or the name of a theme."""
        return self._name

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    def set_name(self, name: str) -> None:
        """Choose a theme by name, or "system"; ThemeError, and nothing changed, if unknown."""
        if name != SYSTEM and name not in THEME_NAMES:
            raise ThemeError(
                tr("There is no theme called {name}.", name=name),
                tr(
                    "Choose {system}, {names}.",
                    system=SYSTEM,
                    names=", ".join(THEME_NAMES),
                ),
            )
        self._name = name
        if name == SYSTEM:
            self._system.follow()
        self._follow()
        if name != SYSTEM:
            self._system.prefer(self._tokens.scheme)

    def paper(self) -> Tokens:
        """The colours for print: dark on white, whatever is on the screen."""
        return self._load(THEME_NAMES[0])

    def dress(self, application: QApplication, *, fusion: bool = False) -> None:
        """Give an application the theme's style, palette, style sheet and a readable text size.

        Call it again after ``changed``. The text keeps the system's size when that is larger.
        ``fusion`` says that the application was made with the Fusion style, which is quicker.
        """
        if (
            not fusion and not application.styleSheet()
        ):  # afterwards the style is a wrapper that hides its name
            application.setStyle("Fusion")
        font = QFont(application.font())
        size = max(SMALLEST_TEXT, QFontInfo(font).pixelSize())
        if font.pixelSize() != size:
            font.setPixelSize(size)
            application.setFont(font)
        application.setPalette(palette(self._tokens))
        application.setStyleSheet(stylesheet(self._tokens, size, self._folder / "glyphs"))

    def _follow(self) -> None:
        wanted = self._system.theme_name() if self._name == SYSTEM else self._name
        if wanted != self._tokens.name:
            self._tokens = self._load(wanted)
            self.changed.emit()

    def _load(self, name: str) -> Tokens:
        if name not in self._loaded:
            self._loaded[name] = load_tokens(self._folder / f"{name}.toml")
        return self._loaded[name]
