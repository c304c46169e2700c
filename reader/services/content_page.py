"""The content report as a page of Markdown, the same for the same guides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.guide.items import ItemKind, SourceStanding
from reader.pack.facts import FactMark
from reader.services.content_report import GuideContent

_OPENING = """# What the guides say, and how well it is known

`python3 dev.py content-report` writes this page; a test keeps it equal to the guides.

Marks: **C** confirmed in the publisher's own pages; **S** from a supporting source; **I** inferred,
so not stated in a guide; **NF** not found. A *statement* is an item's statement or definition, or
a line of text that cites a source. The *grade* is the automated readability index (Smith and
Senter, 1967), about a year of schooling.
"""


def content_page(guides: Sequence[GuideContent]) -> str:
    """The whole page."""
    parts = [_OPENING, *_summary(guides)]
    for guide in guides:
        parts += ["", f"## {guide.title} (`{guide.id}`)", "", *_guide(guide)]
    return "\n".join(parts).rstrip() + "\n"


def _row(cells: Sequence[object]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def _table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> Iterator[str]:
    yield _row(heads)
    yield _row(["---", *["--:"] * (len(heads) - 1)])
    yield from map(_row, rows)


def _summary(guides: Sequence[GuideContent]) -> Iterator[str]:
    marks = tuple(FactMark)
    yield "## All guides"
    yield ""
    yield from _table(
        [
            "guide",
            "items",
            *(f"facts {mark.value}" for mark in marks),
            "C or S that stand nowhere",
            "statements, publisher",
            "statements, supporting",
            "without source",
            "dead links",
            "warnings",
            "words",
            "longest sentence",
            "grade",
        ],
        [
            [
                guide.id,
                sum(guide.items.values()),
                *(len(guide.marked(mark)) for mark in marks),
                len(guide.left_out),
                guide.statements.get(SourceStanding.PUBLISHER, 0),
                guide.statements.get(SourceStanding.SUPPORTING, 0),
                len(guide.unsourced),
                len(guide.dead_links),
                guide.warnings,
                f"{guide.reading.words:,}",
                guide.reading.longest,
                guide.reading.grade,
            ]
            for guide in guides
        ],
    )


def _guide(guide: GuideContent) -> Iterator[str]:
    yield (
        "Items: "
        + ", ".join(
            f"{guide.items[kind]} {kind.label.lower()}"
            for kind in ItemKind
            if guide.items.get(kind)
        )
        + "."
    )
    yield from _lines("Statements without a source", guide.unsourced)
    yield from _lines("Dead links", guide.dead_links)
    yield from _lines(
        "Facts that stand nowhere, and why",
        [f"[{fact.mark.value}] {fact.fact}. {fact.reason}" for fact in guide.left_out],
    )
    yield from _lines("Not found", [fact.fact for fact in guide.marked(FactMark.NOT_FOUND)])
    if guide.unused_terms:
        yield ""
        yield "Terms that no text uses: " + "; ".join(guide.unused_terms) + "."


def _lines(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"### {title}", "", *(f"- {line}" for line in lines))
