"""Figures on a page: drawn for its width, zoom, theme and font; pressed, printed and read out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QImage, QTextDocument
from PySide6.QtTest import QTest

from reader.guide.figure import Figure, FigureName
from reader.jobs import JobControl
from reader.ui.dialogs.enquiry import EnquiryDialog
from reader.ui.figures.table import drawings
from reader.ui.navigator import Spot
from reader.ui.pages.reading import ReadingPage
from reader.ui.printing import PICTURE_RATIO, PrintDocument, printed_page, write_pdf
from reader.ui.widgets.page_view.drawings import Region
from reader.ui.widgets.page_view.structure import PartKind
from reader.ui.widgets.page_view.view import PageView
from tests.ui.figure_guides import ASK, FIGURES, FIRST_OUTCOME, PLAN
from tests.ui.shell import Shell

IMAGE = QTextDocument.ResourceType.ImageResource.value
LEFT = Qt.MouseButton.LeftButton


def image_of(page: ReadingPage, name: FigureName) -> QImage:
    found = page.view.document().resource(IMAGE, QUrl(f"figure:{name}"))
    assert isinstance(found, QImage)
    return found


def region_under(view: PageView, at: QPoint) -> Region | None:
    """The region that the page takes the mouse to be over, at a place in its viewport."""
    return view._pointer.over(at, view._resources.drawn)


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
    }


def spot_of(page: ReadingPage, region: Region) -> QPoint:
    """The middle of a region in the viewport: where its picture's own pixels are on the screen."""
    view = page.view
    picture = view.parts(PartKind.IMAGE)[0]
    cursor = view.textCursor()
    cursor.setPosition(picture.start)
    # The caret stands at the foot of the picture, on the line that holds it.
    rect = view.cursorRect(cursor)
    block = view.document().documentLayout().blockBoundingRect(cursor.block())
    bar = view.verticalScrollBar().value()
    return QPoint(
        rect.left() + round(region.area.center().x()),
        round(block.top()) - bar + round(region.area.center().y()),
    )


def regions(page: ReadingPage, name: FigureName) -> tuple[Region, ...]:
    return page.view._resources.drawn[f"figure:{name}"].regions


@pytest.mark.parametrize("name", list(FigureName))
def test_a_page_shows_its_figure_as_wide_as_its_text(drawn_shell: Shell, name: FigureName) -> None:
    page = drawn_shell.read(FIGURES[name])
    image = image_of(page, name)
    assert image.deviceIndependentSize().width() == page.view._column
    assert len(colours(image)) > 4


def test_a_change_of_theme_draws_in_its_colours(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    for theme in ("light", "dark", "high-contrast", "cream", "blue", "grey"):
        drawn_shell.run(f"theme.{theme}")
        accent = drawn_shell.context.theme.tokens.accent
        assert accent in colours(image_of(page, FigureName.FRAMEWORK))


def test_a_change_of_size_draws_again(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.EVIDENCE])
    before = image_of(page, FigureName.EVIDENCE)
    for _step in range(4):
        drawn_shell.run("view.bigger")
    after = image_of(page, FigureName.EVIDENCE)
    assert after.height() > before.height()


def test_a_narrow_window_draws_again(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.TIMETABLE])
    before = image_of(page, FigureName.TIMETABLE)
    drawn_shell.resize(320, 500)
    after = image_of(page, FigureName.TIMETABLE)
    assert after.deviceIndependentSize().width() == page.view._column < before.width()
    assert page.view.horizontalScrollBar().maximum() == 0


def test_a_narrow_window_puts_the_table_in_one_column(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.EVIDENCE])
    wide = page.view.parts(PartKind.HEADER_CELL)
    assert [part.text for part in wide] == ["Studies", "Number", "Where", "Sources"]
    drawn_shell.resize(320, 500)
    narrow = page.view.parts(PartKind.HEADER_CELL)
    assert [part.text for part in narrow] == ["Studies, number, where, sources"]
    cells = [part.text for part in page.view.parts(PartKind.CELL)]
    assert len(cells) == 4
    assert "Number: 213" in cells[1]
    assert "Where: Overseas" in cells[1]


