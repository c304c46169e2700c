"""Building: documents from items, a whole guide, a list of results or a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from reader.errors import InputError
from reader.export.document import (
    Block,
    Detail,
    ExportDocument,
    ExportItem,
    ExportKind,
    FieldValue,
    Heading,
    ItemCard,
    Own,
    Paragraph,
    Picture,
    Table,
    Text,
    plain_lines,
    words,
)
from reader.export.html_blocks import blocks_of
from reader.export.items import ExportGuide, export_item, stamp_of
from reader.export.provenance import check_after, warnings_for
from reader.guide.address import Address
from reader.guide.items import Item, ItemKind
from reader.guide.page import PagePart
from reader.jobs import JobControl
from reader.translation import tr

FEWEST_COMPARED, MOST_COMPARED = 2, 4
_NOT_COMPARED = (
    "Each guide has its own strength labels. "
    "The same word may ask for different evidence in another guide."
)
SAME = "Same"
DIFFERENT = "Different"
SOME_ONLY = "Stated for some only"
NOT_STATED = "Not stated"

_CARDS = frozenset(
    {
        *(ItemKind.RECOMMENDATION, ItemKind.PRINCIPLE, ItemKind.THEME, ItemKind.PROGRAMME),
        *(ItemKind.STUDY, ItemKind.FRAMEWORK),
    }
)
"""Kinds that a page shows as cards; the others are told as the page tells them."""

_NOT_ROWS = frozenset((ItemKind.SECTION, ItemKind.SOURCE))
"""Kinds that are no rows in the table of a whole guide."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def writable(text: str) -> str:
    """What somebody typed, without signs that no file format holds or that hide its order."""
    return _UNWRITABLE.sub(" ", text)


def whole_guide(source: ExportGuide, made: date, control: JobControl) -> ExportDocument:
    """Everything a guide says, in reading order; one step of ``control`` a page."""
    guide = source.guide
    blocks: list[Block] = []
    told: dict[str, ExportItem] = {
        item.id: export_item(source, item, made)
        for item in guide.items()
        if item.kind not in _NOT_ROWS
    }
    cards = {item.id for item in guide.items() if item.kind in _CARDS}
    placed: set[str] = set()
    for number, page in enumerate(source.rendered.pages):
        control.step(number, len(source.rendered.pages))
        for part in page.parts:
            if part.item not in cards:
                blocks += blocks_of(part.html, source.pictures)
            elif part.item not in placed:
                placed.add(part.item)
                blocks.append(ItemCard(Address(guide.id, part.item), _level(part), Detail.TEXT))
    return _document(
        ExportKind.GUIDE,
        guide.title,
        guide.subtitle,
        made,
        (source,),
        items=tuple(told.values()),
        blocks=tuple(blocks),
    )


def _level(part: PagePart) -> int:
    """The level of the heading that opens a card."""
    found = next((b for b in blocks_of(part.html) if isinstance(b, Heading)), None)
    return found.level if found else 2


def selection(
    sources: Mapping[str, ExportGuide],
    addresses: Sequence[Address],
    made: date,
    control: JobControl,
    *,
    title: str = "",
    own: Own | None = None,
) -> ExportDocument:
    """Items of any guides, guide by guide in the order in which they were chosen.

    ``own`` brings notes, status and the like, which are told apart from the guides' words.
    Raises InputError when an address names nothing.
    """
    items = _items(sources, addresses, made, control, own or {})
    used = _used(sources, items)
    blocks: list[Block] = []
    for source in used:
        blocks.append(Heading(source.guide.title, 1))
        blocks += [ItemCard(i.address, 2) for i in items if i.address.guide == source.guide.id]
    return _document(
        ExportKind.SELECTION,
        writable(title) or (items[0].title if len(items) == 1 else "Selected items"),
        "" if len(items) == 1 else f"{len(items)} items of {_guides(used)}",
        made,
        used,
        items=items,
        blocks=tuple(blocks),
    )


def search_results(
    sources: Mapping[str, ExportGuide],
    addresses: Sequence[Address],
    query: str,
    total: int,
    made: date,
    control: JobControl,
) -> ExportDocument:
    """What a search found, best first: a table of hits; ``total`` counts all there were."""
    items = _items(sources, addresses, made, control, {})
    used = _used(sources, items)
    query = writable(query)
    shown = f"{total} found" if total == len(items) else f"The first {len(items)} of {total} found"
    rows = tuple(
        tuple(
            words(cell)
            for cell in (
                item.title,
                item.kind.label,
                sources[item.address.guide].guide.title,
                "; ".join(_values(item, "strength")) or NOT_STATED,
                item.statement or NOT_STATED,
                str(item.address),
            )
        )
        for item in items
    )
    columns = ("Title", "Kind", "Guide", "Strength", "What it says", "Address in the reader")
    table = (Table(columns, rows, "Results", row_headers=True),) if rows else ()
    return _document(
        ExportKind.SEARCH,
        f"Search results for “{query}”",
        shown,
        made,
        used,
        items=items,
        blocks=(Heading("Results", 1), Paragraph(words(f"{shown}.")), *table),
    )


