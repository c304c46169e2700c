"""Callouts: ``!!! caution "Title"`` with an indented text becomes a box that names its kind."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

from reader.render.extensions.boxes import box

CALLOUTS: dict[str, str] = {
    "note": "Note",
    "caution": "Caution",
    "example": "Example",
    "gap": "Gap",
}
"""Kinds of callout and the word that people read."""

_START = re.compile(r'(?:^|\n)!!! (note|caution|example|gap)(?:[ ]+"([^"\n]{0,200})")?[ ]*(?:\n|$)')


class _Callouts(BlockProcessor):
    """Turn the block that begins with ``!!!`` and the indented blocks after it into a box."""

    def test(self, _parent: Element, block: str) -> bool:
        """Tell whether a callout begins in this block."""
        return _START.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Consume the callout with everything indented under it."""
        block = blocks.pop(0)
        found = _START.search(block)
        if found is None:
            blocks.insert(0, block)
            return False
        if found.start() > 0:
            self.parser.parseBlocks(parent, [block[: found.start()]])
        inside, rest = self.detab(block[found.end() :])
        texts = [inside]
        if rest:
            blocks.insert(0, rest)
        else:
            while blocks and blocks[0].startswith(" " * self.tab_length):
                inside, rest = self.detab(blocks.pop(0))
                texts.append(inside)
                if rest:
                    blocks.insert(0, rest)
                    break
        self._build(parent, found.group(1), found.group(2) or "", texts)
        return True

    def _build(self, parent: Element, kind: str, title: str, texts: list[str]) -> None:
        cell = box(parent, f"callout callout-{kind}")
        heading = SubElement(cell, "p", {"class": "callout-title"})
        heading.text = f"{CALLOUTS[kind]}: {title}" if title else CALLOUTS[kind]
        self.parser.parseBlocks(cell, texts)


class CalloutsExtension(Extension):
    """Callouts."""

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of indented code, which would take the callout's text."""
        md.parser.blockprocessors.register(  # type: ignore[attr-defined]
            _Callouts(md.parser),  # type: ignore[attr-defined]
            "callouts",
            105,
        )
