"""What a laid-out document consists of: headings, paragraphs, links, lists, tables and pictures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtGui import (
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextList,
    QTextListFormat,
    QTextObject,
    QTextTable,
    QTextTableCell,
)

from reader.translation import tr

OBJECT = "\ufffc"
"""What stands in a document's text where a picture is."""

NUMBERED = {
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
}


TABLE_TAG = re.compile(r"<table\b[^>]*>")
CLASS = re.compile(r'class="([^"]*)"')

NOTE = "callout"
"""The class of boxes that stand beside the text: cautions, examples, what is not known."""

HEADED = "data"
"""The class of tables in which a cell as wide as the table heads the rows below it."""

LABELLED = frozenset({"facts", "provenance"})
"""Classes of tables whose first column says what stands in the second."""


class PartKind(Enum):
    """The kinds of part that assistive technology tells apart."""

    DOCUMENT = auto()
    GROUP = auto()
    NOTE = auto()
    HEADING = auto()
    PARAGRAPH = auto()
    LIST = auto()
    ITEM = auto()
    TABLE = auto()
    ROW = auto()
    HEADER_CELL = auto()
    ROW_HEADER = auto()
    CELL = auto()
    LINK = auto()
    IMAGE = auto()


INLINE = frozenset({PartKind.LINK, PartKind.IMAGE})
"""Kinds that stand in a line of text, whose words are the line's too."""


@dataclass
class Part:
    """A part of a document: ``start`` to ``end`` are positions in its text.

    ``text`` is what to call it: a table is called after the heading above it. ``level`` is a
    heading's, ``href`` a link's, ``about`` a cell's headers in words.
    """

    kind: PartKind
    text: str
    start: int
    end: int
    level: int = 0
    href: str = ""
    about: str = ""
    children: list[Part] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """The part and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class TableOfCells(Part):
    """A table whose rows are read when they are first asked for: most of a long page's time."""

    def __init__(self, text: str, start: int, end: int, read: Callable[[], list[Part]]) -> None:
        """``read`` gives the rows."""
        super().__init__(PartKind.TABLE, text, start, end)
        self._read = read
        del self.children

    def __getattr__(self, name: str) -> list[Part]:
        """Python: called for what is not there yet."""
        if name != "children":
            raise AttributeError(name)
        self.children = self._read()
        return self.children


def table_classes(html: str) -> list[str]:
    """The class of each table of a page, in order; Qt forgets the classes of what it lays out."""
    found = [CLASS.search(tag) for tag in TABLE_TAG.findall(html)]
    return [each[1] if each else "" for each in found]


def read_structure(document: QTextDocument, tables: Sequence[str] = ()) -> Part:
    """Read a document; layout tables (one cell) come out as groups or notes.

    ``tables`` are the classes of its tables. Unless they fit one by one, none of them counts.
    """
    whole = Part(PartKind.DOCUMENT, "", 0, max(0, document.characterCount() - 1))
    walk = _Walk(document, tables)
    whole.children = walk.frame(document.rootFrame().begin())
    if walk.seen != len(tables):
        whole.children = _Walk(document).frame(document.rootFrame().begin())
    return whole


