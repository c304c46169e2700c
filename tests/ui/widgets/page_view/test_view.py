"""Tests of the page view: line length, places, links, pictures and its tree."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.theme.page_style import page_style
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.places import Place
from reader.ui.widgets.page_view.structure import PartKind
from reader.ui.widgets.page_view.view import LinkHint, PageView
from tests.ui.widgets.page_view.conftest import LONG, PAGE, body_font

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


TAB = Qt.Key.Key_Tab


def top_words(view: PageView) -> str:
    cursor = view.cursorForPosition(QPoint(view.viewport().width() // 2, 14))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


# Lines


def line_lengths(view: PageView) -> list[int]:
    lengths = []
    block = view.document().begin()
    while block.isValid():
        layout = block.layout()
        lengths += [layout.lineAt(line).textLength() for line in range(layout.lineCount() - 1)]
        block = block.next()
    return lengths


@pytest.mark.parametrize("size", [12, 19, 38])
def test_lines_are_no_longer_than_the_eye_follows(long_view: PageView, size: int) -> None:
    long_view.resize(2400, 800)
    long_view.set_text_font(body_font(size))
    long_view.restyle("", body_font(size))
    lengths = sorted(line_lengths(long_view))
    assert lengths[int(len(lengths) * 0.95)] <= 80
    assert lengths[-1] >= 60


def test_the_longest_line_can_be_changed(long_view: PageView) -> None:
    long_view.resize(2400, 800)
    wide = max(line_lengths(long_view))
    long_view.set_line_length(40)
    assert max(line_lengths(long_view)) < wide
    assert long_view.line_length == 40


def test_a_narrow_view_scrolls_one_way_only(view: PageView, light: Tokens) -> None:
    view.resize(256, 320)
    for zoom in (100, 200):
        view.restyle(page_style(light, zoom=zoom), body_font(19 * zoom // 100))
        assert view.horizontalScrollBar().maximum() == 0


# Places


def test_a_page_opens_at_its_top(view: PageView, light: Tokens) -> None:
    view.scroll_to("table")
    view.set_page(LONG, page_style(light), {}, "Long")
    assert view.verticalScrollBar().value() == 0
    assert view.place() == Place("part-0", 0.0)
    assert view.accessibleName() == "Long"


def test_an_anchor_is_put_at_the_top_with_the_caret(long_view: PageView) -> None:
    assert long_view.scroll_to("part-7")
    assert top_words(long_view) == "Part 7"
    assert long_view.textCursor().block().text() == "Part 7"
    assert not long_view.scroll_to("nowhere")
    assert top_words(long_view) == "Part 7"
    assert long_view.scroll_to("")
    assert long_view.verticalScrollBar().value() == 0


def test_an_anchor_is_reached_before_the_view_is_shown(qtbot: QtBot, light: Tokens) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.set_page(LONG, page_style(light), {}, "Long")
    view.scroll_to("part-9")
    view.resize(700, 500)
    view.show()
    assert top_words(view) == "Part 9"


def test_the_same_words_stay_at_the_top(long_view: PageView, light: Tokens) -> None:
    long_view.scroll_to("part-11")
    place = long_view.place()
    for width in (500, 1300, 640):
        long_view.resize(width, 600)
        assert top_words(long_view) == "Part 11"
    for zoom in (50, 200, 400, 100):
        long_view.restyle(page_style(light, zoom=zoom), body_font(19 * zoom // 100))
        assert top_words(long_view) == "Part 11"
    assert long_view.place() == place


def test_a_place_between_anchors_is_found_again_at_another_size(
    long_view: PageView, light: Tokens
) -> None:
    bar = long_view.verticalScrollBar()
    long_view.scroll_to("part-5")
    bar.setValue(bar.value() + 130)
    place = long_view.place()
    assert place.anchor == "part-5"
    assert 0 < place.fraction < 1
    long_view.set_page(LONG, page_style(light, zoom=200), {}, "Long")
    assert long_view.go_to(place)
    assert long_view.place().anchor == "part-5"
    assert long_view.place().fraction == pytest.approx(place.fraction, abs=0.01)
    assert not long_view.go_to(Place("gone", 0.5))


def test_the_anchor_that_is_read_is_reported(
    qtbot: QtBot, long_view: PageView, light: Tokens
) -> None:
    known = ["part-0", "part-4", "part-8"]
    with qtbot.waitSignal(long_view.anchor_in_view) as first:
        long_view.set_page(LONG, page_style(light), {}, "Long", known)
    assert first.args == ["part-0"]
    seen: list[str] = []
    long_view.anchor_in_view.connect(seen.append)
    bar = long_view.verticalScrollBar()
    for value in range(0, bar.maximum(), 100):
        bar.setValue(value)
    bar.setValue(0)
    assert seen == ["part-4", "part-8", "part-0"]
    long_view.scroll_to("part-8")
    assert seen[-1] == "part-8"


# Keyboard


def test_tab_goes_through_the_links_and_out(qtbot: QtBot, light: Tokens) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, view, after = QLineEdit(), PageView(), QLineEdit()
    layout = QVBoxLayout(window)
    for widget in (before, view, after):
        layout.addWidget(widget)
    view.set_page(PAGE, page_style(light), {}, "Page")
    window.resize(800, 900)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    hints: list[LinkHint] = []
    view.link_hovered.connect(hints.append)
    activated: list[str] = []
    view.link_activated.connect(activated.append)
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is after:
            break
        QTest.keyClick(focus, TAB)
        at_link = view.hasFocus() and view.textCursor().hasSelection()
        if at_link and not view.textCursor().charFormat().anchorHref().startswith("#"):
            QTest.keyClick(view, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is after
    assert activated == ["guide:a/b", "guide:a/t", "https://example.org/x"]
    assert [hint.tip for hint in hints if hint.href == "guide:a/t"] == ["A court order."]
    assert hints[-1].href == ""
    QTest.keyClick(after, TAB, Qt.KeyboardModifier.ShiftModifier)
    assert view.hasFocus()


def test_the_caret_moves_by_keyboard_from_what_is_seen(qtbot: QtBot, long_view: PageView) -> None:
    long_view.setFocus()
    QTest.keyClick(long_view, Qt.Key.Key_Right)
    assert long_view.textCursor().position() == 1
    long_view.verticalScrollBar().setValue(3000)
    words = top_words(long_view)
    QTest.keyClick(long_view, Qt.Key.Key_Right)
    assert long_view.textCursor().block().text() == words


def test_parts_are_listed(view: PageView) -> None:
    assert [part.text for part in view.parts(PartKind.IMAGE)] == ["A family at a table"]
    assert [part.href for part in view.parts(PartKind.LINK)] == [
        "guide:a/b", "guide:a/t", "https://example.org/x", "#card",
    ]  # fmt: skip


# Links and the mouse


def test_a_link_within_the_page_is_followed_here(qtbot: QtBot, view: PageView) -> None:
    view.resize(900, 200)
    with qtbot.assertNotEmitted(view.link_activated):
        view.press_link("#card")
    assert view.textCursor().block().text() == "A card"


def test_every_other_link_is_only_reported(qtbot: QtBot, view: PageView) -> None:
    for address in ("guide:a/b", "https://example.org/?q=1#x", "file:///etc/passwd", "mailto:a@b"):
        with qtbot.waitSignal(view.link_activated) as said:
            view.press_link(address)
        assert said.args == [address]
    assert view.textCursor().position() == 0
    assert "Kinship care" in view.toPlainText()


def link_point(view: PageView, href: str) -> QPoint:
    part = next(part for part in view.parts(PartKind.LINK) if part.href == href)
    cursor = QTextCursor(view.document())
    cursor.setPosition(part.start + 1)
    return view.cursorRect(cursor).center()


def test_a_link_under_the_mouse_is_hinted_at(qtbot: QtBot, view: PageView) -> None:
    hints: list[LinkHint] = []
    view.link_hovered.connect(hints.append)
    for href in ("guide:a/t", "guide:a/b"):
        QTest.mouseMove(view.viewport(), link_point(view, href))
        assert hints[-1].href == href
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    assert hints[-1].href == ""
    assert [hint.tip for hint in hints] == ["A court order.", "", ""]


def test_ctrl_and_wheel_ask_for_another_size(qtbot: QtBot, long_view: PageView) -> None:
    def turn(delta: int, keys: Qt.KeyboardModifier) -> None:
        QApplication.sendEvent(
            long_view.viewport(),
            QWheelEvent(
                QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, delta),
                Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
            ),
        )  # fmt: skip

    size = long_view.document().defaultFont().pixelSize()
    asked: list[int] = []
    long_view.zoom_requested.connect(asked.append)
    turn(120, Qt.KeyboardModifier.ControlModifier)
    turn(-120, Qt.KeyboardModifier.ControlModifier)
    assert asked == [1, -1]
    assert long_view.document().defaultFont().pixelSize() == size
    turn(-120, Qt.KeyboardModifier.NoModifier)
    assert long_view.verticalScrollBar().value() > 0
    assert asked == [1, -1]
