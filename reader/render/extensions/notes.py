"""Footnotes: Python-Markdown's own, with anchors that stay unique among the bodies of a page."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

from reader.render.context import BodyPlace

_SEPARATOR = "--fn-"


class _Footnotes(FootnoteExtension):
    """Anchors made from the body's own anchor and the footnote's number."""

    def __init__(self, place: BodyPlace) -> None:
        self._place = place
        self._uses: dict[str, int] = {}
        super().__init__(SEPARATOR=_SEPARATOR, BACKLINK_TITLE="Back to footnote %d in the text")

    def _number(self, label: str) -> int:
        return list(self.footnotes).index(label) + 1

    def makeFootnoteId(self, id: str) -> str:  # noqa: A002, N802 - Python-Markdown's names
        """The anchor of a footnote."""
        return f"{self._place.anchor}{_SEPARATOR}{self._number(id)}"

    def makeFootnoteRefId(  # noqa: N802 - Python-Markdown's name
        self,
        id: str,  # noqa: A002 - Python-Markdown's name
        found: bool = False,
    ) -> str:
        """The anchor of the place that names a footnote; the way back leads to the first."""
        base = f"{self._place.anchor}--fnref-{self._number(id)}"
        if not found:
            return base
        uses = self._uses[id] = self._uses.get(id, 0) + 1
        return base if uses == 1 else f"{base}-{uses}"


class _Class(Treeprocessor):
    """Give the footnotes' div this project's class name."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for div in root.iter("div"):
            if div.get("class") == "footnote":
                div.set("class", "footnotes")


class NotesExtension(Extension):
    """Footnotes."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register Python-Markdown's footnotes and the class name after them."""
        _Footnotes(self._place).extendMarkdown(md)
        md.treeprocessors.register(_Class(md), "footnote-class", 7)  # type: ignore[attr-defined]
