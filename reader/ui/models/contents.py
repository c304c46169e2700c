"""ContentsModel: a guide's pages and headings as a tree for the contents list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from reader.guide.address import Address
from reader.guide.page import OutlineEntry, Page
from reader.services.reading import Reading
from reader.translation import tr
from reader.ui.numbers import ACCESSIBLE_TEXT_ROLE, DISPLAY_ROLE, TOOL_TIP_ROLE, USER_ROLE

Index = QModelIndex | QPersistentModelIndex


@dataclass(eq=False)
class Line:
    """A line of the tree: an outline entry and the page it stands on."""

    page: Page
    entry: OutlineEntry
    parent: Line | None = None
    children: list[Line] = field(default_factory=list)

    @property
    def level(self) -> int:
        """How deep the line stands; 1 for a page."""
        return 1 if self.parent is None else self.parent.level + 1

    @property
    def row(self) -> int:
        """Where the line stands among its siblings; 0 for a root."""
        return 0 if self.parent is None else self.parent.children.index(self)


LineRole = USER_ROLE
SAVED_MARK = "\N{BLACK STAR}"


class ContentsModel(QAbstractItemModel):
    """Pages, what stands on them, and the items of a group. Saved items carry a star."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[Line] = []
        self._guide = ""
        self._saved: frozenset[Address] = frozenset()

    def show(self, reading: Reading) -> None:
        """Show a guide's contents; does nothing when they are shown already."""
        if (
            self._guide == reading.guide.id
            and self._roots
            and (self._roots[0].page is reading.rendered.pages[0])
        ):
            return
        self.beginResetModel()
        self._guide = reading.guide.id
        self._roots = [_root(page, outline) for page, outline in reading.contents()]
        self.endResetModel()

    def set_saved(self, saved: frozenset[Address]) -> None:
        """Mark what is bookmarked."""
        changed = self._saved ^ saved
        self._saved = saved
        for line in self._lines():
            if Address(self._guide, _item(line)) in changed:
                index = self._index_of(line)
                self.dataChanged.emit(index, index)

    def find(self, page_id: str, anchor: str) -> QModelIndex:
        """The line for an anchor of a page, or the page's own line."""
        for root in self._roots:
            if root.page.id == page_id:
                line = next((c for c in _below(root) if c.entry.anchor == anchor), root)
                return self._index_of(line)
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt: the index of a line."""
        lines = parent.internalPointer().children if parent.isValid() else self._roots
        if column == 0 and 0 <= row < len(lines):
            return self.createIndex(row, 0, lines[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt: the line above in the tree."""
        line = index.internalPointer() if index.isValid() else None
        if line is None or line.parent is None:
            return QModelIndex()
        return self._index_of(line.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many lines stand below one."""
        if not parent.isValid():
            return len(self._roots)
        return len(parent.internalPointer().children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: one column."""
        return 1

    def data(self, index: Index, role: int = DISPLAY_ROLE) -> Any:
        """Qt: words, spoken words (with level, position and state), and the line itself."""
        if not index.isValid():
            return None
        line: Line = index.internalPointer()
        saved = Address(self._guide, _item(line)) in self._saved
        if role == DISPLAY_ROLE:
            return f"{SAVED_MARK} {line.entry.title}" if saved else line.entry.title
        if role == TOOL_TIP_ROLE:
            return line.entry.title
        if role == ACCESSIBLE_TEXT_ROLE:
            return self._spoken(line, saved=saved)
        return line if role == LineRole else None

    def _spoken(self, line: Line, *, saved: bool) -> str:
        siblings = line.parent.children if line.parent else self._roots
        place = siblings.index(line) + 1
        facts = {"title": line.entry.title, "level": line.level, "place": place}
        if saved:
            return tr("{title}, saved, level {level}, {place} of {all}", **facts, all=len(siblings))
        return tr("{title}, level {level}, {place} of {all}", **facts, all=len(siblings))

    def _lines(self) -> list[Line]:
        return [line for root in self._roots for line in (root, *_below(root))]

    def _index_of(self, line: Line) -> QModelIndex:
        row = self._roots.index(line) if line.parent is None else line.row
        return self.createIndex(row, 0, line)


def _root(page: Page, outline: tuple[OutlineEntry, ...]) -> Line:
    own = next((e for e in outline if e.level == 1), OutlineEntry("", page.title, 1, item=page.id))
    root = Line(page, own)
    for entry in outline:
        if entry.level == 2:
            root.children.append(Line(page, entry, root))
        elif entry.level == 3 and entry.item and root.children:
            group = root.children[-1]
            group.children.append(Line(page, entry, group))
    return root


def _below(root: Line) -> Iterator[Line]:
    """Every line under a page, in reading order."""
    for line in root.children:
        yield line
        yield from line.children


def _item(line: Line) -> str:
    return line.entry.item or (line.page.id if line.parent is None else "")
