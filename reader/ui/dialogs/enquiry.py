"""EnquiryDialog: writes an enquiry about a guide; the text is copied, saved or handed on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QFileDialog,
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
from reader.translation import tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.link import follow_outside
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce

ABOUT = tr_noop("What it is about")
QUESTION_LINES = 5
WIDTH, HEIGHT = 720, 700

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
        super().__init__(tr("Write an enquiry"), parent)
        self._context = context
        self._guide = guide
        self._enquiry = enquiry
        self._keep = keep
        self._fields: dict[str, Field] = {}
        self._problems: dict[str, QLabel] = {}
        self._explain()
        answers = dict(zip(enquiry.asks, draft.answers, strict=False))
        for ask in enquiry.asks:
            self._add(ask, QLineEdit(answers.get(ask, "")))
        self._add(tr(ABOUT), QLineEdit(draft.about), required=False)
        self._add(QUESTION, self._question(draft.question))
        self._told = self._words(Look.ADVICE)
        self.column.addStretch(1)
        self._offer()
        self.resize(WIDTH, HEIGHT)
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
        return self._problems[label].text()

    def done(self, result: int) -> None:
        """Qt: however the dialog closes, what was typed is kept for this session."""
        self._keep(self.draft)
        super().done(result)

    # Building

    def _explain(self) -> None:
        enquiry = self._enquiry
        self.say(tr("To: {to}", to=enquiry.to))
        if enquiry.email:
            self.say(tr("E-mail address: {email}", email=enquiry.email))
        else:
            self.say(tr("No e-mail address was found. Add it yourself in your e-mail program."))
        if enquiry.note:
            self.say(enquiry.note)
        self.say(
            tr("The program sends nothing. You copy the text, save it, or open it as an e-mail.")
        )
        self._words(Look.ADVICE, tr("Do not write any child's personal details here."))

    def _add(self, label: str, field: Field, *, required: bool = True) -> None:
        name = QLabel(label)
        name.setWordWrap(True)
        name.setBuddy(field)
        field.setAccessibleName(label)
        group = QVBoxLayout()
        group.setSpacing(4)
        group.addWidget(name)
        group.addWidget(field)
        self.column.addLayout(group)
        self._fields[label] = field
        if required:
            self._problems[label] = words = self._words(Look.MISTAKE)
            group.addWidget(words)
            field.textChanged.connect(lambda: self._settle(label))

    def _question(self, text: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(QUESTION_LINES * field.fontMetrics().lineSpacing())
        return field

    def _words(self, look: Look, text: str = "") -> QLabel:
        """A label in a box; hidden until there are words."""
        words = QLabel(text)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        set_look(words, look)
        words.setVisible(bool(text))
        self.column.addWidget(words)
        return words

    def _offer(self) -> None:
        role = QDialogButtonBox.ButtonRole.ActionRole
        for words, act in (
            (tr("&Copy the text"), self._copy),
            (tr("&Save as a text file..."), self._save),
            (tr("Open in my &e-mail program..."), self._mail),
        ):
            self.buttons.addButton(words, role).clicked.connect(act)
        self.finish(QDialogButtonBox.StandardButton.Close)

    # What the buttons do

    def _finished(self) -> str | None:
        """The text; or None, with words next to each empty field and the focus in the first."""
        empty = missing(self._enquiry, self.draft)
        for label in self._problems:
            self._say_missing(label, missing=label in empty)
        if not empty:
            return enquiry_text(self._guide, self._enquiry, self.draft)
        self._told.hide()
        first = self._fields[empty[0]]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.bring_into_view(self._problems[empty[0]])
        self.bring_into_view(first)
        announce(self, tr("Still needed: {fields}", fields=", ".join(empty)))
        return None

    def _say_missing(self, label: str, *, missing: bool) -> None:
        text = tr("Fill in “{label}”: it is needed.", label=label) if missing else ""
        self._problems[label].setText(text)
        self._problems[label].setVisible(missing)
        self._fields[label].setAccessibleDescription(text)

    def _settle(self, label: str) -> None:
        """Take the words away as soon as the field is filled in."""
        if _text(self._fields[label]).strip():
            self._say_missing(label, missing=False)

    def _tell(self, text: str) -> None:
        self._told.setText(text)
        self._told.show()
        self.bring_into_view(self._told)
        announce(self, text)

    def _copy(self) -> None:
        text = self._finished()
        if text is not None:
            QGuiApplication.clipboard().setText(text)
            self._tell(tr("The text was copied. Paste it where you want to send it from."))

    def _save(self) -> None:
        text = self._finished()
        if text is None:
            return
        name = f"enquiry-{self._guide.id}.txt"
        path, _filter = QFileDialog.getSaveFileName(
            self, tr("Save enquiry"), name, tr("Text (*.txt)")
        )
        if path:
            self._context.ask(
                "enquiry",
                lambda control: save_enquiry(text, Path(path), control),
                lambda saved: self._tell(tr("Saved {name}", name=saved.name)),
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
        self._tell(tr("The text was copied too, in case your e-mail program leaves it out."))
        link = mail_link(self._enquiry, self.draft, text)
        follow_outside(link, self, self._context.services.settings)


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()
