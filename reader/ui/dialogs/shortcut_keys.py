"""ShortcutKeysDialog: other keys for one command, refused where they disturb somebody."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLineEdit, QPushButton, QWidget

from reader.errors import InputError
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.translation import tr
from reader.ui.actions.building import plain
from reader.ui.actions.keys import keys_in_force, problem_with, shown
from reader.ui.actions.table import ActionSpec
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import FormDialog

PORTABLE = QKeySequence.SequenceFormat.PortableText


class KeyField(QKeySequenceEdit):
    """Takes the next keys that are pressed; Tab, Enter and Escape do what they always do."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setMinimumHeight(32)

    def name(self, words: str) -> None:
        """Name the field and the line of text inside it."""
        self.setAccessibleName(words)
        for line in self.findChildren(QLineEdit):
            line.setAccessibleName(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: would take every key, and nobody could leave the dialog by keyboard."""
        alone = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if alone and event.key() in LEAVING:
            event.ignore()
        elif alone and event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.clear()
        else:
            super().keyPressEvent(event)


LEAVING = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ShortcutKeysDialog(FormDialog):
    """Press the new keys, then save; the usual keys are a button away."""

    def __init__(self, context: ShellContext, spec: ActionSpec, parent: QWidget) -> None:
        super().__init__(context, tr("Keys for: {text}", text=plain(tr(spec.text))), parent)
        self._spec = spec
        now = keys_in_force(context.services.chosen_keys())[spec.id]
        none = tr("none")
        self.say(
            tr(
                "Now: {now}. Usually: {usual}.",
                now=shown(now) or none,
                usual=shown(spec.keys) or none,
            )
        )
        self.field = KeyField()
        label = tr("New keys")
        self.add_field(label, self.field, tr("Press the keys here. Backspace takes them out."))
        self.field.name(label)
        self._offer_instead(tr("&Usual keys"), self._forget)
        self._offer_instead(tr("&No keys"), lambda: self._keep_keys(()))
        self.offer()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_instead(self, words: str, act: Callable[[], None]) -> None:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self.column.addWidget(button)

    def typed(self) -> object:
        """The keys in the field."""
        return self.field.keySequence().toString(PORTABLE)

    def command(self) -> Callable[[JobControl], Done[None]]:
        """Keep the keys. Raises InputError when another command has them, or nobody may."""
        services, command = self.context.services, self._spec.id
        sequence = self.field.keySequence()
        problem = problem_with(sequence, command, services.chosen_keys())
        if problem:
            raise InputError(problem)
        keys = (sequence.toString(PORTABLE),)
        return lambda control: services.shortcuts.choose(command, keys, control)

    def _keep_keys(self, keys: tuple[str, ...]) -> None:
        services, command = self.context.services, self._spec.id
        self.context.perform(
            lambda control: services.shortcuts.choose(command, keys, control),
            owner=self,
            then=lambda _none: self.accept(),
            failed=lambda problem: self.tell(str(problem)),
        )

    def _forget(self) -> None:
        services, command = self.context.services, self._spec.id
        self.context.perform(
            lambda control: services.shortcuts.forget(command, control),
            owner=self,
            then=lambda _none: self.accept(),
            failed=lambda problem: self.tell(str(problem)),
        )
