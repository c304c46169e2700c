"""LinkDialog: shows where an outside link leads, in full, and asks before anything opens."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from reader.services.policy_report import SET_BY_ORGANISATION
from reader.settings.store import SettingsStore
from reader.translation import tr, tr_noop
from reader.ui.dialogs.frame import DialogFrame

PROGRAMS = {
    "https": (tr_noop("Your browser"), tr_noop("Open in browser")),
    "mailto": (tr_noop("Your e-mail program"), tr_noop("Open e-mail")),
    "tel": (tr_noop("Your telephone program"), tr_noop("Open telephone")),
}
"""Who opens an address of each kind, and what the button says."""

SCHEMES = tuple(PROGRAMS)
"""What may be handed to the system; files, shares and programs never are (S14)."""


def follow_outside(link: str, parent: QWidget, settings: SettingsStore) -> None:
    """Follow a link out of the reader: ask first, unless the reader chose not to be asked.

    Where the organisation has turned links off, the address is only shown.
    """
    url = QUrl(link)
    may_open = settings.flag("external-links")
    if may_open and not settings.flag("ask-before-links") and url.scheme() in SCHEMES:
        QDesktopServices.openUrl(url)
    else:
        LinkDialog(link, parent, may_open=may_open).open()


class LinkDialog(DialogFrame):
    """Open in the program that is for it, copy, or leave it."""

    def __init__(self, link: str, parent: QWidget, *, may_open: bool = True) -> None:
        """``may_open`` is False where the organisation has turned links off."""
        super().__init__(tr("This link leaves the reader"), parent)
        self._url = QUrl(link)
        self.allowed = may_open and self._url.scheme() in SCHEMES
        if not may_open:
            self.say(
                tr(
                    "{owner}: no link is opened here. You can copy the address.",
                    owner=tr(SET_BY_ORGANISATION),
                )
            )
        elif self.allowed:
            program, opening = PROGRAMS[self._url.scheme()]
            self.say(
                tr(
                    "The reader itself never uses a network. {program} will, if you open this.",
                    program=tr(program),
                )
            )
        else:
            self.say(tr("Links of this kind are not opened, because they could start a program."))
        address = QLineEdit(link)
        address.setReadOnly(True)
        address.setAccessibleName(tr("Full address"))
        address.setCursorPosition(0)
        self.column.addWidget(address)
        role = QDialogButtonBox.ButtonRole.ActionRole
        if self.allowed:
            self.buttons.addButton(tr(opening), role).clicked.connect(self._open)
        copy = self.buttons.addButton(tr("Copy address"), role)
        copy.clicked.connect(lambda: self._copy(link))
        self.finish(QDialogButtonBox.StandardButton.Cancel)
        self.resize(520, self.sizeHint().height())

    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()

    def _copy(self, link: str) -> None:
        QGuiApplication.clipboard().setText(link)
        self.accept()
