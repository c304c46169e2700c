"""Headings: moved to the level that fits their page, with an anchor and a line in the outline."""

from __future__ import annotations

import html
import re
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.render.context import BodyPlace

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_ESCAPED = re.compile("\x02([0-9]{1,7})\x03")


def _words(heading: Element) -> str:
    """The heading as plain text, without the marks of citations and footnotes."""
    text = "".join(_pieces(heading))
    text = _ESCAPED.sub(lambda found: chr(int(found.group(1))), text)
    return " ".join(html.unescape(text).split())


def _pieces(element: Element) -> list[str]:
    """All text inside ``element`` but that of citations and footnote numbers."""
    pieces = [element.text or ""]
    for child in element:
        if child.get("class") != "cites" and child.tag != "sup":
            pieces.extend(_pieces(child))
        pieces.append(child.tail or "")
    return pieces


class _Headings(Treeprocessor):
    """Number and name the headings of one body."""

    def __init__(self, md: object, place: BodyPlace) -> None:
        super().__init__(md)
        self._place = place

    def run(self, root: Element) -> None:
        """Change the tree in place. No heading in a body may stand above level 2."""
        for heading in root.iter():
            level = _LEVELS.get(heading.tag)
            if level is None:
                continue
            level = min(max(level, 2) + self._place.shift, 6)
            heading.tag = f"h{level}"
            title = _words(heading)
            if title:
                heading.set("id", self._place.page.heading(self._place.item, title, level))


class HeadingsExtension(Extension):
    """Headings with anchors."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after inline marks are done."""
        md.treeprocessors.register(_Headings(md, self._place), "headings", 12)  # type: ignore[attr-defined]
