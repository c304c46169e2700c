"""HowToSearchDialog: what can be typed into the search box, with examples to put there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QPushButton, QWidget

from reader.translation import tr
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.theme.looks import Look, set_look


class Example(NamedTuple):
    """Something to type, and what is found then."""

    typed: str
    meaning: str


EXAMPLES: tuple[Example, ...] = (
    Example("nan looking after grandson", "Everyday words. Other wordings are searched for too."),
    Example('"family network"', "These words, side by side."),
    Example("mentoring -school", "The first word, without the second."),
    Example("mentoring OR coaching", "Either word. Brackets group words."),
    Example("navig*", "Every word that begins so."),
    Example("support age:15", "What is meant for this age. Words such as toddler work too."),
    Example("kind:recommendation", "Recommendations only."),
    Example("guide:kinship", "Guides whose name begins so."),
    Example("strength:promising", "Recommendations with this label in their own guide."),
    Example("outcome:stability", "What serves this outcome."),
)
"""What the query language can do, the commonest first; the handbook says the same at length."""


class HowToSearchDialog(DialogFrame):
    """Pressing an example hands it to ``insert`` and closes the dialog."""

    def __init__(self, insert: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(tr("How to search"), parent)
        self._insert = insert
        self.say(tr("Type what you would ask a colleague. Choose an example to put it in the box."))
        for example in EXAMPLES:
            button = QPushButton(example.typed)
            set_look(button, Look.LINK)
            button.setAutoDefault(False)
            button.setAccessibleDescription(tr(example.meaning))
            button.clicked.connect(lambda _checked=False, typed=example.typed: self._choose(typed))
            self.column.addWidget(button)
            meaning = QLabel(tr(example.meaning))
            meaning.setWordWrap(True)
            set_look(meaning, Look.MUTED)
            self.column.addWidget(meaning)
        self.column.addStretch(1)
        self.finish(QDialogButtonBox.StandardButton.Close)
        self.resize(520, 620)

    def _choose(self, typed: str) -> None:
        self.accept()
        self._insert(typed)
