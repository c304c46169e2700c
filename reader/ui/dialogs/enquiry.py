"""EnquiryDialog: writes an enquiry about a guide; the text is copied, saved or handed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.errors import ReaderError
from reader.guide.guide import Enquiry, Guide
from reader.services.enquiring import (
    QUESTION,
    EnquiryDraft,
    enquiry_text,
    mail_link,
    missing,
    save_enquiry,
)
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.link import follow_outside
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce

ABOUT = "What it is about"
QUESTION_LINES = 5

Field = QLineEdit | QPlainTextEdit


class EnquiryDialog(DialogFrame):
    """One labelled field for each thing asked; what is typed goes to ``keep`` when it closes."""

    def __init__(
        self,
        context: ShellContext,
        parent: QWidget,
        guide: Guide,
        enquiry: Enquiry,
        draft: EnquiryDraft,
        keep: Callable[[EnquiryDraft], None],
    ) -> None:
        super().__init__("Write an enquiry", parent)
        self._context = context
        self._guide = guide
        self._enquiry = enquiry
        self._keep = keep
        self._fields: dict[str, Field] = {}
        self._problems: dict[str, tuple[QFrame, QLabel]] = {}
        self._explain()
        answers = dict(zip(enquiry.asks, draft.answers, strict=False))
        for ask in enquiry.asks:
            self._add(ask, QLineEdit(answers.get(ask, "")))
        self._add(ABOUT, QLineEdit(draft.about), required=False)
        self._add(QUESTION, self._question(draft.question))
        self._told = self._panel(Look.MESSAGE)
        self.column.addStretch(1)
        self._offer()
        self.resize(600, 680)
        first = next((f for f in self._fields.values() if not _text(f)), self._fields[QUESTION])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def draft(self) -> EnquiryDraft:
        """What the fields hold now."""
        answers = tuple(_text(self._fields[ask]) for ask in self._enquiry.asks)
        return EnquiryDraft(_text(self._fields[ABOUT]), answers, _text(self._fields[QUESTION]))

    def field(self, label: str) -> Field:
        """The field with this label."""
        return self._fields[label]

    def problem(self, label: str) -> str:
        """What is said next to a field; '' when nothing is wrong."""
        frame, words = self._problems[label]
        return words.text() if frame.isVisibleTo(self) else ""

    def done(self, result: int) -> None:
        """Qt: however the dialog closes, what was typed is kept for this session."""
        self._keep(self.draft)
        super().done(result)

    # Building

    def _explain(self) -> None:
        enquiry = self._enquiry
        self.say(f"To: {enquiry.to}")
        if enquiry.email:
            self.say(f"E-mail address: {enquiry.email}")
        else:
            self.say("No e-mail address was found. Add it yourself in your e-mail program.")
        if enquiry.note:
            self.say(enquiry.note)
        self.say("The program sends nothing. You copy the text, save it, or open it as an e-mail.")
        frame, words = self._panel(Look.MESSAGE)
        words.setText("Do not write any child's personal details here.")
        frame.show()

    def _add(self, label: str, field: Field, *, required: bool = True) -> None:
        name = QLabel(label)
        name.setWordWrap(True)
        name.setBuddy(field)
        field.setAccessibleName(label)
        self.column.addWidget(name)
        self.column.addWidget(field)
        self._fields[label] = field
        if required:
            self._problems[label] = self._panel(Look.PROBLEM)
            field.textChanged.connect(lambda: self._settle(label))

    def _question(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(QUESTION_LINES * field.fontMetrics().lineSpacing())
        return field

    def _panel(self, look: Look) -> tuple[QFrame, QLabel]:
        """A box for words, hidden until there are some."""
        frame = QFrame()
        set_look(frame, look)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(12, 8, 12, 8)
        words = QLabel()
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        inside.addWidget(words)
        frame.hide()
        self.column.addWidget(frame)
        return frame, words

    def _offer(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        for words, act in (
            ("&Copy the text", self._copy),
            ("&Save as a text file...", self._save),
            ("Open in my &e-mail program...", self._mail),
        ):
            self.buttons.addButton(words, role).clicked.connect(act)
        # Side by side, four buttons with so many words are wider than the dialog.
        self.buttons.setOrientation(Qt.Orientation.Vertical)
        self.finish(QDialogButtonBox.StandardButton.Close)

    # What the buttons do

    def _finished(self) -> str | None:
        """The text; or None, with words next to each empty field and the focus in the first."""
        empty = missing(self._enquiry, self.draft)
        for label in self._problems:
            self._say_missing(label, missing=label in empty)
        if not empty:
            return enquiry_text(self._guide, self._enquiry, self.draft)
        self._told[0].hide()
        first = self._fields[empty[0]]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{len(empty)} still needed: {', '.join(empty)}")
        return None

    def _say_missing(self, label: str, *, missing: bool) -> None:
        frame, words = self._problems[label]
        text = f"Fill in “{label}”: it is needed." if missing else ""
        words.setText(text)
        frame.setVisible(missing)
        self._fields[label].setAccessibleDescription(text)

    def _settle(self, label: str) -> None:
        """Take the words away as soon as the field is filled in."""
        if _text(self._fields[label]).strip():
            self._say_missing(label, missing=False)

    def _tell(self, text: str) -> None:
        frame, words = self._told
        words.setText(text)
        frame.show()
        announce(self, text)

    def _copy(self) -> None:
        text = self._finished()
        if text is not None:
            QGuiApplication.clipboard().setText(text)
            self._tell("The text was copied. Paste it where you want to send it from.")

    def _save(self) -> None:
        text = self._finished()
        if text is None:
            return
        name = f"enquiry-{self._guide.id}.txt"
        path, _filter = QFileDialog.getSaveFileName(self, "Save enquiry", name, "Text (*.txt)")
        if path:
            self._context.ask(
                "enquiry",
                lambda control: save_enquiry(text, Path(path), control),
                lambda saved: self._tell(f"Saved {saved.name}"),
                owner=self,
                failed=lambda problem: self._fail(problem),
            )

    def _fail(self, problem: ReaderError) -> None:
        self._tell(str(problem))

    def _mail(self) -> None:
        text = self._finished()
        if text is None:
            return
        # A text too long for a link is pasted instead, so it is there in any case.
        QGuiApplication.clipboard().setText(text)
        self._tell("The text was copied too, in case your e-mail program leaves it out.")
        link = mail_link(self._enquiry, self.draft, text)
        follow_outside(link, self, ask=self._context.services.settings.flag("ask-before-links"))


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
