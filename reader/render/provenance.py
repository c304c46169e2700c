"""Where a guide comes from, as every page says it."""

from __future__ import annotations

from reader.guide.dates import long_date
from reader.guide.guide import Guide
from reader.guide.kinds import GuideKind, GuideStatus
from reader.render.context import GuideContext
from reader.render.facts import evidence_rows
from reader.render.markup import box, esc, facts, lines, link, paragraph

BRIEFING = "This is a briefing in our own words. It is not the official text."
"""Said at the head of every briefing, in full."""

_READ_ON: dict[GuideStatus, str] = {
    GuideStatus.PUBLISHED: "For exact words, open the official page at the address below.",
    GuideStatus.IN_PREPARATION: "The guide itself is still in preparation.",
    GuideStatus.PLANNED: "The guide itself is planned and is not out yet.",
    GuideStatus.SUPERSEDED: (
        "The guide itself has been replaced. Open the official page for what holds now."
    ),
}
"""What to do about it, by how far the guide described has come."""


def official_link(address: str) -> str:
    """A web address in full, as a link when it is one that a page may lead to."""
    return link(address, address, "external") if address.startswith("https://") else esc(address)


def _whose_words(guide: Guide) -> str:
    """The box that says of a briefing what it is."""
    if guide.kind is not GuideKind.BRIEFING:
        return ""
    words = paragraph(esc(BRIEFING), "callout-title") + paragraph(esc(_READ_ON[guide.status]))
    return box("callout callout-note", words)


def provenance_block(context: GuideContext, page_id: str) -> str:
    """What opens a guide's first page: subtitle, summary, whose words these are, and the facts."""
    guide = context.guide
    published = long_date(guide.published) if guide.published else guide.published_note
    checked = long_date(guide.checked) if guide.checked else guide.checked_note
    briefing = guide.kind is GuideKind.BRIEFING
    rows = (
        ("What this is", "" if briefing else esc(guide.kind.label)),
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
        *evidence_rows(guide.evidence_base, context, page_id),
    )
    return (
        paragraph(esc(guide.subtitle), "subtitle")
        + paragraph(esc(guide.summary), "summary")
        + _whose_words(guide)
        + facts(rows, "provenance")
        + facts(about)
    )


def provenance_line(guide: Guide) -> str:
    """The quiet last line of every page."""
    words = f"{guide.title}. {guide.kind.label}. Publisher of the guide: {guide.publisher}."
    return paragraph(esc(words), "provenance-line")
