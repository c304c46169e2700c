"""Citations: ``[@k3; @k10]`` becomes small numbered links to the guide's sources."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from reader.guide.items import Source
from reader.render.context import BodyPlace

_ID = r"@[a-z0-9-]{1,80}"
_CITATION = rf"\[({_ID}(?:[;,][ ]?{_ID}){{0,19}})\]"


class _Citations(InlineProcessor):
    """Make the links and remember who cites what."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__(_CITATION)
        self._place = place

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], _data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the links, or nothing when no source has such an id (the text then stays)."""
        guide = self._place.page.guide
        ids = [part.strip().removeprefix("@") for part in re.split("[;,]", m.group(1))]
        sources = [source for source in map(guide.source, ids) if source is not None]
        if not sources:
            return None, None, None
        span = Element("span", {"class": "cites"})
        for source in sources:
            self._link(span, source)
        return span, m.start(0), m.end(0)

    def _link(self, span: Element, source: Source) -> None:
        guide = self._place.page.guide
        guide.cite(source.id, self._place.item)
        if len(span):
            span[-1].tail = AtomicString(" ")
        link = SubElement(
            span,
            "a",
            {"class": "cite", "href": guide.address(source.id), "title": source.in_full},
        )
        link.text = AtomicString(f"[{guide.numbers[source.id]}]")


class CitationsExtension(Extension):
    """Citations of sources."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of footnotes and link references, which share the brackets."""
        md.inlinePatterns.register(_Citations(self._place), "citations", 177)  # type: ignore[attr-defined]
