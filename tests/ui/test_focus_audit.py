"""A2, A9, A10: the Tab key reaches everything, never gets stuck, and shows where it is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from reader.ui.panels.facets import FacetTree
from reader.ui.theme.theme import THEME_NAMES
from reader.ui.widgets.row_list import RowList
from tests.ui.audit import VIEWS, View, described, seen_rect, tab_stops
from tests.ui.shell import Shell

MOST_STOPS = 400
RING = 8
"""How far from a control its focus indicator may lie, in logical pixels."""
LEAST_CONTRAST = 3.0
PERIMETER = 2
"""The indicator is at least as large as a line of so many pixels round the control (2.4.13)."""

ROUNDED = 0.97
"""Round corners are shorter than square ones."""


@cache
def luminance(colour: int) -> float:
    """Relative luminance (WCAG 2.2)."""
    made = QColor.fromRgb(colour)
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: int, other: int) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def changed_area(before: QImage, after: QImage, area: QRect) -> int:
    """Pixels of an area whose new colour stands out from the old one."""
    count = 0
    for y in range(area.top(), area.bottom() + 1):
        for x in range(area.left(), area.right() + 1):
            old, new = before.pixel(x, y), after.pixel(x, y)
            if old != new and contrast(old, new) >= LEAST_CONTRAST:
                count += 1
    return count


def band(rect: QRect, window: QRect) -> list[QRect]:
    """The strips along the edges of a control in which its indicator lies."""
    outer = rect.adjusted(-RING, -RING, RING, RING).intersected(window)
    inner = rect.adjusted(RING, RING, -RING, -RING)
    if inner.width() <= 0 or inner.height() <= 0:
        return [outer]
    top = QRect(outer.left(), outer.top(), outer.width(), inner.top() - outer.top())
    bottom = QRect(outer.left(), inner.bottom() + 1, outer.width(), outer.bottom() - inner.bottom())
    left = QRect(outer.left(), inner.top(), inner.left() - outer.left(), inner.height())
    right = QRect(inner.right() + 1, inner.top(), outer.right() - inner.right(), inner.height())
    return [top, bottom, left, right]


def tab_steps(top: QWidget) -> Iterator[QWidget]:
    """Press Tab until the keyboard is back where it began, and stop at each new place."""
    start = QApplication.focusWidget()
    if start is None or start.window() is not top:
        tab_stops(top)[0].setFocus(Qt.FocusReason.TabFocusReason)
        start = QApplication.focusWidget()
    assert start is not None
    here = start
    for _stop in range(MOST_STOPS):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None, f"the keyboard got lost after {described(here)}"
        if focus is not here:
            yield focus
        if focus is start:
            return
        here = focus
    raise AssertionError(f"Tab never came back; the last stop was {described(here)}")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_tab_reaches_everything_and_comes_back(shell: Shell, view: View) -> None:
    top = view.show(shell)
    seen = list(tab_steps(top))
    missed = [described(stop) for stop in tab_stops(top) if stop not in seen]
    assert missed == []


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
@pytest.mark.parametrize("size", [(1280, 800), (320, 256)], ids=["wide", "small"])
def test_what_has_the_keyboard_can_be_seen(shell: Shell, view: View, size: tuple[int, int]) -> None:
    shell.resize(*size)
    top = view.show(shell)
    hidden = []
    for stop in tab_steps(top):
        shell.settle()
        seen, whole = seen_rect(stop), stop.size()
        scrolls = isinstance(stop, QAbstractScrollArea)
        if seen.isEmpty() or (not scrolls and seen.size() != whole):
            hidden.append(f"{described(stop)}: {seen.size().toTuple()} of {whole.toTuple()}")
    assert hidden == []


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_the_focus_ring_is_plain_to_see(shell: Shell, view: View) -> None:
    faint = faint_rings(shell, view.show(shell))
    assert faint == []


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_the_focus_ring_is_plain_in_every_theme(shell: Shell, theme: str) -> None:
    shell.run(f"theme.{theme}")
    view = next(view for view in VIEWS if view.name == "saved")
    assert faint_rings(shell, view.show(shell)) == []


def faint_rings(shell: Shell, top: QWidget) -> list[str]:
    """Controls whose picture with the keyboard differs too little from that without."""
    faint = []
    list(tab_steps(top))  # the keyboard in a page chooses the item that the panels then show
    shell.settle()
    for stop in list(tab_steps(top)):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        shell.settle()
        after = top.grab().toImage()
        rect = ringed_rect(stop)
        stop.clearFocus()
        shell.settle()
        before = top.grab().toImage()
        area = sum(changed_area(before, after, strip) for strip in band(rect, top.rect()))
        needed = 2 * PERIMETER * (rect.width() + rect.height())
        # A control at the window's edge can show its ring on the sides that have room only.
        around = rect.adjusted(-RING, -RING, RING, RING)
        if around.intersected(top.rect()) != around:
            needed = needed // 2
        if area < needed * ROUNDED:
            faint.append(f"{described(stop)}: {area} of {needed} pixels")
    return faint


def ringed_rect(stop: QWidget) -> QRect:
    """What the indicator goes round: the current row of a list that has one, or the control."""
    rect = seen_rect(stop)
    if isinstance(stop, RowList) and stop.currentIndex().isValid():
        row = stop.visualRect(stop.currentIndex())
        row = row.adjusted(4, 2, -4, -2)  # the delegate leaves a gap between rows
        return row.translated(stop.viewport().mapTo(stop.window(), QPoint(0, 0))).intersected(rect)
    if isinstance(stop, FacetTree):
        row = stop.visualRect(stop.currentIndex())
        return row.translated(stop.viewport().mapTo(stop.window(), QPoint(0, 0))).intersected(rect)
    return rect
