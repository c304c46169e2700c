"""Notices: the message bar, made when there is first something to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.ui.context import Notice
from reader.ui.theme.icons import IconSet

if TYPE_CHECKING:
    from reader.ui.notice_bar import NoticeBar


class Notices:
    """What the shell may do with notices. ``place`` puts the bar where it belongs."""

    def __init__(self, icons: IconSet, place: Callable[[QWidget], None]) -> None:
        self._icons = icons
        self._place = place
        self._bar: NoticeBar | None = None

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        if self._bar is None:
            from reader.ui.notice_bar import NoticeBar

            self._bar = NoticeBar(self._icons)
            self._place(self._bar)
        self._bar.tell(notice)

    def amend(self, notice: Notice, text: str) -> None:
        """Change the words of a notice, if it is the one shown."""
        if self._bar is not None:
            self._bar.amend(notice, text)

    def withdraw(self, notice: Notice) -> None:
        """Take a notice away, if it is the one shown."""
        if self._bar is not None:
            self._bar.withdraw(notice)

    def move_on(self) -> None:
        """The reader went elsewhere: a note that asks for nothing has been read."""
        if self._bar is not None:
            self._bar.move_on()
