"""Outline: a document as one run of simple blocks, items told in full and no heading skipped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.export.document import (
    Block,
    Bullets,
    Detail,
    ExportDocument,
    ExportItem,
    Fact,
    Facts,
    FieldValue,
    Heading,
    ItemCard,
    ListEntry,
    Paragraph,
    Role,
    Run,
    Text,
    ValueType,
    words,
)
from reader.export.provenance import front_blocks, provenance_blocks
from reader.guide.dates import long_date

DEEPEST = 4
"""Headings deeper than this become labels (requirement E1 has Heading 1 to 4)."""


def outline_of(document: ExportDocument) -> Iterator[Block]:
    """Everything below the title: front, body, provenance; no ItemCard is left."""
    yield from _without_gaps(
        [*front_blocks(document), *_told(document), *provenance_blocks(document)]
    )


def _told(document: ExportDocument) -> Iterator[Block]:
    for block in document.blocks:
        if isinstance(block, ItemCard):
            yield from item_blocks(
                document, document.item(block.address), block.level, block.detail
            )
        else:
            yield block


def item_blocks(
    document: ExportDocument, item: ExportItem, level: int, detail: Detail = Detail.FULL
) -> Iterator[Block]:
    """An item, its title as a heading of ``level``."""
    yield Heading(item.title, level)
    if detail is not Detail.SOURCES:
        yield from _text_of(document, item, level)
    if item.own:
        yield Heading("Your own records, not the guide's", level + 1)
        yield Facts(tuple(Fact(field.label, _values(field)) for field in item.own))
    if detail is Detail.TEXT:
        numbers = ", ".join(f"[{source.number}]" for source in item.sources)
        rows = (("Sources", numbers), ("Address in the reader", str(item.address)))
        yield Facts(tuple(Fact(label, words(value)) for label, value in rows if value))
        return
    if item.sources:
        yield Heading("Sources", level + 1)
        yield Bullets(tuple(ListEntry(text) for text in source_texts(item)))
    yield Heading("How to cite this", level + 1)
    yield Facts(
        (
            Fact("Plain", words(item.citation.plain)),
            Fact("Harvard", words(item.citation.harvard)),
            Fact("Address in the reader", words(str(item.address))),
        )
    )


def _text_of(document: ExportDocument, item: ExportItem, level: int) -> Iterator[Block]:
    """What an item says: its kind, statement, facts, text, layers and related items."""
    guide = document.guide_of(item)
    kind = f"{item.kind.label}, {guide.title}. {guide.kind.label}."
    yield Paragraph(words(kind), Role.LABEL)
    if item.statement:
        yield Paragraph(words(item.statement), Role.STATEMENT)
    if item.fields:
        yield Facts(tuple(Fact(field.label, _values(field)) for field in item.fields))
    yield from _lowered(item.body, level)
    for layer in item.layers:
        yield Heading(layer.title, level + 1)
        yield from _lowered(layer.blocks, level + 1)
    if item.related:
        yield Heading("Related", level + 1)
        yield Bullets(tuple(ListEntry(words(each.title)) for each in item.related))


def source_texts(item: ExportItem) -> Iterator[Text]:
    """An item's sources in full: number, title with its link, publisher and standing."""
    for source in item.sources:
        yield (
            Run(f"[{source.number}] "),
            Run(source.title, link=source.address),
            Run(f". {source.publisher}. {source.standing}."),
        )


def _values(field: FieldValue) -> Text:
    """The values of a field, one a line; dates in words."""
    dates = field.type is ValueType.DATE
    return words("\n".join(long_date(value) if dates else value for value in field.values))


def _lowered(blocks: Iterable[Block], level: int) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, level=block.level + level) if isinstance(block, Heading) else block


def _without_gaps(blocks: Iterable[Block]) -> Iterator[Block]:
    """No heading more than one level below the one before it, and none deeper than DEEPEST."""
    open_levels: list[int] = []
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        while open_levels and open_levels[-1] >= block.level:
            open_levels.pop()
        open_levels.append(block.level)
        if len(open_levels) > DEEPEST:
            yield Paragraph((Run(block.text),), Role.LABEL)
        else:
            yield replace(block, level=len(open_levels))
