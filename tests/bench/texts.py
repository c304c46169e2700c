"""Items as plain text: the same words for every engine that is compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.guide.page import RenderedGuide


@dataclass(frozen=True)
class PlainItem:
    """One searchable item: its place, what can be ticked, and its three texts.

    ``address`` is ``guide-id/item-id``; ``title`` holds the item's other names too.
    """

    address: str
    guide: str
    kind: str
    title: str
    statement: str
    body: str

    @property
    def size(self) -> int:
        """Bytes of its texts in UTF-8."""
        return sum(len(text.encode()) for text in (self.title, self.statement, self.body))


def plain_items(guides: Iterable[RenderedGuide]) -> Iterator[PlainItem]:
    """The items of ``guides``, in order."""
    for rendered in guides:
        for text in rendered.texts:
            yield PlainItem(
                f"{rendered.guide.id}/{text.item}",
                rendered.guide.id,
                text.kind.value,
                " ".join((text.title, *text.also)),
                text.statement,
                text.body,
            )
