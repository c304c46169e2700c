"""Sanitised HTML becomes blocks that say the same."""

from __future__ import annotations

from reader.export.document import (
    Bullets,
    Callout,
    Facts,
    Heading,
    ListEntry,
    Mark,
    Paragraph,
    Picture,
    Role,
    Run,
    Table,
    plain,
)
from reader.export.html_blocks import blocks_of
from tests.unit.export.documents import rich_guide, source_of
from tests.unit.library.samples import PICTURES


def test_every_structure_of_a_text_is_kept() -> None:
    source = source_of(rich_guide())
    page = next(page for page in source.rendered.pages if page.id == "rich")
    blocks = blocks_of("".join(part.html for part in page.parts), PICTURES)
    assert blocks == (
        Heading("Rich text", 1),
        Paragraph(
            (
                Run("Words with "),
                Run("strength", Mark.STRONG),
                Run(", "),
                Run("stress", Mark.EMPHASIS),
                Run(", "),
                Run("code", Mark.CODE),
                Run(" & <tags>. [1]"),
            )
        ),
        Heading("A deeper heading", 2),
        Bullets(
            (
                ListEntry((Run("first"),)),
                ListEntry((Run("inside"),), 2),
                ListEntry((Run("inside too"),), 2),
                ListEntry((Run("second"),)),
            )
        ),
        Bullets((ListEntry((Run("one"),), ordered=True), ListEntry((Run("two"),), ordered=True))),
        Paragraph((Run("A line between."),)),
        Bullets((ListEntry((Run("again one"),), ordered=True),)),
        Table(
            ("Name", "Says"),
            (
                ((Run("=1+1"),), (Run("A "), Run("bold", Mark.STRONG), Run(" cell"))),
                ((Run("Two"),), (Run("A page", link="https://example.org/page"),)),
            ),
        ),
        Callout("Caution: Mind this", (Paragraph((Run("A caution in words."),)),)),
        Paragraph((Run("Somebody said so."),), Role.QUOTE),
        Paragraph((Run("x = 1"),), Role.CODE),
        Picture("family.png", "A family", PICTURES["family.png"]),
        Paragraph(
            (
                Run("See "),
                Run("the other", link="guide:second/navigator"),
                Run(" and "),
                Run("mail", link="mailto:a@example.org"),
                Run("."),
            )
        ),
    )


def test_a_row_of_one_wide_cell_names_the_table_that_follows() -> None:
    html = (
        '<table class="data"><thead><tr><th>A</th><th>B</th></tr></thead><tbody>'
        '<tr><th colspan="2">First</th></tr><tr><td>1</td><td>2</td></tr>'
        '<tr><th colspan="2">Second</th></tr><tr><td><p class="row-title">3</p></td><td></td></tr>'
        "</tbody></table>"
    )
    first, second = ((Run("1"),), (Run("2"),)), ((Run("3"),), ())
    assert blocks_of(html) == (
        Table(("A", "B"), (first,), "First"),
        Table(("A", "B"), (second,), "Second"),
    )


def test_facts_keep_their_lines_and_footnotes_their_numbers() -> None:
    html = (
        '<table class="facts"><tbody><tr><td class="fact-label">For</td>'
        '<td class="fact-value">One<br>Two</td></tr><tr><td class="fact-label">None</td>'
        '<td class="fact-value"></td></tr></tbody></table><p class="gap">&nbsp;</p>'
        '<p>Said<sup><a class="footnote-ref" href="#n">1</a></sup>.</p>'
        '<div class="footnotes"><ol><li><p>Why <a class="footnote-backref" href="#r">↩</a></p>'
        "</li></ol></div>"
    )
    facts, said, notes = blocks_of(html)
    assert isinstance(facts, Facts)
    assert [(fact.label, plain(fact.text)) for fact in facts.rows] == [("For", "One\nTwo")]
    assert said == Paragraph((Run("Said (note 1)."),))
    assert notes == Bullets((ListEntry((Run("Why"),), ordered=True),))


def test_words_outside_any_block_and_stray_ends_are_kept() -> None:
    assert blocks_of("Loose <b>words</b></p></div>") == (
        Paragraph((Run("Loose"),)),
        Paragraph((Run("words"),)),
    )
    assert blocks_of("") == ()
