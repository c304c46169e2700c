"""NoticeBar: shows the shell's notices one at a time and runs what their button promises."""

from __future__ import annotations

from reader.ui.context import Notice
from reader.ui.theme.icons import IconSet
from reader.ui.widgets.message_bar import Message, MessageBar, MessageKind


class NoticeBar(MessageBar):
    """The newest notice is shown; a problem that it hides comes back when it goes."""

    def __init__(self, icons: IconSet) -> None:
        super().__init__(icons)
        self._shown: list[Notice] = []
        self.action_requested.connect(lambda _message: self._run())
        self.dismissed.connect(lambda _message: self._next())

    def tell(self, notice: Notice) -> None:
        """Show a notice; a note gives way to it for good, a problem waits."""
        if self._shown and not self._shown[-1].problem:
            self._shown.pop()
        if notice not in self._shown:
            self._shown.append(notice)
        self._show()

    def amend(self, notice: Notice, text: str) -> None:
        """Change the words of a notice, if it is the one shown; nothing is announced."""
        if self._shown and self._shown[-1] is notice:
            self.amend_text(text)

    def withdraw(self, notice: Notice) -> None:
        """Take a notice away when it is no longer true; a newer one stays."""
        if self._shown and self._shown[-1] is notice:
            self.dismiss()

    def move_on(self) -> None:
        """The reader went elsewhere: a note that asks for nothing has been read."""
        if self._shown and not self._shown[-1].problem and not self._shown[-1].action:
            self.dismiss()

    def _show(self) -> None:
        notice = self._shown[-1]
        kind = MessageKind.PROBLEM if notice.problem else MessageKind.INFO
        self.show_message(Message(notice.text, kind, notice.action))

    def _next(self) -> None:
        self._shown.pop()
        if self._shown:
            self._show()

    def _run(self) -> None:
        act = self._shown[-1].act
        self._next()
        if act is not None:
            act()
