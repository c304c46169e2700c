"""Figures as pictures: in a theme's colours only, never clipped, sharp, and cheap to ask for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QApplication

from reader.guide.evidence import EvidenceOrigin
from reader.guide.figure import Figure, FigureName, FigureRow
from reader.guide.kinds import GuideStatus
from reader.ui.figures.evidence import PATTERNS
from reader.ui.figures.framework import LAYERS
from reader.ui.figures.table import PAINTERS, drawings
from reader.ui.figures.timetable import MARKS
from reader.ui.theme.theme import THEME_NAMES
from reader.ui.theme.tokens import COLOUR_NAMES, TARGET, Tokens, load_tokens
from reader.ui.widgets.page_view.drawings import Canvas, Drawing

THEMES = Path(__file__).resolve().parents[3] / "resources" / "themes"
WIDTHS = (296, 553, 700)
INKS = {
    FigureName.EVIDENCE: ("accent", "text", "muted"),
    FigureName.OUTCOMES: ("strength", "strength_bar", "line"),
    FigureName.FRAMEWORK: ("accent", "principle_bar", "strength_bar"),
    FigureName.TIMETABLE: ("accent", "edge", "link"),
}
"""Tokens that must be seen in each figure."""

pytestmark = pytest.mark.usefixtures("qapp")


def tokens_of(theme: str) -> Tokens:
    return load_tokens(THEMES / f"{theme}.toml")


def font_of(zoom: int) -> QFont:
    font = QFont()
    font.setPixelSize(19 * zoom // 100)
    return font


def drawn(
    figure: Figure, theme: str = "light", zoom: int = 100, width: int = 553, ratio: float = 1.0
) -> Drawing:
    tokens = tokens_of(theme)
    draw = drawings([figure], lambda: tokens)[figure.source]
    return draw(Canvas(font_of(zoom), width, ratio))


def opaque(image: QImage) -> set[str]:
    """The colours of a picture, but for edges that are mixed with what is beneath."""
    return {
        QColor.fromRgba(pixel).name()
        for y in range(image.height())
        for x in range(image.width())
        if (pixel := image.pixel(x, y)) >> 24 == 255
    }


def one_row(figure: Figure, row: FigureRow, mark: str) -> bytes:
    image = drawn(replace(figure, rows=(replace(row, mark=mark, words="x"),))).image
    return bytes(image.constBits())


def test_every_name_has_a_painter() -> None:
    assert set(PAINTERS) == set(FigureName)


@pytest.mark.parametrize("name", list(FigureName))
@pytest.mark.parametrize("theme", THEME_NAMES)
def test_colours_come_from_the_theme(
    figures: dict[str, Figure], name: FigureName, theme: str
) -> None:
    tokens = tokens_of(theme)
    seen = opaque(drawn(figures[name], theme).image)
    assert {tokens.colour(ink) for ink in INKS[name]} <= seen
    foreign = {tokens_of(each).colour("accent") for each in THEME_NAMES if each != theme}
    own = {tokens.colour(ink) for ink in COLOUR_NAMES}
    assert not (foreign - own) & seen


@pytest.mark.parametrize("name", list(FigureName))
@pytest.mark.parametrize("zoom", [100, 200])
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_touches_the_sides(
    figures: dict[str, Figure], name: FigureName, zoom: int, width: int
) -> None:
    image = drawn(figures[name], zoom=zoom, width=width).image
    assert image.width() == width
    words = [QColor(tokens_of("light").colour(ink)).rgba() for ink in ("text", "muted", "heading")]
    for y in range(image.height()):
        assert image.pixel(width - 1, y) not in words
    assert all(image.pixel(x, image.height() - 1) >> 24 == 0 for x in range(width))


@pytest.mark.parametrize("name", list(FigureName))
def test_a_narrow_column_makes_a_higher_picture(
    figures: dict[str, Figure], name: FigureName
) -> None:
    wide, narrow = drawn(figures[name], width=700), drawn(figures[name], width=296)
    assert narrow.image.height() > wide.image.height()


@pytest.mark.parametrize("name", list(FigureName))
def test_pictures_are_sharp_on_fine_screens(figures: dict[str, Figure], name: FigureName) -> None:
    plain, fine = drawn(figures[name]), drawn(figures[name], ratio=2.0)
    assert fine.image.width() == 2 * plain.image.width()
    assert fine.image.devicePixelRatio() == 2.0
    assert fine.image.deviceIndependentSize().toSize() == plain.image.size()
    assert fine.regions == plain.regions


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_places_are_told_apart_without_colour(figures: dict[str, Figure], theme: str) -> None:
    figure = figures[FigureName.EVIDENCE]
    pictures = {one_row(figure, figure.rows[0], origin) for origin in EvidenceOrigin}
    assert set(PATTERNS) == set(EvidenceOrigin)
    assert len(pictures) == len(EvidenceOrigin)


def test_statuses_are_told_apart_without_colour(figures: dict[str, Figure]) -> None:
    figure = figures[FigureName.TIMETABLE]
    pictures = {one_row(figure, figure.rows[0], status) for status in GuideStatus}
    assert set(MARKS) == set(GuideStatus)
    assert len(pictures) == len(GuideStatus)


def test_bars_are_as_long_as_their_numbers(figures: dict[str, Figure]) -> None:
    accent = QColor(tokens_of("light").accent).rgba()
    row = replace(figures[FigureName.EVIDENCE].rows[0], mark="uk", label="S", words="UK")
    rows = (replace(row, number=200), replace(row, number=100))
    image = drawn(replace(figures[FigureName.EVIDENCE], rows=rows)).image
    lengths = {
        sum(image.pixel(x, y) == accent for x in range(image.width()))
        for y in range(image.height())
    } - {0}
    assert max(lengths) == pytest.approx(2 * min(lengths), abs=6)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_box_of_the_framework_leads_to_its_item(
    figures: dict[str, Figure], width: int
) -> None:
    figure = figures[FigureName.FRAMEWORK]
    drawing = drawn(figure, width=width)
    assert [region.href for region in drawing.regions] == [row.link for row in figure.rows]
    size = QRectF(drawing.image.rect())
    for number, region in enumerate(drawing.regions):
        assert size.contains(region.area)
        assert min(region.area.width(), region.area.height()) >= TARGET
        assert not any(
            region.area.intersects(other.area) for other in drawing.regions[number + 1 :]
        )


def test_only_entries_that_can_be_read_lead_somewhere(figures: dict[str, Figure]) -> None:
    figure = figures[FigureName.TIMETABLE]
    hrefs = [region.href for region in drawn(figure).regions]
    assert hrefs == [row.link for row in figure.rows if row.link]
    assert len(hrefs) == 1


def test_marks_of_outcomes_are_large_enough_to_press(figures: dict[str, Figure]) -> None:
    figure = figures[FigureName.OUTCOMES]
    for width in WIDTHS:
        regions = drawn(figure, width=width).regions
        assert len(regions) == len(figure.rows)
        assert all(min(each.area.width(), each.area.height()) >= TARGET for each in regions)


def test_roles_of_a_framework_all_have_a_layer(qapp: QApplication) -> None:
    assert [role.value for role in LAYERS] == ["principle", "outcome", "enabler"]


@pytest.mark.parametrize("name", list(FigureName))
def test_a_word_longer_than_the_column_is_broken_not_cut(
    figures: dict[str, Figure], name: FigureName
) -> None:
    rows = tuple(replace(row, label="W" * 60, group="V" * 40) for row in figures[name].rows[:1])
    short = drawn(replace(figures[name], rows=figures[name].rows[:1]), width=200).image
    assert drawn(replace(figures[name], rows=rows), width=200).image.height() > short.height()
