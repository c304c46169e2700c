"""Layered cards: what each part says, and that layers can be left out."""

from __future__ import annotations

from itertools import combinations

from reader.guide.items import LAYERS
from reader.guide.page import PagePart, RenderedGuide
from tests.unit.render.sample_html import page_named, tags_of


def _parts(rendered: RenderedGuide, page: str, item: str) -> list[PagePart]:
    return [part for part in page_named(rendered, page).parts if part.item == item]


def test_the_head_of_a_recommendation_says_what_is_needed_to_judge_it(
    rendered: RenderedGuide,
) -> None:
    head = _parts(rendered, "recommendations", "navigator")[0].html
    assert '<h2 id="navigator">Specialist help</h2>' in head
    assert '<p class="statement">Give kinship carers specialist help.</p>' in head
    assert '<span class="strength">Strong evidence</span>' in head
    for words in ("Kinship carers", "0 to 17", "More children stay", "Overseas evidence"):
        assert words in head
    assert "Low certainty" in head
    assert '<a href="guide:sample/kin-tech">Kin-Tech</a>' in head


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


def test_any_layers_can_be_left_out(rendered: RenderedGuide) -> None:
    parts = page_named(rendered, "recommendations").parts
    for size in range(len(LAYERS) + 1):
        for left_out in combinations(LAYERS, size):
            tags_of("".join(part.html for part in parts if part.layer not in left_out))


def test_a_principle_has_no_strength_and_shows_its_group(rendered: RenderedGuide) -> None:
    parts = _parts(rendered, "principles", "lead")
    assert [part.layer for part in parts] == ["", "why"]
    assert "Systems" in parts[0].html
    assert "strength" not in parts[0].html.lower()


def test_a_rating_names_its_scheme_and_is_no_strength(rendered: RenderedGuide) -> None:
    html = _parts(rendered, "programmes", "kin-tech")[0].html
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
