"""Provenance: where the words of a document come from, for its first page, last page and foot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reader.export.citation import short
from reader.export.document import (
    Block,
    ExportDocument,
    Fact,
    Facts,
    GuideStamp,
    Heading,
    Paragraph,
    Role,
    words,
)
from reader.guide.dates import long_date
from reader.guide.kinds import GuideKind, GuideStatus

CHECK_AFTER_DAYS = 3
"""A copy on paper or in a mailbox holds for 72 hours, as printed local procedures commonly do."""

PROVENANCE_TITLE = "Where this comes from"


def check_after(made: date) -> date:
    """The day after which a copy made on ``made`` should be compared with the guides again."""
    return made + timedelta(days=CHECK_AFTER_DAYS)


def warnings_for(guides: tuple[GuideStamp, ...]) -> tuple[str, ...]:
    """What must stand on the first page: guides that were replaced, or are not out yet."""
    found = []
    for guide in guides:
        if guide.status is GuideStatus.SUPERSEDED:
            found.append(f"“{guide.title}” has been replaced. Do not rely on this copy.")
        elif guide.status is GuideStatus.IN_PREPARATION:
            found.append(f"The guide of “{guide.title}” is still in preparation.")
        elif guide.status is GuideStatus.PLANNED:
            found.append(f"The guide of “{guide.title}” is only planned.")
    return tuple(found)


def made_line(document: ExportDocument) -> str:
    """When a document was made and when to check it."""
    return (
        f"Made on {long_date(document.made.isoformat())}. "
        f"Check after {long_date(document.check_after.isoformat())}: "
        "open the reader and see whether there is a newer edition."
    )


def foot_line(document: ExportDocument) -> str:
    """What stands on every page: each guide's name, publisher, edition and pack, and the dates."""
    guides = "; ".join(_foot(guide) for guide in document.guides)
    made = long_date(document.made.isoformat())
    after = long_date(document.check_after.isoformat())
    return f"{guides}. Made {made}. Check after {after}."


def short_foot_line(document: ExportDocument) -> str:
    """The same with fewer words, for a foot with little room: guides by id."""
    guides = "; ".join(
        f"{guide.id} {guide.edition}"
        + (f" pack {short(guide.fingerprint)}" if guide.fingerprint else "")
        for guide in document.guides
    )
    made, after = document.made.isoformat(), document.check_after.isoformat()
    return f"Made {made}. Check after {after}. {guides}"


def _foot(guide: GuideStamp) -> str:
    pack = f", pack {short(guide.fingerprint)}" if guide.fingerprint else ""
    kind = ", briefing" if guide.kind is GuideKind.BRIEFING else ""
    return f"{guide.title} ({guide.publisher}{kind}, edition {guide.edition}{pack})"


def front_blocks(document: ExportDocument) -> Iterator[Block]:
    """What stands below the title: subtitle, warnings, dates, and whose words these are."""
    if document.subtitle:
        yield Paragraph(words(document.subtitle))
    for warning in document.warnings:
        yield Paragraph(words(f"Take care: {warning}"), Role.WARNING)
    yield Paragraph(words(made_line(document)))
    if any(guide.kind is GuideKind.BRIEFING for guide in document.guides):
        yield Paragraph(
            words("Briefings are in our own words. They are not the guides' official text.")
        )


def provenance_blocks(document: ExportDocument) -> Iterator[Block]:
    """The closing section: every guide's facts and citations."""
    yield Heading(PROVENANCE_TITLE, 1)
    for guide in document.guides:
        yield Heading(guide.title, 2)
        yield Facts(tuple(Fact(label, words(value)) for label, value in stamp_rows(guide) if value))


def stamp_rows(guide: GuideStamp) -> tuple[tuple[str, str], ...]:
    """A guide's provenance as labels and values; values may be empty."""
    return (
        ("What this is", guide.kind.label),
        ("Publisher of the guide", guide.publisher),
        ("Official address", guide.address),
        ("Guide published", long_date(guide.published) or guide.published_note or "Not known"),
        ("Status of the guide", guide.status.label),
        (
            "Checked against the official page",
            long_date(guide.checked) or guide.checked_note or "Not known",
        ),
        ("Edition of this text", guide.edition),
        ("Pack fingerprint (SHA-256)", guide.fingerprint),
        ("Licence", guide.licence),
        ("Citation", guide.citation.plain),
        ("Harvard", guide.citation.harvard),
    )
