"""SourceDialog: shows a source where it is cited, so that nobody loses the place for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget

from reader.guide.items import Source
from reader.settings.store import SettingsStore
from reader.translation import tr
from reader.ui.dialogs.frame import DialogFrame
from reader.ui.dialogs.link import follow_outside
from reader.ui.theme.looks import Look, set_look


class SourceDialog(DialogFrame):
    """Title, publisher, standing and address of a source, and ways on.

    ``number`` is what the guide cites it by. ``to_list`` goes to the list of sources. ``settings``
    decide whether the address may be opened, and whether to ask first.
    """

    def __init__(
        self,
        source: Source,
        number: int,
        parent: QWidget,
        *,
        to_list: Callable[[], None],
        settings: SettingsStore,
    ) -> None:
        super().__init__(tr("Source {number}", number=number), parent)
        self._source = source
        self.setAccessibleDescription(source.in_full)
        self._owner = parent
        self._to_list = to_list
        self._settings = settings
        set_look(self.say(source.title), Look.CARD_TITLE)
        self.say(f"{source.publisher}. {tr(source.standing.label)}.")
        if source.note:
            self.say(source.note)
        address = QLineEdit(source.address)
        address.setReadOnly(True)
        address.setAccessibleName(tr("Address of the source"))
        address.setCursorPosition(0)
        self.column.addWidget(address)
        self.column.addStretch(1)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(tr("Open address"), role).clicked.connect(self._open)
        self.buttons.addButton(tr("Show in sources"), role).clicked.connect(self._list)
        close = QDialogButtonBox.StandardButton.Close
        self.finish(close)
        self.buttons.button(close).setDefault(True)
        self.buttons.button(close).setFocus()
        self.resize(520, self.sizeHint().height())

    def _open(self) -> None:
        self.accept()
        follow_outside(self._source.address, self._owner, self._settings)

    def _list(self) -> None:
        self.accept()
        self._to_list()
