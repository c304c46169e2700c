"""Draws every scene in every look with one window, and lists the pictures on one page."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.widgets.message_bar import MessageBar
from tests.gallery.scenes import SCENES, Scene
from tests.ui.shell import Shell

SIZES = ((1280, 800), (320, 256))
TEXT = (100, 200)
"""Percent of the usual text size, of the page and of everything round it."""
THEMES = ("light", "dark", "high-contrast")
TINTS = ("cream", "blue", "grey")
"""Drawn for the scenes that say so."""
QUALITY = 70
"""A speed of compression; PNG loses nothing at any."""
COMMON_FONT = 16


@dataclass(frozen=True)
class Look:
    """How a scene is drawn: ``text`` in percent, ``size`` in logical pixels."""

    theme: str
    text: int
    size: tuple[int, int]

    @property
    def words(self) -> str:
        """The look in words that also make a file name."""
        return f"{self.theme}-{self.text}-{self.size[0]}x{self.size[1]}"


def looks_of(scene: Scene) -> tuple[Look, ...]:
    """Every look that a scene is drawn in."""
    themes = (*THEMES, *TINTS) if scene.tinted else THEMES
    return tuple(Look(name, text, size) for name in themes for text in TEXT for size in SIZES)


def picture_name(scene: Scene, look: Look) -> str:
    """The file name of a picture."""
    return f"{scene.id}-{look.words}.png"


def draw_all(qapp: QApplication, shell: Shell, folder: Path) -> None:
    """Draw every scene in every look into ``folder``, then the page that shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    for theme in (*THEMES, *TINTS):
        for text in TEXT:
            _dress(qapp, shell, theme, text)
            for scene in SCENES:
                for look in looks_of(scene):
                    if (look.theme, look.text) == (theme, text):
                        image = _draw(shell, scene, look)
                        image.save(str(folder / picture_name(scene, look)), "PNG", QUALITY)  # type: ignore[call-overload]
    (folder / "index.html").write_text("".join(_page()), encoding="utf-8")


def _dress(qapp: QApplication, shell: Shell, theme: str, text: int) -> None:
    font = qapp.font()
    font.setPixelSize(COMMON_FONT * text // 100)
    qapp.setFont(font)
    settings = shell.context.services.settings
    settings.set("zoom", text)
    settings.set("theme", theme)
    shell.context.theme.set_name(theme)
    shell.context.theme.dress(qapp)


def _draw(shell: Shell, scene: Scene, look: Look) -> QImage:
    shell.close_dialogs()
    for bar in shell.window.findChildren(MessageBar):
        bar.dismiss()
    shell.reading.find_bar.close_bar()
    shell.context.services.settings.set("card-layers", "all")
    shell.reading._reading = None  # lay the page out anew, as after a start
    shell.resize(*look.size)
    above = scene.show(shell)
    shell.idle()
    canvas = shell.window.grab().toImage()
    if above is not None:
        _lay_over(canvas, above)
    return canvas


def _lay_over(canvas: QImage, above: QWidget) -> None:
    """Draw a dialog or a menu over the window, made to fit it as a small screen would."""
    fitting = above.size().expandedTo(above.sizeHint()) if not above.isWindow() else above.size()
    if not above.isVisible():
        fitting = above.sizeHint()
    above.resize(fitting.boundedTo(canvas.size()))
    over = above.grab()
    middle = QPoint((canvas.width() - over.width()) // 2, (canvas.height() - over.height()) // 2)
    painter = QPainter(canvas)
    painter.drawPixmap(middle, over)
    painter.end()


def _page() -> Iterator[str]:
    yield "<!DOCTYPE html><html lang='en-GB'><meta charset='utf-8'><title>Gallery</title><style>"
    yield "body{font-family:sans-serif;margin:24px;background:#888}h2{margin-top:48px}"
    yield "figure{display:inline-block;margin:8px;vertical-align:top}"
    yield "img{max-width:620px;display:block;border:1px solid #000}figcaption{padding:4px}"
    yield "</style><h1>Gallery</h1><ul>"
    for scene in SCENES:
        yield f"<li><a href='#{scene.id}'>{html.escape(scene.title)}</a></li>"
    yield "</ul>"
    for scene in SCENES:
        yield f"<h2 id='{scene.id}'>{html.escape(scene.title)}</h2>"
        for look in looks_of(scene):
            name = picture_name(scene, look)
            alt = html.escape(f"{scene.title}: {look.theme}, {look.text} % text", quote=True)
            yield f"<figure><a href='{name}'><img loading='lazy' src='{name}' alt='{alt}'></a>"
            yield f"<figcaption>{html.escape(look.words)}</figcaption></figure>"
    yield "</html>"
