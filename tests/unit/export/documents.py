"""Documents to export: sample guides with every structure that a text may have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from reader.export.building import comparison, search_results, selection, whole_guide
from reader.export.document import ExportDocument, FieldValue, ValueType
from reader.export.items import ExportGuide
from reader.guide.address import Address
from reader.guide.grade import Grade
from reader.guide.guide import Guide
from reader.guide.items import Section
from reader.guide.kinds import GuideStatus
from reader.jobs import JobControl
from reader.render.rendering import render_guide
from tests.unit.library.samples import PICTURES, guide_of

MADE = date(2026, 11, 23)
DIGEST = "0123456789abcdef" * 4
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1", "＝1+1")
"""What a spreadsheet may take for a formula (CWE-1236)."""

NAVIGATOR = Address("first", "navigator")
CANDLE = Address("second", "navigator")

BODY = """\
Words with **strength**, *stress*, `code` & <tags>. [@k1]

## A deeper heading

- first
    - inside
    - inside too
- second

1. one
2. two

A line between.

1. again one

| Name | Says |
|---|---|
| =1+1 | A **bold** cell |
| Two | [A page](https://example.org/page) |

!!! caution "Mind this"
    A caution in words.

> Somebody said so.

    x = 1

![A family](family.png)

See [the other](guide:second/navigator) and [mail](mailto:a@example.org).
"""


def rich_guide(name: str = "first", word: str = "lantern") -> Guide:
    """A sample guide with one section that holds every structure."""
    guide = guide_of(name, word=word)
    about = guide.sections[0]
    return replace(
        guide,
        subtitle="For those who lead",
        sections=(about, Section("rich", "Rich text", BODY, ("k1",))),
        contents=(*guide.contents, "rich"),
    )


def source_of(guide: Guide) -> ExportGuide:
    """A guide as the library hands it to an export."""
    rendered = render_guide(guide, JobControl())
    titles = {CANDLE: "A candle for carers (Guide second candle)"}
    return ExportGuide(rendered, DIGEST, PICTURES, titles)


def sources() -> dict[str, ExportGuide]:
    """Two guides."""
    guides = (rich_guide(), rich_guide("second", "candle"))
    return {guide.id: source_of(guide) for guide in guides}


def guide_document(**changes: object) -> ExportDocument:
    """A whole guide, with some of its fields changed."""
    guide: Guide = replace(rich_guide(), **changes)  # type: ignore[arg-type]  # any field
    return whole_guide(source_of(guide), MADE, JobControl())


def selected(*addresses: Address, own: bool = False) -> ExportDocument:
    """Items, with the user's own records beside the first when asked."""
    chosen = addresses or (NAVIGATOR, CANDLE, Address("first", "rich"), Address("first", "carer"))
    mine = {
        chosen[0]: (
            FieldValue("status", "Status", ("In place",)),
            FieldValue("target", "Target date", ("2027-01-31",), ValueType.DATE),
            FieldValue("note", "Note", ("=HYPERLINK(1)",)),
        )
    }
    return selection(sources(), chosen, MADE, JobControl(), own=mine if own else None)


def found(query: str = "lantern") -> ExportDocument:
    """What a search found: two of five."""
    return search_results(sources(), (NAVIGATOR, CANDLE), query, 5, MADE, JobControl())


def compared() -> ExportDocument:
    """Two recommendations side by side, whose strengths differ."""
    guides = sources()
    other = guides["second"]
    item = other.guide.recommendations[0]
    weak = replace(item, strength=Grade("weak", "Weak evidence"), why="")
    guides["second"] = source_of(replace(other.guide, recommendations=(weak,)))
    return comparison(guides, (NAVIGATOR, CANDLE), MADE, JobControl())


def with_formulas() -> ExportDocument:
    """A selection in which every text of an item looks like a formula, one after the other."""
    document = selected(NAVIGATOR)
    item = document.items[0]
    items = tuple(
        replace(
            item,
            address=Address("first", f"item-{number}"),
            title=text,
            statement=text,
            fields=(FieldValue("strength", text, (text,)),),
        )
        for number, text in enumerate(FORMULAS)
    )
    return replace(document, items=items, blocks=(), title="=1+1")


def replaced_guide() -> ExportDocument:
    """A guide that has been superseded."""
    return guide_document(status=GuideStatus.SUPERSEDED)


DOCUMENTS = {
    "guide": guide_document,
    "selection": lambda: selected(own=True),
    "search": found,
    "comparison": compared,
    "formulas": with_formulas,
    "replaced": replaced_guide,
}
"""One document of every kind, by name."""
