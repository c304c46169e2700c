"""Pages, outline, provenance and progress of a rendered guide."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

import pytest

from reader.errors import Cancelled, PackError
from reader.guide.guide import Guide, GuideKind, GuideStatus
from reader.guide.items import ItemKind, Section
from reader.guide.page import OutlineEntry, RenderedGuide
from reader.jobs import JobControl
from reader.render.classes import CLASS_NAMES, CLASSES
from reader.render.plain_text import plain_text
from reader.render.rendering import render_guide
from tests.unit.render.sample_html import html_of, page_named, tags_of, with_body


def test_pages_follow_the_contents(rendered: RenderedGuide, guide: Guide) -> None:
    assert tuple(page.id for page in rendered.pages) == guide.contents
    assert page_named(rendered, "principles").title == "Key principles"


def test_a_section_that_the_contents_forget_comes_after_them(guide: Guide) -> None:
    extra = replace(guide, sections=(*guide.sections, Section("extra", "Extra", "Words.")))
    pages = [page.id for page in render_guide(extra, JobControl()).pages]
    assert pages == [*guide.contents, "extra"]


def test_a_list_without_items_says_so(guide: Guide) -> None:
    html = html_of(render_guide(replace(guide, programmes=()), JobControl()), "programmes")
    assert "This guide lists no programmes." in html


def test_the_first_page_alone_says_where_the_guide_is_from(rendered: RenderedGuide) -> None:
    first = html_of(rendered, "about")
    for words in (
        "Briefing, not the official text",
        "The Publisher",
        "The Ministry",
        'href="https://example.org/guide"',
        "The date was not found.",
        "23 November 2026",
        "2026.11",
        "Published",
        "Open licence",
    ):
        assert words in first
    assert [
        page.id for page in rendered.pages if 'class="provenance"' in html_of(rendered, page.id)
    ] == ["about"]


def test_a_briefing_says_so_in_full_words_before_its_facts(rendered: RenderedGuide) -> None:
    words = plain_text(page_named(rendered, "about").parts[0].html)
    said = words.index("This is a briefing in our own words. It is not the official text.")
    assert words.index("What this guide is about.") < said < words.index("Publisher of the guide")


@pytest.mark.parametrize("kind", [GuideKind.OFFICIAL, GuideKind.HANDBOOK])
def test_only_a_briefing_calls_itself_one(guide: Guide, kind: GuideKind) -> None:
    html = html_of(render_guide(replace(guide, kind=kind), JobControl()), "about")
    assert "briefing in our own words" not in html
    assert kind.label in html


@pytest.mark.parametrize("status", list(GuideStatus))
def test_a_briefing_says_what_to_do_next_by_status(guide: Guide, status: GuideStatus) -> None:
    first = render_guide(replace(guide, status=status), JobControl()).pages[0].parts[0].html
    box = first[first.index('class="callout callout-note"') : first.index('class="provenance"')]
    assert ("official page at the address below" in box) is (status is GuideStatus.PUBLISHED)
    assert plain_text(box).count(".") >= 3


def test_the_first_page_counts_the_studies_behind_the_guide(rendered: RenderedGuide) -> None:
    words = plain_text(page_named(rendered, "about").parts[0].html)
    assert "Studies 21 impact studies Countries UK, USA" in words
    assert "The split by country was not found." in words


def test_every_page_ends_with_kind_and_publisher(rendered: RenderedGuide) -> None:
    for page in rendered.pages:
        last = page.parts[-1].html
        assert last.startswith('<p class="provenance-line">')
        assert "Briefing, not the official text. Publisher of the guide: The Publisher" in last


def test_the_outline_names_the_page_its_items_and_headings(rendered: RenderedGuide) -> None:
    assert page_named(rendered, "about").outline == (
        OutlineEntry("about", "About this guide", 1, "about"),
        OutlineEntry("about--first-heading", "First heading", 2),
        OutlineEntry("about--smaller-heading", "Smaller heading", 3),
        OutlineEntry("about--first-heading-2", "First heading", 2),
    )
    assert page_named(rendered, "themes").outline[1:] == (
        OutlineEntry("cost", "Cost", 2, "cost", ItemKind.THEME),
        OutlineEntry("cost--detail", "Detail", 3),
    )


def test_every_anchor_of_the_outline_is_in_the_page_once(rendered: RenderedGuide) -> None:
    for page in rendered.pages:
        ids = [found["id"] for _, found in tags_of(html_of(rendered, page.id)) if "id" in found]
        assert len(ids) == len(set(ids))
        assert {entry.anchor for entry in page.outline} <= set(ids)


def test_every_link_into_this_guide_leads_to_an_anchor(rendered: RenderedGuide) -> None:
    places = {entry.item for page in rendered.pages for entry in page.outline}
    for page in rendered.pages:
        html = html_of(rendered, page.id)
        ids = {found["id"] for _, found in tags_of(html) if "id" in found}
        for _, found in tags_of(html):
            href = found.get("href", "")
            if href.startswith("guide:sample/"):
                assert href.removeprefix("guide:sample/") in places
            elif href.startswith("#"):
                assert href[1:] in ids


def test_a_page_names_the_pictures_it_shows(rendered: RenderedGuide) -> None:
    assert page_named(rendered, "about").images == ("chart.png",)
    assert page_named(rendered, "themes").images == ()


def test_only_listed_classes_are_used_and_all_parts_are_well_formed(
    rendered: RenderedGuide,
) -> None:
    for page in rendered.pages:
        for part in page.parts:
            for _, found in tags_of(part.html):
                assert set(found.get("class", "").split()) <= CLASS_NAMES


def test_classes_are_listed_once_with_a_meaning() -> None:
    assert len(CLASS_NAMES) == len(CLASSES)
    assert all(entry.meaning for entry in CLASSES)


def test_sources_say_their_standing_and_who_cites_them(rendered: RenderedGuide) -> None:
    # The sources page stands before the glossary, which cites the second source too.
    entry = next(part.html for part in page_named(rendered, "sources").parts if part.item == "k2")
    assert "[2] Second & source" in unescape(entry)
    assert "Supporting source" in entry
    assert 'href="https://example.org/2"' in entry
    cited_by = [found["href"] for _, found in tags_of(entry) if "guide:" in found.get("href", "")]
    assert set(cited_by) == {
        "guide:sample/about",
        "guide:sample/navigator",
        "guide:sample/court-order",
        "guide:sample/florida",
    }


def test_the_scale_shows_definitions_known_and_not_known(rendered: RenderedGuide) -> None:
    html = html_of(rendered, "recommendations")
    assert "Many good studies." in html
    assert "definition is not known" in html
    assert "One definition is missing." in html


def test_progress_counts_pages(guide: Guide) -> None:
    seen: list[tuple[int, int]] = []
    render_guide(guide, JobControl(lambda done, total: seen.append((done, total))))
    assert seen == [(number, 12) for number in range(13)]


def test_cancelling_ends_the_work(guide: Guide) -> None:
    control = JobControl(lambda done, total: control.cancel() if done == 2 else None)
    with pytest.raises(Cancelled):
        render_guide(guide, control)


def test_too_much_text_in_all_is_refused(guide: Guide) -> None:
    body = "word " * 39_000
    many = tuple(Section(f"s{number}", "Part", body) for number in range(110))
    with pytest.raises(PackError, match="20,000,000"):
        render_guide(replace(guide, sections=many), JobControl())


def test_too_much_text_in_one_item_is_refused_by_name(guide: Guide) -> None:
    with pytest.raises(PackError, match="About this guide"):
        render_guide(with_body(guide, "word " * 41_000), JobControl())
