"""Fonts: the families that a reader may choose, each loaded from its files when first chosen."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication

from reader.translation import tr
from reader.ui.theme.tokens import ThemeError


class FontChoice(NamedTuple):
    """A choice of font: a stable word for settings, a title for people, its files' folder.

    The system's own font has no folder.
    """

    id: str
    title: str
    folder: str


FONT_CHOICES = (
    FontChoice("system", "System font", ""),
    FontChoice("atkinson", "Atkinson Hyperlegible", "atkinson-hyperlegible"),
    FontChoice("lexend", "Lexend", "lexend"),
)


class Fonts:
    """The bundled fonts; nothing is read before it is chosen."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds one folder a family, with its licence."""
        self._folder = folder
        self._families: dict[str, str] = {}

    def family(self, choice: str) -> str:
        """The family name to give to QFont for a choice's id.

        Raises ThemeError when the choice is unknown or its files are not fonts.
        """
        if choice not in self._families:
            self._families[choice] = self._load(choice)
        return self._families[choice]

    def _load(self, choice: str) -> str:
        for known in FONT_CHOICES:
            if known.id == choice:
                break
        else:
            raise ThemeError(
                tr("There is no font called {choice}.", choice=choice),
                tr("Choose {names}.", names=", ".join(known.id for known in FONT_CHOICES)),
            )
        if not known.folder:
            return QGuiApplication.font().family()
        from PySide6.QtGui import QFontDatabase

        families = [
            family
            for file in sorted((self._folder / known.folder).glob("*.ttf"))
            for family in QFontDatabase.applicationFontFamilies(
                QFontDatabase.addApplicationFont(str(file))
            )
        ]
        if not families:
            raise ThemeError(
                tr(
                    "The font {title} could not be loaded, so the text keeps its font.",
                    title=tr(known.title),
                ),
                tr("Install the program again."),
            )
        return families[0]
