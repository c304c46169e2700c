"""What assistive technology finds on a page, asked in the same process."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from reader.ui.theme.page_style import page_style
from reader.ui.theme.tokens import Tokens
from reader.ui.widgets.page_view.accessible import PageNode, PageRoot, node_pool
from reader.ui.widgets.page_view.view import PageView
from tests.ui.widgets.page_view.conftest import LONG, PAGE, box

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen one


Role = QAccessible.Role
NAME = QAccessible.Text.Name


def root_of(view: PageView) -> QAccessibleInterface:
    root = QAccessible.queryAccessibleInterface(view)
    assert isinstance(root, PageRoot)
    return root


def walk(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    found = [node]
    for index in range(node.childCount()):
        child = node.child(index)
        assert child.parent() is node
        assert node.indexOfChild(child) == index
        found += walk(child)
    return found


def named(view: PageView, role: QAccessible.Role) -> list[str]:
    return [node.text(NAME) for node in walk(root_of(view)) if node.role() == role]


def test_a_page_is_a_document_with_its_title(view: PageView) -> None:
    root = root_of(view)
    assert root.role() == Role.WebDocument
    assert root.text(NAME) == "Kinship care"


def test_every_kind_of_part_is_there(view: PageView) -> None:
    assert named(view, Role.Heading) == ["Kinship care", "Lists", "A card", "Table"]
    assert named(view, Role.Link) == ["friends and family", "SGO", "out", "Up"]
    assert named(view, Role.ListItem) == ["First", "Inner", "Second", "1. One", "2. Two"]
    assert named(view, Role.ColumnHeader) == ["Name", "Studies"]
    assert named(view, Role.Cell) == ["For whom", "Carers", "Kin", "2"]
    assert named(view, Role.Graphic) == ["A family at a table"]
    assert named(view, Role.Grouping) == ["A card"]
    assert len(named(view, Role.Table)) == 2


def test_callouts_are_notes_and_cells_name_their_headers(view: PageView) -> None:
    page = box("callout", "<p>Caution: Few studies</p>") + (
        '<table class="facts"><tr><td>Strength</td><td>Strong</td></tr></table>'
    )
    view.set_page(page, "", {}, "Boxes")
    assert named(view, Role.Note) == ["Caution: Few studies"]
    assert named(view, Role.RowHeader) == ["Strength"]
    cells = [node for node in walk(root_of(view)) if node.role() == Role.Cell]
    told = [(cell.text(NAME), cell.text(QAccessible.Text.Description)) for cell in cells]
    assert told == [("Strong", "Strength")]


def test_text_behind_a_rare_character_is_at_its_place(view: PageView) -> None:
    view.set_page("<p>A \U0001f600 face</p>", "", {}, "Faces")
    text = root_of(view).textInterface()
    start = view.document().find("face").selectionStart()
    assert text.text(start, start + 4) == "face"
    assert text.characterCount() == view.document().characterCount() - 1


def test_headings_say_their_level(view: PageView) -> None:
    levels = []
    for node in walk(root_of(view)):
        attributes = node.attributesInterface()
        if attributes is not None:
            assert attributes.attributeKeys() == [QAccessible.Attribute.Level]
            levels.append(attributes.attributeValue(QAccessible.Attribute.Level))
    assert levels == [1, 2, 3, 2]


def test_a_link_can_be_pressed(qtbot: QtBot, view: PageView) -> None:
    link = next(node for node in walk(root_of(view)) if node.role() == Role.Link)
    actions = link.actionInterface()
    assert link.state().linked
    assert link.state().focusable
    with qtbot.waitSignal(view.link_activated) as said:
        actions.doAction(actions.actionNames()[0])
    assert said.args == ["guide:a/b"]


def test_parts_are_where_they_are_painted(view: PageView) -> None:
    heights = [node.rect().top() for node in walk(root_of(view)) if node.role() == Role.Heading]
    assert heights == sorted(set(heights))
    heading = next(node for node in walk(root_of(view)) if node.role() == Role.Heading)
    centre = heading.rect().center()
    assert root_of(view).childAt(centre.x(), centre.y()) is heading


def test_the_page_is_text_with_a_caret(view: PageView) -> None:
    text = root_of(view).textInterface()
    assert text.characterCount() == len(view.toPlainText())
    assert text.text(0, 7) == "Kinship"
    text.setCursorPosition(3)
    assert view.textCursor().position() == 3
    assert text.cursorPosition() == 3
    text.setSelection(0, 0, 7)
    assert view.textCursor().selectedText() == "Kinship"
    assert text.selectionCount() == 1
    text.removeSelection(0)
    assert text.selectionCount() == 0
    text.setCursorPosition(10**6)
    assert view.textCursor().position() == len(view.toPlainText())
    assert text.characterRect(0).height() > 0
    assert text.offsetAtPoint(text.characterRect(2).center()) in (2, 3)


def test_another_page_shows_other_parts(view: PageView, light: Tokens) -> None:
    old = walk(root_of(view))
    view.set_page("<h2>New</h2>", page_style(light), {}, "New")
    assert named(view, Role.Heading) == ["New"]
    kept = walk(root_of(view))
    for node in old:
        assert node.isValid() is any(node is other for other in kept)
        assert node.childCount() >= 0
        node.rect()
        node.state()


def test_two_hundred_pages_need_no_more_nodes_than_the_largest(
    view: PageView, light: Tokens
) -> None:
    style = page_style(light)
    pages = (PAGE, LONG)
    for html in pages:
        view.set_page(html, style, {}, "Page")
        walk(root_of(view))
    made = node_pool().made
    for turn in range(200):
        view.set_page(pages[turn % 2], "", {}, f"Page {turn}")
        assert len(walk(root_of(view))) > 10
    assert node_pool().made == made


def test_a_view_that_is_gone_gives_its_nodes_back(qtbot: QtBot, light: Tokens) -> None:
    counts = []
    for _ in range(5):
        view = PageView()
        view.set_page(PAGE, page_style(light), {}, "Page")
        nodes = walk(root_of(view))[1:]
        Shiboken.delete(view)
        gc.collect()
        assert not any(node.isValid() for node in nodes)
        assert all(isinstance(node, PageNode) and node.rect().isNull() for node in nodes)
        counts.append(node_pool().made)
    assert len(set(counts[1:])) == 1


@pytest.mark.parametrize("html", ["", "<p>&nbsp;</p>", "<table></table>"])
def test_an_empty_page_has_no_parts(view: PageView, html: str) -> None:
    view.set_page(html, "", {}, "")
    assert root_of(view).childCount() == 0
    assert root_of(view).child(0) is None
    assert root_of(view).text(NAME) == "Page"
