"""Boxes: one-cell tables, the only box with a background and padding that Qt's rich text has."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

TABLE = {"width": "100%", "cellspacing": "0", "cellpadding": "0"}
"""Attributes that make a table fill the page; Qt's style sheets cannot."""

_WRAPPED = {"pre": "code", "blockquote": "quote"}


def box(parent: Element, classes: str) -> Element:
    """Add a one-cell table to ``parent`` and return its cell; both carry ``classes``."""
    table = SubElement(parent, "table", {"class": classes, **TABLE})
    row = SubElement(table, "tr")
    return SubElement(row, "td", {"class": classes})


def gap() -> Element:
    """The spacer paragraph that follows every table."""
    spacer = Element("p", {"class": "gap"})
    spacer.text = AtomicString("\u00a0")
    return spacer


class _Boxes(Treeprocessor):
    """Wrap code and quotations in boxes and put a spacer after every table."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for parent in list(root.iter()):
            if any(child.tag in _WRAPPED or child.tag == "table" for child in parent):
                self._rebuild(parent)

    def _rebuild(self, parent: Element) -> None:
        children: list[Element] = []
        for child in parent:
            kind = _WRAPPED.get(child.tag)
            if kind:
                holder = Element("div")
                cell = box(holder, kind)
                # A quotation's own tag would indent twice; preformatted text needs its tag.
                if child.tag == "pre":
                    for code in child:
                        code.text = AtomicString((code.text or "").rstrip())
                    cell.append(child)
                else:
                    cell.extend(list(child))
                child = holder[0]
            children.append(child)
            if child.tag == "table":
                children.append(gap())
        parent[:] = children


class BoxesExtension(Extension):
    """Boxes round code and quotations."""

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after tables and callouts are built."""
        md.treeprocessors.register(_Boxes(md), "boxes", 8)  # type: ignore[attr-defined]
