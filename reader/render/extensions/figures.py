"""Figures: ``{{figure:name}}`` alone on a line places a drawn picture and the table equal to it.

The words come from the guide's data after all other marks are read, so no mark in them works, and
a picture in the text can never take a figure's place: pictures of the text are settled before.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from reader.render.context import BodyPlace
from reader.render.extensions.line_marks import LineMark
from reader.render.figures import Cell, WordedFigure, table_columns, worded_figure
from reader.render.limits import clean_text

TABLE_TITLE = "The same as a table"

_MARK = re.compile(r"(?:^|\n)[ ]{0,3}\{\{figure:([a-z]{1,20})\}\}[ ]{0,3}(?:\n|$)")
_PLACE = "figure"
"""The tag that keeps a figure's place; no mark of Markdown can make one."""


class _Places(LineMark[WordedFigure]):
    """Keep the place of a figure between the text before and after it."""

    def found(self, block: str) -> tuple[re.Match[str], WordedFigure] | None:
        """The first line that asks for a figure that the guide has data for."""
        for found in _MARK.finditer(block):
            figure = worded_figure(self._place.page.guide.guide, found.group(1))
            if figure is not None:
                return found, figure
        return None

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a line asks for a figure, at the top level of a section's text."""
        return "{{figure:" in block and self.in_section(parent) and super().test(parent, block)

    def put(self, parent: Element, asked: WordedFigure) -> None:
        """Keep the place."""
        SubElement(parent, _PLACE, {"name": asked.figure.name})


class _Figures(Treeprocessor):
    """Put picture, caption, notes and table at each place."""

    def __init__(self, md: object, place: BodyPlace) -> None:
        super().__init__(md)
        self._place = place

    def run(self, root: Element) -> None:
        """Change the tree in place and note which figures the page shows."""
        children: list[Element] = []
        for child in root:
            worded = (
                worded_figure(self._place.page.guide.guide, child.get("name", ""))
                if child.tag == _PLACE
                else None
            )
            if worded is None:
                children.append(child)
            else:
                self._place.page.figures[worded.figure.source] = worded.figure
                children.extend(self._build(worded))
        root[:] = children

    def _build(self, worded: WordedFigure) -> list[Element]:
        figure = worded.figure
        picture = Element("p", {"class": "figure"})
        SubElement(picture, "img", {"src": figure.source, "alt": clean_text(figure.text)})
        return [
            _line("p", "figure-caption", figure.caption),
            picture,
            *(_line("p", "figure-note", note) for note in worded.notes),
            _line("h3", "figure-table", TABLE_TITLE),
            self._table(worded),
        ]

    def _table(self, worded: WordedFigure) -> Element:
        """A table without a class: it gets the looks of the text's own tables."""
        shown = table_columns(worded.rows)
        table = Element("table")
        head = SubElement(SubElement(table, "thead"), "tr")
        for title, used in zip(worded.head, shown, strict=True):
            if used:
                SubElement(head, "th").text = AtomicString(title)
        body = SubElement(table, "tbody")
        for row in worded.rows:
            line = SubElement(body, "tr")
            for cell, used in zip(row, shown, strict=True):
                if used:
                    self._fill(SubElement(line, "td"), cell)
        return table

    def _fill(self, holder: Element, cell: Cell) -> None:
        if cell.sources:
            self._cite(holder, cell.sources)
        elif cell.link:
            link = SubElement(holder, "a", {"href": cell.link})
            link.text = AtomicString(clean_text(cell.text))
        else:
            holder.text = AtomicString(clean_text(cell.text))

    def _cite(self, holder: Element, sources: tuple[str, ...]) -> None:
        guide = self._place.page.guide
        span = SubElement(holder, "span", {"class": "cites"})
        for source in filter(None, map(guide.source, sources)):
            guide.cite(source.id, self._place.item)
            if len(span):
                span[-1].tail = AtomicString(" ")
            href = guide.address(source.id)
            link = SubElement(
                span, "a", {"class": "cite", "href": href, "title": clean_text(source.title)}
            )
            link.text = AtomicString(f"[{guide.numbers[source.id]}]")


def _line(tag: str, classes: str, text: str) -> Element:
    line = Element(tag, {"class": classes})
    line.text = AtomicString(clean_text(text))
    return line


class FiguresExtension(Extension):
    """Figures of the guide's own data."""

    def __init__(self, place: BodyPlace) -> None:
        super().__init__()
        self._place = place

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register ahead of embeds; pictures of the text are settled at 11, tables at 9."""
        parser = md.parser  # type: ignore[attr-defined]
        parser.blockprocessors.register(_Places(parser, self._place), "figure-places", 76)
        md.treeprocessors.register(_Figures(md, self._place), "figures", 10)  # type: ignore[attr-defined]
