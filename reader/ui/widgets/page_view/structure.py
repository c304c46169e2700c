"""What a laid-out document consists of: headings, paragraphs, links, lists, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextTable,
)

OBJECT = "\ufffc"
"""What stands in a document's text where a picture is."""

NUMBERED = {
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
}


class PartKind(Enum):
    """The kinds of part that assistive technology tells apart."""

    DOCUMENT = auto()
    GROUP = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    HEADER_CELL = auto()
    CELL = auto()
    LINK = auto()
    IMAGE = auto()


@dataclass
class Part:
    """A part of a document: ``start`` to ``end`` are positions in its text.

    ``text`` is what to call it, ``level`` a heading's, ``href`` a link's.
    """

    kind: PartKind
    text: str
    start: int
    end: int
    level: int = 0
    href: str = ""
    children: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """The part and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


def read_structure(document: QTextDocument) -> Part:
    """Read a document; layout tables (one cell) come out as groups named by their first words."""
    root = document.rootFrame()
    whole = Part(PartKind.DOCUMENT, "", 0, max(0, document.characterCount() - 1))
    whole.children = _frame(root.begin())
    return whole


def _frame(step: QTextFrame.iterator) -> list[Part]:
    """The parts of a frame or a table cell."""
    parts: list[Part] = []
    lists: list[tuple[int, int, Part]] = []
    while not step.atEnd():
        inner = _frame_at(step)
        block = step.currentBlock()
        if inner is not None:
            lists = []
            parts.extend(_inner(inner))
        elif block.isValid():
            _place(block, parts, lists)
        step += 1
    return parts


def _frame_at(step: QTextFrame.iterator) -> QTextFrame | None:
    return step.currentFrame()


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _inner(frame: QTextFrame) -> list[Part]:
    if not isinstance(frame, QTextTable):
        return _frame(frame.begin())
    if frame.rows() == 1 and frame.columns() == 1:
        group = Part(PartKind.GROUP, "", frame.firstPosition(), frame.lastPosition())
        group.children = _frame(frame.cellAt(0, 0).begin())
        named = next((part for part in group.children if part.text), None)
        group.text = named.text if named else ""
        return [group] if group.children else []
    return [_table(frame)]


def _table(table: QTextTable) -> Part:
    made = Part(PartKind.TABLE, "", table.firstPosition(), table.lastPosition())
    headed = table.format().headerRowCount()
    for row in range(table.rows()):
        cells: list[Part] = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if cell.row() != row or cell.column() != column:
                continue  # the rest of a cell that spans
            inside = _frame(cell.begin())
            kind = PartKind.HEADER_CELL if row < headed else PartKind.CELL
            made_cell = Part(kind, "", cell.firstPosition(), cell.lastPosition())
            made_cell.text = " ".join(part.text for part in inside if part.text)
            plain = len(inside) == 1 and inside[0].kind is PartKind.PARAGRAPH
            made_cell.children = inside[0].children if plain else inside
            cells.append(made_cell)
        if cells:
            line = Part(PartKind.ROW, "", cells[0].start, cells[-1].end)
            line.children = cells
            made.children.append(line)
    return made


def _place(block: QTextBlock, parts: list[Part], lists: list[tuple[int, int, Part]]) -> None:
    """Add a block where it belongs: into a list that is still open, or after what went before."""
    part = _block(block)
    if part is None:
        return
    of_list = _list_of(block)
    if of_list is None:
        lists.clear()
        parts.append(_alone(part))
        return
    style, which = of_list.format(), of_list.objectIndex()
    indent = style.indent()
    while lists and (lists[-1][0] > indent or (lists[-1][0] == indent and lists[-1][1] != which)):
        lists.pop()
    if not lists or lists[-1][0] < indent:
        opened = Part(PartKind.LIST, "", part.start, part.end)
        outer = lists[-1][2].children[-1].children if lists else parts
        outer.append(opened)
        lists.append((indent, which, opened))
    part.kind = PartKind.ITEM
    if style.style() in NUMBERED:
        part.text = f"{of_list.itemText(block)} {part.text}"
    for _, _, holder in lists:
        holder.end = part.end
    lists[-1][2].children.append(part)


def _alone(part: Part) -> Part:
    """A picture that stands alone is itself, not a paragraph that says the same once more."""
    only = part.children[0] if len(part.children) == 1 else None
    alone = only is not None and only.kind is PartKind.IMAGE and only.text == part.text
    return only if only is not None and alone and not part.level else part


def _block(block: QTextBlock) -> Part | None:
    """A heading or paragraph with the links and pictures in it; None for an empty line."""
    start = block.position()
    children: list[Part] = []
    words: list[str] = []
    step = block.begin()
    while not step.atEnd():
        run = step.fragment()
        style = run.charFormat()
        begin, end = run.position(), run.position() + run.length()
        text = run.text()
        if style.isImageFormat():
            alt = style.property(QTextFormat.Property.ImageAltText)
            text = alt if isinstance(alt, str) and alt else "Picture without a description"
            children.append(Part(PartKind.IMAGE, text, begin, end))
        elif style.isAnchor() and style.anchorHref():
            href = style.anchorHref()
            last = children[-1] if children else None
            if last and last.kind is PartKind.LINK and last.href == href and last.end == begin:
                last.text += text  # one link whose words differ in style
                last.end = end
            else:
                children.append(Part(PartKind.LINK, text, begin, end, href=href))
        words.append(text)
        step += 1
    text = "".join(words).replace(OBJECT, "").replace("\u2028", " ").replace("\xa0", " ").strip()
    if not text:
        return None
    level = block.blockFormat().headingLevel()
    kind = PartKind.HEADING if level else PartKind.PARAGRAPH
    return Part(kind, text, start, start + block.length() - 1, level=level, children=children)
