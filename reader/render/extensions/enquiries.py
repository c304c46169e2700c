"""Enquiries: ``{{enquiry}}`` alone on a line becomes the button that opens the enquiry form.

The page holds the button's words only; the shell makes them a link, so no text of a guide can.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.util import AtomicString

from reader.render.context import BodyPlace
from reader.render.extensions.line_marks import LineMark

BUTTON = "Write an enquiry"
NOTHING_SENT = "This opens a form. The program itself sends nothing."

_MARK = re.compile(r"(?:^|\n)[ ]{0,3}\{\{enquiry\}\}[ ]{0,3}(?:\n|$)")


class _Enquiries(LineMark[str]):
    """Put the button between the text before and after it."""

    def found(self, block: str) -> tuple[re.Match[str], str] | None:
        """The first line that asks for the button, and the button's words."""
        mark = _MARK.search(block)
        return None if mark is None else (mark, BUTTON)

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a line of a section asks for the button, and the guide has a form."""
        has_form = self._place.page.guide.guide.enquiry is not None
        return has_form and self.in_section(parent) and super().test(parent, block)

    def put(self, parent: Element, asked: str) -> None:
        """Build the button and the line beneath it."""
        table = SubElement(
            parent, "table", {"class": "enquiry", "cellspacing": "0", "cellpadding": "0"}
        )
        cell = SubElement(SubElement(table, "tr"), "td", {"class": "enquiry"})
        cell.text = AtomicString(asked)
        note = SubElement(parent, "p", {"class": "figure-note"})
        note.text = AtomicString(NOTHING_SENT)


class EnquiriesExtension(Extension):
    """The button of the enquiry form."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of embeds."""
        parser = md.parser  # type: ignore[attr-defined]
        parser.blockprocessors.register(_Enquiries(parser, self._place), "enquiries", 77)
