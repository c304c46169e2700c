"""Rows: the items of a document as one table, with where each comes from in every row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from reader.export.document import (
    ExportDocument,
    ExportItem,
    FieldValue,
    GuideStamp,
    ValueType,
    plain_lines,
)

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (CWE-1236), full-width forms included."""

Cell = str | date
"""A cell: words ('' when nothing is stated) or a day."""


@dataclass(frozen=True)
class Column:
    """A column: its stable id, its heading, and about how many characters wide it should be."""

    id: str
    title: str
    width: int = 24


@dataclass(frozen=True)
class Sheet:
    """Columns and rows; a column that no row has anything for is left out."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


_Read = Callable[[ExportDocument, ExportItem, GuideStamp], Cell]

_FIRST: tuple[tuple[Column, _Read], ...] = (
    (Column("address", "Address in the reader", 32), lambda _d, item, _g: str(item.address)),
    (Column("kind", "Kind", 16), lambda _d, item, _g: item.kind.label),
    (Column("title", "Title", 36), lambda _d, item, _g: item.title),
    (Column("statement", "What it says", 48), lambda _d, item, _g: item.statement),
)

_LAST: tuple[tuple[Column, _Read], ...] = (
    (Column("text", "Text", 60), lambda _d, item, _g: "\n".join(plain_lines(item.body))),
    (Column("sources", "Sources", 48), lambda _d, item, _g: _sources(item)),
    (Column("related", "Related", 32), lambda _d, item, _g: _related(item)),
    (Column("guide", "Guide", 28), lambda _d, _i, guide: guide.title),
    (Column("guide-publisher", "Publisher of the guide", 28), lambda _d, _i, g: g.publisher),
    (Column("text-kind", "What the text is", 24), lambda _d, _i, guide: guide.kind.label),
    (Column("guide-status", "Status of the guide", 16), lambda _d, _i, g: g.status.label),
    (Column("guide-published", "Guide published", 14), lambda _d, _i, g: day_of(g.published)),
    (Column("guide-checked", "Checked", 14), lambda _d, _i, guide: day_of(guide.checked)),
    (Column("edition", "Edition of this text", 14), lambda _d, _i, guide: guide.edition),
    (Column("fingerprint", "Pack fingerprint", 24), lambda _d, _i, guide: guide.fingerprint),
    (Column("made", "Made", 12), lambda document, _i, _g: document.made),
    (Column("check-after", "Check after", 12), lambda document, _i, _g: document.check_after),
    (Column("citation", "Citation", 60), lambda _d, item, _g: item.citation.plain),
    (Column("harvard", "Harvard citation", 60), lambda _d, item, _g: item.citation.harvard),
    (Column("licence", "Licence", 40), lambda _d, _i, guide: guide.licence),
)


def formula_safe(text: str) -> str:
    """Words for a cell of CSV or of the clipboard.

    What a spreadsheet might take for a formula gets an apostrophe in front.
    """
    held = text.replace("\0", "")
    if text.startswith(FORMULA_STARTS) or held.lstrip().startswith(FORMULA_STARTS):
        return f"'{held}"
    return held


def day_of(text: str) -> Cell:
    """An ISO date as a day; other words stay words."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def item_sheet(document: ExportDocument) -> Sheet:
    """Every item of a document as a row."""
    readers = list(_readers(document))
    rows = [
        tuple(read(document, item, document.guide_of(item)) for _column, read in readers)
        for item in document.items
    ]
    used = [at for at in range(len(readers)) if any(row[at] for row in rows)]
    return Sheet(
        tuple(readers[at][0] for at in used),
        tuple(tuple(row[at] for at in used) for row in rows),
    )


def _readers(document: ExportDocument) -> Iterator[tuple[Column, _Read]]:
    """Columns that every item has, with those that these items have between them."""
    yield from _FIRST
    fields = {field.id: field.label for item in document.items for field in item.fields}
    for key, label in fields.items():
        yield Column(key, label), _field_reader(key, own=False)
    layers = {layer.id: layer.title for item in document.items for layer in item.layers}
    for key, label in layers.items():
        yield Column(f"layer-{key}", label, 60), _layer_reader(key)
    own = {field.id: field.label for item in document.items for field in item.own}
    for key, label in own.items():
        yield Column(f"own-{key}", f"{label} (your own)"), _field_reader(key, own=True)
    yield from _LAST


def _field_reader(key: str, *, own: bool) -> _Read:
    def read(_document: ExportDocument, item: ExportItem, _guide: GuideStamp) -> Cell:
        found = item.own if own else item.fields
        return next((_cell(field) for field in found if field.id == key), "")

    return read


def _cell(field: FieldValue) -> Cell:
    if field.type is ValueType.DATE and len(field.values) == 1:
        return day_of(field.values[0])
    return "\n".join(field.values)


def _layer_reader(key: str) -> _Read:
    def read(_document: ExportDocument, item: ExportItem, _guide: GuideStamp) -> Cell:
        layer = next((layer for layer in item.layers if layer.id == key), None)
        return "\n".join(plain_lines(layer.blocks)) if layer else ""

    return read


def _sources(item: ExportItem) -> str:
    return "\n".join(
        f"[{source.number}] {source.title}. {source.publisher}. {source.address}"
        for source in item.sources
    )


def _related(item: ExportItem) -> str:
    return "\n".join(f"{each.title} ({each.address})" for each in item.related)
