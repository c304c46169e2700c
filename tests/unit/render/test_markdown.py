"""What authors write and what it becomes."""

from __future__ import annotations

import pytest

from reader.guide.guide import Guide
from tests.unit.render.sample_html import body_html, tags_of


def _links(html: str, classes: str) -> list[str]:
    return [found["href"] for tag, found in tags_of(html) if found.get("class") == classes]


@pytest.mark.parametrize(
    ("kind", "word"),
    [("note", "Note"), ("caution", "Caution"), ("example", "Example"), ("gap", "Gap")],
)
def test_a_callout_is_a_box_that_says_its_kind(guide: Guide, kind: str, word: str) -> None:
    html = body_html(guide, f'!!! {kind} "Mind"\n    One.\n\n    Two.\n\nAfter.')
    assert f'<td class="callout callout-{kind}">' in html
    assert f'<p class="callout-title">{word}: Mind</p>' in html
    assert html.index("Two.") < html.index("</td>") < html.index("After.")


def test_a_callout_without_a_title_still_says_its_kind(guide: Guide) -> None:
    assert '<p class="callout-title">Caution</p>' in body_html(guide, "!!! caution\n    Text.")


def test_text_around_a_callout_stays_outside(guide: Guide) -> None:
    html = body_html(guide, "Before.\n!!! note\n    Inside.\nAfter.")
    before, _, rest = html.partition("<table")
    assert "Before." in before
    assert "After." in rest.partition("</table>")[2]


def test_an_unknown_callout_stays_text(guide: Guide) -> None:
    assert "!!! danger" in body_html(guide, "!!! danger\n")


def test_a_marked_term_carries_its_definition(guide: Guide) -> None:
    html = body_html(guide, "An [[court-order|order]] or [[court-order]].")
    (first, second) = [found for tag, found in tags_of(html) if tag == "a"]
    assert first == second
    assert first["href"] == "guide:sample/court-order"
    assert first["title"] == 'A court order that "lasts".'
    assert ">order</a>" in html
    assert ">Special guardianship order</a>" in html


def test_a_marked_term_with_a_bar_survives_a_table(guide: Guide) -> None:
    html = body_html(guide, "|a|b|\n|-|-|\n|[[court-order|an order]]|2|\n")
    assert ">an order</a></td>" in html


def test_a_bar_in_code_stays_a_bar(guide: Guide) -> None:
    assert "<code>[[court-order|x]]</code>" in body_html(guide, "`[[court-order|x]]`")


def test_an_unknown_term_stays_text(guide: Guide) -> None:
    assert "[[nothing|x]]" in body_html(guide, "[[nothing|x]]")


def test_the_first_use_of_a_term_is_found_once(guide: Guide) -> None:
    html = body_html(guide, "*Special Guardianship* and special guardianship and SGO.")
    assert _links(html, "term") == ["guide:sample/court-order"]
    assert ">Special Guardianship</a>" in html


def test_a_longer_name_wins(guide: Guide) -> None:
    assert ">special guardianship order</a>" in body_html(guide, "A special guardianship order.")


@pytest.mark.parametrize(
    "body",
    ["sgo", "SGOs", "## SGO", "`SGO`", "    SGO", "[SGO](https://example.org)", "guardianship"],
)
def test_terms_are_not_found_here(guide: Guide, body: str) -> None:
    assert _links(body_html(guide, body), "term") == []


def test_a_term_marked_first_is_not_found_again(guide: Guide) -> None:
    assert len(_links(body_html(guide, "[[court-order]] then SGO."), "term")) == 1


def test_citations_are_numbered_as_the_guide_lists_its_sources(guide: Guide) -> None:
    html = body_html(guide, "Said. [@k2; @k1] Again. [@k2]")
    assert _links(html, "cite") == ["guide:sample/k2", "guide:sample/k1", "guide:sample/k2"]
    assert (
        'title="Second &amp; source. Oth. Supporting source. https://example.org/2">[2]</a>' in html
    )


def test_an_unknown_source_stays_text(guide: Guide) -> None:
    assert "[@k9]" in body_html(guide, "Said. [@k9]")