def test_a_click_anywhere_in_a_box_opens_its_item(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    box = next(r for r in regions(page, FigureName.FRAMEWORK) if r.href == str(FIRST_OUTCOME))
    QTest.mouseClick(page.view.viewport(), LEFT, pos=spot_of(page, box))
    drawn_shell.idle()
    assert drawn_shell.context.navigator.spot == Spot("reading", FIRST_OUTCOME)


def test_every_box_is_where_it_is_drawn_after_scrolling(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    drawn_shell.resize(900, 400)
    page.view.verticalScrollBar().setValue(120)
    for region in regions(page, FigureName.FRAMEWORK):
        found = region_under(page.view, spot_of(page, region))
        assert found == region


def test_a_hand_shows_what_can_be_pressed(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    viewport = page.view.viewport()
    hovered: list[str] = []
    page.view.link_hovered.connect(lambda hint: hovered.append(hint.href))
    before = viewport.cursor().shape()
    box = regions(page, FigureName.FRAMEWORK)[0]
    QTest.mouseMove(viewport, spot_of(page, box))
    assert viewport.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(viewport, QPoint(3, 3))
    assert viewport.cursor().shape() == before
    assert hovered == [box.href, ""]


def test_a_press_that_ends_elsewhere_follows_nothing(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    first, second, *_ = regions(page, FigureName.FRAMEWORK)
    QTest.mousePress(page.view.viewport(), LEFT, pos=spot_of(page, first))
    QTest.mouseRelease(page.view.viewport(), LEFT, pos=spot_of(page, second))
    drawn_shell.idle()
    assert drawn_shell.context.navigator.spot.address == FIGURES[FigureName.FRAMEWORK]


def test_a_page_without_figures_knows_no_regions(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    place = spot_of(page, regions(page, FigureName.FRAMEWORK)[0])
    drawn_shell.read(PLAN)
    assert region_under(page.view, place) is None


def test_a_page_cannot_ask_for_the_figure_of_another(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.EVIDENCE])
    answer = page.view.loadResource(IMAGE, QUrl("figure:framework"))
    assert isinstance(answer, QImage)
    assert answer.size().toTuple() == (1, 1)


@pytest.mark.parametrize("name", list(FigureName))
def test_assistive_technology_gets_picture_table_and_links(
    drawn_shell: Shell, figures: dict[str, Figure], name: FigureName
) -> None:
    page = drawn_shell.read(FIGURES[name])
    view, figure = page.view, figures[name]
    assert [part.text for part in view.parts(PartKind.IMAGE)] == [figure.text]
    assert len(view.parts(PartKind.HEADER_CELL)) >= 2
    links = {part.href for part in view.parts(PartKind.LINK)}
    assert {row.link for row in figure.rows if row.link} <= links
    root = QAccessible.queryAccessibleInterface(view)
    children = [root.child(number) for number in range(root.childCount())]
    pictures = [node for node in children if node.role() == QAccessible.Role.Graphic]
    assert [node.text(QAccessible.Text.Name) for node in pictures] == [figure.text]


def test_links_of_the_table_work_by_keyboard(drawn_shell: Shell) -> None:
    page = drawn_shell.read(FIGURES[FigureName.FRAMEWORK])
    view = page.view
    view.setFocus()
    while view.textCursor().charFormat().anchorHref() != str(FIRST_OUTCOME):
        assert view.focusNextPrevChild(True)
    drawn_shell.press(view, Qt.Key.Key_Return)
    assert drawn_shell.context.navigator.spot.address == FIRST_OUTCOME


def test_print_shows_the_figure_in_print_colours(
    drawn_shell: Shell, figures: dict[str, Figure], tmp_path: Path
) -> None:
    drawn_shell.run("theme.dark")
    paper, screen = drawn_shell.context.theme.paper(), drawn_shell.context.theme.tokens
    figure = figures[FigureName.FRAMEWORK]
    document = PrintDocument({}, drawings([figure], lambda: paper))
    image = document.resource(IMAGE, QUrl(figure.source))
    assert isinstance(image, QImage)
    assert image.devicePixelRatio() == PICTURE_RATIO
    assert paper.accent in colours(image)
    assert screen.accent not in colours(image)
    reading = drawn_shell.context.services.reading.open(FIGURES[FigureName.FRAMEWORK], JobControl())
    plain = drawn_shell.context.services.reading.open(PLAN, JobControl())
    with_figure = write_pdf(printed_page(reading), paper, tmp_path / "figure.pdf", JobControl())
    without = write_pdf(printed_page(plain), paper, tmp_path / "plain.pdf", JobControl())
    assert b"/Subtype /Image" in with_figure.read_bytes()
    assert b"/Subtype /Image" not in without.read_bytes()


def test_the_button_of_a_page_opens_the_enquiry(drawn_shell: Shell) -> None:
    page = drawn_shell.read(ASK)
    button = next(part for part in page.view.parts(PartKind.LINK) if part.href == "do:enquiry")
    assert button.text == "Write an enquiry"
    page.view.press_link(button.href)
    drawn_shell.idle()
    dialog = drawn_shell.dialog(EnquiryDialog)
    assert dialog.draft.about == "Drawn help: Ask us"
