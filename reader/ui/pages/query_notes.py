"""QueryNotes: says over the results what was done to a query, and lets people undo it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.services.finding import Answer, AppliedKind
from reader.services.query_notes import NoteAction, QueryNote, query_notes
from reader.translation import counted, tr
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.note_line import NoteLine

UNFOLD = -1
"""The key of what unfolds the notes in a small window."""


class QueryNotes(QWidget):
    """One quiet line; before it, a mistake in the query in a box. Hidden when all is as typed.

    ``query_chosen`` carries another query; ``switched`` a kind of help and whether to use it;
    ``notes_wanted`` asks for the user's own notes among the results.
    """

    query_chosen = Signal(str)
    switched = Signal(AppliedKind, bool)
    notes_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("query-notes")
        self.mistakes = QLabel()
        self.mistakes.setWordWrap(True)
        self.mistakes.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self.mistakes, Look.ADVICE)
        self.mistakes.hide()
        self._line: NoteLine | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.mistakes)
        self._shown: tuple[QueryNote, ...] = ()
        self._actions: list[NoteAction] = []
        self._folded = False
        self._unfolded = False
        self.hide()

    def set_folded(self, folded: bool) -> None:
        """Say only how much was done until it is asked for, where there is little room."""
        if folded != self._folded:
            self._folded, self._unfolded = folded, False
            self._fill(self._shown)

    def show_answer(self, answer: Answer | None, own_notes: int = 0) -> str:
        """Show what was done for an answer; returns the sentences, for announcing."""
        notes = query_notes(answer) if answer else ()
        if own_notes:
            words = counted(
                own_notes,
                "{number} of your own notes matches.",
                "{number} of your own notes match.",
            )
            notes = (*notes, QueryNote(words, (NoteAction(tr("Go to your notes")),)))
        mistakes = " ".join(answer.mistakes) if answer else ""
        self.mistakes.setText(mistakes)
        self.mistakes.setVisible(bool(mistakes))
        if notes != self._shown:  # what has not changed keeps the keyboard's place
            self._shown, self._unfolded = notes, False
            self._fill(notes)
        self.setVisible(bool(notes or mistakes))
        return " ".join((mistakes, *(_spoken(note) for note in notes))).strip()

    def _fill(self, notes: Sequence[QueryNote]) -> None:
        if self._line is not None:
            self._line.hide()
            self._column.removeWidget(self._line)
            self._line.deleteLater()
            self._line = None
        self._actions = [action for note in notes for action in note.actions]
        if not notes:
            return
        parts: list[tuple[str, list[tuple[str, int]]]] = []
        number = 0
        if self._folded and not self._unfolded and len(notes) > 1:
            parts.append(
                (
                    "",
                    [
                        (
                            counted(
                                len(notes),
                                "{number} note about your words",
                                "{number} notes about your words",
                            ),
                            UNFOLD,
                        )
                    ],
                )
            )
            notes = ()
        for note in notes:
            parts.append(
                (note.sentence, [(a.words, number + n) for n, a in enumerate(note.actions)])
            )
            number += len(note.actions)
        self._line = NoteLine(parts)
        self._line.chosen.connect(self._chosen)
        self._column.addWidget(self._line)
        self._line.follow(self)

    def _chosen(self, number: int) -> None:
        if number == UNFOLD:
            self._unfolded = True
            self._fill(self._shown)
            if self._line is not None:
                self._line.setFocus()
            return
        action = self._actions[number]
        if action.kind is not None:
            self.switched.emit(action.kind, action.on)
        elif action.query:
            self.query_chosen.emit(action.query)
        else:
            self.notes_wanted.emit()


def _spoken(note: QueryNote) -> str:
    """A note in words; what may be meant is said with its choices."""
    if note.sentence.endswith("."):
        return note.sentence
    return f"{note.sentence} {' or '.join(action.words for action in note.actions)}?"