def test_links_lead_to_items_and_the_web(guide: Guide) -> None:
    html = body_html(guide, "[a](guide:sample/lead) [b](guide:other) [c](https://example.org/x)")
    assert '<a href="guide:sample/lead">a</a>' in html
    assert '<a href="guide:other">b</a>' in html
    assert '<a class="external" href="https://example.org/x">c</a>' in html


@pytest.mark.parametrize(
    "target",
    ["guide:Bad Id", "guide:a/b/c", "page.html", "/etc/hostname", "#top", "http://example.org"],
)
def test_other_links_become_words(guide: Guide, target: str) -> None:
    html = body_html(guide, f"[words](<{target}>)")
    assert "words" in html
    assert "href" not in html


def test_an_embed_shows_statement_and_strength_with_a_link(guide: Guide) -> None:
    html = body_html(guide, "Before.\n{{navigator}}\nAfter.\n\n{{third}}")
    assert html.count('<table class="embed"') + html.count('class="embed" width') == 2
    assert '<a href="guide:sample/navigator">Specialist help</a>' in html
    assert "Give kinship carers specialist help." in html
    assert '<span class="strength">Strong evidence</span>' in html
    assert "The label was not found." in html
    assert html.index("Before.") < html.index("Specialist help") < html.index("After.")


@pytest.mark.parametrize("body", ["{{nothing}}", "{{lead}}", "In {{navigator}} a line"])
def test_an_embed_of_something_else_stays_text(guide: Guide, body: str) -> None:
    assert body in body_html(guide, body)


def test_tables_have_heads_and_stripes(guide: Guide) -> None:
    html = body_html(guide, "|A|B|\n|:-|-:|\n|1|2|\n|3|4|\n|5|6|\n")
    rows = [found.get("class", "") for tag, found in tags_of(html) if tag == "tr"]
    assert rows == ["", "odd", "even", "odd"]
    assert '<th align="left">A</th>' in html
    assert 'class="data"' in html
    assert '</table>\n<p class="gap">' in html


def test_footnotes_link_both_ways(guide: Guide) -> None:
    html = body_html(guide, "A[^x] and again[^x] and[^y].\n\n[^x]: First.\n[^y]: Second.")
    assert _links(html, "footnote-ref") == ["#about--fn-1", "#about--fn-1", "#about--fn-2"]
    assert _links(html, "footnote-backref") == ["#about--fnref-1", "#about--fnref-2"]
    ids = [found["id"] for _, found in tags_of(html) if "id" in found]
    assert len(ids) == len(set(ids)) == 5


def test_definition_lists_and_code_and_quotations(guide: Guide) -> None:
    html = body_html(guide, "Word\n:   Meaning\n\n> Said\n\n    a < b\n")
    assert "<dd>Meaning</dd>" in html
    assert '<td class="quote"><p>Said</p>' in html
    assert "<pre><code>a &lt; b</code></pre>" in html


def test_headings_never_rise_above_the_page_title(guide: Guide) -> None:
    assert '<h2 id="about--big">Big</h2>' in body_html(guide, "# Big")


def test_a_heading_without_latin_letters_has_an_anchor(guide: Guide) -> None:
    assert 'id="about--part"' in body_html(guide, "## \u5bb6")


def test_pictures_of_the_guide_are_shown_with_words(guide: Guide) -> None:
    assert '<img alt="Mine" src="chart.png">' in body_html(guide, "![Mine](chart.png)")
    assert '<img alt="A chart of numbers" src="chart.png">' in body_html(guide, "![](chart.png)")


@pytest.mark.parametrize("src", ["other.png", "../chart.png", "https://example.org/chart.png"])
def test_other_pictures_become_words(guide: Guide, src: str) -> None:
    html = body_html(guide, f"![What it shows]({src})")
    assert "<img" not in html
    assert "Picture: What it shows" in html


def test_html_is_shown_as_letters(guide: Guide) -> None:
    assert "&lt;b&gt;bold&lt;/b&gt;" in body_html(guide, "<b>bold</b>")
