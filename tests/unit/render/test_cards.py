"""Layered cards: what each part says, and that layers can be left out."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from itertools import combinations

import pytest

from reader.guide.guide import Guide
from reader.guide.items import LAYERS
from reader.guide.page import PagePart, RenderedGuide
from reader.jobs import JobControl
from reader.render.plain_text import plain_text
from reader.render.rendering import render_guide
from tests.unit.render.sample_html import page_named, tags_of


def _parts(rendered: RenderedGuide, page: str, item: str) -> list[PagePart]:
    return [part for part in page_named(rendered, page).parts if part.item == item]


def test_the_head_of_a_recommendation_says_what_is_needed_to_judge_it(
    rendered: RenderedGuide,
) -> None:
    head = _parts(rendered, "recommendations", "navigator")[0].html
    assert '<h2 id="navigator">Specialist help</h2>' in head
    assert '<p class="statement">Give kinship carers specialist help.&nbsp;<span' in head
    assert '<span class="strength">Strong evidence</span>' in head
    for words in ("Kinship carers", "0 to 17", "More children stay", "Overseas evidence"):
        assert words in head
    for words in ("Low certainty", "A trained worker", "Outcome 2: family network"):
        assert words in head
    assert '<a href="guide:sample/kin-tech">Kin-Tech</a>' in head


def test_a_statement_is_followed_by_its_sources(rendered: RenderedGuide) -> None:
    head = _parts(rendered, "studies", "florida")[0].html
    statement = head[head.index('class="statement"') : head.index("</p>")]
    links = [found for _, found in tags_of(f"<p {statement}</p>") if "href" in found]
    assert [link["href"] for link in links] == ["guide:sample/k1", "guide:sample/k2"]
    assert links[1]["title"] == ("Second & source. Oth. Supporting source. https://example.org/2")


def test_counted_studies_name_kind_origin_and_source(rendered: RenderedGuide) -> None:
    head = _parts(rendered, "recommendations", "navigator")[0].html
    words = plain_text(head)
    assert "21 impact studies 6 UK studies of experience (qualitative studies, UK)" in words
    assert "The split was not found." in words
    assert 'href="guide:sample/k2"' in head[head.index("The split was not found.") :]


def test_origin_that_is_not_stated_is_said_only_where_studies_are_told_of(
    rendered: RenderedGuide,
) -> None:
    words = "Where the studies were done is not stated"
    assert words in _parts(rendered, "recommendations", "third")[0].html
    assert words not in _parts(rendered, "principles", "lead")[0].html


def test_a_missing_strength_is_said(rendered: RenderedGuide) -> None:
    second = _parts(rendered, "recommendations", "second")[0].html
    assert "No strength label known for this guide" in second
    assert "UK evidence" in second
    assert "The label was not found." in _parts(rendered, "recommendations", "third")[0].html


def test_layers_are_parts_of_their_own_in_reading_order(rendered: RenderedGuide) -> None:
    parts = _parts(rendered, "recommendations", "navigator")
    assert [part.layer for part in parts] == ["", "why", "evidence", "how", "limits", ""]
    for part in parts[1:-1]:
        assert f'<h3 id="navigator--{part.layer}">{LAYERS[part.layer]}</h3>' in part.html
        assert f'class="layer layer-{part.layer}"' in part.html


def test_headings_inside_a_layer_stand_below_its_own(rendered: RenderedGuide) -> None:
    evidence = _parts(rendered, "recommendations", "navigator")[2].html
    assert '<h4 id="navigator--in-detail">In detail</h4>' in evidence


def test_the_closing_part_links_sources_and_related_items(rendered: RenderedGuide) -> None:
    closing = _parts(rendered, "recommendations", "navigator")[-1].html
    assert 'href="guide:sample/k1">[1] First source</a>. Pub' in closing
    assert '<a href="guide:sample/lead">Leadership</a>' in closing
    assert 'href="guide:other-guide/some-item"' in closing


@pytest.mark.parametrize("page", ["recommendations", "studies", "framework"])
def test_any_layers_can_be_left_out(rendered: RenderedGuide, page: str) -> None:
    parts = page_named(rendered, page).parts
    for size in range(len(LAYERS) + 1):
        for left_out in combinations(LAYERS, size):
            tags_of("".join(part.html for part in parts if part.layer not in left_out))


def test_a_principle_has_no_strength_and_shows_its_group(rendered: RenderedGuide) -> None:
    parts = _parts(rendered, "principles", "lead")
    assert [part.layer for part in parts] == ["", "why"]
    assert "Systems" in parts[0].html
    assert "strength" not in parts[0].html.lower()


def test_a_rating_names_its_scheme_and_is_no_strength(rendered: RenderedGuide) -> None:
    html = "".join(part.html for part in _parts(rendered, "programmes", "kin-tech"))
    assert '<span class="rating">Guidebook: 3+</span> (checked 2 January 2026)' in html
    assert 'class="strength' not in html
    assert "Eight sessions." in html


def test_a_theme_is_one_card(rendered: RenderedGuide) -> None:
    (part,) = _parts(rendered, "themes", "cost")
    assert 'class="card card-theme"' in part.html
    assert '<h3 id="cost--detail">Detail</h3>' in part.html


def test_a_glossary_entry_is_a_definition_list(rendered: RenderedGuide) -> None:
    (part,) = _parts(rendered, "glossary", "court-order")
    assert [tag for tag, _ in tags_of(part.html)][:2] == ["dl", "dt"]
    assert "(SGO, special guardianship)" in part.html
    assert 'A court order that "lasts".' in part.html
    assert "[2]" in part.html


def test_an_unconfirmed_term_says_so_and_what_is_known(rendered: RenderedGuide) -> None:
    (part,) = _parts(rendered, "glossary", "care-leaver")
    assert "No source confirms what this means, so no meaning is given here." in part.html
    assert "Councils offer advice." in part.html
    assert 'Related: <a href="guide:sample/court-order">Special guardianship order</a>' in part.html


def test_a_study_says_all_that_is_known_of_it(rendered: RenderedGuide) -> None:
    parts = _parts(rendered, "studies", "florida")
    assert [part.layer for part in parts] == ["", "limits", ""]
    words = plain_text(parts[0].html)
    for fact in (
        "Randomised trial",
        "Whether the guide's review included it was not found",
        "2019",
        "240 carers",
        "0 to 18",
        "USA",
        "Overseas evidence",
        "Fewer moves",
        "It ran in one state.",
    ):
        assert fact in words
    assert '<a href="guide:sample/navigator">Specialist help</a><br>' in parts[0].html


@pytest.mark.parametrize(
    ("page", "item"), [("recommendations", "navigator"), ("programmes", "kin-tech")]
)
def test_cards_name_the_studies_that_bear_on_them(
    rendered: RenderedGuide, page: str, item: str
) -> None:
    closing = _parts(rendered, page, item)[-1].html
    assert (
        '<a href="guide:sample/florida">Florida trial</a>. Randomised trial, USA. '
        "Whether the guide's review included it was not found." in unescape(closing)
    )


def test_a_link_to_a_study_names_three_countries_at_most(guide: Guide) -> None:
    studies = (replace(guide.studies[0], countries=("UK", "USA", "Ireland", "Canada")),)
    rendered = render_guide(replace(guide, studies=studies), JobControl())
    closing = _parts(rendered, "recommendations", "navigator")[-1].html
    assert "Randomised trial, UK, USA, Ireland and others." in closing
    none = (replace(guide.studies[0], countries=()),)
    rendered = render_guide(replace(guide, studies=none), JobControl())
    assert "Randomised trial. Whether" in _parts(rendered, "programmes", "kin-tech")[-1].html


def test_a_programme_names_the_recommendations_that_name_it(rendered: RenderedGuide) -> None:
    closing = _parts(rendered, "programmes", "kin-tech")[-1].html
    assert '<a href="guide:sample/navigator">Specialist help</a>' in closing


def test_a_part_of_the_framework_names_its_indicators(rendered: RenderedGuide) -> None:
    parts = _parts(rendered, "framework", "stay-together")
    assert "Outcome 1" in parts[0].html
    assert '<h5 id="stay-together--detail">' in parts[0].html
    closing = parts[-1].html
    for link in ("need", "stay", "again"):
        assert f'href="guide:sample/{link}"' in closing
    assert "guide:sample/spend" not in closing
