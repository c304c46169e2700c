"""Interface text: other languages are longer, and some are read from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.ui.widgets.rail import Rail
from reader.ui.window import SMALLEST
from tests.ui.audit import DIALOG_VIEWS, PAGE_VIEWS, VIEWS, View
from tests.ui.clipping import clipped, sideways
from tests.ui.conftest import Opener
from tests.ui.pseudo import make_pseudo, pseudo_locale
from tests.ui.shell import Shell


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pseudo-locale, compiled."""
    return make_pseudo(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture
def longer(qapp: QApplication, open_shell: Opener, made: Path) -> Iterator[Shell]:
    """The program in the pseudo-locale."""
    with pseudo_locale(qapp, made):
        yield open_shell().show()


@pytest.mark.parametrize("view", PAGE_VIEWS, ids=lambda view: view.name)
def test_longer_words_are_not_cut_on_a_page(longer: Shell, view: View) -> None:
    top = view.show(longer)
    assert clipped(top) == []
    longer.resize(*SMALLEST)
    assert clipped(top) == []
    assert sideways(top) == []


@pytest.mark.parametrize("view", DIALOG_VIEWS, ids=lambda view: view.name)
def test_longer_words_are_not_cut_in_a_dialog(longer: Shell, view: View) -> None:
    top = view.show(longer)
    assert clipped(top) == []
    least = top.minimumSizeHint().expandedTo(top.minimumSize())
    assert (least.width() <= SMALLEST[0], least.height() <= SMALLEST[1]) == (True, True), least
    top.resize(*SMALLEST)
    longer.settle()
    assert sideways(top) == []


@pytest.fixture
def mirrored(qapp: QApplication, open_shell: Opener) -> Iterator[Shell]:
    """The program as where people read from right to left."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield open_shell().show()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_nothing_is_cut_or_covered_from_right_to_left(mirrored: Shell, view: View) -> None:
    top = view.show(mirrored)
    assert top.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert clipped(top) == []
    if view in PAGE_VIEWS:
        rail = top.findChild(Rail)
        assert rail is not None
        assert rail.mapTo(top, QPoint(0, 0)).x() > top.width() / 2
    top.resize(*SMALLEST)
    mirrored.settle()
    assert clipped(top) == []
    assert sideways(top) == []
