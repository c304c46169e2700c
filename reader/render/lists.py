"""List pages: what each shows between its heading and its last line, by its reserved name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.guide.items import FrameworkRole
from reader.guide.page import ItemText, PagePart
from reader.render.cards import RenderedItem, render_card
from reader.render.context import PageContext
from reader.render.facts import Card
from reader.render.glossary import render_term
from reader.render.markup import cites, esc, facts, heading, paragraph
from reader.render.sanitise import sanitised
from reader.render.source_list import render_source
from reader.render.tables import RenderedTable, render_indicators, render_ratings, render_timetable

_DEFINITION_UNKNOWN = "The guide's own definition is not known."


@dataclass(frozen=True)
class Content:
    """What a page holds between its head and its last line."""

    parts: tuple[PagePart, ...]
    texts: tuple[ItemText, ...] = ()


def _listed(rendered: Iterable[RenderedItem | RenderedTable]) -> Content:
    """Items one after the other."""
    made = list(rendered)
    texts: list[ItemText] = []
    for one in made:
        texts += one.texts if isinstance(one, RenderedTable) else (one.text,)
    return Content(tuple(part for one in made for part in one.parts), tuple(texts))


def _cards(page: PageContext, items: Iterable[Card]) -> Content:
    return _listed(render_card(item, page) for item in items)


def _scale(page: PageContext) -> str:
    """The guide's own strength labels with their definitions, as far as known."""
    scale = page.guide.guide.scale
    rows = [(grade.label, esc(grade.definition or _DEFINITION_UNKNOWN)) for grade in scale.grades]
    if not rows and not scale.note:
        return ""
    note = f"{esc(scale.note)} {cites(page.guide, scale.sources, page.id)}".strip()
    return (
        heading(2, "Strength labels of this guide", page.anchor(f"{page.id}--labels"))
        + facts(rows)
        + paragraph(note)
    )


def _recommendations(page: PageContext) -> Content:
    cards = _cards(page, page.guide.guide.recommendations)
    scale = sanitised(_scale(page))
    return Content((*cards.parts, PagePart(scale)), cards.texts) if scale else cards


def _framework(page: PageContext) -> Content:
    """Cards under a heading for each role: principles, outcomes, enablers."""
    parts: list[PagePart] = []
    texts: list[ItemText] = []
    for role in FrameworkRole:
        items = [part for part in page.guide.guide.framework if part.role is role]
        if items:
            parts.append(PagePart(sanitised(heading(2, role.plural, page.group(role.plural)))))
        for item in items:
            card = render_card(item, page, level=3)
            parts += card.parts
            texts.append(card.text)
    return Content(tuple(parts), tuple(texts))


def _sources(page: PageContext) -> Content:
    return Content(tuple(render_source(source, page) for source in page.guide.guide.sources))


LIST_PAGES: dict[str, Callable[[PageContext], Content]] = {
    "recommendations": _recommendations,
    "principles": lambda page: _cards(page, page.guide.guide.principles),
    "themes": lambda page: _cards(page, page.guide.guide.themes),
    "programmes": lambda page: _cards(page, page.guide.guide.programmes),
    "studies": lambda page: _cards(page, page.guide.guide.studies),
    "framework": _framework,
    "indicators": lambda page: _listed([render_indicators(page)]),
    "ratings": lambda page: _listed([render_ratings(page)]),
    "timetable": lambda page: _listed([render_timetable(page)]),
    "glossary": lambda page: _listed(render_term(term, page) for term in page.guide.guide.terms),
    "sources": _sources,
}
"""How each page named in LISTS is made."""
