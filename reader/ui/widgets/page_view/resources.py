"""What a page may load: the pictures it was given or that are drawn for it, by name, no others."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtCore
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QUrl
from PySide6.QtGui import QImage, QImageReader, QTextDocument

from reader.ui.widgets.page_view.drawings import Canvas, Drawing, Drawings

FORMATS = frozenset({b"png", b"jpeg", b"webp"})
"""Pictures that are decoded; never SVG, which can name other files (requirement S10)."""

LARGEST = 40_000_000
"""Pixels of the largest picture that is decoded; more would be an attack or a mistake."""

NOTHING = QByteArray(b"")


class PageResources:
    """Answers a document's wishes from memory (requirement S9).

    Qt opens any file or data: address for which it gets *no* answer, so what is refused is
    answered with something empty instead.
    """

    def __init__(self, images: Mapping[str, bytes], drawings: Drawings | None = None) -> None:
        """``images`` are files by bare name; ``drawings`` say how to draw the others."""
        self._images = images
        self._drawings = drawings or {}
        self.drawn: dict[str, Drawing] = {}

    @property
    def empty(self) -> bool:
        """True when the page has no pictures, so that a change of width changes none."""
        return not self._images and not self._drawings

    def answer(self, kind: int, name: QUrl, canvas: Canvas) -> QImage | QByteArray:
        """Answer one wish; pictures are made no wider than the canvas."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return NOTHING
        draw = self._drawings.get(name.toString())
        if draw is not None:
            self.drawn[name.toString()] = drawing = draw(canvas)
            return drawing.image
        width = canvas.width
        data = self._images.get(name.toString())
        image = _decode(data) if data is not None else None
        if image is None:
            return _invisible()
        if width > 0 and image.width() > width:
            smooth = QtCore.Qt.TransformationMode.SmoothTransformation
            return image.scaledToWidth(width, smooth)
        return image


def _decode(data: bytes) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if reader.format().data() not in FORMATS or size.width() * size.height() > LARGEST:
        return None
    image: QImage = reader.read()
    return None if image.isNull() else image


def _invisible() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(QtCore.Qt.GlobalColor.transparent)
    return image
