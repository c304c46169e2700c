"""Links: ``guide:`` addresses are made whole, web addresses marked, all others taken off."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from reader.guide.address import SCHEME, Address

_OUTSIDE = re.compile(r"(?:https://|mailto:|tel:)[^\s\\]+", re.IGNORECASE)
_MADE_HERE = {"term", "cite", "footnote-ref", "footnote-backref"}


def _target(href: str) -> str:
    """The address that a link may lead to, or '' when it may not lead anywhere."""
    if _OUTSIDE.fullmatch(href):
        return href
    if not href.startswith(SCHEME):
        return ""
    try:
        return str(Address.parse(href))
    except ValueError:
        return ""


class _Links(Treeprocessor):
    """Check every link that the author wrote."""

    def run(self, root: Element) -> None:
        """Change the tree in place; a link without a target becomes plain words."""
        for link in root.iter("a"):
            if link.get("class") in _MADE_HERE:
                continue
            target = _target(link.get("href", ""))
            title = link.get("title", "")
            link.attrib.clear()
            if not target:
                link.tag = "span"
                continue
            link.set("href", target)
            if title:
                link.set("title", title)
            if not target.startswith(SCHEME):
                link.set("class", "external")


class GuideLinksExtension(Extension):
    """Links to items and to the web."""

    def extendMarkdown(self, md: object) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after all links are made, e-mail marks (which hide letters) taken out."""
        md.inlinePatterns.deregister("automail")  # type: ignore[attr-defined]
        md.treeprocessors.register(_Links(md), "guide-links", 13)  # type: ignore[attr-defined]
