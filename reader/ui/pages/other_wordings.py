"""OtherWordings: says over the results what else was searched for, and lets people decide."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.services.finding import Answer, also_sentence, meanings_sentence
from reader.ui.widgets.note_line import NoteLine

ONLY_TYPED = "Search only for what I typed"
OTHERS_TOO = "Search for other wordings too"
_SWITCH = ""


class OtherWordings(QWidget):
    """A line for each form with several meanings, one for the rest; hidden when all is as typed.

    ``query_chosen`` carries a query for one meaning; ``switched`` whether to use other wordings.
    """

    query_chosen = Signal(str)
    switched = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("other-wordings")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._shown: object = None
        self.hide()

    def show_answer(self, answer: Answer | None) -> str:
        """Show what was done for an answer; returns the sentences, for announcing."""
        applied = answer.applied if answer else ()
        off = answer is not None and not answer.request.synonyms
        lines: list[tuple[str, list[tuple[str, str]]]] = [
            (meanings_sentence(each), [(f"Only {c.name}", c.query) for c in each.choices])
            for each in applied
            if each.ambiguous
        ]
        if also := also_sentence(applied):
            lines.append((also, []))
        if off:
            lines.append(("Only what you typed was searched for.", []))
        if lines:
            lines[-1][1].append((OTHERS_TOO if off else ONLY_TYPED, _SWITCH))
        if (lines, off) != self._shown:  # what has not changed keeps the keyboard's place
            self._shown = (lines, off)
            self._fill(lines, off)
        self.setVisible(bool(lines))
        return " ".join(sentence for sentence, _ in lines)

    def _fill(self, lines: list[tuple[str, list[tuple[str, str]]]], off: bool) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for sentence, choices in lines:
            line = NoteLine(sentence, choices)
            line.chosen.connect(lambda key: self._chosen(key, off))
            self._column.addWidget(line)

    def _chosen(self, key: str, off: bool) -> None:
        if key == _SWITCH:
            self.switched.emit(off)
        else:
            self.query_chosen.emit(key)
