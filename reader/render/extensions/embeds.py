"""Embeds: ``{{id}}`` on a line of its own shows a recommendation in running text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.util import AtomicString

from reader.guide.items import Recommendation
from reader.render.context import BodyPlace
from reader.render.extensions.boxes import box
from reader.render.extensions.line_marks import LineMark
from reader.render.strength import strength_words

_EMBED = re.compile(r"(?:^|\n)[ ]{0,3}\{\{([a-z0-9-]{1,80})\}\}[ ]{0,3}(?:\n|$)")


class _Embeds(LineMark[Recommendation]):
    """Put the statement and strength of a recommendation in a box with a link to its card."""

    def found(self, block: str) -> tuple[re.Match[str], Recommendation] | None:
        """The first line that names a recommendation."""
        for found in _EMBED.finditer(block):
            item = self._place.page.guide.items.get(found.group(1))
            if isinstance(item, Recommendation):
                return found, item
        return None

    def put(self, parent: Element, asked: Recommendation) -> None:
        """Build the box."""
        cell = box(parent, "embed")
        title = SubElement(cell, "p", {"class": "embed-title"})
        link = SubElement(title, "a", {"href": self._place.page.guide.address(asked.id)})
        link.text = AtomicString(asked.title)
        statement = SubElement(cell, "p", {"class": "statement"})
        statement.text = AtomicString(asked.statement)
        words, classes = strength_words(asked)
        line = SubElement(cell, "p")
        strength = SubElement(line, "span", {"class": classes})
        strength.text = AtomicString(words)


class EmbedsExtension(Extension):
    """Embedded recommendations."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of paragraphs and lists, behind code."""
        parser = md.parser  # type: ignore[attr-defined]
        parser.blockprocessors.register(_Embeds(parser, self._place), "embeds", 75)
