"""The caret is seen on every line, and is no taller than the text beside a figure."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from reader.ui.theme.page_style import page_style
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.caret import BESIDE, WIDTH
from reader.ui.widgets.page_view.drawings import Canvas, Drawing
from reader.ui.widgets.page_view.structure import PartKind
from reader.ui.widgets.page_view.view import PageView

HEIGHT = 300


def figure(canvas: Canvas) -> Drawing:
    image = QImage(canvas.width, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 200, 200))
    return Drawing(image)


def dark_rows(view: PageView) -> int:
    """Rows of the picture of the view in which the caret's first column is dark."""
    picture = view.viewport().grab().toImage()
    left = view.cursorRect().left()
    columns = range(left - BESIDE - WIDTH, left + WIDTH)
    return sum(
        any(QColor(picture.pixel(x, y)).lightness() < 100 for x in columns)
        for y in range(picture.height())
    )


def test_beside_a_figure_the_caret_is_as_high_as_text(
    qtbot: QtBot, view: PageView, light: Tokens
) -> None:
    html = '<h1>A page</h1><p><img src="figure:x" alt="A figure"></p><p>After</p>'
    view.set_page(html, page_style(light), {}, "A page", drawings={"figure:x": figure})
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    view.move_to(view.parts(PartKind.IMAGE)[0].start)
    assert view.cursorRect().height() >= HEIGHT
    assert 10 <= dark_rows(view) <= HEIGHT // 4
    view.move_to(view.parts(PartKind.PARAGRAPH)[-1].start)
    assert view.cursorWidth() == WIDTH
    assert dark_rows(view) >= 10
