"""A page loads what it was given and nothing else, whatever it asks for."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QTextDocument
from pytestqt.qtbot import QtBot

from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.view import PageView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


IMAGE = QTextDocument.ResourceType.ImageResource.value
STYLE = QTextDocument.ResourceType.StyleSheetResource.value
HTML = QTextDocument.ResourceType.HtmlResource.value


def picture(width: int = 40, height: int = 20, kind: bytes = b"PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 30).rgb())
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(data.data())


def shown(view: PageView, name: str) -> tuple[int, int]:
    found = view.document().resource(IMAGE, QUrl(name))
    assert isinstance(found, QImage)
    return found.width(), found.height()


def test_a_given_picture_is_shown(view: PageView) -> None:
    html = '<p><img src="a.png" alt="A"><img src="b.jpg" alt="B"></p>'
    view.set_page(html, "", {"a.png": picture(), "b.jpg": picture(30, 10, b"JPG")}, "Pictures")
    assert shown(view, "a.png") == (40, 20)
    assert shown(view, "b.jpg") == (30, 10)


@pytest.mark.parametrize("kind", [IMAGE, STYLE, HTML])
def test_nothing_else_is_ever_answered(view: PageView, tmp_path: Path, kind: int) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture())
    inline = base64.b64encode(picture()).decode("ascii")
    view.set_page("<p>Words</p>", "", {"a.png": picture()}, "Words")
    for wish in (
        str(secret),
        QUrl.fromLocalFile(str(secret)).toString(),
        f"../{secret.name}",
        f"//server/share/{secret.name}",
        f"\\\\server\\share\\{secret.name}",
        f"https://example.org/{secret.name}",
        f"data:image/png;base64,{inline}",
        "qrc:/qt-project.org/styles/commonstyle/images/file-16.png",
        ":/qt-project.org/styles/commonstyle/images/file-16.png",
        "./a.png",
        "",
    ):
        found = view.document().resource(kind, QUrl(wish))
        size = (found.width(), found.height()) if isinstance(found, QImage) else len(found)
        assert size in ((1, 1), 0), wish


def test_a_hostile_page_shows_only_its_words(qtbot: QtBot, tmp_path: Path, view: PageView) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(picture(300, 300))
    style = tmp_path / "style.css"
    style.write_text("p { font-size: 90px; }", encoding="utf-8")
    wishes: list[str] = []
    answer = view.loadResource

    def listen(kind: int, name: QUrl) -> object:
        wishes.append(name.toString())
        return answer(kind, name)

    view.loadResource = listen  # type: ignore[method-assign,assignment]
    view.set_page(
        f'<link rel="stylesheet" type="text/css" href="{style}"/><p>Words <img src="{secret}">'
        f'<img src="file://{secret}"></p>',
        "",
        {},
        "Hostile",
    )
    view.grab()
    assert str(secret) in wishes
    assert view.document().size().height() < 300
    size = view.document().begin().begin().fragment().charFormat().font().pixelSize()
    assert size != 90


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
        b"GIF89a",
    ],
)
def test_what_is_not_png_or_jpeg_is_not_decoded(view: PageView, data: bytes) -> None:
    view.set_page('<img src="a.png" alt="A">', "", {"a.png": data}, "Odd")
    assert shown(view, "a.png") == (1, 1)


def test_a_wide_picture_is_cut_to_the_column_at_every_width(view: PageView, light: Tokens) -> None:
    view.set_page('<p><img src="a.png" alt="A"></p>', "", {"a.png": picture(3000, 300)}, "Wide")
    for width in (900, 320, 700):
        view.resize(width, 400)
        assert shown(view, "a.png")[0] < width
        assert view.horizontalScrollBar().maximum() == 0
