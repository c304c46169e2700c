"""Cards: recommendations, principles, themes, programmes, studies and framework parts."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.items import LAYERS, Recommendation, Study
from reader.guide.page import ItemText, PagePart
from reader.render.body import render_body
from reader.render.context import BodyPlace, PageContext
from reader.render.facts import Card, fact_rows, facts_text
from reader.render.markup import (
    box,
    bullets,
    cited,
    cites,
    esc,
    facts,
    heading,
    link,
    paragraph,
    related_link,
    source_links,
    with_terms,
)
from reader.render.plain_text import joined, plain_text
from reader.render.sanitise import sanitised

_COUNTRIES = 3
"""How many countries of a study are named where only its link stands."""


@dataclass(frozen=True)
class RenderedItem:
    """The parts that show an item and its plain text."""

    parts: tuple[PagePart, ...]
    text: ItemText


def statement_line(item: Card, page: PageContext) -> str:
    """What an item says, with the numbers of its sources after it."""
    words = with_terms(item.statement, page, item.id)
    sources = cites(page.guide, item.sources, item.id)
    return paragraph(cited(words, sources) if words else "", "statement")


def _study_link(study: Study, page: PageContext) -> str:
    """A link to a study with its kind, countries and standing, so that nobody overrates it."""
    where = ", ".join(study.countries[:_COUNTRIES])
    more = " and others" if len(study.countries) > _COUNTRIES else ""
    what = f"{study.design.label}, {where}{more}" if where else study.design.label
    name = link(page.guide.address(study.id), study.title)
    return f"{name}. {esc(what)}. {esc(study.inclusion.label)}."


def _closing(item: Card, page: PageContext, classes: str) -> str:
    """The closing box: what else belongs to an item, and its sources; '' when there is nothing."""
    guide = page.guide
    lists = (
        ("Studies", "related", [_study_link(one, page) for one in guide.studies_of(item.id)]),
        (
            "Recommendations that name this programme",
            "related",
            [link(guide.address(one.id), one.title) for one in guide.named_by(item.id)],
        ),
        (
            "Indicators",
            "related",
            [link(guide.address(one.id), one.title) for one in guide.indicators_of(item.id)],
        ),
        ("Related", "related", [related_link(guide, found) for found in item.related]),
        ("Sources", "sources", source_links(guide, item.sources, item.id)),
    )
    inside = "".join(
        paragraph(label, "card-label") + bullets(entries, listed)
        for label, listed, entries in lists
        if entries
    )
    return box(f"{classes} card-end", inside) if inside else ""


def render_card(item: Card, page: PageContext, level: int = 2) -> RenderedItem:
    """Render an item of a list page: head, layers, closing box, each well-formed alone.

    ``level`` is that of the card's heading. Raises PackError when a text of the item breaks a
    limit.
    """
    images = page.guide.images
    classes = f"card card-{item.kind.value}"
    shift = level - 1
    anchor = page.enter(item, level)
    rows = fact_rows(item, page)
    head = heading(level, item.title, anchor) + statement_line(item, page) + facts(rows)
    body = sanitised(
        render_body(getattr(item, "body", ""), BodyPlace(page, item.id, item.title, shift=shift)),
        images,
    )
    parts = [PagePart(sanitised(box(classes, head + body), images), item.id)]
    words = [*facts_text(rows), plain_text(body)]
    for layer, name in LAYERS.items():
        markdown = getattr(item, layer, "")
        if not markdown:
            continue
        place = BodyPlace(page, item.id, item.title, layer, shift=shift)
        title = heading(level + 1, name, page.anchor(f"{item.id}--{layer}"))
        inside = title + render_body(markdown, place)
        html = sanitised(box(f"layer layer-{layer}", inside), images)
        parts.append(PagePart(html, item.id, layer))
        words.append(plain_text(html))
    closing = sanitised(_closing(item, page, classes))
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
