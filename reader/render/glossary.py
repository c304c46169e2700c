"""The glossary page: every term with its other names, meaning, notes, related items and sources."""

from __future__ import annotations

from reader.guide.items import Term
from reader.guide.page import ItemText, PagePart
from reader.render.cards import RenderedItem
from reader.render.context import PageContext
from reader.render.markup import cited, cites, esc, related_link, with_terms
from reader.render.plain_text import joined
from reader.render.sanitise import sanitised
from reader.render.terms import meaning_of


def _entry(classes: str, inside: str) -> str:
    """A line under a term; nothing when there is nothing inside."""
    return f'<dd class="{classes}">{inside}</dd>' if inside else ""


def render_term(term: Term, page: PageContext) -> RenderedItem:
    """Render one entry as a definition list of its own, so that it stands alone."""
    anchor = page.enter(term)
    also = f' <span class="term-also">({esc(", ".join(term.also))})</span>' if term.also else ""
    related = ", ".join(related_link(page.guide, found) for found in term.related)
    meaning = with_terms(meaning_of(term), page, term.id)
    note = with_terms(term.note, page, term.id)
    sources = cites(page.guide, term.sources, term.id)
    html = (
        f'<dl><dt id="{anchor}" class="term-title">{esc(term.title)}{also}</dt>'
        + _entry("term-definition", meaning if note else cited(meaning, sources))
        + _entry("term-more", cited(note, sources) if note else "")
        + _entry("term-more", f"Related: {related}" if related else "")
        + "</dl>"
    )
    text = ItemText(
        item=term.id,
        kind=term.kind,
        title=term.title,
        statement=joined([meaning_of(term)]),
        body=joined([term.note]),
        page=page.id,
        anchor=anchor,
        also=term.also,
    )
    return RenderedItem((PagePart(sanitised(html), term.id),), text)
