"""Where a guide comes from, as every page says it."""

from __future__ import annotations

from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.render.markup import esc, facts, lines, link, paragraph


def official_link(address: str) -> str:
    """A web address in full, as a link when it is one that a page may lead to."""
    return link(address, address, "external") if address.startswith("https://") else esc(address)


def provenance_block(guide: Guide) -> str:
    """Subtitle, summary and the table that opens a guide's first page."""
    published = long_date(guide.published) if guide.published else guide.published_note
    checked = long_date(guide.checked) if guide.checked else guide.checked_note
    rows = (
        ("What this is", esc(guide.kind.label)),
        ("Publisher of the guide", esc(guide.publisher)),
        ("Commissioner", esc(guide.commissioner)),
        ("Official address", official_link(guide.address)),
        ("Guide published", esc(published or "Not known")),
        ("Status of the guide", esc(guide.status.label)),
        ("Checked against the official page", esc(checked or "Not known")),
        ("Edition of this text", esc(guide.edition)),
        ("Licence", esc(guide.licence)),
    )
    about = (
        ("For", esc(guide.audience)),
        ("Ages", esc(guide.ages)),
        ("Framework outcomes", lines(guide.outcomes)),
        ("Framework enablers", lines(guide.enablers)),
    )
    return (
        paragraph(esc(guide.subtitle), "subtitle")
        + paragraph(esc(guide.summary), "summary")
        + facts(rows, "provenance")
        + facts(about)
    )


def provenance_line(guide: Guide) -> str:
    """The quiet last line of every page."""
    words = f"{guide.title}. {guide.kind.label}. Publisher of the guide: {guide.publisher}."
    return paragraph(esc(words), "provenance-line")
