"""Items: from a rendered guide to what an export tells of one of its items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from reader.export.citation import citation_of
from reader.export.document import (
    Block,
    ExportItem,
    Facts,
    FieldValue,
    GuideStamp,
    Heading,
    Layer,
    Paragraph,
    Related,
    Role,
    SourceNote,
    words,
)
from reader.export.fields import STANDINGS, fields_of
from reader.export.html_blocks import blocks_of
from reader.guide.address import Address
from reader.guide.guide import Guide
from reader.guide.items import LAYERS, Item, Section, Term
from reader.guide.page import RenderedGuide


@dataclass(frozen=True)
class ExportGuide:
    """A rendered guide with what an export must know besides.

    ``fingerprint`` is the SHA-256 (hex) of its pack, ``pictures`` its pictures by name,
    ``titles`` the titles of related items in other guides.
    """

    rendered: RenderedGuide
    fingerprint: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    titles: Mapping[Address, str] = field(default_factory=dict)

    @property
    def guide(self) -> Guide:
        """The guide itself."""
        return self.rendered.guide


def stamp_of(source: ExportGuide, read: date) -> GuideStamp:
    """Where the words of a guide come from; ``read`` is the day of the export."""
    guide = source.guide
    return GuideStamp(
        id=guide.id,
        title=guide.title,
        subtitle=guide.subtitle,
        publisher=guide.publisher,
        kind=guide.kind,
        status=guide.status,
        published=guide.published,
        published_note=guide.published_note,
        checked=guide.checked,
        checked_note=guide.checked_note,
        edition=guide.edition,
        address=guide.address,
        licence=guide.licence,
        fingerprint=source.fingerprint,
        citation=citation_of(guide, read=read, fingerprint=source.fingerprint),
    )


def export_item(
    source: ExportGuide, item: Item, read: date, own: tuple[FieldValue, ...] = ()
) -> ExportItem:
    """What an export tells of an item; ``own`` is kept apart from the guide's words."""
    guide = source.guide
    return ExportItem(
        address=Address(guide.id, item.id),
        kind=item.kind,
        title=item.title,
        statement=_statement(item),
        citation=citation_of(guide, item, read=read, fingerprint=source.fingerprint),
        fields=fields_of(item, guide),
        body=_body(source, item),
        layers=_layers(source, item),
        sources=_sources(item, guide),
        related=_related(source, item),
        own=own,
    )


def _statement(item: Item) -> str:
    return item.definition if isinstance(item, Term) else str(getattr(item, "statement", ""))


def _parts(source: ExportGuide, item: Item, layer: str) -> Iterable[Block]:
    for page in source.rendered.pages:
        for part in page.parts:
            if part.item == item.id and part.layer == layer:
                yield from blocks_of(part.html, source.pictures)


def _body(source: ExportGuide, item: Item) -> tuple[Block, ...]:
    """The running text of an item, without its face: title, statement and facts."""
    if not getattr(item, "body", ""):
        return ()
    told = tuple(_parts(source, item, ""))
    if not told:
        return (Paragraph(words(str(getattr(item, "body", "")))),)
    if isinstance(item, Section):
        return below(told, 0)
    return below((block for block in told if not _is_face(block, item)), 0)


def _is_face(block: Block, item: Item) -> bool:
    if isinstance(block, Heading):
        return block.text == item.title
    return isinstance(block, Facts) or (
        isinstance(block, Paragraph) and block.role is Role.STATEMENT
    )


def _layers(source: ExportGuide, item: Item) -> tuple[Layer, ...]:
    found = []
    for layer, title in LAYERS.items():
        markdown = str(getattr(item, layer, ""))
        if not markdown:
            continue
        told = tuple(_parts(source, item, layer))
        blocks: tuple[Block, ...] = told[1:] if told and isinstance(told[0], Heading) else told
        found.append(Layer(layer, title, below(blocks or (Paragraph(words(markdown)),), 0)))
    return tuple(found)


def below(blocks: Iterable[Block], level: int) -> tuple[Block, ...]:
    """The blocks with their highest headings at ``level`` + 1, and no level skipped."""
    listed = tuple(blocks)
    levels = sorted({block.level for block in listed if isinstance(block, Heading)})
    ranks = {found: rank for rank, found in enumerate(levels, start=level + 1)}
    return tuple(
        replace(block, level=ranks[block.level]) if isinstance(block, Heading) else block
        for block in listed
    )


def _sources(item: Item, guide: Guide) -> tuple[SourceNote, ...]:
    wanted: tuple[str, ...] = getattr(item, "sources", ())
    return tuple(
        SourceNote(
            number, source.title, source.publisher, source.address, STANDINGS[source.standing]
        )
        for number, source in enumerate(guide.sources, start=1)
        if source.id in wanted
    )


def _related(source: ExportGuide, item: Item) -> tuple[Related, ...]:
    found: tuple[Address, ...] = getattr(item, "related", ())
    return tuple(Related(address, _title(source, address)) for address in found)


def _title(source: ExportGuide, address: Address) -> str:
    """The title of a related item, or the words of its address when its guide is not there."""
    guide = source.guide
    if address.guide == guide.id:
        item = guide.find(address.item)
        return item.title if item else guide.title
    return source.titles.get(address) or (address.item or address.guide).replace("-", " ")
