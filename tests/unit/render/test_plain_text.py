"""The plain text of items: every word once, no marks."""

from __future__ import annotations

import pytest

from reader.guide.dates import long_date
from reader.guide.items import ItemKind
from reader.guide.page import ItemText, RenderedGuide
from reader.render.plain_text import plain_text


def _text(rendered: RenderedGuide, item: str) -> ItemText:
    return next(text for text in rendered.texts if text.item == item)


def test_every_item_but_sources_has_a_text_that_leads_to_its_page(
    rendered: RenderedGuide,
) -> None:
    assert {text.kind for text in rendered.texts} == set(ItemKind) - {ItemKind.SOURCE}
    for item in rendered.guide.items():
        if item.kind is not ItemKind.SOURCE:
            found = rendered.page_of(item.id)
            assert found is not None


def test_a_recommendation_says_everything_in_plain_words(rendered: RenderedGuide) -> None:
    text = _text(rendered, "navigator")
    assert text.statement == "Give kinship carers specialist help."
    assert text.strength == "Strong evidence"
    assert (text.page, text.anchor) == ("recommendations", "navigator")
    assert text.body == (
        "Strength: Strong evidence. For: Kinship carers. Ages: 0 to 17. "
        "Delivered by: A trained worker. Outcomes improved: More children stay; Fewer moves. "
        "Framework outcomes: Outcome 2: family network. "
        "Studies: 21 impact studies; 6 UK studies of experience (qualitative studies, UK). "
        "About the studies: The split was not found. Origin of the evidence: Overseas evidence. "
        "Certainty of the evidence: Low certainty. Programmes: Kin-Tech. "
        "Why: It helps families. The evidence: Six studies. In detail: All in cities. "
        "What to do next in practice: Name one person. Limits and gaps: Few UK studies."
    )


def test_a_section_leaves_out_marks_and_embedded_cards(rendered: RenderedGuide) -> None:
    text = _text(rendered, "about")
    assert text.statement == ""
    assert text.body.startswith(
        "Families use special guardianship, also called SGO. Read the card. First heading: "
        "A lasting order and SGO code. Caution: Read with care. Most studies come from abroad."
    )
    assert "Give kinship carers" not in text.body
    assert "A chart" in text.body
    assert text.body.endswith("The end. A footnote with words.")


def test_a_term_has_its_definition_and_other_names(rendered: RenderedGuide) -> None:
    text = _text(rendered, "court-order")
    assert text.statement == 'A court order that "lasts".'
    assert text.also == ("SGO", "special guardianship")


@pytest.mark.parametrize(
    ("item", "statement", "body"),
    [
        (
            "need",
            "The rate.",
            "Indicator of: Children stay together. Domain: Help.",
        ),
        ("spend", "Money spent.", ""),
        ("level-3", "One good study.", "Evidence rating: 3."),
        ("first-out", "It came out.", "When: 14 October 2024. Status: Published."),
        ("next-out", "", "When: March 2026. Status: In preparation."),
        ("later", "", "No date was announced. Status: Planned."),
        (
            "care-leaver",
            "No source confirms what this means, so no meaning is given here.",
            "Councils offer advice.",
        ),
        ("welfare", "It counts.", "Role: Principle."),
    ],
)
def test_items_in_tables_and_lists_say_everything_too(
    rendered: RenderedGuide, item: str, statement: str, body: str
) -> None:
    text = _text(rendered, item)
    assert (text.statement, text.body) == (statement, body)
    found = rendered.page_of(item)
    assert found is not None
    assert (found[0].id, found[1]) == (text.page, text.anchor)


def test_a_missing_strength_is_no_words_to_search_for(rendered: RenderedGuide) -> None:
    text = _text(rendered, "second")
    assert text.strength == ""
    assert "strength" not in text.body.lower()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>a  b\nc</p><p>d</p>", "a b c d"),
        ("<h2>Head</h2><p>x</p>", "Head: x"),
        ("<h2>Why?</h2><p>x</p>", "Why? x"),
        ('<p>Said <span class="cites"><a>[1]</a> <a>[2]</a></span>.</p>', "Said."),
        ('<p>x<sup><a class="footnote-ref">1</a></sup> y</p>', "x y"),
        ("<p>a<br>b &amp; c</p>", "a b & c"),
        ('<p>see <img src="x" alt="words"> end</p>', "see words end"),
    ],
)
def test_plain_text_of_html(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2024-10-14", "14 October 2024"),
        ("2026-01-02", "2 January 2026"),
        ("2026-03", "March 2026"),
        ("2026", "2026"),
        ("2026-13", "2026-13"),
        ("2025/26", "2025/26"),
        ("May", "May"),
    ],
)
def test_dates_are_readable(iso: str, words: str) -> None:
    assert long_date(iso) == words
