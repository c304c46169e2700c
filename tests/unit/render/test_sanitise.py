"""Nothing but the allow-list passes: hostile HTML, hostile Markdown, and any text at all."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import PackError
from reader.guide.guide import Guide
from reader.guide.items import LAYERS
from reader.guide.page import RenderedGuide
from reader.jobs import JobControl
from reader.render.classes import CLASS_NAMES
from reader.render.rendering import render_guide
from reader.render.sanitise import ATTRIBUTE_VALUES, ATTRIBUTES, TAGS, sanitised
from tests.unit.render.sample_html import tags_of, with_body
from tests.unit.render.vectors import VECTORS

_HREF = re.compile(r"(?:guide|https|mailto|tel):\S+|#[a-z0-9-]+", re.IGNORECASE)


def _check(html: str) -> None:
    """Fail unless every tag, attribute, class and address is on the allow-list."""
    for tag, found in tags_of(html):
        assert tag in TAGS
        allowed = {"class"} | ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set())
        assert set(found) <= allowed | set(ATTRIBUTE_VALUES.get(tag, {}))
        assert set(found.get("class", "").split()) <= CLASS_NAMES
        if "href" in found:
            assert _HREF.fullmatch(found["href"])
        if "src" in found:
            assert found["src"] == "chart.png"


def _check_guide(rendered: RenderedGuide) -> None:
    for page in rendered.pages:
        for part in page.parts:
            _check(part.html)


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_in_html_does_not_pass_the_sanitiser(vector: str) -> None:
    _check(sanitised(vector, {"chart.png"}))


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_in_markdown_does_not_pass(guide: Guide, vector: str) -> None:
    _check_guide(render_guide(with_body(guide, vector), JobControl()))


@pytest.mark.parametrize("vector", VECTORS)
def test_a_vector_in_plain_fields_does_not_pass(guide: Guide, vector: str) -> None:
    card = replace(
        guide.recommendations[0],
        title=vector,
        statement=vector,
        for_whom=vector,
        outcomes=(vector,),
        certainty=vector,
        how=vector,
    )
    hostile = replace(
        guide,
        title=vector,
        publisher=vector,
        address=vector,
        recommendations=(card,),
        terms=(replace(guide.terms[0], title=vector, definition=vector, also=(vector,)),),
        sources=(replace(guide.sources[0], title=vector, address=vector, note=vector),),
    )
    _check_guide(render_guide(hostile, JobControl()))


def test_what_is_allowed_stays() -> None:
    html = (
        '<p id="a-b" class="statement">x <a class="cite" href="guide:g/k1" title="t">[1]</a> '
        '<a href="tel:123">t</a> <img src="chart.png" alt="w"></p>'
    )
    assert sanitised(html, {"chart.png"}) == html


def test_unknown_classes_and_pictures_go() -> None:
    assert sanitised('<p class="statement evil">x</p>') == '<p class="statement">x</p>'
    assert sanitised('<img src="other.png" alt="w">', {"chart.png"}) == '<img alt="w">'


_PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n\n",
            "    ",
            "- ",
            "1. ",
            "> ",
            "## ",
            "|",
            "|-|-|\n",
            "`",
            "``",
            "*",
            "**",
            "_",
        ),
        *(
            "[",
            "]",
            "](",
            ")",
            "![",
            "[^1]",
            "[^1]: ",
            "[[court-order|",
            "]]",
            "[@k1]",
            "{{navigator}}",
        ),
        *("\n{{navigator}}\n", '!!! note "T"\n', "    x\n", "<", ">", "<b>", "</td>", "&", "&amp;"),
        *("guide:sample/lead", "https://example.org", "javascript:x", "SGO", "word ", ":   ", "\\"),
        *("chart.png", '"', "'", "---\n", "===\n", "\x02", "\ue000", "\t"),
    ]
)
_BODIES = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    section=_BODIES,
    layer=_BODIES,
    words=st.text(max_size=40),
    left_out=st.sets(st.sampled_from(list(LAYERS))),
)
def test_any_text_gives_well_formed_harmless_pages(
    guide: Guide, section: str, layer: str, words: str, left_out: set[str]
) -> None:
    card = replace(guide.recommendations[0], why=layer, how=layer, limits=section, statement=words)
    made = replace(with_body(guide, section), recommendations=(card, *guide.recommendations[1:]))
    try:
        rendered = render_guide(made, JobControl())
    except PackError:
        return
    _check_guide(rendered)
    for page in rendered.pages:
        html = "".join(part.html for part in page.parts if part.layer not in left_out)
        ids = [found["id"] for _, found in tags_of(html) if "id" in found]
        assert len(ids) == len(set(ids))
    for text in rendered.texts:
        assert text.body == " ".join(text.body.split())
        assert "\ue000" not in text.body
