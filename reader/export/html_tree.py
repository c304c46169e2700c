"""The tree of sanitised HTML: tags with classes and children, as the renderer made them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img"})


@dataclass
class Node:
    """A tag; children are tags and the words between them."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """Its class names."""
        return frozenset(self.attributes.get("class", "").split())

    def all(self, *tags: str) -> Iterator[Node]:
        """Every tag below with one of these names, in reading order."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                yield from child.all(*tags)


class _Reader(HTMLParser):
    """Builds the tree; the sanitiser has closed every tag."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in VOID:
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def tree_of(html: str) -> Node:
    """The tree of sanitised HTML below a nameless root."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.root
