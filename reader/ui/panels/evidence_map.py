"""EvidenceMap: the map as one picture with a button on every mark; arrow keys go between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontInfo, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.guide.address import Address
from reader.services.overview import NOT_STATED, OverviewRow
from reader.translation import tr
from reader.ui.figures.evidence_map import MapMark, draw_map, legend, marks_of
from reader.ui.figures.sheet import Sheet
from reader.ui.theme.page_style import BASE_PX
from reader.ui.theme.theme import Theme
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing

PICTURE_WIDTH = 1100
PICTURE_RATIO = 2.0
"""Width of an exported picture in logical pixels, and dots in one of them."""

ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
ASIDE = 3
"""How much more a step to the side counts than one straight on."""


class _Mark(QAbstractButton):
    """What makes a mark something to go to and to press; the picture below shows it."""

    def __init__(self, parent: EvidenceMap, mark: MapMark) -> None:
        super().__init__(parent)
        self.mark = mark
        self._map = parent
        self.setAccessibleName(mark.name)
        self.setToolTip(mark.name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: nothing; the picture is the map's, the ring the application's."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: arrows and ends move, Enter and Space act, everything else goes on."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in ARROWS:
            self._map.step(self, ARROWS[key])
        elif key in ENDS:
            self._map.step_to(ENDS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Space:
            self._map.mark_wanted.emit()
        elif key == Qt.Key.Key_S:
            self._map.save_wanted.emit()
        else:
            event.ignore()


class EvidenceMap(QWidget):
    """As high as its width makes it; what it stands in scrolls.

    ``row_wanted`` carries the item whose row is asked for, ``chosen`` says that another mark is
    current, ``mark_wanted`` and ``save_wanted`` are Space and S.
    """

    row_wanted = Signal(Address)
    chosen = Signal()
    mark_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._columns: tuple[str, ...] = ()
        self._marks: list[MapMark] = []
        self.buttons: list[_Mark] = []
        self._current = 0
        self._zoom = 100
        self._picture: Drawing | None = None
        self.setAccessibleName(tr("Evidence map"))
        self.setObjectName("evidence-map")
        theme.changed.connect(self._draw)

    @property
    def current(self) -> MapMark | None:
        """The mark that the keyboard goes to."""
        return self._marks[self._current] if self._marks else None

    def show_rows(self, rows: Sequence[OverviewRow], outcomes: Sequence[str], zoom: int) -> None:
        """Show these items; ``outcomes`` is the order of columns, ``zoom`` percent of text size.

        A column without items is left out.
        """
        used = {name for row in rows for name in row.columns_of_map}
        columns = tuple(name for name in (*outcomes, NOT_STATED) if name in used)
        marks = marks_of(rows, columns)
        if (marks, columns, zoom) == (self._marks, self._columns, self._zoom):
            return
        was = self.current
        self._columns, self._marks, self._zoom = columns, marks, zoom
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for number, mark in enumerate(marks):
            button = _Mark(self, mark)
            button.clicked.connect(
                lambda _checked=False, row=mark.row: self.row_wanted.emit(row.address)
            )
            button.show()
            self.buttons.append(button)
            if number:
                QWidget.setTabOrder(self.buttons[number - 1], button)
        self._current = marks.index(was) if was in marks else 0
        self.setAccessibleDescription(legend(marks))
        self._let_in()
        self._draw()

    def select(self, address: Address | None) -> None:
        """Make the first mark of an item current, unless one of its marks is already."""
        here = self.current
        if here is not None and here.row.address != address:
            places = (n for n, mark in enumerate(self._marks) if mark.row.address == address)
            self._current = next(places, self._current)
            self._let_in()

    def focus_current(self) -> None:
        """Give the current mark the keyboard."""
        if self.buttons:
            self.buttons[self._current].setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, start: QAbstractButton, way: QPoint) -> None:
        """Go to the nearest mark in a direction, if there is one."""
        here = start.geometry().center()
        best: tuple[int, int] | None = None
        for number, button in enumerate(self.buttons):
            there = button.geometry().center() - here
            along = there.x() * way.x() + there.y() * way.y()
            aside = abs(there.x() * way.y()) + abs(there.y() * way.x())
            # A mark of the same line or column is nearer than any other.
            if along > 0 and aside <= along * ASIDE:
                found = (along + aside * ASIDE, number)
                best = min(best, found) if best else found
        if best is not None:
            self.step_to(best[1])

    def step_to(self, number: int) -> None:
        """Go to a mark by its place in the order of reading; -1 is the last."""
        self._current = number % len(self.buttons)
        self._let_in()
        self.focus_current()
        self.chosen.emit()

    def png(self, tokens: Tokens) -> bytes:
        """The map as a PNG picture for paper, in the colours of ``tokens``, wide enough to read."""
        sheet = Sheet(tokens, Canvas(self._font(100), PICTURE_WIDTH, PICTURE_RATIO))
        draw_map(self._marks, self._columns, sheet)
        image = sheet.finish().image
        paper = image.copy()
        paper.fill(tokens.surface)
        painter = QPainter(paper)
        painter.drawImage(0, 0, image)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        paper.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._draw)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the picture."""
        if self._picture is not None:
            painter = QPainter(self)
            painter.drawImage(0, 0, self._picture.image)
            painter.end()

    def _let_in(self) -> None:
        """Tab stops at the current mark only; arrows do the rest."""
        for number, button in enumerate(self.buttons):
            here = number == self._current
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _font(self, zoom: int) -> QFont:
        """The window's font, as large as a page's text, and never smaller than the system's."""
        font = QFont(self.font())
        font.setPixelSize(max(round(BASE_PX * zoom / 100), QFontInfo(font).pixelSize()))
        return font

    def _draw(self) -> None:
        canvas = Canvas(self._font(self._zoom), max(1, self.width()), self.devicePixelRatioF())
        sheet = Sheet(self._theme.tokens, canvas)
        areas = draw_map(self._marks, self._columns, sheet)
        self._picture = sheet.finish()
        self.setFixedHeight(int(self._picture.image.deviceIndependentSize().height()) + 1)
        for button, area in zip(self.buttons, areas, strict=True):
            button.setGeometry(area.toAlignedRect().intersected(QRect(0, 0, self.width(), 1 << 20)))
        self.update()