class _Walk:
    """One reading of a document: it remembers the heading above, and counts the tables."""

    def __init__(
        self,
        document: QTextDocument,
        tables: Sequence[str] = (),
        seen: int = 0,
        heading: str = "",
    ) -> None:
        """``tables`` are the classes of all tables, of which ``seen`` were met before."""
        self._document = document
        self._tables = tables
        self._heading = heading
        self.seen = seen

    def frame(self, step: QTextFrame.iterator) -> list[Part]:
        """The parts of a frame or a table cell."""
        parts: list[Part] = []
        lists: list[tuple[int, int, Part]] = []
        while not step.atEnd():
            inner = _frame_at(step)
            block = step.currentBlock()
            if inner is not None:
                lists = []
                parts.extend(self._inner(inner))
            elif block.isValid():
                part = _place(block, parts, lists)
                if part is not None and part.level:
                    self._heading = part.text
            step += 1
        return parts

    def _inner(self, frame: QTextFrame) -> list[Part]:
        if not isinstance(frame, QTextTable):
            return self.frame(frame.begin())
        words = self._tables[self.seen].split() if self.seen < len(self._tables) else []
        self.seen += 1
        if frame.rows() == 1 and frame.columns() == 1:
            kind = PartKind.NOTE if NOTE in words else PartKind.GROUP
            group = Part(kind, "", frame.firstPosition(), frame.lastPosition())
            group.children = self.frame(frame.cellAt(0, 0).begin())
            group.text = _called(group.children)
            return [group] if group.children else []
        which, heading, seen = frame.objectIndex(), self._heading, self.seen
        self.seen += _tables_in(frame)

        def read() -> list[Part]:
            # Asked for by number: a table that has gone meanwhile must not be touched.
            table = _object_at(self._document, which)
            inside = _Walk(self._document, self._tables, seen, heading)
            return inside.rows(table, words) if isinstance(table, QTextTable) else []

        return [TableOfCells(heading, frame.firstPosition(), frame.lastPosition(), read)]

    def rows(self, table: QTextTable, words: Sequence[str]) -> list[Part]:
        """The rows of a table with their cells; ``words`` are the classes of the table."""
        wide = table.columns() > 1
        labelled = wide and bool(LABELLED & set(words))
        made: list[Part] = []
        headed = table.format().headerRowCount()
        heads: dict[int, str] = {}
        for row in range(table.rows()):
            cells: list[Part] = []
            label = ""
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                if cell.row() != row or cell.column() != column:
                    continue  # the rest of a cell that spans
                part = self._cell(cell)
                grouped = wide and HEADED in words and cell.columnSpan() == table.columns()
                if row < headed or grouped:
                    part.kind = PartKind.HEADER_CELL
                    if row < headed:
                        heads |= dict.fromkeys(range(column, column + cell.columnSpan()), part.text)
                elif labelled and column == 0:
                    part.kind, label = PartKind.ROW_HEADER, part.text
                else:
                    part.about = ", ".join(filter(None, (heads.get(column, ""), label)))
                cells.append(part)
            if cells:
                line = Part(PartKind.ROW, "", cells[0].start, cells[-1].end)
                line.children = cells
                made.append(line)
        return made

    def _cell(self, cell: QTextTableCell) -> Part:
        inside = self.frame(cell.begin())
        part = Part(PartKind.CELL, "", cell.firstPosition(), cell.lastPosition())
        part.text = " ".join(_words(inside))
        plain = len(inside) == 1 and inside[0].kind is PartKind.PARAGRAPH
        part.children = inside[0].children if plain else inside
        return part


def _called(parts: Sequence[Part]) -> str:
    """What a box is called: its heading, or else its first words."""
    heading = next((part.text for part in parts if part.level), "")
    return heading or next((part.text for part in parts if part.text), "")


def _words(parts: Sequence[Part]) -> Iterator[str]:
    """The words of parts and of what is in them, each once."""
    for part in parts:
        boxed = part.kind in (PartKind.GROUP, PartKind.NOTE, PartKind.TABLE)
        own = "" if boxed else part.text
        if own:
            yield own
        if boxed or not own or part.kind is PartKind.ITEM:
            yield from _words([child for child in part.children if child.kind not in INLINE])


def _frame_at(step: QTextFrame.iterator) -> QTextFrame | None:
    return step.currentFrame()


def _object_at(document: QTextDocument, which: int) -> QTextObject | None:
    return document.object(which)


def _tables_in(frame: QTextFrame) -> int:
    """How many tables stand in the cells of a table, at any depth."""
    inner = frame.childFrames()
    return sum(isinstance(each, QTextTable) + _tables_in(each) for each in inner)


def _list_of(block: QTextBlock) -> QTextList | None:
    return block.textList()


def _place(block: QTextBlock, parts: list[Part], lists: list[tuple[int, int, Part]]) -> Part | None:
    """Add a block where it belongs: into a list that is still open, or after what went before.

    Returns it, or None for an empty line.
    """
    part = _block(block)
    if part is None:
        return None
    of_list = _list_of(block)
    if of_list is None:
        inside = block.blockFormat().indent()
        while lists and lists[-1][0] > inside:
            lists.pop()
        if lists:
            lists[-1][2].children[-1].children.append(part)  # an item's second paragraph
        else:
            parts.append(_alone(part))
        return part
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
    return part


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
            text = alt if isinstance(alt, str) and alt else tr("Picture without a description")
            children.append(Part(PartKind.IMAGE, text, begin, end))
        elif style.anchorHref():  # Qt calls only the first letter an anchor where an id stands
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
