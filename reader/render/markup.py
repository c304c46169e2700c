"""Small pieces of HTML from plain text: escaped words, links, boxes, facts and lists."""

from __future__ import annotations

import html
from collections.abc import Iterable

from reader.guide.address import Address
from reader.render.context import GuideContext, PageContext
from reader.render.limits import clean_text
from reader.render.sanitise import LABEL_WIDTH
from reader.render.terms import tip_of

GAP = '<p class="gap">&nbsp;</p>'
"""Follows every table: in Qt's rich text a table has no margin of its own."""

TABLE = 'width="100%" cellspacing="0" cellpadding="0"'


def esc(text: str) -> str:
    """Plain text as HTML, safe in text and in attributes."""
    return html.escape(clean_text(text))


def link(href: str, text: str, classes: str = "") -> str:
    """A link with plain text for its words."""
    mark = f' class="{classes}"' if classes else ""
    return f'<a{mark} href="{esc(href)}">{esc(text)}</a>'


def paragraph(inside: str, classes: str = "") -> str:
    """A paragraph round HTML; nothing when there is nothing inside."""
    mark = f' class="{classes}"' if classes else ""
    return f"<p{mark}>{inside}</p>" if inside else ""


def heading(level: int, text: str, anchor: str, classes: str = "") -> str:
    """A heading with an anchor."""
    mark = f' class="{classes}"' if classes else ""
    return f'<h{level} id="{esc(anchor)}"{mark}>{esc(text)}</h{level}>'


def box(classes: str, inside: str) -> str:
    """A one-cell table and its spacer; table and cell carry the same classes."""
    return (
        f'<table class="{classes}" {TABLE}><tr><td class="{classes}">'
        f"{inside.removesuffix(GAP)}</td></tr></table>{GAP}"
    )


def facts(rows: Iterable[tuple[str, str]], classes: str = "facts") -> str:
    """A table of labels (plain text) and values (HTML); rows without a value are left out."""
    lines = "".join(
        f'<tr><td class="fact-label" width="{LABEL_WIDTH}">{esc(label)}</td>'
        f'<td class="fact-value">{value}</td></tr>'
        for label, value in rows
        if value
    )
    return f'<table class="{classes}" {TABLE}>{lines}</table>{GAP}' if lines else ""


def bullets(entries: Iterable[str], classes: str) -> str:
    """A list of HTML entries; nothing when there are none."""
    lines = "".join(f"<li>{entry}</li>" for entry in entries)
    return f'<ul class="{classes}">{lines}</ul>' if lines else ""


def lines(texts: Iterable[str]) -> str:
    """Plain texts, one a line."""
    return "<br>".join(esc(text) for text in texts if text)


def with_terms(text: str, page: PageContext, own: str) -> str:
    """Plain text as HTML in which glossary terms not yet explained on the page are links.

    ``own`` is the id of the item that says it: a term never explains itself.
    """
    text = clean_text(text)
    pieces: list[str] = []
    done = 0
    for start, end, term in page.guide.names.find(text):
        if term.id in page.explained or term.id == own:
            continue
        page.explained.add(term.id)
        pieces.append(html.escape(text[done:start]))
        pieces.append(
            f'<a class="term" href="{page.guide.address(term.id)}" '
            f'title="{esc(tip_of(term))}">{html.escape(text[start:end])}</a>'
        )
        done = end
    return "".join(pieces) + html.escape(text[done:])


def _words(item_id: str) -> str:
    """An id as words: ``kinship-care`` as ``Kinship care``."""
    return item_id.replace("-", " ").capitalize()


def related_link(guide: GuideContext, address: Address) -> str:
    """A link to an item by its title.

    An item of another guide gets the words of its id: only a reader who has that guide knows its
    title, and the class tells the view to look it up.
    """
    if address.guide != guide.guide.id:
        place = f"guide “{_words(address.guide)}”"
        text = f"{_words(address.item)} ({place})" if address.item else place.capitalize()
        return link(str(address), text, "elsewhere")
    item = guide.items.get(address.item)
    return link(str(address), item.title if item else _words(address.item) or guide.guide.title)


def source_links(guide: GuideContext, source_ids: Iterable[str], item_id: str) -> list[str]:
    """Links to sources by number and title; remembers that ``item_id`` cites them."""
    entries: list[str] = []
    for source_id in _by_number(guide, source_ids):
        source = guide.source(source_id)
        if source is None:
            continue
        guide.cite(source_id, item_id)
        title = f"[{guide.numbers[source_id]}] {source.title}"
        entries.append(
            f"{link(guide.address(source_id), title, 'source-link')}. {esc(source.publisher)}"
        )
    return entries


def cited(words: str, sources: str) -> str:
    """HTML words with the numbers of their sources, which never stand alone on a line."""
    return f"{words}&nbsp;{sources}" if words and sources else words or sources


def _by_number(guide: GuideContext, source_ids: Iterable[str]) -> list[str]:
    """The ids of known sources, each once, in the order of their numbers."""
    known = {source_id for source_id in source_ids if guide.source(source_id) is not None}
    return sorted(known, key=guide.numbers.__getitem__)


def cites(guide: GuideContext, source_ids: Iterable[str], item_id: str) -> str:
    """Small numbered links to sources, as ``[@k3]`` makes them in running text."""
    links: list[str] = []
    for source_id in _by_number(guide, source_ids):
        source = guide.source(source_id)
        if source is None:
            continue
        guide.cite(source_id, item_id)
        links.append(
            f'<a class="cite" href="{guide.address(source_id)}" title="{esc(source.in_full)}">'
            f"[{guide.numbers[source_id]}]</a>"
        )
    return f'<span class="cites">{" ".join(links)}</span>' if links else ""
