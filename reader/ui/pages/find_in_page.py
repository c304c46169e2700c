"""FindInPage: joins the find bar to the page view, unfolding cards so that nothing is missed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from reader.ui.widgets.find_bar import FindBar
from reader.ui.widgets.page_view.view import PageView


class FindInPage(QObject):
    """``unfold`` is called before words are looked for; it may change the page in the view."""

    def __init__(self, bar: FindBar, view: PageView, unfold: Callable[[], object]) -> None:
        super().__init__(view)
        self._bar = bar
        self._view = view
        self._unfold = unfold
        self._carried: tuple[str, tuple[str, ...]] = ("", ())
        bar.text_changed.connect(self._find)
        bar.step_requested.connect(self.step)
        bar.closed.connect(lambda _back: self._close())

    def open(self) -> None:
        """Show the bar with what is selected in the page, or with the search that led here."""
        self._bar.open_bar(self._view.textCursor().selectedText())

    def carry(self, query: str, words: Sequence[str]) -> None:
        """Mark the words that a search found; the first of them in view is in turn.

        The same words in the same page stay as they are. No words take the marks away.
        """
        carried = (query, tuple(words))
        if carried[1]:
            self._carried = carried
            self._bar.show_words(query)
            total = self._view.find_any(words)
            self._bar.set_count(*self._view.find_step(1) if total else (0, 0))
        elif self._carried[1]:
            self._carried = carried
            self._bar.close_bar()

    def step(self, offset: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        self._bar.set_count(*self._view.find_step(offset))

    def again(self) -> None:
        """Count once more in a page that has changed."""
        if self._carried[1]:
            self._bar.set_count(0, self._view.find_any(self._carried[1]))
        elif self._bar.isVisible() and self._bar.text:
            self._bar.set_count(0, self._view.find_all(self._bar.text))

    def _find(self, text: str) -> None:
        if self._carried[1] and text == self._carried[0]:
            return  # opened to go on from what the search found
        self._carried = ("", ())
        if text:
            self._unfold()
        self._bar.set_count(0, self._view.find_all(text))

    def _close(self) -> None:
        self._carried = ("", ())
        self._view.find_all("")
        self._view.setFocus()
