"""Tests of finding words in a page and marking them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from reader.ui.widgets.page_view.finding import MarkColours, find_spans
from reader.ui.widgets.page_view.view import PageView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


@pytest.mark.parametrize(
    ("text", "wanted", "whole", "spans"),
    [
        ("Carer and carers", "carer", False, [(0, 5), (10, 15)]),
        ("Carer and carers", "carer", True, [(0, 5)]),
        ("a\xa0b  a\nb", "a b", False, [(0, 3), (5, 8)]),
        ("what (if)? any", "(if)?", False, [(5, 10)]),
        ("nothing", "", False, []),
        ("nothing", "   ", False, []),
        ("nothing", "else", False, []),
        ("İstanbul carer", "carer", False, [(9, 14)]),
    ],
)
def test_where_words_stand(
    text: str, wanted: str, whole: bool, spans: list[tuple[int, int]]
) -> None:
    assert find_spans(text, wanted, whole_words=whole) == spans


def test_positions_are_the_documents_own(qapp: QApplication) -> None:
    document = QTextDocument("smile \U0001f642 carer")
    ((start, end),) = find_spans(document.toPlainText(), "carer")
    assert "".join(document.characterAt(at) for at in range(start, end)) == "carer"


COLOURS = MarkColours("#111111", "#222222", "#333333", "#444444")


def marks(view: PageView) -> list[tuple[str, str]]:
    return [
        (mark.cursor.selectedText(), mark.format.background().color().name())
        for mark in view.extraSelections()
    ]


def test_matches_are_marked_counted_and_stepped_through(view: PageView) -> None:
    view.set_mark_colours(COLOURS)
    view.set_page("<p>carer one, Carer two, CARER three</p>", "", {}, "Page")
    assert view.find_all("carer") == 3
    assert [words for words, _ in marks(view)] == ["carer", "Carer", "CARER"]
    assert [view.find_step(1) for _ in range(4)] == [(1, 3), (2, 3), (3, 3), (1, 3)]
    assert view.find_step(-1) == (3, 3)
    assert marks(view)[-1] == ("CARER", COLOURS.current)
    assert view.textCursor().position() == view.toPlainText().index("CARER")
    assert view.find_all("") == 0
    assert marks(view) == []
    assert view.find_step(1) == (0, 0)


def test_a_step_brings_the_match_into_view(long_view: PageView) -> None:
    long_view.find_all("Part 20")
    long_view.find_step(1)
    assert long_view.viewport().rect().contains(long_view.cursorRect())
    assert long_view.verticalScrollBar().value() > 0


def test_the_first_step_starts_where_one_reads(long_view: PageView) -> None:
    long_view.find_all("Part")
    long_view.scroll_to("part-12")
    assert long_view.find_step(1) == (13, 30)
    long_view.find_all("Part")
    long_view.scroll_to("part-12")
    assert long_view.find_step(-1) == (12, 30)


def test_marks_stay_when_the_size_changes(long_view: PageView) -> None:
    long_view.find_all("carers")
    before = [words for words, _ in marks(long_view)]
    long_view.restyle("p { font-size: 40px; }")
    assert [words for words, _ in marks(long_view)] == before
    assert before
