"""NoticeBar: shows the shell's notices in the message bar and runs what their button promises."""

from __future__ import annotations

from reader.ui.context import Notice
from reader.ui.theme.icons import IconSet
from reader.ui.widgets.message_bar import Message, MessageBar, MessageKind


class NoticeBar(MessageBar):
    """The newest notice stays until it is dismissed or replaced; each is announced once."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__(icons)
        self._notice: Notice | None = None
        self.action_requested.connect(lambda _message: self._run())

    def tell(self, notice: Notice) -> None:
        """Show a notice in place of any other."""
        self._notice = notice
        kind = MessageKind.PROBLEM if notice.problem else MessageKind.INFO
        self.show_message(Message(notice.text, kind, notice.action))

    def _run(self) -> None:
        if self._notice is not None and self._notice.act is not None:
            self._notice.act()
