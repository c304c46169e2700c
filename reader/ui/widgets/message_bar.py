"""MessageBar: one sentence about what happened, with at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.translation import tr, tr_noop
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.theme.tokens import TARGET
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.icon_label import IconLabel

MARGINS = (24, 16, 20, 8)
NARROW_MARGINS = (24, 12, 20, 4)
"""Left, top, right and bottom; the style sheet leaves 12 and 8 of these outside."""
NARROW = 480
"""Below this width, in logical pixels, space goes to the sentence."""


class MessageKind(Enum):
    """What sort of message it is: its word, its icon, the icon's colour and the bar's look."""

    INFO = (tr_noop("Note"), "info", "note_ink", Look.MESSAGE)
    PROBLEM = (tr_noop("Problem"), "alert", "problem_ink", Look.PROBLEM)

    def __init__(self, word: str, icon: str, ink: str, look: Look) -> None:
        self.word = word
        self.icon = icon
        self.ink = ink
        self.look = look


@dataclass(frozen=True)
class Message:
    """A sentence or two to show; ``action`` is the words of a button, '' for none."""

    text: str
    kind: MessageKind = MessageKind.INFO
    action: str = ""


class MessageBar(QFrame):
    """Shows the newest message until it is dismissed; each is announced once.

    ``action_requested`` and ``dismissed`` carry the Message that they are about.
    """

    action_requested = Signal(object)
    dismissed = Signal(object)

    def __init__(
        self,
        icons: IconSet,
        parent: QWidget | None = None,
        say: Callable[[QWidget, str], None] = announce,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._say = say
        self._message: Message | None = None
        self._picture = IconLabel(icons.icon("info"), TARGET)
        self._word = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._action = QPushButton()
        self._close = QToolButton()
        self._close.setIcon(icons.icon("x"))
        self._close.setIconSize(QSize(TARGET, TARGET))
        self._close.setAccessibleName(tr("Dismiss message"))
        self._close.setToolTip(tr("Dismiss message"))
        set_look(self._close, Look.TOOL)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*MARGINS)
        self._column.setSpacing(4)
        row = self._row = QHBoxLayout()
        self._column.addLayout(row)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._word)
        row.addWidget(self._text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
        self._action.clicked.connect(self._act)
        self._close.clicked.connect(self.dismiss)
        self.hide()

    @property
    def message(self) -> Message | None:
        """The message that is shown, if any."""
        return self._message

    def show_message(self, message: Message) -> None:
        """Show a message in place of any other, and let it be said."""
        self._message = message
        kind = message.kind
        set_look(self, kind.look)
        self._picture.set_icon(self._icons.icon(kind.icon, kind.ink))
        self._word.setText(f"<b>{tr(kind.word)}</b>")
        self._text.setText(message.text)
        self.setAccessibleName(f"{tr(kind.word)}: {message.text}")
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action))
        self.show()
        self._say(self, f"{tr(kind.word)}: {message.text}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the icon stands for the word and the button goes below."""
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        self._word.setVisible(not narrow)
        self._column.setContentsMargins(*(NARROW_MARGINS if narrow else MARGINS))
        if narrow and self._row.indexOf(self._action) >= 0:
            self._column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        elif not narrow and self._row.indexOf(self._action) < 0:
            self._row.insertWidget(self._row.indexOf(self._close), self._action)

    def amend_text(self, text: str) -> None:
        """Change the words on the bar without saying them: progress, for example."""
        if self._message is not None:
            self._text.setText(text)
            self.setAccessibleName(f"{tr(self._message.kind.word)}: {text}")

    def dismiss(self) -> None:
        """Take the message away."""
        message, self._message = self._message, None
        self.hide()
        if message is not None:
            self.dismissed.emit(message)

    def _act(self) -> None:
        message, self._message = self._message, None
        self.hide()
        if message is not None:
            self.action_requested.emit(message)
