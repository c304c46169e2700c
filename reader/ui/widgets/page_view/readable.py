"""ReadablePage: a text browser that knows the parts of its text."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.ui.widgets.page_view.structure import Part, PartKind, read_structure, table_classes


class ReadablePage(QTextBrowser):
    """A text browser with parts; ``generation`` grows each time that the text is another one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.generation = 0
        self._structure: Part | None = None
        self._from = ""

    def text_replaced(self, html: str = "") -> None:
        """Forget the parts of the text that was; ``html`` is what the new one was made from."""
        self.generation += 1
        self._from = html
        self._structure = None

    @property
    def structure(self) -> Part:
        """What the page consists of; read when first asked for."""
        if self._structure is None:
            self._structure = read_structure(self.document(), table_classes(self._from))
        return self._structure

    def parts(self, kind: PartKind) -> list[Part]:
        """All headings, links, tables or pictures, in reading order."""
        return [part for part in self.structure.walk() if part.kind is kind]

    def press_link(self, href: str) -> None:
        """Do what pressing a link does."""
        self.anchorClicked.emit(QUrl(href))
