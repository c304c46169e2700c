"""The Recommendations page by keyboard: filter, sort, group, mark, open, and the map and back."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from reader.guide.address import Address
from reader.services.overview import Column, Facet, Grouping
from reader.ui.figures.evidence_map import radius
from reader.ui.models.overview import COLUMNS, RowRole
from reader.ui.navigator import Spot
from reader.ui.pages.recommendations import NOT_RANKED, RecommendationsPage
from reader.ui.theme.theme import THEME_NAMES
from tests.ui.conftest import Opener
from tests.ui.shell import Shell
from tests.ui.small_guides import HOME, PEERS, PHONE, SCHOOL, VISITS

QUIET = Address(SCHOOL, "quiet-room")
LISTEN = Address(HOME, "listen")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(shell: Shell) -> RecommendationsPage:
    """The page, gone to by its key."""
    shell.read(VISITS).view.setFocus()
    shell.press(shell.reading.view, Qt.Key.Key_3, CONTROL)
    return shell.recommendations


def listed(page: RecommendationsPage) -> list[Address | str]:
    """Every row: the address of an item, or the words of a heading."""
    model = page.rows.model
    found: list[Address | str] = []
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        row = index.data(RowRole)
        found.append(row.address if row is not None else str(index.data()))
    return found


def typed(shell: Shell, page: RecommendationsPage, words: str) -> None:
    page.filters.words.setText(words)
    shell.press(page.filters.words, Qt.Key.Key_Return)


def pick(shell: Shell, page: RecommendationsPage, facet: Facet, words: str) -> None:
    """Choose the entry of a facet's box that begins with ``words``, by keyboard."""
    box = page.filters.boxes[facet]
    box.setFocus()
    row = next(n for n in range(box.count()) if box.itemText(n).startswith(words))
    for _step in range(abs(row - box.currentIndex())):
        key = Qt.Key.Key_Down if row > box.currentIndex() else Qt.Key.Key_Up
        shell.press(box, key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_every_recommendation_and_principle_is_there(page: RecommendationsPage) -> None:
    assert listed(page) == [VISITS, PEERS, PHONE, LISTEN, QUIET]
    assert page.summary.text() == "5 recommendations and key principles of 2 guides"
    assert focused() is page.rows.table


def test_enter_opens_and_back_comes_back_to_the_row(
    shell: Shell, page: RecommendationsPage
) -> None:
    shell.press(page.rows.table, Qt.Key.Key_Down)
    shell.press(page.rows.table, Qt.Key.Key_Return)
    assert shell.context.navigator.spot == Spot("reading", PEERS)
    shell.run("go.back")
    assert page.rows.current is not None
    assert page.rows.current.address == PEERS
    assert focused() is page.rows.table


def test_words_and_facets_narrow_and_one_button_brings_all_back(
    shell: Shell, page: RecommendationsPage
) -> None:
    typed(shell, page, "offer VISITS")
    assert listed(page) == [VISITS]
    assert "1 of 5" in page.summary.text()
    typed(shell, page, "")
    pick(shell, page, Facet.GUIDE, "Help at school")
    assert listed(page) == [QUIET]
    strengths = page.filters.boxes[Facet.STRENGTH]
    assert [strengths.itemText(n) for n in range(strengths.count())] == [
        "Strength: all",
        "Strong evidence (Help at school) (1)",
    ]
    shell.click(shell.button("Clear filters"))
    assert len(listed(page)) == 5
    assert focused() is page.rows.table


def test_typing_filters_after_a_moment_of_quiet(
    shell: Shell, page: RecommendationsPage, qtbot: object
) -> None:
    page.filters.words.setText("phone")
    assert len(listed(page)) == 5
    shell._bot.waitUntil(lambda: listed(page) == [PHONE], timeout=5_000)


def test_a_filter_that_leaves_nothing_says_so_and_offers_the_way_back(
    shell: Shell, page: RecommendationsPage
) -> None:
    typed(shell, page, "qqzzxx")
    assert listed(page) == []
    assert "Nothing fits these filters" in shell.words()
    shell.click(shell.button("Show everything"))
    assert len(listed(page)) == 5


def test_strength_sorts_within_guides_and_says_so(shell: Shell, page: RecommendationsPage) -> None:
    page.filters.sort_by(Column.STRENGTH)
    shell.settle()
    assert listed(page) == [
        "Help at home (4 items)",
        *(VISITS, PEERS, PHONE, LISTEN),
        "Help at school (1 item)",
        QUIET,
    ]
    assert NOT_RANKED in shell.words()
    page.filters.sort_by(Column.STRENGTH)
    shell.settle()
    assert listed(page)[1:3] == [PEERS, VISITS]
    assert listed(page)[-1] == QUIET


def test_headings_sort_and_turn_round(shell: Shell, page: RecommendationsPage) -> None:
    page.rows.table.horizontalHeader().sectionClicked.emit(0)
    shell.settle()
    assert listed(page) == [PHONE, QUIET, VISITS, LISTEN, PEERS]
    page.rows.table.horizontalHeader().sectionClicked.emit(0)
    shell.settle()
    assert listed(page) == [PEERS, LISTEN, VISITS, QUIET, PHONE]


def test_groups_have_headings_of_their_own(shell: Shell, page: RecommendationsPage) -> None:
    box = page.filters.grouping
    box.setFocus()
    shell.press(box, Qt.Key.Key_Down)
    assert page.filters.order.grouping is Grouping.GUIDE
    assert listed(page)[0] == "Help at home (4 items)"
    table = page.rows.table
    table.setCurrentIndex(page.rows.model.index(0, 0))
    shell.press(table, Qt.Key.Key_Return)
    assert shell.context.navigator.spot.page == "recommendations"
    assert not shell.window.actions_["item.save"].isEnabled()


def test_space_marks_for_comparing_and_s_saves(shell: Shell, page: RecommendationsPage) -> None:
    table = page.rows.table
    shell.press(table, Qt.Key.Key_Space)
    shell.press(table, Qt.Key.Key_S)
    assert list(shell.context.tray.addresses) == [VISITS]
    assert shell.context.services.saving.addresses() == {VISITS}
    words = str(page.rows.model.index(0, 0).data())
    assert words.splitlines() == ["Home visits", "\N{CHECK MARK} Chosen", "\N{BLACK STAR} Saved"]
    spoken = page.rows.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Home visits, Recommendation, Strong evidence, Help at home, chosen, saved, row 1 of 5"
    )
    shell.press(table, Qt.Key.Key_Space)
    assert list(shell.context.tray.addresses) == []


