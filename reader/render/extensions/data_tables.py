"""Data tables: the class and row stripes of tables that the author wrote."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from reader.render.extensions.boxes import TABLE

_STRIPES = ("odd", "even")


class _DataTables(Treeprocessor):
    """Mark the tables that no other extension built."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for table in root.iter("table"):
            if table.get("class"):
                continue
            table.attrib.update({"class": "data", **TABLE})
            for body in table.iter("tbody"):
                for number, row in enumerate(body.iter("tr")):
                    row.set("class", _STRIPES[number % 2])


class DataTablesExtension(Extension):
    """Tables with stripes."""

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the tables of Python-Markdown and the marking after them."""
        TableExtension(use_align_attribute=True).extendMarkdown(md)
        md.treeprocessors.register(_DataTables(md), "data-tables", 9)  # type: ignore[attr-defined]
