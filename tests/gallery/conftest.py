"""The gallery's folder: drawn once for all tests, over the product's own guides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gallery.drawing import draw_all
from tests.ui.shell import Shell, undressed
from tests.ui.shelves import real_guides_in

FOLDER_VARIABLE = "READER_GALLERY"
USUAL_FOLDER = Path(__file__).resolve().parents[2] / "var" / "gallery"


@pytest.fixture(scope="session")
def gallery(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The folder with all pictures, drawn now."""
    folder = Path(os.environ.get(FOLDER_VARIABLE, "") or USUAL_FOLDER)
    with undressed(qapp):
        shell = Shell(qapp, QtBot(request), real_guides_in(tmp_path_factory.mktemp("gallery")))
        draw_all(qapp, shell.show(), folder)
        shell.close()
    yield folder
