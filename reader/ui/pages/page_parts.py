"""PageParts: the commands that go through the parts of the page that is being read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from reader.jobs import JobControl
from reader.services.changeset import Done
from reader.services.reading import Reading
from reader.translation import tr, tr_noop
from reader.ui.context import Notice, ShellContext
from reader.ui.widgets.page_view.structure import PartKind
from reader.ui.widgets.page_view.view import PageView

NONE_THERE = {
    ("next", "heading"): tr_noop("There is no next heading on this page."),
    ("previous", "heading"): tr_noop("There is no previous heading on this page."),
    ("next", "link"): tr_noop("There is no next link on this page."),
    ("previous", "link"): tr_noop("There is no previous link on this page."),
}
KINDS = {"heading": PartKind.HEADING, "link": PartKind.LINK}
"""What is stepped through, by its word."""
WAYS = {"next": 1, "previous": -1}


class PageParts:
    """Steps, lists and the browser, for one view; ``owner`` is the page that it stands on."""

    def __init__(self, context: ShellContext, owner: QWidget, view: PageView) -> None:
        self._context = context
        self._owner = owner
        self._view = view

    def handlers(self, reading: Reading) -> dict[str, Callable[[], None]]:
        """By action id."""
        steps: dict[str, Callable[[], None]] = {
            f"page.{way}-{word}": lambda word=word, way=way: self._step(word, way)  # type: ignore[misc]
            for word in KINDS
            for way in WAYS
        }
        return {
            **steps,
            "page.parts": self._list,
            "page.browser": lambda: self._browse(reading),
        }

    def _step(self, word: str, way: str) -> None:
        from reader.ui.widgets.page_view.stepping import step

        self._view.setFocus()
        if step(self._view, KINDS[word], WAYS[way]) is None:
            self._context.tell(Notice(tr(NONE_THERE[way, word])))

    def _list(self) -> None:
        from reader.ui.dialogs.page_parts import PagePartsDialog

        PagePartsDialog(self._view, self._owner.window()).open()

    def _browse(self, reading: Reading) -> None:
        services = self._context.services

        def write(control: JobControl) -> Done[str]:
            from reader.services.web_copy import write_web_copy

            cache = services.places.cache
            return Done(str(write_web_copy(services.exporting, cache, reading, control)))

        self._context.perform(
            write, owner=self._owner, then=self._opened, channel="web-copy", writes=False
        )

    def _opened(self, file: str) -> None:
        if QDesktopServices.openUrl(QUrl.fromLocalFile(file)):
            self._context.tell(Notice(tr("The page is open in your browser.")))
        else:
            sentence = tr("No browser could be opened. The page is in the file {file}", file=file)
            self._context.tell(Notice(sentence, problem=True))
