"""Rendered pages: what a guide becomes when installed, so that opening one renders nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.guide.figure import Figure
from reader.guide.kinds import ItemKind

if TYPE_CHECKING:
    from reader.guide.guide import Guide


@dataclass(frozen=True)
class OutlineEntry:
    """A line of the contents tree.

    ``anchor`` is the name to scroll to; ``level`` 1 is the page itself; ``item`` is the item id
    when the line stands for an item (empty for a heading in running text).
    """

    anchor: str
    title: str
    level: int
    item: str = ""
    kind: ItemKind = ItemKind.SECTION


@dataclass(frozen=True)
class PagePart:
    """A run of sanitised HTML; ``item`` and ``layer`` say what it belongs to ('' for neither).

    A view may leave out parts that have a layer (a card shown folded); parts joined in order
    always make well-formed HTML, whichever layers are left out.
    """

    html: str
    item: str = ""
    layer: str = ""


@dataclass(frozen=True)
class Page:
    """One page of the reading view. HTML carries class names only: no colours, no sizes.

    ``images`` are files of the guide, ``figures`` what the shell draws; it shows no others.
    """

    id: str
    title: str
    parts: tuple[PagePart, ...]
    outline: tuple[OutlineEntry, ...] = ()
    images: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True)
class ItemText:
    """What an item says as plain text, for the index, snippets and exports.

    ``page`` and ``anchor`` say where it is read; ``strength`` is the guide's own label or ''.
    """

    item: str
    kind: ItemKind
    title: str
    statement: str
    body: str
    page: str
    anchor: str
    strength: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class RenderedGuide:
    """A guide with its pages in reading order and the plain text of every item."""

    guide: Guide
    pages: tuple[Page, ...]
    texts: tuple[ItemText, ...]

    def page_of(self, item_id: str) -> tuple[Page, str] | None:
        """The page that shows an item, and the anchor to scroll to; None when unknown.

        An empty id, or a page's own id, means the top of that (or the first) page.
        """
        for page in self.pages:
            if item_id in ("", page.id):
                return page, ""
        for page in self.pages:
            for entry in page.outline:
                if entry.item == item_id:
                    return page, entry.anchor
        return None
