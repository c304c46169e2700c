"""Pages: a section's page, or the page that lists the items of one kind."""

from __future__ import annotations

from dataclasses import dataclass

from reader.guide.guide import LIST_TITLES, LISTS, Guide
from reader.guide.items import Section
from reader.guide.page import ItemText, OutlineEntry, Page, PagePart
from reader.render.body import render_body
from reader.render.context import BodyPlace, GuideContext, PageContext
from reader.render.lists import LIST_PAGES, Content
from reader.render.markup import bullets, esc, heading, paragraph, source_links
from reader.render.plain_text import plain_text
from reader.render.provenance import provenance_block, provenance_line
from reader.render.sanitise import sanitised


@dataclass(frozen=True)
class RenderedPage:
    """A page and the plain text of the items on it."""

    page: Page
    texts: tuple[ItemText, ...]


def page_ids(guide: Guide) -> tuple[str, ...]:
    """The pages of a guide in reading order: its contents, then whatever they leave out.

    Names in the contents that stand for nothing are passed over; the checker reports them.
    """
    sections = [section.id for section in guide.sections]
    lists = [name for name in LISTS if _holds(guide, name)]
    known = {*sections, *LISTS}
    named = [name for name in guide.contents if name in known]
    return tuple(dict.fromkeys([*named, *sections, *lists]))


def _holds(guide: Guide, name: str) -> bool:
    """Tell whether a guide has items for this list page."""
    return bool(getattr(guide, {"glossary": "terms"}.get(name, name)))


def _section(section: Section, page: PageContext) -> Content:
    place = BodyPlace(page, section.id, section.title)
    html = render_body(section.body, place)
    body = sanitised(html, page.guide.images, page.figures)
    sources = bullets(source_links(page.guide, section.sources, section.id), "sources")
    closing = sanitised(paragraph("Sources", "card-label") + sources) if sources else ""
    text = ItemText(
        item=section.id,
        kind=section.kind,
        title=section.title,
        statement="",
        body=plain_text(body),
        page=page.id,
        anchor=page.id,
    )
    return Content((PagePart(body + closing, section.id),), (text,))


LIST_NOTES = {
    "themes": (
        "These are findings of the evidence. "
        "They are not put forward as the guide's own key principles."
    ),
    "ratings": "A rating is of a programme. It is not the strength of a recommendation.",
}
"""What the head of a list page says, so that its items are not taken for something else."""


def render_page(context: GuideContext, page_id: str, *, first: bool) -> RenderedPage:
    """Render a section's page or a list page; the ``first`` page says where the guide is from.

    Raises PackError when a text breaks a limit.
    """
    guide = context.guide
    section = next((found for found in guide.sections if found.id == page_id), None)
    if page_id in LISTS:
        section = None
    title = section.title if section else guide.list_title(page_id)
    page = PageContext(context, page_id)
    anchor = page.anchor(page_id)
    page.outline.append(OutlineEntry(anchor, title, 1, section.id if section else ""))
    head = heading(1, title, anchor) + (provenance_block(context, page_id) if first else "")
    content = _section(section, page) if section else LIST_PAGES[page_id](page)
    if not section and content.parts:
        head += paragraph(esc(LIST_NOTES.get(page_id, "")), "summary")
    if not content.parts:
        head += paragraph(esc(f"This guide lists no {LIST_TITLES[page_id].lower()}."), "summary")
    parts = (
        PagePart(sanitised(head)),
        *content.parts,
        PagePart(sanitised(provenance_line(guide))),
    )
    return RenderedPage(
        Page(
            id=page_id,
            title=title,
            parts=parts,
            outline=tuple(page.outline),
            images=tuple(page.images),
            figures=tuple(page.figures.values()),
        ),
        content.texts,
    )