def comparison(
    sources: Mapping[str, ExportGuide],
    addresses: Sequence[Address],
    made: date,
    control: JobControl,
) -> ExportDocument:
    """Two to four items, field by field; whether a field differs is said in words.

    Raises InputError for fewer or more items, or when one is named twice.
    """
    if not FEWEST_COMPARED <= len(addresses) <= MOST_COMPARED or len(set(addresses)) < len(
        addresses
    ):
        raise InputError(
            tr(
                "A comparison takes {fewest} to {most} different items; nothing was written.",
                fewest=FEWEST_COMPARED,
                most=MOST_COMPARED,
            ),
            tr("Name each item once."),
        )
    items = _items(sources, addresses, made, control, {})
    used = _used(sources, items)
    blocks: list[Block] = [
        Heading("Field by field", 1),
        Table(
            ("Field", *(item.title for item in items), "Same or different"),
            tuple(_compared(items, sources)),
            "Comparison",
            row_headers=True,
        ),
    ]
    if len(used) > 1:
        blocks.append(Paragraph(words(_NOT_COMPARED)))
    blocks.append(Heading("Sources and citations", 1))
    blocks += [ItemCard(item.address, 2, Detail.SOURCES) for item in items]
    return _document(
        ExportKind.COMPARISON,
        "Comparison",
        f"{len(items)} items of {_guides(used)}",
        made,
        used,
        items=items,
        blocks=tuple(blocks),
    )


def evidence_map(
    sources: Mapping[str, ExportGuide],
    addresses: Sequence[Address],
    picture: bytes,
    made: date,
    control: JobControl,
) -> ExportDocument:
    """The map of outcomes and guides as a PNG ``picture``, then its equal table.

    Raises InputError when an address names nothing.
    """
    items = _items(sources, addresses, made, control, {})
    used = _used(sources, items)
    columns = ("Guide", "Title", "Kind", "Strength", "Framework outcomes", "Origin", "Studies")
    rows = tuple(
        tuple(
            words(cell or NOT_STATED)
            for cell in (
                sources[item.address.guide].guide.title,
                item.title,
                item.kind.label,
                "; ".join(_values(item, "strength")),
                "; ".join(_values(item, "framework") or sources[item.address.guide].guide.outcomes),
                "; ".join(_values(item, "origin")),
                "; ".join(_values(item, "studies")),
            )
        )
        for item in items
    )
    alt = f"Evidence map: {len(items)} items of {_guides(used)}. The table below says the same."
    return _document(
        ExportKind.SELECTION,
        "Evidence map",
        f"{len(items)} items of {_guides(used)}",
        made,
        used,
        items=items,
        blocks=(
            Heading("The map", 1),
            Picture("evidence-map.png", alt, picture),
            Paragraph(words(_NOT_COMPARED)),
            Heading("The same as a table", 1),
            Table(columns, rows, "Evidence map", row_headers=True),
        ),
    )


def _compared(
    items: Sequence[ExportItem], sources: Mapping[str, ExportGuide]
) -> Iterator[tuple[Text, ...]]:
    """The rows of a comparison: guide, kind, statement, fields and layers."""
    rows: list[tuple[str, list[str]]] = [
        ("Guide", [sources[item.address.guide].guide.title for item in items]),
        ("Kind", [item.kind.label for item in items]),
        ("Statement", [item.statement for item in items]),
    ]
    for key, label in _labels(field for item in items for field in item.fields):
        rows.append((label, ["\n".join(_values(item, key)) for item in items]))
    layers = {layer.id: layer.title for item in items for layer in item.layers}
    for key, label in layers.items():
        rows.append((label, [_layer(item, key) for item in items]))
    for label, values in rows:
        if any(values):
            cells = [value or NOT_STATED for value in values]
            yield tuple(words(cell) for cell in (label, *cells, verdict(values)))


def verdict(values: Sequence[str]) -> str:
    """Whether values differ, in words."""
    if len({" ".join(value.split()) for value in values}) == 1:
        return SAME
    return DIFFERENT if all(values) else SOME_ONLY


def _labels(fields: Iterable[FieldValue]) -> list[tuple[str, str]]:
    return list({field.id: field.label for field in fields}.items())


def _values(item: ExportItem, key: str) -> tuple[str, ...]:
    return next((field.values for field in item.fields if field.id == key), ())


def _layer(item: ExportItem, key: str) -> str:
    found = next((layer for layer in item.layers if layer.id == key), None)
    return "\n".join(plain_lines(found.blocks)) if found else ""


def _items(
    sources: Mapping[str, ExportGuide],
    addresses: Sequence[Address],
    made: date,
    control: JobControl,
    own: Own,
) -> tuple[ExportItem, ...]:
    found = []
    for number, address in enumerate(dict.fromkeys(addresses)):
        control.step(number, len(addresses))
        source = sources.get(address.guide)
        item: Item | None = source.guide.find(address.item) if source else None
        if source is None or item is None:
            raise InputError(
                tr(
                    "{address} names no item of an installed guide; nothing was written.",
                    address=address,
                ),
                tr("Search for it, and use the address that the result shows."),
            )
        found.append(export_item(source, item, made, own.get(address, ())))
    return tuple(found)


def _used(
    sources: Mapping[str, ExportGuide], items: Iterable[ExportItem]
) -> tuple[ExportGuide, ...]:
    return tuple(sources[name] for name in dict.fromkeys(item.address.guide for item in items))


def _guides(used: Sequence[ExportGuide]) -> str:
    return used[0].guide.title if len(used) == 1 else f"{len(used)} guides"


def _document(
    kind: ExportKind,
    title: str,
    subtitle: str,
    made: date,
    used: Sequence[ExportGuide],
    *,
    items: tuple[ExportItem, ...],
    blocks: tuple[Block, ...],
) -> ExportDocument:
    guides = tuple(stamp_of(source, made) for source in used)
    return ExportDocument(
        kind=kind,
        title=title,
        subtitle=subtitle,
        language=next((source.guide.language for source in used), "en-GB"),
        made=made,
        check_after=check_after(made),
        guides=guides,
        items=items,
        blocks=blocks,
        warnings=warnings_for(guides),
    )
