"""Describing: the words of an item as they are kept with a mark on it, and the text it shows."""

from __future__ import annotations

import re

from reader.errors import NotFound
from reader.guide.address import Address
from reader.guide.page import RenderedGuide
from reader.library.library import Library
from reader.translation import tr
from reader.userdata.known_items import KnownItem

_BLOCK = re.compile(
    r"</?(?:p|h[1-6]|li|t[dhr]|d[tdl]|pre|div|[uo]l|table|blockquote|[hb]r)\b[^>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")


def describe_item(library: Library, address: Address) -> KnownItem:
    """The words of a guide or item today. Raises NotFound for what is not installed."""
    guide = library.open(address.guide).guide
    item = guide.find(address.item)
    if address.item and item is None:
        raise NotFound(tr("This item is no longer in the guide; nothing was saved."))
    return KnownItem(
        address,
        item.title if item else guide.title,
        guide.title,
        item.kind.value if item else "guide",
        guide.edition,
    )


def shown_text(rendered: RenderedGuide, item_id: str) -> str:
    """The words of an item as its page shows them; '' when the guide has no such item.

    For the guide as a whole, the words of its first page.
    """
    found = rendered.page_of(item_id)
    if found is None:
        return ""
    page, _ = found
    own = [part.html for part in page.parts if part.item == item_id]
    return plain("\n".join(own or [part.html for part in page.parts]))


def plain(markup: str) -> str:
    """Sanitised HTML without its tags; each block on a line of its own."""
    import html

    return html.unescape(_TAG.sub("", _BLOCK.sub("\n", markup)))
