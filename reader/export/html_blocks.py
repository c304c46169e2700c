"""Sanitised HTML of a guide's page to neutral blocks: the looks go, the structure stays.

The renderer's class names tell what a one-cell table stands for (``reader.render.classes``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from reader.export.document import (
    Block,
    Bullets,
    Callout,
    Fact,
    Facts,
    Heading,
    ListEntry,
    Mark,
    Paragraph,
    Picture,
    Role,
    Run,
    Table,
    Text,
    plain,
    plain_lines,
    words,
)
from reader.export.html_tree import Node, tree_of

_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK = re.compile(" *\v *")
"""A line break, which stands as one sign until spaces are made single."""

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEFT_OUT = frozenset(
    {
        *("gap", "provenance-line", "footnote-backref", "card-end", "card-label"),
        *("sources", "related", "cited-by", "figure", "figure-note", "figure-table"),
    }
)
"""Spacers, what an export writes from the item, and figures: their caption and table stay."""

_MARKS = {"strong": Mark.STRONG, "em": Mark.EMPHASIS, "code": Mark.CODE}
_ROLES = {
    "statement": Role.STATEMENT,
    "embed-title": Role.LABEL,
    "callout-title": Role.LABEL,
    "row-title": Role.LABEL,
    "figure-caption": Role.LABEL,
}
_INLINE = frozenset("a em strong code del sub sup span br img".split())  # noqa: SIM905 - as read


def blocks_of(html: str, pictures: Mapping[str, bytes] | None = None) -> tuple[Block, ...]:
    """The blocks of sanitised HTML; ``pictures`` are the bytes of a guide's pictures by name."""
    return tuple(_Reading(pictures or {}).blocks(tree_of(html)))


class _Reading:
    """Goes through a tree; a run of inline tags between blocks is a paragraph."""

    def __init__(self, pictures: Mapping[str, bytes]) -> None:
        self._pictures = pictures
        self._by_tag: dict[str, Callable[[Node], list[Block]]] = {
            "p": self._paragraph,
            "ul": self._list,
            "ol": self._list,
            "table": self._table,
            "pre": self._code,
            "dt": lambda node: self._as(Role.LABEL, node),
            "blockquote": lambda node: self._as(Role.QUOTE, node),
            "hr": lambda _node: [],
        }

    def blocks(self, node: Node) -> list[Block]:
        """The blocks inside a tag."""
        found: list[Block] = []
        inline: list[Node | str] = []
        for child in node.children:
            if isinstance(child, str) or child.tag in _INLINE:
                inline.append(child)
                continue
            found += self._inline(inline)
            inline = []
            if not child.classes & _LEFT_OUT:
                found += self._block(child)
        return [*found, *self._inline(inline)]

    def _block(self, node: Node) -> list[Block]:
        if node.tag in _HEADINGS:
            text = plain(_runs([node]))
            return [Heading(text, _HEADINGS[node.tag])] if text else []
        return self._by_tag.get(node.tag, self.blocks)(node)

    def _inline(self, nodes: list[Node | str], role: Role = Role.BODY) -> list[Block]:
        """A paragraph, if there are words, and the pictures that stood among them."""
        text = _runs(nodes)
        found: list[Block] = [Paragraph(text, role)] if text else []
        for node in nodes:
            if isinstance(node, Node):
                images = [node] if node.tag == "img" else list(node.all("img"))
                found += [self._picture(image) for image in images]
        return found

    def _picture(self, node: Node) -> Picture:
        name = node.attributes.get("src", "")
        return Picture(name, node.attributes.get("alt", ""), self._pictures.get(name, b""))

    def _paragraph(self, node: Node) -> list[Block]:
        role = next((_ROLES[name] for name in node.classes if name in _ROLES), Role.BODY)
        return self._inline(node.children, role)

    def _as(self, role: Role, node: Node) -> list[Block]:
        return [
            replace(block, role=role) if isinstance(block, Paragraph) else block
            for block in self.blocks(node)
        ]

    def _code(self, node: Node) -> list[Block]:
        text = _verbatim(node).strip("\n")
        return [Paragraph(words(text), Role.CODE)] if text else []

    def _list(self, node: Node, level: int = 1) -> list[Block]:
        entries: list[ListEntry] = []
        after: list[Block] = []
        for item in node.children:
            if not isinstance(item, Node) or item.tag != "li":
                continue
            inner = [
                c for c in item.children if not (isinstance(c, Node) and c.tag in ("ul", "ol"))
            ]
            told = self.blocks(Node("li", {}, inner))
            text = _joined(told)
            if text:
                entries.append(ListEntry(text, level, node.tag == "ol"))
            after += [block for block in told if isinstance(block, Picture)]
            for nested in item.children:
                if isinstance(nested, Node) and nested.tag in ("ul", "ol"):
                    for block in self._list(nested, level + 1):
                        if isinstance(block, Bullets):
                            entries += block.entries
                        else:
                            after.append(block)
        return [*([Bullets(tuple(entries))] if entries else []), *after]

    def _table(self, node: Node) -> list[Block]:
        if "data" in node.classes:
            return list(self._data(node))
        if node.classes & {"facts", "provenance"}:
            return self._facts(node)
        inside = [block for cell in _cells(node) for block in self.blocks(cell)]
        if "callout" in node.classes:
            return self._callout(inside)
        if "quote" in node.classes:
            return [
                replace(block, role=Role.QUOTE) if isinstance(block, Paragraph) else block
                for block in inside
            ]
        return inside

    def _callout(self, inside: list[Block]) -> list[Block]:
        first = inside[0] if inside else None
        if isinstance(first, Paragraph) and first.role is Role.LABEL:
            return [Callout(plain(first.text), tuple(inside[1:]))]
        return [Callout("Note", tuple(inside))]

    def _facts(self, node: Node) -> list[Block]:
        rows = []
        for row in node.all("tr"):
            label, *values = [c for c in row.children if isinstance(c, Node)] or [Node("td")]
            text = _joined([block for value in values for block in self.blocks(value)])
            if text:
                rows.append(Fact(plain(_runs([label])), text))
        return [Facts(tuple(rows))] if rows else []

    def _data(self, node: Node) -> Iterable[Block]:
        """A table with one heading row; a row of one wide cell names the table that follows it.

        Merged cells are hard to follow with a screen reader, so none is made.
        """
        columns: tuple[str, ...] = ()
        caption = ""
        rows: list[tuple[Text, ...]] = []
        for row in node.all("tr"):
            cells = [child for child in row.children if isinstance(child, Node)]
            texts = tuple(_joined(self.blocks(cell)) for cell in cells)
            if not columns:
                columns = tuple(plain(text) for text in texts)
            elif len(cells) == 1 < len(columns):
                if rows:
                    yield Table(columns, tuple(rows), caption)
                caption, rows = plain(texts[0]), []
            else:
                padded = (*texts, *((),) * len(columns))
                rows.append(padded[: len(columns)])
        if rows:
            yield Table(columns, tuple(rows), caption)