def test_the_choice_of_columns_is_kept(open_shell: Opener) -> None:
    first = open_shell().show()
    first.go(Spot("recommendations"))
    page = first.recommendations
    shown = [c for n, c in enumerate(COLUMNS) if not page.rows.table.isColumnHidden(n)]
    assert Column.AGES not in shown
    page._toggle_column(Column.AGES)
    first.idle()
    page._toggle_column(Column.GUIDE)
    first.idle()
    second = open_shell().show()
    second.go(Spot("recommendations"))
    table = second.recommendations.rows.table
    assert not table.isColumnHidden(COLUMNS.index(Column.AGES))
    assert table.isColumnHidden(COLUMNS.index(Column.GUIDE))
    assert not table.isColumnHidden(0)


def test_a_narrow_window_has_a_list_with_the_same_rows(
    shell: Shell, page: RecommendationsPage
) -> None:
    page.rows.select(PHONE)
    shell.resize(320, 256)
    assert page.rows.list.isVisible()
    assert not page.rows.table.isVisible()
    assert page.rows.current is not None
    assert page.rows.current.address == PHONE
    shell.press(page.rows.list, Qt.Key.Key_Space)
    assert shell.context.tray.addresses == (PHONE,)
    shell.press(page.rows.list, Qt.Key.Key_Return)
    assert shell.context.navigator.spot.address == PHONE


def test_every_cell_has_room_for_its_words(shell: Shell, page: RecommendationsPage) -> None:
    table = page.rows.table
    for row in range(page.rows.model.rowCount()):
        for column in range(len(COLUMNS)):
            if not table.isColumnHidden(column):
                need = table.sizeHintForIndex(page.rows.model.index(row, column))
                assert table.rowHeight(row) >= need.height()


# The map


def test_every_mark_is_a_row_and_every_row_has_a_mark(
    shell: Shell, page: RecommendationsPage
) -> None:
    shell.run("view.map")
    assert page.map.isVisible()
    assert {button.mark.row.address for button in page.map.buttons} == set(listed(page))
    for button in page.map.buttons:
        address = button.mark.row.address
        button.setFocus()
        shell.press(button, Qt.Key.Key_Return)
        assert page.rows.table.isVisible()
        assert page.rows.current is not None
        assert page.rows.current.address == address
        assert focused() is page.rows.table
        shell.run("view.map")
        assert focused() is next(b for b in page.map.buttons if b.mark.row.address == address)


