"""The gallery's folder: drawn once for all tests, over the product's own guides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.guide.figure import FigureName
from reader.paths import Places
from tests.gallery.drawing import draw_all
from tests.ui.figure_guides import FILES, GUIDE_ID
from tests.ui.shell import Shell, undressed
from tests.ui.shelves import REAL_GUIDES, real_guides_in
from tests.ui.small_guides import pack_guide, write_guide

FOLDER_VARIABLE = "READER_GALLERY"
USUAL_FOLDER = Path(__file__).resolve().parents[2] / "var" / "gallery"


@pytest.fixture(scope="session")
def gallery(
    qapp: QApplication, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Path]:
    """The folder with all pictures, drawn now."""
    folder = Path(os.environ.get(FOLDER_VARIABLE, "") or USUAL_FOLDER)
    with undressed(qapp):
        shell = Shell(qapp, QtBot(request), _shelf(tmp_path_factory.mktemp("gallery")))
        draw_all(qapp, shell.show(), folder)
        shell.close()
    yield folder


def _shelf(home: Path) -> Places:
    """The product's own guides; and one of our own while they do not show every figure."""
    texts = "".join(
        file.read_text(encoding="utf-8") for file in REAL_GUIDES.glob("*/sections/*.md")
    )
    marks = [*(f"{{{{figure:{name}}}}}" for name in FigureName), "{{enquiry}}"]
    if not all(mark in texts for mark in marks):
        pack_guide(write_guide(home / "folders" / GUIDE_ID, FILES), home / "packs")
    return real_guides_in(home)
