"""HelpPage: its doors to help, each of them in the Help menu too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.translation import tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.help_desk import HelpDesk
from reader.ui.navigator import Spot
from reader.ui.pages.page import Crumb, PageWidget
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.scroll_column import ScrollColumn

DOORS: tuple[tuple[str, str, str], ...] = (
    (
        "help.contents",
        tr_noop("Read the handbook"),
        tr_noop("How to find, read, save and print. It is a guide too."),
    ),
    ("help.shortcuts", tr_noop("Keyboard shortcuts"), tr_noop("Every command and its keys.")),
    (
        "file.data",
        tr_noop("Your data"),
        tr_noop("Backups, everything out and in again, and clearing it."),
    ),
    ("help.policies", tr_noop("Policies"), tr_noop("What your organisation set or suggests here.")),
    (
        "help.about",
        tr_noop("About this program"),
        tr_noop("Version, licences, and the guides installed."),
    ),
)
"""Action id, the words on the button, and what it opens."""
DOOR_WIDTH = 260


class HelpPage(PageWidget):
    """A button and a sentence for each door."""

    def __init__(self, context: ShellContext) -> None:
        super().__init__(context)
        title = QLabel(tr("Help"))
        set_look(title, Look.PAGE_TITLE)
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        column = scroll.column
        column.setContentsMargins(16, 24, 16, 24)
        column.setSpacing(8)
        column.addWidget(title)
        self._buttons: list[QPushButton] = []
        self._help_desk = HelpDesk(context, self)  # signals do not keep it
        handlers = self._help_desk.handlers()
        for action, words, meaning in DOORS:
            button = QPushButton(tr(words))
            button.setObjectName("help-door")
            button.clicked.connect(handlers[action])
            note = QLabel(tr(meaning))
            note.setWordWrap(True)
            column.addSpacing(8)
            button.setMinimumWidth(DOOR_WIDTH)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(note)
            self._buttons.append(button)
        column.addStretch(1)

    def show_spot(self, spot: Spot) -> None:
        """Nothing has to be loaded."""

    def crumbs(self) -> Sequence[Crumb]:
        """Help stands beside the guides."""
        return (Crumb(tr("Help")),)

    def panes(self) -> Sequence[QWidget]:
        """The first door."""
        return self._buttons[:1]
