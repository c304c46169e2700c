"""GuardLine: says gently, under an editor, when its text looks like a case record."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from reader.services.case_guard import guard_reasons, guard_sentence
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce

QUIET_MS = 400
"""How long nobody has typed before the text is looked at."""


class GuardLine(QLabel):
    """Watches editors and shows one sentence. It blocks nothing and keeps nothing."""

    def __init__(self, *editors: QLineEdit | QPlainTextEdit) -> None:
        super().__init__()
        self.setObjectName("guard")
        self._editors = editors
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self, Look.ADVICE)
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(QUIET_MS)
        self._soon.timeout.connect(self.look)
        for editor in editors:
            editor.textChanged.connect(lambda *_: self._soon.start())

    def look(self) -> None:
        """Look at the text now."""
        text = "\n".join(_text(editor) for editor in self._editors)
        words = guard_sentence(guard_reasons(text))
        if words == self.text():
            return
        self.setText(words)
        self.setVisible(bool(words))
        announce(self, words)


def _text(editor: QLineEdit | QPlainTextEdit) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
