"""Language: takes the texts of the system's language into use, where there is a full catalogue."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore

from reader.translation import CATALOGUE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

CONTEXT = "Reader"
"""The group that all texts of the program are in."""


def speak(qt: QApplication, folder: Path, wanted: Iterable[str] | None = None) -> str:
    """Take a language into use and return its code; '' means English, as the texts are written.

    ``folder`` holds compiled catalogues (``reader_cy.qm``). ``wanted`` are language names such as
    ``cy-GB``, best first; those of the system when none are given. Only complete catalogues are
    compiled, so nobody gets a mixture; the usual case costs one look into the folder.
    """
    there = {file.stem.removeprefix("reader_"): file for file in folder.glob("reader_*.qm")}
    if not there:
        return ""
    for name in QtCore.QLocale.system().uiLanguages() if wanted is None else wanted:
        code = name.replace("_", "-").partition("-")[0]
        if code == "en":
            return ""
        translator = QtCore.QTranslator(qt)
        if code in there and translator.load(str(there[code])):
            use(qt, translator)
            qt.setLayoutDirection(QtCore.QLocale(code).textDirection())
            return code
    return ""


def use(qt: QApplication, translator: QtCore.QTranslator) -> None:
    """Let every text be looked up in ``translator``; it must live as long as ``qt``."""
    qt.installTranslator(translator)
    CATALOGUE.look_up = _look_up


def _look_up(text: str, number: int) -> str:
    return QtCore.QCoreApplication.translate(CONTEXT, text, "", number)
