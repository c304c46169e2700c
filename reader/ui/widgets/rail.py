"""Rail: the column of places at the left, an icon and a word each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from reader.translation import tr
from reader.ui.numbers import STRONG_FOCUS, TEXT_UNDER_ICON
from reader.ui.theme.looks import Look, set_look

Keys = Callable[[Callable[[str], None]], None]
ICON_SIZE = QSize(24, 24)


class Rail(QFrame):
    """Buttons of which one is on; ``chosen`` carries the id of the one pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        set_look(self, Look.RAIL)
        self.setAccessibleName(tr("Places"))
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(8, 12, 8, 12)
        self._layout.setSpacing(4)
        self._layout.addStretch(1)

    def add(self, entry_id: str, text: str, keys: Keys) -> None:
        """Append an entry; ``keys`` says whenever its tool tip has other keys to name."""
        button = QToolButton(self)
        button.setObjectName(f"rail-{entry_id}")
        set_look(button, Look.RAIL_ITEM)
        button.setText(text)
        button.setAccessibleName(text)
        keys(lambda key: button.setToolTip(f"{text} ({key})" if key else text))
        button.setProperty("toolButtonStyle", TEXT_UNDER_ICON)
        button.setIconSize(ICON_SIZE)
        button.setCheckable(True)
        button.setProperty("focusPolicy", STRONG_FOCUS)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.chosen.emit(entry_id))
        self._group.addButton(button)
        self._buttons[entry_id] = button
        self._layout.insertWidget(self._layout.count() - 1, button)

    def sizeHint(self) -> QSize:
        """Qt: as wide as its longest word needs; the style's least width is for short ones."""
        margins = self._layout.contentsMargins()
        words = max((each.sizeHint().width() for each in self._buttons.values()), default=0)
        least = words + margins.left() + margins.right() + 1  # the line at its right
        return super().sizeHint().expandedTo(QSize(least, 0))

    def minimumSizeHint(self) -> QSize:
        """Qt: no narrower than its words, whatever the style says is the least."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def set_icon(self, entry_id: str, icon: QIcon) -> None:
        """Give an entry its icon (again, when the colours change)."""
        self._buttons[entry_id].setIcon(icon)

    def set_current(self, entry_id: str) -> None:
        """Show which entry is on; none, when the id is not in the rail."""
        self._group.setExclusive(False)
        for button_id, button in self._buttons.items():
            button.setChecked(button_id == entry_id)
        self._group.setExclusive(True)

    def first_button(self) -> QToolButton:
        """Where focus goes when the rail is stepped to: the entry that is on, or the first."""
        buttons = list(self._buttons.values())
        return next((button for button in buttons if button.isChecked()), buttons[0])
