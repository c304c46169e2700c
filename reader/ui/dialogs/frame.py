"""DialogFrame: the shape all dialogs share; FormDialog: one whose fields are kept by a button."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from reader.errors import InputError, ReaderError
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.translation import tr, tr_noop
from reader.ui.context import ShellContext
from reader.ui.theme.looks import Look, set_look
from reader.ui.widgets.announcing import announce
from reader.ui.widgets.scroll_column import ScrollColumn

MARGIN = 24
NARROW_MARGIN = 12
NARROW = 480
"""Below this width of the window, in logical pixels, space goes to words."""


GAP = QStyle.PixelMetric.PM_LayoutHorizontalSpacing
BUTTON_ROOM = 48
"""What a button's own edges and a scroll bar take of the width."""
BOX_ROOM = 96
"""What the mark, the edges of what is round it and a scroll bar take of a check box's width."""


class DialogFrame(QDialog):
    """A modal dialog that is destroyed when closed."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._room = parent.window().width()
        self._narrow = self._room < NARROW
        margin = NARROW_MARGIN if self._narrow else MARGIN
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(margin, margin, margin, margin)
        self._outer.setSpacing(12)
        self._scroll = ScrollColumn()
        self._outer.addWidget(self._scroll, 1)
        self.column = self._scroll.column
        self.column.setSpacing(12)
        heading = QLabel(title)
        heading.setWordWrap(True)
        set_look(heading, Look.SECTION_TITLE)
        self.column.addWidget(heading)
        self.buttons = QDialogButtonBox()

    def say(self, text: str) -> QLabel:
        """Add a paragraph; its text can be selected."""
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.column.addWidget(label)
        return label

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to a part of the column, once what was just shown or hidden is laid out."""
        QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, MARGIN))

    def finish(self, *standard: QDialogButtonBox.StandardButton) -> None:
        """Add the row of buttons; the last thing to do when building."""
        for button in standard:
            self.buttons.addButton(button)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._outer.addWidget(self.buttons)
        self._fit(self._room)

    def sizeHint(self) -> QSize:
        """Qt: wide enough for the buttons side by side, where the window has room for that."""
        margins = self._outer.contentsMargins()
        row = self.buttons.sizeHint().width() + margins.left() + margins.right()
        return super().sizeHint().expandedTo(QSize(min(row, self._room), 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: buttons that do not fit side by side are stacked; long choices break their lines."""
        super().resizeEvent(event)
        self._fit(event.size().width())

    def settle_column(self) -> None:
        """Lay the column out again, now that its least width may be another."""
        self.column.invalidate()
        self.column.activate()
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    def _fit(self, width: int) -> None:
        margins = self._outer.contentsMargins()
        room = width - margins.left() - margins.right()
        for kind in (QCheckBox, QRadioButton):
            for box in self.findChildren(kind):
                if not box.accessibleName():
                    box.setAccessibleName(box.text().replace("&", ""))
                _break(box, room - BOX_ROOM)
        for button in self._scroll.findChildren(QPushButton):
            if type(button) is QPushButton:  # others look after their words themselves
                _break(button, room - BUTTON_ROOM)
        self._stack(room)

    def _stack(self, room: int) -> None:
        """Put the buttons one under the other when a row of them is wider than ``room``."""
        made = self.buttons.findChildren(QPushButton)
        if len(made) < 2:
            return
        gaps = self.buttons.style().pixelMetric(GAP, None, self.buttons) * (len(made) - 1)
        for button in made:
            button.setText(" ".join(button.text().split()))
        row = sum(button.sizeHint().width() for button in made) + gaps
        if self._narrow or row > room:
            # Where they do not fit side by side, the last one is reached by scrolling.
            self.buttons.setOrientation(Qt.Orientation.Vertical)
            for button in made:
                _break(button, room - BUTTON_ROOM)
            self.column.addWidget(self.buttons)
        else:
            self.buttons.setOrientation(Qt.Orientation.Horizontal)
            self._outer.addWidget(self.buttons)


def _break(button: QAbstractButton, room: int) -> None:
    """Break a button's words into lines, if that changes them."""
    words = broken(button.text(), button, room)
    if words != button.text():
        button.setText(words)


UNSAVED = tr_noop("This is not saved yet. Choose Cancel again to leave it unsaved.")


class FormDialog(DialogFrame):
    """Fields with a button that keeps them; what is typed stays in them until it is truly kept.

    A subclass says what the fields hold in ``typed`` and what keeps them in ``command``.
    """

    def __init__(self, context: ShellContext, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.context = context
        self._kept_as: object = None
        self._warned: object = None
        self._told = QLabel()
        self._told.setObjectName("form-problem")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        set_look(self._told, Look.MISTAKE)
        self._told.hide()

    def typed(self) -> object:
        """What the fields hold now, to be compared."""
        raise NotImplementedError

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Read the fields, and return what keeps them; it must not hold the dialog.

        Raises InputError with what is wrong with them.
        """
        raise NotImplementedError

    def kept(self, result: Any) -> None:
        """Called when the command is done, before the dialog closes."""
        return

    @property
    def problem(self) -> str:
        """What is said of saving; '' when nothing is wrong."""
        return self._told.text()

    def add_field(self, label: str, field: QWidget, hint: str = "") -> None:
        """Add a field under its label; ``hint`` stands between them."""
        name = QLabel(label)
        name.setWordWrap(True)
        name.setBuddy(field)
        field.setAccessibleName(label)
        group = QVBoxLayout()
        group.setSpacing(4)
        group.addWidget(name)
        if hint:
            words = QLabel(hint)
            words.setWordWrap(True)
            set_look(words, Look.MUTED)
            group.addWidget(words)
            field.setAccessibleDescription(hint)
        elif isinstance(field, QComboBox):
            # On Linux Qt says the choice of a list where other systems say its name.
            field.setAccessibleDescription(label)
        group.addWidget(field)
        self.column.addLayout(group)

    def offer(self, words: str = "") -> QPushButton:
        """Add the place for problems, the button that keeps, and Cancel; the last of building.

        ``words`` are the button's, where they are not Save.
        """
        self.column.addWidget(self._told)
        self.column.addStretch(1)
        keep = self.buttons.addButton(words or tr("&Save"), QDialogButtonBox.ButtonRole.ActionRole)
        keep.setDefault(True)
        keep.clicked.connect(self.save)
        self._keep = keep
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        self.finish(QDialogButtonBox.StandardButton.Cancel)
        self._kept_as = self.typed()
        return keep

    def save(self) -> None:
        """Keep the fields; the dialog closes when that is done, and stays open when it is not."""
        try:
            command = self.command()
        except InputError as wrong:
            self.tell(str(wrong))
            return
        self._keep.setEnabled(False)
        self.context.perform(
            command, owner=self, initiator="dialog", then=self._done, failed=self._not_kept
        )

    def tell(self, text: str) -> None:
        """Say what is wrong, beneath the fields."""
        self._told.setText(text)
        self._told.setVisible(bool(text))
        if text:
            self.bring_into_view(self._told)
            announce(self, text)

    def reject(self) -> None:
        """Qt: what was typed is not thrown away at the first Escape."""
        typed = self.typed()
        if typed not in (self._kept_as, self._warned):
            self._warned = typed
            self.tell(tr(UNSAVED))
            return
        super().reject()

    def _done(self, result: Any) -> None:
        self.kept(result)
        self.accept()

    def _not_kept(self, problem: ReaderError) -> None:
        self._keep.setEnabled(True)
        self.tell(tr("{problem} What you typed is still here.", problem=problem))


def text_area(text: str = "", lines: int = 4) -> QPlainTextEdit:
    """A field for several lines; Tab leaves it."""
    field = QPlainTextEdit(text)
    field.setTabChangesFocus(True)
    field.setFixedHeight((lines + 2) * field.fontMetrics().lineSpacing())
    return field


def line(text: str = "", most: int = 0) -> QLineEdit:
    """A field for one line of at most ``most`` characters (0: no limit)."""
    field = QLineEdit(text)
    if most:
        field.setMaxLength(most)
    return field


def broken(words: str, widget: QWidget, room: int) -> str:
    """A button's words in as many lines as it takes to be no wider than ``room``."""
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and widget.fontMetrics().horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)
