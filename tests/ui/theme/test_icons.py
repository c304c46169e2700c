"""Tests of the icons: every picture can be drawn, in the colours of the theme."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from reader.ui.theme.icons import IconSet
from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import ThemeError

ICONS = Path(__file__).resolve().parents[3] / "resources" / "icons"


@pytest.fixture
def icons(theme: Theme) -> IconSet:
    return IconSet(ICONS, theme)


def colours(picture: QPixmap) -> set[str]:
    """The colours of the fully opaque pixels."""
    image = picture.toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", sorted(file.stem for file in ICONS.glob("*.svg")))
def test_every_picture_can_be_drawn(icons: IconSet, theme: Theme, name: str) -> None:
    assert theme.tokens.link in colours(icons.pixmap(name, "link", 48))


def test_an_icon_is_drawn_in_the_themes_colour_and_follows_it(icons: IconSet, theme: Theme) -> None:
    icon = icons.icon("star-filled", "accent")
    light = theme.tokens.accent
    assert light in colours(icon.pixmap(24))
    theme.set_name("dark")
    dark = theme.tokens.accent
    assert dark in colours(icon.pixmap(24))
    assert light not in colours(icon.pixmap(24))


def test_a_later_start_shows_what_an_earlier_one_drew(theme: Theme, tmp_path: Path) -> None:
    pictures, memory = tmp_path / "icons", tmp_path / "icons.json"
    pictures.mkdir()
    star = (ICONS / "star.svg").read_bytes()
    (pictures / "star.svg").write_bytes(star)
    first = IconSet(pictures, theme, memory=memory)
    drawn = first.pixmap("star", "accent", 24).toImage()
    first.drawn()()
    assert IconSet(pictures, theme, memory=memory).pixmap("star", "accent", 24).toImage() == drawn
    kept = json.loads(memory.read_bytes())
    kept[0][-1] = "00" * (24 * 24 * 4)
    memory.write_text(json.dumps(kept), encoding="ascii")
    empty = IconSet(pictures, theme, memory=memory)
    assert not colours(empty.pixmap("star", "accent", 24)), "the file kept is what is shown"


@pytest.mark.parametrize("damage", [b"", b"{", b"[[1]]", b'[["star", "#000", 24, "", "zz"]]'])
def test_damaged_memory_is_no_memory(theme: Theme, tmp_path: Path, damage: bytes) -> None:
    memory = tmp_path / "icons.json"
    memory.write_bytes(damage)
    icons = IconSet(ICONS, theme, memory=memory)
    assert theme.tokens.accent in colours(icons.pixmap("star-filled", "accent", 24))


def test_a_picture_that_was_replaced_is_drawn_anew(theme: Theme, tmp_path: Path) -> None:
    memory, picture = tmp_path / "icons.json", tmp_path / "star.svg"
    picture.write_bytes((ICONS / "star.svg").read_bytes())
    first = IconSet(tmp_path, theme, memory=memory)
    before = first.pixmap("star", "accent", 24).toImage()
    first.drawn()()
    picture.write_bytes((ICONS / "star-filled.svg").read_bytes())
    assert IconSet(tmp_path, theme, memory=memory).pixmap("star", "accent", 24).toImage() != before


def test_checked_and_disabled_look_different(icons: IconSet, theme: Theme) -> None:
    icon = icons.icon("star-filled", "text", "accent")
    size = QSize(24, 24)
    checked = icon.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    disabled = icon.pixmap(size, QIcon.Mode.Disabled, QIcon.State.On)
    assert theme.tokens.accent in colours(checked)
    assert theme.tokens.disabled in colours(disabled)


def test_an_icon_is_sharp_on_a_dense_screen(icons: IconSet) -> None:
    picture = icons.icon("search").pixmap(QSize(24, 24), 2.0)
    assert picture.width() == 48
    assert picture.devicePixelRatio() == 2.0


def test_nothing_is_read_before_it_is_painted(theme: Theme, tmp_path: Path) -> None:
    icons = IconSet(tmp_path, theme)
    icons.icon("search")
    with pytest.raises(ThemeError, match="search"):
        icons.pixmap("search", "text", 24)


def test_an_unknown_colour_is_refused_at_once(icons: IconSet) -> None:
    with pytest.raises(KeyError):
        icons.icon("search", "glitter")


def test_a_damaged_picture_is_a_clear_error(theme: Theme, tmp_path: Path) -> None:
    (tmp_path / "broken.svg").write_text("not a picture", encoding="utf-8")
    with pytest.raises(ThemeError, match="broken"):
        IconSet(tmp_path, theme).pixmap("broken", "text", 24)
