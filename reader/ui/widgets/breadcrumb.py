"""Breadcrumb: the way to where one is, each step of which can be gone back to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.translation import tr
from reader.ui.theme.icons import IconSet
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.elided_label import ElidedLabel
from reader.ui.widgets.eliding import elided
from reader.ui.widgets.icon_label import IconLabel

SHORT = 84
"""Width, in logical pixels, to which a step is cut at most."""
SIDES = 12
"""Padding of the link look at both sides together."""
SLACK = 4
"""Words that fit to the pixel would be cut all the same."""


class Step(NamedTuple):
    """One step: the words that are shown, and what ``step_chosen`` says when it is pressed."""

    text: str
    target: str


class _StepButton(QToolButton):
    """A step back; its words are cut with an ellipsis where there is no room."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words.replace("&", "&&")
        self.setText(self._words)
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Qt: room for all words."""
        width = self.fontMetrics().horizontalAdvance(self._words) + SIDES + SLACK
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Qt: room for a short word; longer ones can be cut to that."""
        return QSize(min(self.sizeHint().width(), SHORT), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        shown = elided(self._words, self.fontMetrics(), event.size().width() - SIDES)
        if shown != self.text():
            self.setText(shown)
        self.setToolTip(self._words if shown != self._words else "")


class Breadcrumb(QWidget):
    """Steps from the outermost to the one that is shown; the last is plain text."""

    step_chosen = Signal(str)

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._steps: tuple[Step, ...] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("You are here"))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps that are shown."""
        return self._steps

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show another way."""
        if tuple(steps) == self._steps:
            return
        self._steps = tuple(steps)
        while item := self._row.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for step in self._steps[:-1]:
            button = _StepButton(step.text, self)
            set_look(button, Look.LINK)
            button.clicked.connect(partial(self.step_chosen.emit, step.target))
            arrow = IconLabel(self._icons.icon("chevron-right", "muted"), 16, self)
            self._row.addWidget(button)
            self._row.addWidget(arrow)
        if self._steps:
            self._row.addWidget(ElidedLabel(self._steps[-1].text, self))
        self._row.addStretch(1)
        self.updateGeometry()
