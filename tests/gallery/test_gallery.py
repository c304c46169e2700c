"""The gallery shows every page and every dialog, in every look, and no picture is blank."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

import reader.ui.dialogs
from reader.ui.pages.specs import PAGES
from tests.gallery.drawing import looks_of, picture_name
from tests.gallery.scenes import SCENES, Scene

LEAST_COLOURS = 24
"""Anti-aliased words alone have more; a blank or broken picture has fewer."""
FRAME = "frame"
"""The file of dialogs that holds what all of them share."""


def test_every_page_has_a_scene() -> None:
    assert {spec.id for spec in PAGES} - {scene.page for scene in SCENES} == set()


def test_every_dialog_has_a_scene() -> None:
    folders = [Path(folder) for folder in reader.ui.dialogs.__path__]
    files = {file.stem for folder in folders for file in folder.glob("[!_]*.py")}
    assert files - {FRAME} - {scene.dialog for scene in SCENES} == set()


def test_scenes_have_names_of_their_own() -> None:
    assert [name for name, count in Counter(s.id for s in SCENES).items() if count > 1] == []


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.id)
def test_a_scene_has_all_its_pictures(gallery: Path, scene: Scene) -> None:
    for look in looks_of(scene):
        image = QImage(str(gallery / picture_name(scene, look)))
        assert image.size().toTuple() == look.size
        step = max(1, image.width() // 320)
        colours = {
            image.pixel(x, y)
            for y in range(0, image.height(), step)
            for x in range(0, image.width(), step)
        }
        assert len(colours) >= LEAST_COLOURS, f"{look.words} is blank"


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.id)
def test_no_two_themes_look_the_same(gallery: Path, scene: Scene) -> None:
    wide = [look for look in looks_of(scene) if look.text == 100 and look.size[0] > 1000]
    pictures = [(gallery / picture_name(scene, look)).read_bytes() for look in wide]
    assert len(set(pictures)) == len(pictures)


def test_one_page_lists_them_all(gallery: Path) -> None:
    page = (gallery / "index.html").read_text(encoding="utf-8")
    for scene in SCENES:
        for look in looks_of(scene):
            assert f"src='{picture_name(scene, look)}'" in page
    assert "http" not in page.replace("http-equiv", "")