def _cells(table: Node) -> Iterable[Node]:
    """The cells of a one-cell table, but not those of tables inside it."""
    for child in table.children:
        if isinstance(child, Node):
            if child.tag in ("td", "th"):
                yield child
            elif child.tag in ("tbody", "thead", "tr"):
                yield from _cells(child)


def _verbatim(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _verbatim(child) for child in node.children)


def _joined(blocks: Iterable[Block]) -> Text:
    """Blocks as one text: paragraphs keep their looks, a new line between one and the next."""
    found: list[Run] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines: tuple[Text, ...] = (block.text,)
        else:
            lines = tuple(words(line) for line in plain_lines((block,)))
        for line in lines:
            found += [*([Run("\n")] if found else []), *line]
    return tuple(_merged(found))


def _runs(nodes: Iterable[Node | str]) -> Text:
    """Inline tags as runs, with single spaces and none at the ends."""
    found: list[Run] = []
    _collect(nodes, Run(""), found)
    runs = _merged(found)
    text: list[Run] = []
    for run in runs:
        value = _BREAK.sub("\n", _SPACE.sub(" ", run.text))
        if (not text or text[-1].text.endswith((" ", "\n"))) and value[:1] in (" ", "\n"):
            value = value.lstrip()
        if value:
            text.append(replace(run, text=value))
    while text and not text[-1].text.rstrip():
        text.pop()
    if text:
        text[-1] = replace(text[-1], text=text[-1].text.rstrip())
    return tuple(text)


def _collect(nodes: Iterable[Node | str], look: Run, found: list[Run]) -> None:
    for node in nodes:
        if isinstance(node, str):
            found.append(replace(look, text=node))
        elif node.tag == "br":
            found.append(replace(look, text="\v"))
        elif node.tag == "img" or node.classes & _LEFT_OUT:
            continue
        elif "footnote-ref" in node.classes:
            found.append(replace(look, text=f" (note {_verbatim(node)})"))
        else:
            _collect(node.children, _look(node, look), found)


def _look(node: Node, look: Run) -> Run:
    """How words inside an inline tag look; glossary terms and citations are plain words."""
    if node.tag == "a" and not node.classes & {"term", "cite"}:
        href = node.attributes.get("href", "")
        return look if href.startswith("#") else replace(look, link=href)
    if look.mark is Mark.PLAIN:
        return replace(look, mark=_MARKS.get(node.tag, Mark.PLAIN))
    return look


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours that look alike as one run."""
    found: list[Run] = []
    for run in runs:
        if found and (found[-1].mark, found[-1].link) == (run.mark, run.link):
            found[-1] = replace(run, text=found[-1].text + run.text)
        else:
            found.append(run)
    return found
