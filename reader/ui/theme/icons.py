"""IconSet: pictures drawn in a colour of the theme, read and drawn when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPixmap

from reader.translation import tr
from reader.ui.theme.kept_drawings import PIXEL, Drawing, KeptDrawings
from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import ThemeError

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

PLACEHOLDER = b"currentColor"
"""What the pictures say where a colour belongs."""
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
"""The form of kept pixels, which is the one that Qt paints from."""


class IconSet(QObject):
    """The icons of ``resources/icons`` by file name, in a theme's colours.

    An icon follows its theme by itself: the same QIcon is drawn anew after a change.
    """

    def __init__(
        self,
        folder: Path,
        theme: Theme,
        parent: QObject | None = None,
        *,
        memory: Path | None = None,
    ) -> None:
        """``memory`` is the file that keeps what was drawn from one start to the next."""
        super().__init__(parent)
        self._folder = folder
        self._kept = KeptDrawings(memory)
        self._theme = theme
        self._bytes: dict[str, bytes] = {}
        self._icons: dict[tuple[str, str, str], QIcon] = {}
        self._drawn: dict[tuple[str, str, int], QPixmap] = {}

    def icon(self, name: str, colour: str = "text", chosen: str = "") -> QIcon:
        """The icon ``name`` in the token ``colour``, and in ``chosen`` while it is checked.

        Nothing is read until it is painted. Raises KeyError if there is no such token.
        """
        key = (name, colour, chosen or colour)
        if key not in self._icons:
            for token in key[1:]:
                self._theme.tokens.colour(token)
            self._icons[key] = QIcon(_Engine(self, name, key[1], key[2]))
        return self._icons[key]

    def pixmap(self, name: str, token: str, size: int) -> QPixmap:
        """The icon as ``size`` by ``size`` physical pixels; raises ThemeError if there is none."""
        colour = self._theme.tokens.colour(token)
        key = (name, colour, size)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size)
        return self._drawn[key]

    def drawn(self) -> Callable[[], None]:
        """A job, for any thread, that keeps for the next start what was drawn until now."""
        pixels = {
            Drawing(name, colour, size, self._stamp(name)): _pixels(picture)
            for (name, colour, size), picture in self._drawn.items()
        }
        return lambda: self._kept.keep(pixels)

    def _draw(self, name: str, colour: str, size: int) -> QPixmap:
        pixels = self._kept.find(Drawing(name, colour, size, self._stamp(name)))
        if pixels is not None:
            kept = QImage(pixels, size, size, size * PIXEL, _FORMAT)
            return QPixmap.fromImage(kept.copy())  # the image only borrows its pixels
        # Late: the next start, which has the pixels, does without.
        from PySide6.QtCore import QBuffer, QByteArray, QIODevice
        from PySide6.QtGui import QImageReader

        data = self._read(name).replace(PLACEHOLDER, colour.encode("ascii"))
        buffer = QBuffer()
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"svg"))
        reader.setScaledSize(QSize(size, size))
        image: QImage = reader.read()
        if image.isNull():
            raise ThemeError(
                tr("The picture {name} cannot be drawn.", name=name),
                tr("Install the program again."),
            )
        return QPixmap.fromImage(image)

    def _stamp(self, name: str) -> str:
        """What tells that a picture's file was replaced; empty when it is missing."""
        try:
            found = (self._folder / f"{name}.svg").stat()
        except OSError:
            return ""
        return f"{found.st_size} {found.st_mtime_ns}"

    def _read(self, name: str) -> bytes:
        if name not in self._bytes:
            try:
                self._bytes[name] = (self._folder / f"{name}.svg").read_bytes()
            except OSError as error:
                raise ThemeError(
                    tr("The picture {name} is missing.", name=name),
                    tr("Install the program again."),
                ) from error
        return self._bytes[name]


def _pixels(picture: QPixmap) -> bytes:
    # The bits belong to the image, which has to outlast them: a name keeps it.
    image = picture.toImage().convertToFormat(_FORMAT)
    return bytes(image.constBits())


class _Engine(QIconEngine):
    """Draws one icon of a set at whatever size and sharpness Qt asks for."""

    def __init__(self, icons: IconSet, name: str, token: str, chosen: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token
        self._chosen = chosen

    def clone(self) -> QIconEngine:
        return _Engine(self._icons, self._name, self._token, self._chosen)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        side = min(size.width(), size.height())
        picture = self._icons.pixmap(self._name, self._colour(mode, state), side)
        if size.width() == size.height():
            return picture
        canvas = QPixmap(size)  # a wider size keeps words at a distance from the icon
        canvas.fill(QtCore.Qt.GlobalColor.transparent)
        from PySide6.QtGui import QPainter

        painter = QPainter(canvas)
        painter.drawPixmap((size.width() - side) // 2, (size.height() - side) // 2, picture)
        painter.end()
        return canvas

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        picture = QPixmap(self.pixmap(size * scale, mode, state))
        picture.setDevicePixelRatio(scale)
        return picture

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        side = min(rect.width(), rect.height())
        picture = QPixmap(self.pixmap(QSize(side, side) * ratio, mode, state))
        picture.setDevicePixelRatio(ratio)
        box = QRect(0, 0, side, side)
        box.moveCenter(rect.center())
        painter.drawPixmap(box, picture)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "disabled"
        return self._chosen if state == QIcon.State.On else self._token
