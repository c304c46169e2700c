"""Marked: what is painted over the text of a page: highlights, and found words on top of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from reader.ui.widgets.page_view.highlights import Highlight, Looks


class Marked:
    """The marks of one view; the page is never laid out again for them."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._highlights: tuple[Highlight, ...] = ()
        self._looks: Looks = {}
        self._found: list[QTextEdit.ExtraSelection] = []

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """The passages that are marked now."""
        return self._highlights

    def show(self, highlights: Sequence[Highlight], looks: Looks) -> None:
        """Paint these passages, in these looks, and no others."""
        if highlights or self._highlights:
            self._highlights, self._looks = tuple(highlights), looks
            self._paint()

    def forget(self) -> None:
        """Another page comes; its passages are not known yet."""
        self._highlights = ()

    def find(self, found: list[QTextEdit.ExtraSelection]) -> None:
        """Paint the words that were found."""
        self._found = found
        self._paint()

    def paint_again(self) -> None:
        """The page was laid out anew."""
        if self._highlights:
            self._paint()

    def at_caret(self) -> str:
        """The key of the passage that the caret stands in, '' for none."""
        here = self._view.textCursor().position()
        return next((h.key for h in self._highlights if h.start <= here <= h.end), "")

    def _paint(self) -> None:
        marks = self._found
        if self._highlights:
            from reader.ui.widgets.page_view.highlights import selections  # most pages have none

            marks = [*selections(self._view, self._highlights, self._looks), *marks]
        self._view.setExtraSelections(marks)
