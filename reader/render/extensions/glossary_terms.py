"""Glossary terms: ``[[id]]`` and the first use of each term on a page become explained links."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from reader.guide.items import Term
from reader.render.context import BodyPlace, GuideContext
from reader.render.limits import PIPE
from reader.render.terms import tip_of

_MARK = rf"\[\[([a-z0-9-]{{1,80}})(?:{PIPE}([^\[\]{PIPE}]{{1,200}}))?\]\]"
_WITH_BAR = re.compile(r"(\[\[[a-z0-9-]{1,80})\|([^\[\]|\n]{1,200}\]\])")
_UNTOUCHED = {"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}


def _link(guide: GuideContext, term: Term, text: str) -> Element:
    """The link of a term, with its meaning for a tool tip."""
    attributes = {"class": "term", "href": guide.address(term.id), "title": tip_of(term)}
    link = Element("a", attributes)
    link.text = AtomicString(text)
    return link


class _Bars(Preprocessor):
    """Hide the bar of a mark from tables, which cut cells at bars."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with the bar of each mark replaced."""
        return [_WITH_BAR.sub(rf"\1{PIPE}\2", line) if "[[" in line else line for line in lines]


class _Marked(InlineProcessor):
    """Terms that the author marked."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__(_MARK)
        self._place = place

    def handleMatch(  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], _data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the link, or nothing when no term has this id (the text then stays)."""
        guide = self._place.page.guide
        term = guide.term(m.group(1))
        if term is None:
            return None, None, None
        return _link(guide, term, m.group(2) or term.title), m.start(0), m.end(0)


class _Found(Treeprocessor):
    """The first use of each term on the page, outside headings, links and code."""

    def __init__(self, md: object, place: BodyPlace) -> None:
        super().__init__(md)
        self._page = place.page
        self._item = place.item

    def run(self, root: Element) -> None:
        """Change the tree in place, in reading order."""
        if root.tag in _UNTOUCHED:
            self._note(root)
            return
        children: list[Element] = []
        root.text = self._linked(root.text, children)
        for child in list(root):
            tail = child.tail
            self.run(child)
            children.append(child)
            child.tail = self._linked(tail, children)
        root[:] = children

    def _note(self, element: Element) -> None:
        """Remember a term that the author marked."""
        if element.get("class") == "term":
            self._page.explained.add(element.get("href", "").rpartition("/")[2])

    def _linked(self, text: str | None, children: list[Element]) -> str | None:
        """Append the links found in ``text`` to ``children``; return the text before the first."""
        if not text or isinstance(text, AtomicString):
            return text
        before, done = text, 0
        for start, end, term in self._page.guide.names.find(text):
            if term.id in self._page.explained or term.id == self._item:
                continue
            self._page.explained.add(term.id)
            if done:
                children[-1].tail = text[done:start]
            else:
                before = text[:start]
            children.append(_link(self._page.guide, term, text[start:end]))
            done = end
        if done:
            children[-1].tail = text[done:]
        return before


class GlossaryTermsExtension(Extension):
    """Glossary terms, marked and found."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the marks ahead of links, and the search after all inline marks."""
        md.preprocessors.register(_Bars(md), "term-bars", 10)  # type: ignore[attr-defined]
        md.inlinePatterns.register(_Marked(self._place), "terms", 178)  # type: ignore[attr-defined]
        md.treeprocessors.register(_Found(md, self._place), "terms", 14)  # type: ignore[attr-defined]
