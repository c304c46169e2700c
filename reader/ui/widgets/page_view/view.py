"""PageView: shows one rendered page, keeps the reader's place in it and says what was asked."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QSize, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocumentFragment,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from reader.translation import tr
from reader.ui.numbers import BAR_ALWAYS_ON, BAR_AS_NEEDED, READ_AND_SELECT
from reader.ui.theme.page_style import settle_headings
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.page_view.accessible_door import install_page_accessibility, tell_replaced
from reader.ui.widgets.page_view.caret import ReadingCaret
from reader.ui.widgets.page_view.column import LINE_LENGTH, column_width, set_column
from reader.ui.widgets.page_view.drawings import Canvas, Drawings
from reader.ui.widgets.page_view.finding import Finder, MarkColours
from reader.ui.widgets.page_view.marked import Marked
from reader.ui.widgets.page_view.places import Anchors, Place
from reader.ui.widgets.page_view.readable import ReadablePage
from reader.ui.widgets.page_view.region_pointer import RegionPointer
from reader.ui.widgets.page_view.resources import PageResources
from reader.ui.widgets.page_view.used_rules import used_rules

HEAD_ROOM = 12
"""Space left above what was scrolled to, in logical pixels."""

MOST_TRIES = 2
"""How often a page is laid out when a scroll bar changes the width meanwhile."""


class LinkHint(NamedTuple):
    """A link under the mouse or the keyboard; ``href`` is '' when there is none any more.

    ``tip`` is the link's title; ``at`` is a point below the link, on the screen.
    """

    href: str
    tip: str
    at: QPoint


class PageView(ReadablePage):
    """Text for reading by eye, keyboard and screen reader; it fetches nothing and opens nothing.

    ``link_activated`` carries an address as it is written (a link within the page is followed
    here instead); ``link_hovered`` a LinkHint; ``anchor_in_view`` the known anchor that is being
    read, '' above the first; ``zoom_requested`` 1 or -1 for Ctrl and the wheel.
    """

    link_activated = Signal(str)
    link_hovered = Signal(object)
    anchor_in_view = Signal(str)
    zoom_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        install_page_accessibility()
        super().__init__(parent)
        self._resources = PageResources({})
        self._html = ""
        self._style_sheet = ""
        self._known: frozenset[str] = frozenset()
        self._anchors: Anchors | None = None
        self._followed: list[tuple[int, str]] = []
        self._line_length = LINE_LENGTH
        self._column = 0
        self._side = 0
        self._top = 0
        self._placing = False
        self._laying_out = False
        self._room = QSize()
        self._waits = True
        self._wanted = Place("", 0.0)
        self._in_view = ""
        self._hint = LinkHint("", "", QPoint())
        self._pointer = RegionPointer(self)
        self._caret = ReadingCaret(self)
        ink = self.palette().highlightedText().color().name()
        ground = self.palette().highlight().color().name()
        self.marked = Marked(self)
        self._finder = Finder(self, MarkColours(ground, ink, ground, ink), self.marked.find)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Page"))
        self.setProperty("textInteractionFlags", READ_AND_SELECT)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._report)
        self.anchorClicked.connect(self._follow)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._grown)

    # What is shown

    def set_page(
        self,
        html: str,
        style_sheet: str,
        images: Mapping[str, bytes],
        title: str,
        anchors: Collection[str] = (),
        drawings: Drawings | None = None,
    ) -> None:
        """Show a page from its top. ``images`` are all that it can load, by bare file name,
        and ``drawings`` all that are drawn for it.

        Before the view is first shown it has no size, and the page waits to be laid out once.
        ``anchors`` are those that ``anchor_in_view`` reports; all of the page's if none are given.
        """
        self._resources = PageResources(images, drawings)
        self._html = html
        self.marked.forget()
        self._style_sheet = style_sheet
        self._known = frozenset(anchors)
        self._in_view = ""
        self._top = 0
        self.setAccessibleName(title or tr("Page"))
        self._wanted = Place("", 0.0)
        if not self._waits:
            self._lay_out()
            self._restore()
            self._soon.start()  # anchors are not needed before the page is painted

    def restyle(self, style_sheet: str, font: QFont | None = None) -> None:
        """Show the same page in another style or font; the caret and the top line stay."""
        self._style_sheet = style_sheet
        if self._waits:
            self.document().setDefaultFont(font or self.document().defaultFont())
            return
        caret = self.textCursor()
        anchor, position = caret.anchor(), caret.position()
        self._lay_out(font)
        self._put_caret(anchor, position)
        self._restore()

    def set_text_font(self, font: QFont) -> None:
        """Set the body's font; its pixel size is the style sheet's base. Call before set_page."""
        if font != self.document().defaultFont():  # the same once more would lay out all anew
            self.document().setDefaultFont(font)

    @property
    def line_length(self) -> int:
        """Characters in a line at most."""
        return self._line_length

    def set_line_length(self, characters: int) -> None:
        """Change the longest line, and lay the page out again when it is another one."""
        if characters == self._line_length:
            return
        self._line_length = characters
        self._fit_column()
        self._restore()

    def _lay_out(self, font: QFont | None = None) -> None:
        with self._quietly():
            # Most pages scroll, and a bar that came later would have all laid out again.
            self._laying_out = True
            self.setProperty("verticalScrollBarPolicy", BAR_ALWAYS_ON)
            for _try in range(MOST_TRIES):
                width = self._room.width()
                self._take_text(width, font)
                self.setProperty("verticalScrollBarPolicy", BAR_AS_NEEDED)
                if self._room.width() == width:
                    break
            self._laying_out = False
            self._anchors = None
            self.text_replaced(self._html)
            self._finder.look_again()
            self.marked.paint_again()
        tell_replaced(self)

    def _take_text(self, width: int, font: QFont | None) -> None:
        """Lay the text out for a view of this width; a scroll bar may come or go meanwhile."""
        document = self.document()
        self.clear()  # or the next lines would lay out the old text again
        if font is not None:
            document.setDefaultFont(font)
        document.setDefaultStyleSheet(used_rules(self._style_sheet, self._html))
        self._column = column_width(document.defaultFont(), self._line_length, width)
        edit = QTextCursor(document)
        edit.beginEditBlock()  # three changes, one layout
        document.setHtml(self._html)
        settle_headings(document)
        self._side = set_column(document, self._column, width)
        edit.endEditBlock()

    def _column_width(self) -> int:
        font = self.document().defaultFont()
        return column_width(font, self._line_length, self._room.width())

    def _fit_column(self) -> None:
        if self._waits:
            return
        was, self._column = self._column, self._column_width()
        if was != self._column and not self._resources.empty:
            self.restyle(self._style_sheet)  # pictures are cut to the column
        else:
            with self._quietly():
                self._side = set_column(self.document(), self._column, self._room.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the same words at the top."""
        self._room = event.size()  # the viewport's: asking for that makes every class of widgets
        with self._quietly():
            super().resizeEvent(event)
        # Qt cannot be given another text while it takes one in.
        if not self._laying_out and not self._waits:
            self._fit_column()
            self._restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the caret where Qt's own would be as tall as a picture."""
        super().paintEvent(event)
        self._caret.paint()

    def showEvent(self, event: QShowEvent) -> None:
        """Go to the place that was asked for before there was a size."""
        super().showEvent(event)
        if not self._waits:
            self._restore()
            return
        self._waits = False
        self._lay_out()
        if self._wanted.fraction or not self.scroll_to(self._wanted.anchor):
            self.go_to(self._wanted)

    def event(self, event: QEvent) -> bool:
        """Qt: draw again where a pixel has another size, as on another screen."""
        redrawn = event.type() == QEvent.Type.DevicePixelRatioChange
        if redrawn and not self._resources.empty:
            self.restyle(self._style_sheet)
        return super().event(event)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Answer from the page's own pictures and from nowhere else."""
        canvas = Canvas(self.document().defaultFont(), self._column, self.devicePixelRatioF())
        return self._resources.answer(int(kind), QUrl(name), canvas)

    # Where the reader is

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Scroll without taking it for the reader's wish."""
        before, self._placing = self._placing, True
        try:
            yield
        finally:
            self._placing = before

    @property
    def _end(self) -> int:
        return max(0, self.document().characterCount() - 1)

    def _all_anchors(self) -> Anchors:
        if self._anchors is None:
            self._anchors = Anchors(self.document())
            self._followed = self._anchors.known(self._known)
        return self._anchors

    def place(self) -> Place:
        """Where the reader is; to be kept, and given to go_to() another day."""
        return self._wanted if self._waits else self._all_anchors().place(self._top)

    def go_to(self, place: Place) -> bool:
        """Go back to a place; False, and nothing moves, when its anchor is not on this page."""
        if self._waits:
            self._wanted = place
            return True
        position = self._all_anchors().find(place)
        if position is not None:
            self.move_to(position)
        return position is not None

    def scroll_to(self, anchor: str) -> bool:
        """Put an anchor at the top and the caret there; '' is the top. False when not here."""
        if self._waits:
            self._wanted = Place(anchor, 0.0)
            return True
        position = self._all_anchors().position(anchor)
        if position is None:
            return False
        self.move_to(position)
        if any(name == anchor for _, name in self._followed):
            self._say_in_view(anchor)  # also where several stand at the same place
        return True

    def move_to(self, position: int) -> None:
        """Put the caret at a text position and its line at the top of the view."""
        self._put_caret(position, position)
        self._top = position
        self._restore()
        self._report()

    def _put_caret(self, anchor: int, position: int) -> None:
        caret = self.textCursor()
        caret.setPosition(min(anchor, self._end))
        caret.setPosition(min(position, self._end), QTextCursor.MoveMode.KeepAnchor)
        with self._quietly():
            self.setTextCursor(caret)

    def _restore(self) -> None:
        """Scroll the words at the position ``_top`` to the top of the view."""
        self.document().size()  # Qt lays out late, and only a finished layout can be scrolled
        bar = self.verticalScrollBar()
        with self._quietly():
            bar.setValue(0 if self._top == 0 else self._y(self._top) - HEAD_ROOM)

    def _y(self, position: int) -> int:
        """Where the line of a text position begins, in pixels from the top of the document."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self._end))
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()

    def _top_line(self) -> QTextCursor:
        return self.cursorForPosition(QPoint(self._side + 1, HEAD_ROOM + 1))

    def _scrolled(self, value: int) -> None:
        if not self._placing:
            self._top = self._top_line().position() if value else 0
            self._report()

    def _grown(self) -> None:
        """Keep the place when the page turns out longer or shorter; nobody scrolled."""
        if not self._placing and not self._waits:
            self._restore()

    def _report(self) -> None:
        """Say which known anchor is being read: the last one at or above the top line."""
        self._say_in_view(self.anchor_above(self._top))

    def _say_in_view(self, name: str) -> None:
        if name != self._in_view:
            self._in_view = name
            self.anchor_in_view.emit(name)

    def anchor_above(self, position: int) -> str:
        """The known anchor at or above a position of the text, '' above the first."""
        self._all_anchors()
        index = bisect_right(self._followed, position, key=lambda followed: followed[0])
        return self._followed[index - 1][1] if index else ""

    # Finding words

    def set_mark_colours(self, colours: MarkColours) -> None:
        """Set how found words look."""
        self._finder.set_colours(colours)

    def find_all(self, text: str, *, whole_words: bool = False) -> int:
        """Mark every place where ``text`` stands, and return how many; '' takes the marks away."""
        return self._finder.look_for(text, whole_words=whole_words)

    def find_any(self, wanted: Sequence[str]) -> int:
        """Mark every place where any of several words or phrases stands, and return how many."""
        return self._finder.look_for_any(wanted)

    def find_step(self, direction: int) -> tuple[int, int]:
        """Go to the next (1) or previous (-1) match, round the end; returns (number, total).

        The first step goes to the match nearest to the top of the view. (0, 0) if there is none.
        """
        position, number, total = self._finder.step(direction, self._top)
        if total:
            y, bar = self._y(position), self.verticalScrollBar()
            view = self.viewport().height()
            if not bar.value() + HEAD_ROOM <= y <= bar.value() + view * 3 // 4:
                bar.setValue(y - view // 3)
            self._put_caret(position, position)
        return number, total

    # Links, keys and the mouse

    def _follow(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith("#"):
            self.scroll_to(address[1:])
        else:
            self.link_activated.emit(address)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from link to link and then out of the view, and show what the link explains."""
        self.fetch_caret()
        stays = super().focusNextPrevChild(forward)
        style = self.textCursor().charFormat()
        if stays and self.textCursor().hasSelection() and style.anchorHref():
            below = self.cursorRect().bottomLeft() + QPoint(0, HEAD_ROOM)
            self._hint_at(style.anchorHref(), style.toolTip(), self.viewport().mapToGlobal(below))
            QToolTip.showText(self._hint.at, self._hint.tip, self)
            if self._hint.tip:
                announce(self, QTextDocumentFragment.fromHtml(self._hint.tip).toPlainText())
        else:
            self._hint_at("", "", QPoint())
        return stays

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to move from what is seen, not from where the caret was left out of sight."""
        shift = QtCore.Qt.KeyboardModifier.ShiftModifier
        if event.key() in _moves() and not event.modifiers() & shift:
            self.fetch_caret()
        super().keyPressEvent(event)

    def fetch_caret(self) -> None:
        """Bring a caret that is out of sight to the first line that is seen."""
        if not self.viewport().rect().intersects(self.cursorRect()):
            position = self._top_line().position()
            self._put_caret(position, position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say which link is under the mouse."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        href = self.anchorAt(at)
        tip = self.cursorForPosition(at).charFormat().toolTip() if href else ""
        region = self._pointer.over(at, self._resources.drawn)
        if region is not None:
            href, tip = region.href, region.tip
            if href != self._hint.href:
                QToolTip.showText(event.globalPosition().toPoint(), tip, self)
        self._hint_at(href, tip, event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which part of a drawing is being pressed."""
        pressed = event.button() is QtCore.Qt.MouseButton.LeftButton
        drawn = self._resources.drawn if pressed else {}
        self._pointer.press(event.position().toPoint(), drawn)
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the part of a drawing that was pressed and let go."""
        super().mouseReleaseEvent(event)
        region = self._pointer.let_go(event.position().toPoint(), self._resources.drawn)
        if region is not None:
            self._follow(QUrl(region.href))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the link under the mouse."""
        super().leaveEvent(event)
        self._hint_at("", "", QPoint())

    def _hint_at(self, href: str, tip: str, at: QPoint) -> None:
        if href != self._hint.href:
            self._hint = LinkHint(href, tip, at)
            self.link_hovered.emit(self._hint)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, ask for another size instead of letting Qt grow the font."""
        turned = event.angleDelta().y()
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


@cache
def _moves() -> frozenset[int]:
    """Keys that move the caret from where it is."""
    names = ("Up", "Down", "Left", "Right", "PageUp", "PageDown")
    return frozenset(QtCore.Qt.Key[f"Key_{name}"] for name in names)
