"""Cards: recommendations, key principles, evidence themes and programmes, part by part."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.guide.items import (
    LAYERS,
    EvidenceTheme,
    KeyPrinciple,
    Programme,
    Recommendation,
)
from reader.guide.page import ItemText, PagePart
from reader.render.body import render_body
from reader.render.context import BodyPlace, PageContext
from reader.render.markup import (
    box,
    bullets,
    esc,
    facts,
    heading,
    lines,
    link,
    paragraph,
    related_link,
    source_links,
    with_terms,
)
from reader.render.plain_text import joined, plain_text
from reader.render.sanitise import sanitised
from reader.render.strength import strength_words

Card = Recommendation | KeyPrinciple | EvidenceTheme | Programme
Row = tuple[str, str]


@dataclass(frozen=True)
class RenderedItem:
    """The parts that show an item and its plain text."""

    parts: tuple[PagePart, ...]
    text: ItemText


def _linked_programmes(item: Recommendation, page: PageContext) -> str:
    """Links to the programmes that a recommendation names."""
    found = (page.guide.items.get(programme) for programme in item.programmes)
    return "<br>".join(
        link(page.guide.address(item.id), item.title) for item in found if item is not None
    )


def _recommendation_rows(item: Recommendation, page: PageContext) -> tuple[Row, ...]:
    words, classes = strength_words(item)
    return (
        ("Strength", f'<span class="{classes}">{esc(words)}</span>'),
        ("For", esc(item.for_whom)),
        ("Ages", esc(item.ages)),
        ("Outcomes improved", lines(item.outcomes)),
        ("Origin of the evidence", esc(item.origin.label)),
        ("Certainty of the evidence", esc(item.certainty)),
        ("Programmes", _linked_programmes(item, page)),
    )


def _rating(item: Programme) -> str:
    """A rating with its scheme in front, so that nobody takes it for a strength."""
    if item.rating is None:
        return ""
    checked = f" (checked {long_date(item.rating.checked)})" if item.rating.checked else ""
    words = f"{item.rating.scheme}: {item.rating.label}"
    return f'<span class="rating">{esc(words)}</span>{esc(checked)}'


def _rows(item: Card, page: PageContext) -> tuple[Row, ...]:
    """The facts of a card: label and HTML value; empty values are left out later."""
    if isinstance(item, Recommendation):
        return _recommendation_rows(item, page)
    if isinstance(item, KeyPrinciple):
        return (("Group", esc(item.group)),)
    if isinstance(item, Programme):
        return (
            ("For", esc(item.for_whom)),
            ("Ages", esc(item.ages)),
            ("Origin of the evidence", esc(item.origin.label)),
            ("Rating of the programme", _rating(item)),
        )
    return ()


def _layers(item: Card) -> dict[str, str]:
    """The Markdown of each layer an item has, in reading order."""
    return {layer: getattr(item, layer) for layer in LAYERS if getattr(item, layer, "")}


def _closing(item: Card, page: PageContext) -> str:
    """The closing box: sources and related items; '' when there are neither."""
    sources = bullets(source_links(page.guide, item.sources, item.id), "sources")
    related = bullets((related_link(page.guide, found) for found in item.related), "related")
    inside = (paragraph("Sources", "card-label") + sources if sources else "") + (
        paragraph("Related", "card-label") + related if related else ""
    )
    return box(f"card card-{item.kind.value} card-end", inside) if inside else ""


def render_card(item: Card, page: PageContext) -> RenderedItem:
    """Render an item of a list page: head, layers, closing box, each well-formed alone.

    Raises PackError when a text of the item breaks a limit.
    """
    images = page.guide.images
    anchor = page.enter(item)
    rows = _rows(item, page)
    head = (
        heading(2, item.title, anchor)
        + paragraph(with_terms(item.statement, page, item.id), "statement")
        + facts(rows)
    )
    body = sanitised(
        render_body(getattr(item, "body", ""), BodyPlace(page, item.id, item.title, shift=1)),
        images,
    )
    head = sanitised(box(f"card card-{item.kind.value}", head + body), images)
    parts = [PagePart(head, item.id)]
    words = [*_facts_text(rows), plain_text(body)]
    for layer, markdown in _layers(item).items():
        place = BodyPlace(page, item.id, item.title, layer, shift=1)
        title = heading(3, LAYERS[layer], page.anchor(f"{item.id}--{layer}"))
        inside = title + render_body(markdown, place)
        html = sanitised(box(f"layer layer-{layer}", inside), images)
        parts.append(PagePart(html, item.id, layer))
        words.append(plain_text(html))
    closing = sanitised(_closing(item, page))
    if closing:
        parts.append(PagePart(closing, item.id))
    text = ItemText(
        item=item.id,
        kind=item.kind,
        title=item.title,
        statement=joined([item.statement]),
        body=joined(words),
        page=page.id,
        anchor=anchor,
        strength=_label(item),
    )
    return RenderedItem(tuple(parts), text)


def _label(item: Card) -> str:
    """The guide's own strength label, or ''."""
    found = item.strength if isinstance(item, Recommendation) else None
    return found.label if found else ""


def _facts_text(rows: tuple[Row, ...]) -> list[str]:
    """Facts as plain sentences: ``For: kinship carers.`` and so on."""
    return [
        f"{label}: {text}" if text.endswith((".", "!", "?")) else f"{label}: {text}."
        for label, text in (
            (label, plain_text(value.replace("<br>", "; ")))
            for label, value in rows
            if "strength-none" not in value
        )
        if text
    ]


def cards_of(guide: Guide, name: str) -> tuple[Card, ...]:
    """The items of a list page that are shown as cards."""
    lists: dict[str, tuple[Card, ...]] = {
        "recommendations": guide.recommendations,
        "principles": guide.principles,
        "themes": guide.themes,
        "programmes": guide.programmes,
    }
    return lists[name]
