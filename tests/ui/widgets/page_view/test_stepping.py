"""Stepping from heading to heading and from link to link, and what is said on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.widgets.page_view.stepping import go_to_part, spoken, step
from reader.ui.widgets.page_view.structure import PartKind
from reader.ui.widgets.page_view.view import PageView
from tests.ui.widgets.page_view.conftest import LONG


def names(view: PageView, kind: PartKind, direction: int) -> list[str]:
    found = []
    while (part := step(view, kind, direction)) is not None:
        found.append(part.text)
    return found


def test_headings_are_stepped_through(view: PageView) -> None:
    assert names(view, PartKind.HEADING, 1) == ["Lists", "A card", "Table"]
    assert view.textCursor().block().text() == "Table"
    assert names(view, PartKind.HEADING, -1) == ["A card", "Lists", "Kinship care"]


def test_links_are_stepped_through_and_followed(qtbot: QtBot, view: PageView) -> None:
    assert names(view, PartKind.LINK, 1) == ["friends and family", "SGO", "out", "Up"]
    assert names(view, PartKind.LINK, -1) == ["out", "SGO", "friends and family"]
    assert view.textCursor().selectedText() == "friends and family"
    with qtbot.waitSignal(view.link_activated) as said:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert said.args == ["guide:a/b"]


def test_a_step_begins_at_what_is_seen(long_view: PageView) -> None:
    long_view.setFocus()
    long_view.verticalScrollBar().setValue(long_view.verticalScrollBar().maximum() // 2)
    part = step(long_view, PartKind.HEADING, 1)
    assert part is not None
    assert part.text not in ("Part 0", "Part 1", "Part 2")
    assert LONG.index(part.text) > len(LONG) // 3


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (PartKind.HEADING, "Heading level 1, Kinship care"),
        (PartKind.LINK, "Link, friends and family"),
        (PartKind.TABLE, "Table, 1 row, 2 columns. A card"),
        (PartKind.IMAGE, "Picture, A family at a table"),
        (PartKind.PARAGRAPH, "For friends and family who care. SGO"),
    ],
)
def test_parts_say_what_they_are(view: PageView, kind: PartKind, words: str) -> None:
    part = view.parts(kind)[0]
    go_to_part(view, part)
    assert spoken(part) == words
    assert part.start <= view.textCursor().position() <= part.end
