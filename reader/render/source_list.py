"""The sources page: where each statement of a guide comes from, and who cites it."""

from __future__ import annotations

from reader.guide.items import Source
from reader.guide.page import PagePart
from reader.render.context import PageContext
from reader.render.markup import bullets, esc, facts, heading, link
from reader.render.provenance import official_link
from reader.render.sanitise import sanitised


def _cited_by(source: Source, page: PageContext) -> str:
    """Links to the items that cite a source."""
    guide = page.guide
    entries = [
        link(guide.address(item_id), guide.items[item_id].title)
        for item_id in guide.cited_by[source.id]
        if item_id in guide.items
    ]
    return bullets(entries, "cited-by")


def render_source(source: Source, page: PageContext) -> PagePart:
    """Render one source. Do this last: only then is it known who cites it."""
    anchor = page.enter(source)
    title = f"[{page.guide.numbers[source.id]}] {source.title}"
    rows = (
        ("Publisher", esc(source.publisher)),
        ("Standing", esc(source.standing.label)),
        ("Address", official_link(source.address)),
        ("Note", esc(source.note)),
        ("Cited by", _cited_by(source, page)),
    )
    return PagePart(sanitised(heading(2, title, anchor, "source-entry") + facts(rows)), source.id)
