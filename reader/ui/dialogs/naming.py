"""NamingDialog: asks for the name of a collection or plan, and perhaps one line more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.errors import InputError
from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.translation import tr
from reader.ui.context import ShellContext
from reader.ui.dialogs.frame import FormDialog, line

Keep = Callable[[str, str, JobControl], Done[Any]]
LONGEST = 120


class NamingDialog(FormDialog):
    """``keep`` is called with the name and the second line; ``then`` with its result."""

    def __init__(
        self,
        context: ShellContext,
        parent: QWidget,
        title: str,
        keep: Keep,
        *,
        name: str = "",
        second: str = "",
        text: str = "",
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """``second`` is the label of another line ('' for none), which holds ``text``."""
        super().__init__(context, title, parent)
        self._keep_both = keep
        self._then = then
        self.name = line(name, LONGEST)
        self.add_field(tr("Name"), self.name)
        self.second = line(text)
        if second:
            self.add_field(second, self.second)
        self.offer()
        self.resize(480, self.sizeHint().height())
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed(self) -> object:
        """Both lines."""
        return self.name.text(), self.second.text()

    def command(self) -> Callable[[JobControl], Done[Any]]:
        """Keep both lines."""
        name, second, keep = self.name.text(), self.second.text(), self._keep_both
        if not name.strip():
            raise InputError(tr("Write a name first."))
        return lambda control: keep(name, second, control)

    def kept(self, result: Any) -> None:
        """Hand the result on."""
        if self._then is not None:
            self._then(result)
