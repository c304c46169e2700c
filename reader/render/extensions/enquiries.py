"""Enquiries: ``{{enquiry}}`` alone on a line becomes the button that opens the enquiry form.

The page holds the button's words only; the shell makes them a link, so no text of a guide can.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

from reader.guide.items import Section
from reader.render.context import BodyPlace

BUTTON = "Write an enquiry"
NOTHING_SENT = "This opens a form. The program itself sends nothing."

_MARK = re.compile(r"(?:^|\n)[ ]{0,3}\{\{enquiry\}\}[ ]{0,3}(?:\n|$)")


class _Enquiries(BlockProcessor):
    """Put the button between the text before and after it."""

    def __init__(self, parser: object, place: BodyPlace) -> None:
        super().__init__(parser)
        self._place = place

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a line of a section asks for the button, and the guide has a form."""
        guide = self._place.page.guide
        return (
            parent.tag == "div"
            and not parent.get("class")
            and guide.guide.enquiry is not None
            and isinstance(guide.items.get(self._place.item), Section)
            and _MARK.search(block) is not None
        )

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Build the button and the line beneath it."""
        block = blocks.pop(0)
        found = _MARK.search(block)
        if found is None:
            blocks.insert(0, block)
            return False
        if found.start() > 0:
            self.parser.parseBlocks(parent, [block[: found.start()]])
        table = SubElement(
            parent, "table", {"class": "enquiry", "cellspacing": "0", "cellpadding": "0"}
        )
        cell = SubElement(SubElement(table, "tr"), "td", {"class": "enquiry"})
        cell.text = AtomicString(BUTTON)
        note = SubElement(parent, "p", {"class": "figure-note"})
        note.text = AtomicString(NOTHING_SENT)
        if block[found.end() :]:
            blocks.insert(0, block[found.end() :])
        return True


class EnquiriesExtension(Extension):
    """The button of the enquiry form."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of embeds."""
        parser = md.parser  # type: ignore[attr-defined]
        parser.blockprocessors.register(_Enquiries(parser, self._place), "enquiries", 77)
