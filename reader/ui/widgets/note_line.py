"""NoteLine: quiet sentences, each with things to press after it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.theme.looks import Look, set_look
from reader.ui.theme.tokens import TARGET
from reader.ui.widgets.flow_button import FlowButton
from reader.ui.widgets.flow_layout import FlowLayout


class _Sentence(QLabel):
    """Words on one line where they fit, and on several where they do not."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMinimumHeight(TARGET + 8)  # level with the buttons beside it
        set_look(self, Look.MUTED)

    def sizeHint(self) -> QSize:
        """Qt: as wide as the words."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        return QSize(width, super().heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt: any width will do."""
        return QSize(24, self.minimumHeight())


class NoteLine(QWidget):
    """Goes on in the next row where there is no room. ``chosen`` carries the key of a press."""

    chosen = Signal(int)

    def __init__(self, parts: Sequence[tuple[str, Sequence[tuple[str, int]]]]) -> None:
        """``parts`` are sentences with the (words, key) to press after each."""
        super().__init__()
        self._buttons: list[QWidget] = []
        flow = FlowLayout(self)
        for sentence, choices in parts:
            if sentence:
                flow.addWidget(_Sentence(sentence))
            for words, key in choices:
                button = FlowButton(words)
                set_look(button, Look.LINK)
                button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
                flow.addWidget(button)
                self._buttons.append(button)
                if self.focusProxy() is None:
                    self.setFocusProxy(button)

    def follow(self, before: QWidget) -> None:
        """Let the Tab key reach what can be pressed after ``before``: new widgets come last."""
        for button in self._buttons:
            QWidget.setTabOrder(before, button)
            before = button
