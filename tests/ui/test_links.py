"""Links that leave the reader: asked about, shown in full, and refused when they could harm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLineEdit

from reader.ui.dialogs.link import SCHEMES, LinkDialog
from tests.ui.shell import Shell
from tests.ui.small_guides import ABOUT, OUTSIDE

HARMFUL = (
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://example.org/",
    "smb://server/share",
    "data:text/html,hello",
    "ms-settings:about",
    "https",
    "",
)


class Browser(QObject):
    """What the system would have opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open_url(self, url: QUrl) -> None:
        self.opened.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    made = Browser()
    schemes = (*SCHEMES, "file", "http", "javascript", "smb", "data", "ms-settings", "")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, made, "open_url")  # type: ignore[arg-type]  # wants text
    yield made
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def test_the_dialog_shows_the_full_address_before_anything_opens(
    shell: Shell, browser: Browser
) -> None:
    page = shell.read(ABOUT)
    page.view.link_activated.emit(OUTSIDE)
    shell.idle()
    dialog = shell.dialog(LinkDialog)
    shown = dialog.findChild(QLineEdit)
    assert shown is not None
    assert shown.text() == OUTSIDE
    assert shown.isReadOnly()
    assert browser.opened == []
    shell.click(shell.button("Open in browser", dialog))
    assert browser.opened == [OUTSIDE]


def test_the_address_on_the_page_survives_to_the_dialog(shell: Shell, browser: Browser) -> None:
    page = shell.read(ABOUT)
    links = [part.href for part in page.view.structure.walk() if part.href.startswith("https:")]
    assert OUTSIDE in links


def test_the_address_can_be_copied_instead(shell: Shell, browser: Browser) -> None:
    page = shell.read(ABOUT)
    page.view.link_activated.emit(OUTSIDE)
    shell.idle()
    shell.click(shell.button("Copy address", shell.dialog(LinkDialog)))
    assert QGuiApplication.clipboard().text() == OUTSIDE
    assert browser.opened == []


def test_leaving_it_opens_nothing(shell: Shell, browser: Browser) -> None:
    page = shell.read(ABOUT)
    page.view.link_activated.emit("mailto:help@example.org")
    shell.idle()
    dialog = shell.dialog(LinkDialog)
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    shell.click(buttons.button(QDialogButtonBox.StandardButton.Cancel))
    assert not shell.window.findChildren(LinkDialog)
    assert browser.opened == []


@pytest.mark.parametrize("link", HARMFUL)
@pytest.mark.parametrize("ask", [True, False])
def test_other_kinds_of_link_are_refused(
    shell: Shell, browser: Browser, link: str, ask: bool
) -> None:
    shell.context.services.settings.set("ask-before-links", ask)
    page = shell.read(ABOUT)
    page.view.link_activated.emit(link)
    shell.idle()
    dialog = shell.dialog(LinkDialog)
    assert not dialog.allowed
    assert "not opened" in shell.words(dialog)
    assert "Open in browser" not in [
        button.text() for button in dialog.findChildren(QAbstractButton)
    ]
    assert browser.opened == []


def test_whoever_asked_not_to_be_asked_is_not(shell: Shell, browser: Browser) -> None:
    shell.context.services.settings.set("ask-before-links", False)
    page = shell.read(ABOUT)
    page.view.link_activated.emit(OUTSIDE)
    shell.idle()
    assert browser.opened == [OUTSIDE]
    assert not shell.window.findChildren(LinkDialog)
