"""Embeds: ``{{id}}`` on a line of its own shows a recommendation in running text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

from reader.guide.items import Recommendation
from reader.render.context import BodyPlace
from reader.render.extensions.boxes import box
from reader.render.strength import strength_words

_EMBED = re.compile(r"(?:^|\n)[ ]{0,3}\{\{([a-z0-9-]{1,80})\}\}[ ]{0,3}(?:\n|$)")


class _Embeds(BlockProcessor):
    """Put the statement and strength of a recommendation in a box with a link to its card."""

    def __init__(self, parser: object, place: BodyPlace) -> None:
        super().__init__(parser)
        self._place = place

    def _recommendation(self, block: str) -> tuple[re.Match[str], Recommendation] | None:
        for found in _EMBED.finditer(block):
            item = self._place.page.guide.items.get(found.group(1))
            if isinstance(item, Recommendation):
                return found, item
        return None

    def test(self, _parent: Element, block: str) -> bool:
        """Tell whether a line of this block names a recommendation."""
        return "{{" in block and self._recommendation(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Put the box between the text before and the text after it."""
        block = blocks.pop(0)
        embed = self._recommendation(block)
        if embed is None:
            blocks.insert(0, block)
            return False
        found, item = embed
        if found.start() > 0:
            self.parser.parseBlocks(parent, [block[: found.start()]])
        self._build(parent, item)
        if block[found.end() :]:
            blocks.insert(0, block[found.end() :])
        return True

    def _build(self, parent: Element, item: Recommendation) -> None:
        cell = box(parent, "embed")
        title = SubElement(cell, "p", {"class": "embed-title"})
        link = SubElement(title, "a", {"href": self._place.page.guide.address(item.id)})
        link.text = AtomicString(item.title)
        statement = SubElement(cell, "p", {"class": "statement"})
        statement.text = AtomicString(item.statement)
        words, classes = strength_words(item)
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
