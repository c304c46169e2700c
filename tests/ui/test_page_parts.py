"""Going through the parts of the page that is read: steps, lists, and one's own browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from reader.ui.dialogs.page_parts import PagePartsDialog
from reader.ui.widgets.page_view.structure import PartKind
from tests.ui.shell import Shell
from tests.ui.small_guides import VISITS


class Browser(QObject):
    """Takes the files that the system's browser would be given."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Remember it."""
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # wants text
    yield made
    QDesktopServices.unsetUrlHandler("file")


def test_headings_and_links_are_stepped_through_by_command(shell: Shell) -> None:
    view = shell.read(VISITS).view
    headings = [part.text for part in view.parts(PartKind.HEADING)]
    shell.run("page.next-heading")
    here = headings.index(view.textCursor().block().text())
    shell.run("page.previous-heading")
    assert headings.index(view.textCursor().block().text()) == here - 1
    shell.run("page.next-link")
    assert view.textCursor().selectedText() in [part.text for part in view.parts(PartKind.LINK)]
    assert view.hasFocus()


def test_the_last_heading_is_said_to_be_the_last(shell: Shell) -> None:
    view = shell.read(VISITS).view
    for _each in view.parts(PartKind.HEADING):
        shell.run("page.next-heading")
    assert "There is no next heading on this page." in shell.message()


@pytest.mark.parametrize("kind", [PartKind.HEADING, PartKind.LINK, PartKind.TABLE])
def test_lists_hold_every_part_and_lead_to_it(shell: Shell, kind: PartKind) -> None:
    view = shell.read(VISITS).view
    parts = view.parts(kind)
    assert parts
    shell.run("page.parts")
    dialog = shell.dialog(PagePartsDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(kind))
    assert dialog.list.count() == len(parts)
    spoken = str(dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert parts[0].text in spoken
    assert spoken.endswith(f"1 of {len(parts)}")
    if kind is PartKind.HEADING:
        assert "level 1" in spoken
    last = len(parts) - 1
    dialog.list.setCurrentRow(last)
    shell.press(dialog.list, Qt.Key.Key_Return)
    assert not shell.window.findChildren(PagePartsDialog)
    assert parts[last].start <= view.textCursor().position() <= parts[last].end
    assert shell.window.focusWidget() is view


def test_a_kind_that_the_page_lacks_is_said_to_be_missing(shell: Shell) -> None:
    shell.read(VISITS)
    shell.run("page.parts")
    dialog = shell.dialog(PagePartsDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData(PartKind.IMAGE))
    assert "There are none on this page." in shell.words(dialog)
    assert not dialog.go.isEnabled()


def test_the_page_opens_in_the_browser_as_one_file(shell: Shell, browser: Browser) -> None:
    reading = shell.read(VISITS)
    shell.run("page.browser")
    (file,) = browser.opened
    text = file.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert reading.crumbs()[-1].text in text
    assert "<h2" in text
    assert 'lang="' in text
    assert "<script" not in text
    assert shell.context.services.places.cache in file.parents
    shell.run("page.browser")
    assert len(list(file.parent.iterdir())) == 1, "old pages do not pile up"
