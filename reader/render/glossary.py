"""The glossary page: every term with its other names, definition and sources."""

from __future__ import annotations

from reader.guide.items import Term
from reader.guide.page import ItemText, PagePart
from reader.render.cards import RenderedItem
from reader.render.context import PageContext
from reader.render.markup import cites, esc, with_terms
from reader.render.plain_text import joined
from reader.render.sanitise import sanitised


def render_term(term: Term, page: PageContext) -> RenderedItem:
    """Render one entry as a definition list of its own, so that it stands alone."""
    anchor = page.enter(term)
    also = f' <span class="term-also">({esc(", ".join(term.also))})</span>' if term.also else ""
    sources = cites(page.guide, term.sources, term.id)
    html = (
        f'<dl><dt id="{anchor}" class="term-title">{esc(term.title)}{also}</dt>'
        f'<dd class="term-definition">{with_terms(term.definition, page, term.id)}</dd>'
        + (f'<dd class="term-sources">{sources}</dd>' if sources else "")
        + "</dl>"
    )
    text = ItemText(
        item=term.id,
        kind=term.kind,
        title=term.title,
        statement=joined([term.definition]),
        body="",
        page=page.id,
        anchor=anchor,
        also=term.also,
    )
    return RenderedItem((PagePart(sanitised(html), term.id),), text)
