"""Rows of the contents tree are as high as their words, also when a scroll bar takes room."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from reader.guide.address import Address
from reader.jobs import JobControl
from tests.ui.shell import Shell


def _misfits(tree: QTreeView) -> list[str]:
    """The rows that are higher or lower than their words need."""
    index = tree.model().index(0, 0)
    found = []
    while index.isValid():
        if tree.visualRect(index).height() != tree.sizeHintForIndex(index).height():
            found.append(str(index.data()))
        index = tree.indexBelow(index)
    return found


@pytest.mark.parametrize("height", [400, 700, 850, 1000, 1400])
def test_rows_fit_their_words_whether_there_is_a_scroll_bar_or_not(
    real_shell: Shell, qtbot: QtBot, height: int
) -> None:
    reading = real_shell.context.services.reading
    guides = [reading.open(Address(card.id), JobControl()) for card in reading.cards()]
    longest = max(guides, key=lambda found: len(found.rendered.pages))
    real_shell.window.resize(1280, height)
    for page in longest.rendered.pages[:4]:
        real_shell.read(Address(longest.guide.id, page.id))
        qtbot.waitUntil(lambda: not _misfits(real_shell.reading.contents.tree))
