"""TopBar: back, forward, where I am, the search box, text size and colours."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
)

from reader.translation import tr
from reader.ui.numbers import STRONG_FOCUS
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.breadcrumb import Breadcrumb
from reader.ui.widgets.rail import Keys

QUIET_MS = 15
"""How long typing must rest before a search starts: letters of one frame are searched together.

A newer search replaces the one that runs, so there is no need to wait for a pause in typing.
"""
SMALL_ICON = QSize(20, 20)
TARGET = QSize(36, 36)


class TopBar(QFrame):
    """The bar over every page.

    ``typed`` carries the search text once typing has rested; ``submitted`` carries it on Enter;
    ``results_wanted`` says that the down key asked for the results.
    """

    typed = Signal(str)
    submitted = Signal(str)
    results_wanted = Signal()

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("top-bar")
        set_look(self, Look.BAR)
        self.breadcrumb = Breadcrumb(icons)
        self.breadcrumb.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.box = QLineEdit()
        self.box.setObjectName("search-box")
        self.box.setAccessibleName(tr("Search all guides"))
        self.name_keys("")
        self.box.setMinimumSize(120, TARGET.height())
        self.box.setMaximumWidth(420)
        self.box.installEventFilter(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 8, 12, 8)
        self._row.setSpacing(4)
        self._buttons: dict[str, QToolButton] = {}
        self._tail = 0
        self._row.addWidget(self.breadcrumb, 3)
        self._row.addWidget(self.box, 2)
        self._connect()

    def add_before(self, button_id: str, action: QAction, keys: Keys) -> None:
        """Add a button that runs an action, left of the breadcrumb; ``keys`` are in its tip."""
        place = self._row.indexOf(self.breadcrumb)
        self._row.insertWidget(place, self._button(button_id, action, keys))

    def add_menu(self, button_id: str, text: str, menu: QMenu, *, first: bool = False) -> None:
        """Add a button that opens a menu, at the right end or as the very first."""
        button = self._plain_button(button_id, text)
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.insertWidget(0 if first else self._row.count(), button)

    def name_keys(self, key: str) -> None:
        """Say in the empty search box which keys lead to it."""
        words = tr("Search all guides ({key})", key=key) if key else tr("Search all guides")
        self.box.setPlaceholderText(words)

    def set_icon(self, button_id: str, icon: QIcon) -> None:
        """Give a button its icon (again, when the colours change)."""
        self._buttons[button_id].setIcon(icon)

    def set_narrow(self, narrow: bool, menu_button: str, others: tuple[str, ...]) -> None:
        """Make room: in a narrow window the menu button stands for the rail and the rest."""
        self._buttons[menu_button].setVisible(narrow)
        for button_id in others:
            self._buttons[button_id].setVisible(not narrow)
        self.breadcrumb.setVisible(not narrow)

    def set_text(self, text: str) -> None:
        """Show a query without searching for it."""
        if self.box.text() != text:
            self.box.setText(text)
        self._quiet.stop()

    def propose(self, words: str) -> None:
        """Put words after those in the box and search for all; the cursor stands behind them."""
        self.box.setText(f"{self.box.text().strip()} {words}".strip())
        self.box.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.box.end(False)
        self._quiet.start()

    def focus_box(self) -> None:
        """Put the cursor in the search box with its text selected."""
        self.box.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    def _offer_clearing(self, text: str) -> None:
        """Show the clear button once there is something to clear: its icon is dear to find."""
        if text:
            self.box.setClearButtonEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the down key leave the search box for the results."""
        if (
            watched is self.box
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == QtCore.Qt.Key.Key_Down
        ):
            self.results_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        # Not textEdited: what assistive technology writes counts as typed, too.
        self.box.textChanged.connect(lambda _text: self._quiet.start())
        self.box.textChanged.connect(self._offer_clearing)
        self.box.returnPressed.connect(self._submit)
        self._quiet.timeout.connect(lambda: self.typed.emit(self.box.text()))

    def _submit(self) -> None:
        self._quiet.stop()
        self.submitted.emit(self.box.text())

    def _button(self, button_id: str, action: QAction, keys: Keys) -> QToolButton:
        words = action.text().replace("&", "").removesuffix("...")
        button = self._plain_button(button_id, words)
        keys(lambda key: button.setToolTip(f"{words} ({key})" if key else words))
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        button.clicked.connect(action.trigger)
        return button

    def _plain_button(self, button_id: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(button_id)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.setIconSize(SMALL_ICON)
        button.setMinimumSize(TARGET)
        set_look(button, Look.TOOL)
        button.setProperty("focusPolicy", STRONG_FOCUS)
        self._buttons[button_id] = button
        return button
