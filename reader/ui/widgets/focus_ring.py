"""FocusRing: shows where the keyboard is, the same on every widget: yellow beside near-black."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import Shiboken

from reader.ui.theme.theme import Theme

YELLOW = 3
"""Width of the yellow ring, in logical pixels (design: focus)."""

INK = 2
"""Width of the near-black ring outside it (WCAG 2.2, 2.4.13)."""

RINGS_ROWS = "rings-rows"
"""A widget with this property rings its current row itself."""

WATCHED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.DynamicPropertyChange,
}


class _Ring(QWidget):
    """The two rings, over everything else in a window and in nobody's way."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def surround(self, area: QRect) -> None:
        """Go round ``area`` of the window, inside the window's edges."""
        edge = INK + YELLOW
        around = area.adjusted(-edge, -edge, edge, edge).intersected(self._window_area())
        self.setGeometry(around)
        inside = self.rect().adjusted(edge, edge, -edge, -edge)
        self.setMask(QRegion(self.rect()).subtracted(QRegion(inside)))
        self.raise_()
        self.show()

    def _window_area(self) -> QRect:
        window = self.parentWidget()
        return window.rect() if window is not None else QRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Near-black outside and inside, yellow between."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.focus_ink))
        painter.fillRect(self.rect().adjusted(INK, INK, -INK, -INK), QColor(tokens.focus))


class FocusRing(QObject):
    """Draws the ring round whatever has the keyboard; one for the whole application.

    A click needs no ring, except where text is typed; the next key press brings it back.
    """

    def __init__(self, application: QApplication, theme: Theme) -> None:
        super().__init__(application)
        self._theme = theme
        self._ring: _Ring | None = None
        self._of: QWidget | None = None
        self._watched: list[QWidget] = []
        self._wanted = False
        application.focusChanged.connect(self._changed)
        theme.changed.connect(self._place)
        self._changed(None, application.focusWidget())

    def _changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if Shiboken.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._of = new
        pressed = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._wanted = not pressed or isinstance(new, QLineEdit | QPlainTextEdit)
        step = new
        while step is not None:
            if isinstance(step, QScrollArea) and new is not None and not pressed:
                step.ensureWidgetVisible(new)  # Qt does so only for Tab inside the area
            step.installEventFilter(self)
            self._watched.append(step)
            step = None if step.isWindow() else step.parentWidget()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget, and come back when a key is pressed."""
        if event.type() in WATCHED:
            self._place()
        elif event.type() == QEvent.Type.KeyPress and watched is self._of and not self._wanted:
            self._wanted = True
            self._place()
        return False

    def _place(self) -> None:
        widget = self._of
        if widget is None or not Shiboken.isValid(widget) or not self._shows(widget):
            if self._ring is not None and Shiboken.isValid(self._ring):
                self._ring.hide()
            return
        window = widget.window()
        if (
            self._ring is None
            or not Shiboken.isValid(self._ring)
            or self._ring.parentWidget() is not window
        ):
            if self._ring is not None and Shiboken.isValid(self._ring):
                self._ring.deleteLater()
            self._ring = _Ring(window, self._theme)
        area = self._visible_part(widget, window)
        if area.isEmpty():
            self._ring.hide()  # it was scrolled out of view
            return
        self._ring.surround(area)
        self._ring.update()

    def _shows(self, widget: QWidget) -> bool:
        popup = widget.window().windowType() == Qt.WindowType.Popup
        own = bool(widget.property(RINGS_ROWS))
        shown = widget.isVisible() and not widget.isWindow()
        return self._wanted and shown and not popup and not own

    def _visible_part(self, widget: QWidget, window: QWidget) -> QRect:
        """The widget's area in the window, cut by what it scrolls in."""
        area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        step = widget.parentWidget()
        while step is not None and step is not window:
            area = area.intersected(QRect(step.mapTo(window, QPoint(0, 0)), step.size()))
            step = step.parentWidget()
        return area
