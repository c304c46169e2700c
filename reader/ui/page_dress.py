"""PageDress: gives a page view the colours, font, size and line length in force."""

from __future__ import annotations

from PySide6.QtGui import QFont

from reader.guide.page import Page
from reader.ui.context import ShellContext
from reader.ui.theme.page_style import BASE_PX, page_style
from reader.ui.widgets.page_view.drawings import Drawings
from reader.ui.widgets.page_view.finding import MarkColours
from reader.ui.widgets.page_view.view import PageView

ABSOLUTE = QFont.SpacingType.AbsoluteSpacing


class PageDress:
    """Reads theme and settings anew each time it is asked."""

    def __init__(self, context: ShellContext) -> None:
        self._context = context
        self._settings = context.services.settings

    def style(self) -> str:
        """The style sheet for rendered pages."""
        return page_style(
            self._context.theme.tokens,
            zoom=int(self._settings.number("zoom")),
            line_spacing=self._settings.number("line-spacing"),
        )

    def font(self) -> QFont:
        """The body's font at the chosen size."""
        font = QFont(self._context.fonts.family(self._settings.text("font")))
        size = round(BASE_PX * self._settings.number("zoom") / 100)
        font.setPixelSize(size)
        for key, widen in (
            ("letter-spacing", lambda px: font.setLetterSpacing(ABSOLUTE, px)),
            ("word-spacing", font.setWordSpacing),
        ):
            if hundredths := self._settings.number(key):
                widen(size * hundredths / 100)
        return font

    def drawings(self, page: Page) -> Drawings:
        """How to draw the page's figures, in the colours in force when they are drawn."""
        if not page.figures:
            return {}
        from reader.ui.figures.table import drawings  # most pages have none

        return drawings(page.figures, lambda: self._context.theme.tokens)

    def put_on(self, view: PageView) -> None:
        """Set what a view needs before a page is shown in it."""
        tokens = self._context.theme.tokens
        view.set_text_font(self.font())
        view.set_mark_colours(
            MarkColours(
                tokens.mark, tokens.mark_text, tokens.mark_current, tokens.mark_current_text
            )
        )
        view.set_line_length(int(self._settings.number("line-length")))
