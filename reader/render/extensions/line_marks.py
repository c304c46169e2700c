"""Line marks: a mark alone on a line gives way to what is built between its neighbours' text."""

from __future__ import annotations

import re
from typing import Generic, TypeVar
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor

from reader.guide.items import Section
from reader.render.context import BodyPlace

T = TypeVar("T")


class LineMark(BlockProcessor, Generic[T]):
    """Finds a mark in a block and puts what it asks for in its place. ``T`` is what it asks for."""

    def __init__(self, parser: object, place: BodyPlace) -> None:
        super().__init__(parser)
        self._place = place

    def found(self, block: str) -> tuple[re.Match[str], T] | None:
        """The first mark in a block that can be answered, with what it asks for."""
        raise NotImplementedError

    def put(self, parent: Element, asked: T) -> None:
        """Add to the tree what the mark asks for."""
        raise NotImplementedError

    def in_section(self, parent: Element) -> bool:
        """Whether a block stands at the top level of a section's text."""
        owner = self._place.page.guide.items.get(self._place.item)
        return parent.tag == "div" and not parent.get("class") and isinstance(owner, Section)

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - the library's signature
        """Tell whether a line of this block is such a mark."""
        return self.found(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Read the text before the mark, put what it asks for, and leave the text after it."""
        block = blocks.pop(0)
        asked = self.found(block)
        if asked is None:
            blocks.insert(0, block)
            return False
        mark, value = asked
        if mark.start() > 0:
            self.parser.parseBlocks(parent, [block[: mark.start()]])
        self.put(parent, value)
        if block[mark.end() :]:
            blocks.insert(0, block[mark.end() :])
        return True