def test_arrows_go_from_mark_to_mark(shell: Shell, page: RecommendationsPage) -> None:
    shell.run("view.map")
    seen = [page.map.current]
    for _step in range(4):
        shell.press(focused(), Qt.Key.Key_Down)
        seen.append(page.map.current)
    assert [mark.row.address for mark in seen if mark] == [VISITS, PEERS, PHONE, LISTEN, QUIET]
    shell.press(focused(), Qt.Key.Key_Down)
    assert page.map.current is seen[-1]
    shell.press(focused(), Qt.Key.Key_Home)
    assert page.map.current is seen[0]
    shell.press(focused(), Qt.Key.Key_End)
    assert page.map.current is seen[-1]
    shell.press(focused(), Qt.Key.Key_Up)
    shell.press(focused(), Qt.Key.Key_Space)
    shell.press(focused(), Qt.Key.Key_S)
    assert shell.context.tray.addresses == (LISTEN,)
    assert shell.context.services.saving.addresses() == {LISTEN}


def test_the_name_of_a_mark_says_all_that_it_shows(shell: Shell, page: RecommendationsPage) -> None:
    shell.run("view.map")
    interface = QAccessible.queryAccessibleInterface(focused())
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == (
        "Home visits. Recommendation, Strong evidence, UK and overseas. Help at home. "
        "Outcome: Not stated. Number of studies not stated."
    )


def test_the_map_follows_the_filters(shell: Shell, page: RecommendationsPage) -> None:
    shell.run("view.map")
    pick(shell, page, Facet.GUIDE, "Help at school")
    assert [button.mark.row.address for button in page.map.buttons] == [QUIET]


@pytest.mark.parametrize("zoom", [100, 200, 400])
@pytest.mark.parametrize("size", [(1280, 800), (320, 256)])
def test_marks_lie_apart_and_inside_at_every_size(
    real_shell: Shell, zoom: int, size: tuple[int, int]
) -> None:
    real_shell.context.services.settings.set("zoom", zoom)
    real_shell.resize(*size)
    real_shell.go(Spot("recommendations", anchor="map"))
    marks = real_shell.recommendations.map
    assert len(marks.buttons) > 20
    areas = [button.geometry() for button in marks.buttons]
    for number, area in enumerate(areas):
        assert marks.rect().contains(area)
        assert min(area.width(), area.height()) >= 24
        inner = area.adjusted(1, 1, -1, -1)
        assert not any(inner.intersects(other) for other in areas[number + 1 :])


def test_a_mark_grows_with_its_studies_and_no_further() -> None:
    sizes = [radius(number) for number in (None, 1, 4, 10, 40, 400)]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[1] < sizes[3] < sizes[4] == sizes[5]


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_marks_stand_out_without_colour(real_shell: Shell, theme: str) -> None:
    real_shell.run(f"theme.{theme}")
    real_shell.go(Spot("recommendations", anchor="map"))
    marks = real_shell.recommendations.map
    picture = marks.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    for button in marks.buttons:
        area = button.geometry()
        greys = {
            QColor(picture.pixel(x, y)).red()
            for x in range(area.left(), area.left() + area.width() // 4)
            for y in range(area.top(), area.bottom())
        }
        assert max(greys) - min(greys) > 70


def test_kinds_of_evidence_differ_in_pattern(real_shell: Shell) -> None:
    real_shell.go(Spot("recommendations", anchor="map"))
    marks = real_shell.recommendations.map
    told = {button.mark.row.origin: button.mark.words for button in marks.buttons}
    assert len(told) > 1
    for origin, words in told.items():
        assert ("UK" in words) == (origin.value in ("uk", "mixed"))


def test_the_picture_is_a_whole_png_on_paper(shell: Shell, page: RecommendationsPage) -> None:
    shell.run("theme.dark")
    picture = QImage.fromData(page.map.png(shell.context.theme.paper()))
    assert picture.width() >= 2000
    assert picture.pixelColor(0, 0).lightness() > 200


def test_sentences_are_plain(page: RecommendationsPage) -> None:
    for text in (NOT_RANKED, page.map.accessibleDescription()):
        assert all(len(s.split()) <= 20 for s in re.split(r"[.:]\s", text))
