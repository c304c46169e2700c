"""FacetsModel: what an answer can be narrowed by, as a tree: facets, headings and values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.services.finding import FacetCount, FacetCounts, Tick
from reader.translation import counted, tr

Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole

MOST_VALUES = 7
"""Values of a facet that are shown at once; a last row shows the rest."""


class RowKind(StrEnum):
    """What a row of the tree is."""

    FACET = "facet"
    HEADING = "heading"
    VALUE = "value"
    MORE = "more"


@dataclass(eq=False)
class FacetRow:
    """One row. ``facet`` is the facet's name, ``label`` its words for a chip."""

    kind: RowKind
    facet: str
    words: str
    value: str = ""
    count: int = 0
    ticked: bool = False
    label: str = ""
    parent: FacetRow | None = None
    children: list[FacetRow] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str, str]:
        """What stays the same from answer to answer."""
        return (self.kind, self.facet, self.value or self.words)

    @property
    def tick(self) -> Tick:
        """What a request needs to know of a value."""
        return Tick(self.facet, self.value)

    @property
    def spoken(self) -> str:
        """The row in words, for a screen reader; its state of being ticked is not in them."""
        if self.kind is RowKind.VALUE:
            return counted(
                self.count,
                "{words}, {number} result",
                "{words}, {number} results",
                words=self.words,
            )
        if self.kind is RowKind.FACET:
            ticked = sum(row.ticked for row in self.children)
            return (
                tr("{words}, {ticked} ticked", words=self.words, ticked=ticked)
                if ticked
                else self.words
            )
        return self.words


class FacetsModel(QAbstractItemModel):
    """Rows stay where they are while counts change: choices must not move about while typing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._facets: tuple[FacetCounts, ...] = ()
        self._roots: list[FacetRow] = []
        self._whole: set[str] = set()

    def show(self, facets: Sequence[FacetCounts]) -> None:
        """Show the facets of an answer that have values."""
        self._facets = tuple(each for each in facets if each.counts)
        rows = [self._row_of(each) for each in self._facets]
        if [row.key for row in rows] != [row.key for row in self._roots]:
            self.beginResetModel()
            self._roots = rows
            self.endResetModel()
            return
        for number, (old, new) in enumerate(zip(self._roots, rows, strict=True)):
            self._replace(number, old, new)

    def show_whole(self, facet: str) -> None:
        """Show every value of a facet from now on."""
        self._whole.add(facet)
        self.show(self._facets)

    def find(self, key: tuple[str, str, str]) -> QModelIndex:
        """The row with a key; an invalid index when it is not there."""
        for root in self._roots:
            for row in (root, *root.children):
                if row.key == key:
                    return self._index_of(row)
        return QModelIndex()

    def rows(self) -> Iterator[FacetRow]:
        """Every row, from the top."""
        for root in self._roots:
            yield root
            yield from root.children

    # Qt's side

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Qt: the index of a row."""
        rows = self._children(parent)
        if not 0 <= row < len(rows) or column:
            return QModelIndex()
        return self.createIndex(row, column, rows[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Qt: the row above in the tree."""
        row = self._row(index)
        return self._index_of(row.parent) if row and row.parent else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: how many rows stand below one."""
        return len(self._children(parent))

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Qt: one column."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt: a heading can be read but not chosen."""
        row = self._row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.kind is RowKind.HEADING:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if row.kind is RowKind.VALUE else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: words, spoken words, whether ticked, and the row itself."""
        row = self._row(index)
        if row is None:
            return None
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        if role == Qt.ItemDataRole.CheckStateRole and row.kind is RowKind.VALUE:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return None

    # Rows

    def _row_of(self, facet: FacetCounts) -> FacetRow:
        root = FacetRow(RowKind.FACET, facet.name, tr(facet.label))
        short = facet.name not in self._whole and len(facet.counts) > MOST_VALUES + 1
        group = ""
        shown = 0
        for count in facet.counts:
            if short and shown >= MOST_VALUES and not count.ticked:
                continue
            shown += 1
            if count.group != group:
                group = count.group
                if group:
                    root.children.append(FacetRow(RowKind.HEADING, facet.name, group, parent=root))
            root.children.append(_value(facet, count, root))
        if shown < len(facet.counts):
            words = tr("Show all {number}", number=len(facet.counts))
            root.children.append(FacetRow(RowKind.MORE, facet.name, words, "*", parent=root))
        return root

    def _replace(self, number: int, old: FacetRow, new: FacetRow) -> None:
        """Give a facet its new rows; the same rows only get new counts."""
        place = self.index(number, 0)
        if [row.key for row in old.children] == [row.key for row in new.children]:
            for mine, theirs in zip(old.children, new.children, strict=True):
                mine.words, mine.label = theirs.words, theirs.label
                mine.count, mine.ticked = theirs.count, theirs.ticked
            last = self.index(len(old.children) - 1, 0, place)
            self.dataChanged.emit(self.index(0, 0, place), last)
            return
        self.beginRemoveRows(place, 0, len(old.children) - 1)
        old.children = []
        self.endRemoveRows()
        self.beginInsertRows(place, 0, len(new.children) - 1)
        old.children = new.children
        for child in old.children:
            child.parent = old
        self.endInsertRows()

    def _children(self, parent: Index) -> list[FacetRow]:
        row = self._row(parent)
        return self._roots if row is None else row.children

    def _row(self, index: Index) -> FacetRow | None:
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, FacetRow) else None

    def _index_of(self, row: FacetRow) -> QModelIndex:
        siblings = row.parent.children if row.parent else self._roots
        return self.createIndex(siblings.index(row), 0, row)


def _value(facet: FacetCounts, count: FacetCount, root: FacetRow) -> FacetRow:
    where = f" ({count.group})" if count.group else ""
    return FacetRow(
        RowKind.VALUE,
        facet.name,
        count.label,
        count.value,
        count.count,
        count.ticked,
        f"{tr(facet.label)}: {count.label}{where}",
        root,
    )
